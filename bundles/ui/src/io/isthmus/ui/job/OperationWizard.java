package io.isthmus.ui.job;

import java.lang.reflect.InvocationTargetException;
import java.time.Duration;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.jface.wizard.Wizard;

import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * A wizard that stays open while its operation runs, so that a failure is told where it can be mended. Shown by an
 * {@link OperationWizardDialog}, whose button Cancel stops the operation down to its socket.
 *
 * @since 1.0
 */
public abstract class OperationWizard extends Wizard {

    /** A wizard without help, with a progress bar. */
    protected OperationWizard() {
        setNeedsProgressMonitor(true);
        setHelpAvailable(false);
    }

    /**
     * Runs an operation and waits for it; the window is painted meanwhile, and the fields cannot be used.
     *
     * @param operation what to do
     * @param deadline  when it gives up
     * @throws SourceException    where it failed; where the program itself is wrong, too: the log has the rest
     * @throws CancelledException where somebody stopped it
     */
    protected final void carryOut(Operation operation, Duration deadline) throws SourceException {
        try {
            getContainer().run(true, true, monitor -> run(operation, deadline, monitor));
        } catch (InvocationTargetException failed) {
            if (failed.getCause() instanceof SourceException why) {
                throw why;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException cancelled) {
            throw new CancelledException();
        }
    }

    private static void run(Operation operation, Duration deadline, IProgressMonitor monitor)
            throws InvocationTargetException, InterruptedException {
        CancelSource cancel = new CancelSource();
        MonitorCancel watch = new MonitorCancel(monitor, cancel);
        monitor.beginTask(operation.title(), IProgressMonitor.UNKNOWN);
        try {
            operation.run(new CallContext(cancel, new MonitorProgress(monitor), deadline));
        } catch (SourceException failed) {
            throw new InvocationTargetException(failed);
        } catch (CancelledException cancelled) {
            throw new InterruptedException();
        } catch (RuntimeException | LinkageError mistake) {
            ILog.of(OperationWizard.class).error(operation.title(), mistake);
            throw new InvocationTargetException(
                    new SourceException(OperationJob.mistake(operation, mistake), mistake));
        } finally {
            watch.close();
            monitor.done();
        }
    }
}
