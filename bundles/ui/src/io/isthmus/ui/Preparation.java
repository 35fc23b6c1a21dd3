package io.isthmus.ui;

import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.OperationJob;

/**
 * Works out what a view shows. Asked for again while it runs, it runs once more after; asked for again before it runs,
 * it runs once, and never twice within a tenth of a second: while a plan runs, changes come faster than anybody reads.
 * It belongs to the console's work, so that whoever waits for that waits for what is seen of it. Where it fails, the
 * view stays as it is and the Error Log tells why.
 */
final class Preparation<S> extends Job {

    private static final long PACE_MILLISECONDS = 100;

    private final Supplier<S> prepare;
    private final Consumer<S> done;
    private volatile long next = System.nanoTime();

    Preparation(Supplier<S> prepare, Consumer<S> done) {
        super(prepare.getClass().getName());
        this.prepare = prepare;
        this.done = done;
        setSystem(true);
        setPriority(INTERACTIVE);
    }

    /** Runs at once, or as soon as it may again. */
    void ask() {
        schedule(Math.max(0, TimeUnit.NANOSECONDS.toMillis(next - System.nanoTime())));
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        next = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(PACE_MILLISECONDS);
        try {
            done.accept(prepare.get());
        } catch (RuntimeException broken) {
            ILog.of(Preparation.class).error(String.valueOf(broken.getMessage()), broken);
        }
        return Status.OK_STATUS;
    }

    @Override
    public boolean belongsTo(Object family) {
        return family == JobFamily.VIEW || family == OperationJob.class;
    }
}
