package io.isthmus.console.ui.internal.preference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Spinner;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.ui.WidgetIds;

/** A line for each of some settings of the profile: what it is, and its number. */
public final class SettingFields {

    private final Console console;
    private final Map<Setting, Spinner> fields = new LinkedHashMap<>();

    /**
     * Makes them.
     *
     * @param parent of two columns
     */
    public SettingFields(Composite parent, Console console, List<Setting> settings) {
        this.console = console;
        Profile profile = console.profile();
        for (Setting setting : settings) {
            new Label(parent, SWT.NONE).setText(setting.title());
            Spinner field = WidgetIds.mark(new Spinner(parent, SWT.BORDER), "preferences." + setting.key(), //$NON-NLS-1$
                    setting.title());
            field.setValues(profile.chosen(setting).orElseGet(() -> console.usual(setting)), setting.least(),
                    setting.most(), 0, 1, 10);
            GridDataFactory.swtDefaults().align(SWT.END, SWT.CENTER).applyTo(field);
            fields.put(setting, field);
        }
    }

    /** Shows what is usual. */
    public void showUsual() {
        fields.forEach((setting, field) -> field.setSelection(console.usual(setting)));
    }

    /** Why what is shown cannot hold together; empty where it can. */
    public Optional<String> conflict() {
        return Setting.conflict(setting -> Optional.ofNullable(fields.get(setting)).map(Spinner::getSelection)
                .or(() -> console.profile().chosen(setting)).orElseGet(() -> console.usual(setting)));
    }

    /**
     * Keeps what is shown; what is usual is not kept, so that it changes with the data pack.
     *
     * @throws java.io.UncheckedIOException where it cannot be kept
     */
    public void keep() {
        fields.forEach((setting, field) -> console.profile().choose(setting, Optional.of(field.getSelection())
                .filter(chosen -> chosen != console.usual(setting))));
    }
}
