package io.isthmus.console.ui.internal.watch;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.isthmus.console.ui.internal.preference.SettingFields;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.watch.WatchPace;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;

/** How often watches look, and how much of it they keep. */
public final class WatchPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int WIDTH = 360;
    private static final List<Duration> USUAL = List.of(WatchPace.SHORTEST, WatchPace.USUAL, Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(12), Duration.ofDays(1), WatchPace.LONGEST);

    private List<Duration> choices = List.of();
    private ConsoleModel model;
    private Combo interval;
    private SettingFields kept;

    @Override
    public void init(IWorkbench workbench) {
        model = workbench.getService(ConsoleModel.class);
        Duration now = WatchSettings.interval();
        choices = Stream.concat(USUAL.stream(), Stream.of(now)).distinct().sorted().toList();
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = new Composite(parent, SWT.NONE);
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        new Label(page, SWT.NONE).setText(Messages.WatchPreferencePage_interval);
        interval = WidgetIds.mark(new Combo(page, SWT.READ_ONLY), "watch.interval", //$NON-NLS-1$
                Messages.WatchPreferencePage_interval.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$
        choices.forEach(choice -> interval.add(Lengths.text(choice)));
        choose(WatchSettings.interval());
        GridDataFactory.swtDefaults().applyTo(interval);
        kept = new SettingFields(page, model.console(),
                List.of(Setting.WATCH_KEPT_DAYS, Setting.WATCH_KEPT_SNAPSHOTS, Setting.SILENCE_WARNING_HOURS));
        Labels.show(Labels.paragraph(page, "watch.description", WIDTH, 2), //$NON-NLS-1$
                Messages.WatchPreferencePage_description);
        return page;
    }

    private void choose(Duration duration) {
        interval.select(choices.indexOf(duration));
    }

    @Override
    protected void performDefaults() {
        choose(WatchPace.USUAL);
        kept.showUsual();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        try {
            kept.keep();
        } catch (UncheckedIOException unwritable) {
            setErrorMessage(unwritable.getCause().getMessage());
            return false;
        }
        WatchSettings.interval(choices.get(interval.getSelectionIndex()));
        return true;
    }
}
