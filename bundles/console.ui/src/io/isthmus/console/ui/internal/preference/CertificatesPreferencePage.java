package io.isthmus.console.ui.internal.preference;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.preference.PreferencePage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPreferencePage;

import io.isthmus.engine.profile.Setting;
import io.isthmus.ui.Labels;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.model.ConsoleModel;

/** From when on certificates are warned of and auth certificates replaced, in the window and on the command line. */
public final class CertificatesPreferencePage extends PreferencePage implements IWorkbenchPreferencePage {

    private static final int WIDTH = 420;
    private static final List<Setting> THRESHOLDS = List.of(Setting.AUTH_CERTIFICATE_WARNING_DAYS,
            Setting.AUTH_CERTIFICATE_ERROR_DAYS, Setting.NEXT_CERTIFICATE_WARNING_DAYS);

    private ConsoleModel model;
    private SettingFields fields;

    @Override
    public void init(IWorkbench workbench) {
        model = workbench.getService(ConsoleModel.class);
    }

    @Override
    protected Control createContents(Composite parent) {
        Composite page = WidgetIds.mark(new Composite(parent, SWT.NONE), "preferences.certificates"); //$NON-NLS-1$
        GridLayoutFactory.fillDefaults().numColumns(2).spacing(8, 8).applyTo(page);
        fields = new SettingFields(page, model.console(), THRESHOLDS);
        Labels.show(Labels.paragraph(page, "preferences.certificates.description", WIDTH, 2), //$NON-NLS-1$
                Messages.CertificatesPreferencePage_description);
        return page;
    }

    @Override
    protected void performDefaults() {
        fields.showUsual();
        super.performDefaults();
    }

    @Override
    public boolean performOk() {
        Optional<String> conflict = fields.conflict();
        setErrorMessage(conflict.orElse(null));
        if (conflict.isPresent()) {
            return false;
        }
        try {
            fields.keep();
        } catch (UncheckedIOException unwritable) {
            setErrorMessage(unwritable.getCause().getMessage());
            return false;
        }
        return true;
    }
}
