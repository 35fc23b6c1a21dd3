package io.isthmus.signins.ui.internal;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.isthmus.signins.ui.internal.asking.Worker;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.OperationJob;

/** Does the view's work in Jobs that belong to the console's work: who waits for that waits for what is seen of it. */
public final class JobWorker implements Worker {

    @Override
    public void run(Runnable work) {
        Job job = new Job(Messages.JobWorker_asking) {
            @Override
            protected IStatus run(IProgressMonitor monitor) {
                try {
                    work.run();
                } catch (RuntimeException broken) {
                    ILog.of(JobWorker.class).error(String.valueOf(broken.getMessage()), broken);
                }
                return Status.OK_STATUS;
            }

            @Override
            public boolean belongsTo(Object family) {
                return family == JobFamily.VIEW || family == OperationJob.class;
            }
        };
        job.setSystem(true);
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }
}
