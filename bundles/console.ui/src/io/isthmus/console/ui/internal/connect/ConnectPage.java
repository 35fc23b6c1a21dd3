package io.isthmus.console.ui.internal.connect;

import java.net.URI;
import java.util.Optional;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.wizard.WizardPage;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Text;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.WidgetIds;
import io.isthmus.ui.failure.FailureNote;

/** What the wizard's pages have in common: fields bound to the draft, and a failure told beneath them. */
abstract class ConnectPage extends WizardPage {

    private static final int WIDTH = 520;
    private static final int HEIGHT = 120;

    private final ConnectionDraft draft;
    private FailureNote failure;
    private ConsentRow consent;

    ConnectPage(String name, String title, String description, ConnectionDraft draft) {
        super(name, title, null);
        this.draft = draft;
        setDescription(description);
    }

    final ConnectionDraft draft() {
        return draft;
    }

    /** Puts the fields into two columns. */
    abstract void createFields(Composite area);

    @Override
    public final void createControl(Composite parent) {
        Composite area = new Composite(parent, SWT.NONE);
        GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 12).spacing(8, 8).applyTo(area);
        createFields(area);
        failure = new FailureNote(area, "connect.failure", Messages.ConnectPage_failure, 2, WIDTH, HEIGHT); //$NON-NLS-1$
        consent = new ConsentRow(area);
        GridDataFactory.fillDefaults().grab(true, false).span(2, 1).exclude(true).applyTo(consent);
        setControl(area);
        setPageComplete(draft.problem().isEmpty());
    }

    /** A field for a setting, with a sentence below it that says what it is for. */
    final Text field(Composite area, String setting, String label, String explanation) {
        new Label(area, SWT.NONE).setText(label);
        Text text = WidgetIds.mark(new Text(area, SWT.BORDER), "connect." + setting, label.replace("&", "")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        text.setText(draft.get(setting));
        text.setMessage(explanation);
        text.setToolTipText(explanation);
        GridDataFactory.fillDefaults().grab(true, false).applyTo(text);
        text.addModifyListener(event -> changed(setting, text.getText()));
        return text;
    }

    /** Takes over what was typed, and says what is wrong with it. */
    final void changed(String setting, String typed) {
        draft.set(setting, typed);
        forgetFailure();
        setErrorMessage(draft.problem().orElse(null));
        setPageComplete(draft.problem().isEmpty());
    }

    /** Tells nothing of what failed before: it is tried once more. */
    final void forgetFailure() {
        failure.forget();
        consent.show(Optional.empty());
        setErrorMessage(null);
    }

    /**
     * Tells why it could not be connected; the fields stay as they are.
     *
     * @param why  what failed
     * @param link to hand to whoever can consent, where that is what is missing
     */
    final void show(Failure why, Optional<URI> link) {
        setErrorMessage(FailureText.sentence(why));
        consent.show(link);
        failure.show(why);
    }

    /** Tells that somebody stopped it. */
    final void showCancelled() {
        setErrorMessage(Messages.ConnectPage_cancelled);
    }
}
