package io.isthmus.ui.job;

import java.util.function.Consumer;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Runs an operation as a Job. Cancelling the job cancels the operation down to its socket.
 *
 * @since 1.0
 */
public final class OperationJob extends Job {

    private final Operation operation;
    private final Consumer<Failure> onFailure;
    private final CancelSource cancel = new CancelSource();

    private OperationJob(Operation operation, Consumer<Failure> onFailure) {
        super(operation.title());
        this.operation = operation;
        this.onFailure = onFailure;
    }

    /**
     * Starts an operation that the user asked for.
     *
     * @param operation what to do
     * @param onFailure tells the failure, once; called in the job's thread
     * @return the job, to be waited for or cancelled
     */
    public static OperationJob start(Operation operation, Consumer<Failure> onFailure) {
        OperationJob job = new OperationJob(operation, onFailure);
        job.setUser(false);
        job.schedule();
        return job;
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask(operation.title(), IProgressMonitor.UNKNOWN);
        try {
            operation.run(new CallContext(cancel, new MonitorProgress(monitor), CallContext.USUAL_DEADLINE));
            return Status.OK_STATUS;
        } catch (CancelledException cancelled) {
            return Status.CANCEL_STATUS;
        } catch (SourceException failed) {
            onFailure.accept(failed.failure());
            return Status.OK_STATUS;
        } catch (RuntimeException | LinkageError mistake) {
            ILog.of(OperationJob.class).error(operation.title(), mistake);
            onFailure.accept(mistake(operation, mistake));
            return Status.OK_STATUS;
        } finally {
            monitor.done();
        }
    }

    /** What a person is told where the program itself is wrong; the log has the rest. */
    static Failure mistake(Operation operation, Throwable mistake) {
        return Failure.of(Failure.Kind.SERVICE_ERROR, Side.WORKSTATION, operation.title(),
                NLS.bind(Messages.OperationJob_mistake, String.valueOf(mistake.getMessage())),
                Messages.OperationJob_mistakeAdvice);
    }

    @Override
    protected void canceling() {
        cancel.cancel();
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == operation.family() || family == OperationJob.class;
    }
}
