package io.isthmus.plugins.ui.internal.install;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;

import io.isthmus.plugins.ui.internal.operation.PluginStore;
import io.isthmus.ui.job.OperationWizardDialog;

/** Installs plug-ins, or updates one. */
public final class InstallDialog extends OperationWizardDialog {

    private final InstallWizard wizard;

    /** Asks for the site first. */
    public InstallDialog(Shell shell, PluginStore store) {
        this(shell, new InstallWizard(store, Optional.empty(), Optional.empty()));
    }

    private InstallDialog(Shell shell, InstallWizard wizard) {
        super(shell, wizard);
        this.wizard = wizard;
    }

    /** Shows a dialog that looks at a site at once. */
    public static void openAt(Shell shell, PluginStore store, URI site) {
        new InstallDialog(shell, new InstallWizard(store, Optional.of(site), Optional.empty())).lookAndOpen();
    }

    /** The same for the update of one plug-in alone. */
    public static void openAt(Shell shell, PluginStore store, URI site, String plugin) {
        new InstallDialog(shell, new InstallWizard(store, Optional.of(site), Optional.of(plugin))).lookAndOpen();
    }

    private void lookAndOpen() {
        create();
        getShell().getDisplay().asyncExec(this::nextPressed);
        open();
    }

    @Override
    protected void nextPressed() {
        if (getShell() != null && wizard.look()) {
            super.nextPressed();
        }
    }

    @Override
    protected void createButtonsForButtonBar(Composite parent) {
        super.createButtonsForButtonBar(parent);
        getButton(IDialogConstants.FINISH_ID).setText(Messages.InstallDialog_install);
        setButtonLayoutData(getButton(IDialogConstants.FINISH_ID));
    }
}
