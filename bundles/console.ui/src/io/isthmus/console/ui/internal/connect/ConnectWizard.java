package io.isthmus.console.ui.internal.connect;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.Wizard;

import io.isthmus.console.ui.internal.operation.ConnectOperation;
import io.isthmus.console.ui.internal.operation.ReadOperation;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.ui.failure.FailureReporter;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;

/**
 * Connects. Signing in happens while the wizard is open, so that a wrong tenant and a refused consent are told where
 * they can be mended.
 */
final class ConnectWizard extends Wizard {

    /** A person signs in meanwhile, with a second factor, and once more for Exchange Online; a device code counts as long. */
    private static final Duration SIGN_IN_DEADLINE = Duration.ofMinutes(15);

    private final ConsoleModel model;
    private final ConnectionDraft draft;
    private ConnectPage page;

    ConnectWizard(ConsoleModel model, ConnectionKind kind) {
        this.model = model;
        this.draft = new ConnectionDraft(kind);
        setWindowTitle(Messages.ConnectWizard_title);
        setNeedsProgressMonitor(true);
        setHelpAvailable(false);
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
        WindowPerson person = new WindowPerson(getShell());
        page.forgetFailure();
        try {
            getContainer().run(true, true, monitor -> connect(connection, person, monitor));
        } catch (InvocationTargetException failed) {
            Failure why = ((SourceException) failed.getCause()).failure();
            page.show(why, ConsentLinks.of(model.console(), connection, why));
            return false;
        } catch (InterruptedException cancelled) {
            page.showCancelled();
            return false;
        }
        OperationJob.start(new ReadOperation(model, false), FailureReporter::tell);
        return true;
    }

    private void connect(Connection connection, WindowPerson person, IProgressMonitor monitor)
            throws InvocationTargetException, InterruptedException {
        CancelSource cancel = new CancelSource();
        MonitorCancel watch = new MonitorCancel(monitor, cancel);
        monitor.beginTask(connection.title(), IProgressMonitor.UNKNOWN);
        try {
            new ConnectOperation(model, connection, person)
                    .run(new CallContext(cancel, monitor::subTask, SIGN_IN_DEADLINE));
        } catch (SourceException failed) {
            throw new InvocationTargetException(failed);
        } catch (CancelledException cancelled) {
            throw new InterruptedException();
        } finally {
            watch.close();
            monitor.done();
        }
    }
}
