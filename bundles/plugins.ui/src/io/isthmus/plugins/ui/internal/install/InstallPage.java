package io.isthmus.plugins.ui.internal.install;

import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.failure.FailureNote;

/** What the wizard's pages have in common: what failed is told beneath what can be chosen. */
abstract class InstallPage extends WizardPage {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 70;
    private static final int COLUMNS = 2;

    private FailureNote failure;

    InstallPage(String name, String title, String description) {
        super(name, title, null);
        setDescription(description);
    }

    /** Puts what can be chosen into two columns. */
    abstract void createChoices(Composite area);

    @Override
    public final void createControl(Composite parent) {
        initializeDialogUnits(parent);
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(COLUMNS).margins(12, 12).spacing(8, 8).applyTo(area);
        createChoices(area);
        failure = new FailureNote(area, "plugins." + getName() + ".failure", Messages.InstallPage_failure, COLUMNS, //$NON-NLS-1$ //$NON-NLS-2$
                WIDTH, HEIGHT);
        setControl(area);
    }

    /** Tells why it failed; what was chosen stays. */
    final void show(Failure why) {
        setErrorMessage(FailureText.sentence(why));
        failure.show(why);
    }

    /** Tells that somebody stopped it. */
    final void showCancelled() {
        setErrorMessage(Messages.InstallPage_cancelled);
    }

    /** Tells nothing of what failed before. */
    final void forgetFailure() {
        setErrorMessage(null);
        failure.forget();
    }
}
