package io.isthmus.console.ui.internal.connect;

import java.time.Duration;

import io.isthmus.console.ui.internal.operation.ConnectOperation;
import io.isthmus.console.ui.internal.operation.ReadOperation;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.job.OperationWizard;
import io.isthmus.ui.model.ConsoleModel;

/**
 * Connects. Signing in happens while the wizard is open, so that a wrong tenant and a refused consent are told where
 * they can be mended.
 */
final class ConnectWizard extends OperationWizard {

    /** A person signs in meanwhile, with a second factor, and once more for Exchange Online; a device code counts as long. */
    private static final Duration SIGN_IN_DEADLINE = Duration.ofMinutes(15);

    private final ConsoleModel model;
    private final ConnectionDraft draft;
    private ConnectPage page;

    ConnectWizard(ConsoleModel model, ConnectionKind kind) {
        this.model = model;
        this.draft = new ConnectionDraft(kind);
        setWindowTitle(Messages.ConnectWizard_title);
    }

    @Override
    public void addPages() {
        page = draft.kind() == ConnectionKind.TENANT ? new TenantPage(draft, model.console().facts().clouds())
                : new CollectedPage(draft);
        addPage(page);
    }

    @Override
    public boolean performFinish() {
        Connection connection = draft.connection(model.console().profile().connections());
        page.forgetFailure();
        try {
            carryOut(new ConnectOperation(model, connection, new WindowPerson(getShell())), SIGN_IN_DEADLINE);
        } catch (SourceException failed) {
            page.show(failed.failure(), ConsentLinks.of(model.console(), connection, failed.failure()));
            return false;
        } catch (CancelledException cancelled) {
            page.showCancelled();
            return false;
        }
        OperationJob.start(new ReadOperation(model, false), FailureReporter::tell);
        return true;
    }
}
