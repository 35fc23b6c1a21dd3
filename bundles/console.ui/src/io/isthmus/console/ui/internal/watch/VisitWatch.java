package io.isthmus.console.ui.internal.watch;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

import org.eclipse.core.runtime.ILog;
import org.eclipse.core.runtime.jobs.Job;

import io.isthmus.console.ui.internal.operation.WatchLookOperation;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchPace;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.job.JobFamily;
import io.isthmus.ui.job.OperationJob;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.model.Visit;
import io.isthmus.ui.model.WatchState;

/**
 * Watches over the organization of a visit, in a thread of its own that waits between the looks. It waits by the real
 * time and asks the organization's clock again and again whether the time has come: a machine that slept looks as soon as
 * it is awake, and a demo organization's clock is not set forward by being waited for. A look never runs beside a reading,
 * a plan that is applied or a sign-in: it is given up for it, and taken after.
 */
final class VisitWatch {

    /** So often the clock is asked, and whether another process still watches. */
    private static final Duration STEP = Duration.ofSeconds(20);
    /** While something else runs, which nobody tells the end of. */
    private static final Duration SOON = Duration.ofSeconds(1);

    private final ConsoleModel model;
    private final Visit visit;
    private final Duration interval;
    private final Semaphore woken = new Semaphore(0);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private volatile boolean ended;
    private volatile boolean asked;
    private volatile boolean givenUp;
    private volatile OperationJob job;

    private VisitWatch(ConsoleModel model, Visit visit, Duration interval) {
        this.model = model;
        this.visit = visit;
        this.interval = interval;
    }

    /** Begins to watch; the first look comes at once. */
    static VisitWatch begin(ConsoleModel model, Visit visit, Duration interval) {
        VisitWatch watch = new VisitWatch(model, visit, interval);
        watch.subscriptions.add(model.onChange(Topic.SNAPSHOT, watch::giveWay));
        watch.subscriptions.add(model.onChange(Topic.PLAN, watch::giveWay));
        watch.subscriptions.add(visit.watching().onAsked(watch::lookNow));
        Thread.ofVirtual().name("isthmus-drift-watch").start(watch::run); //$NON-NLS-1$
        return watch;
    }

    /** Ends it; a look that is under way is given up. Does not wait. */
    void end() {
        ended = true;
        subscriptions.forEach(Subscription::close);
        giveUp();
        woken.release();
    }

    private void lookNow() {
        asked = true;
        woken.release();
    }

    private void giveWay() {
        if (visit.shown().reading() || visit.changing()) {
            giveUp();
        }
    }

    private void giveUp() {
        OperationJob running = job;
        if (running != null) {
            givenUp = true;
            running.cancel();
        }
    }

    private void run() {
        while (!ended) {
            try (Watch watch = model.console().watch(visit.connection().orElseThrow().id())) {
                watch(watch);
            } catch (LockedException held) {
                change(state -> state.heldBy(held.holder()));
                pause(STEP);
            } catch (UncheckedIOException unusable) {
                failed(Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, Messages.VisitWatch_attempted,
                        String.valueOf(unusable.getCause().getMessage()), Messages.VisitWatch_advice));
                pause(STEP);
            } catch (RuntimeException mistake) {
                ILog.of(VisitWatch.class).error(Messages.VisitWatch_attempted, mistake);
                failed(Failure.of(Failure.Kind.SERVICE_ERROR, Side.WORKSTATION, Messages.VisitWatch_attempted,
                        String.valueOf(mistake.getMessage()), Messages.VisitWatch_mistakeAdvice));
                pause(STEP);
            }
        }
    }

    private void watch(Watch watch) {
        WatchPace pace = new WatchPace(interval);
        boolean openAnew = false;
        while (!ended) {
            if (busy()) {
                pause(SOON);
                continue;
            }
            boolean taken = look(new WatchLookOperation(model, visit, watch, openAnew || closed()), pace);
            if (taken) {
                openAnew = visit.watching().state().failure().isPresent();
                await(now().plus(pace.pause(now(), watch.nextTimer())));
            }
        }
    }

    /** @return whether it was taken to its end, or ended by the user; not where it was given up for something else */
    private boolean look(WatchLookOperation look, WatchPace pace) {
        asked = false;
        givenUp = false;
        change(state -> state.in(WatchState.Phase.LOOKING));
        job = OperationJob.start(look, this::failed);
        giveWay();
        try {
            job.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end();
        }
        job = null;
        Optional<WatchRound> round = look.round();
        if (round.isEmpty() && givenUp) {
            return false;
        }
        boolean cancelled = round.isEmpty() && visit.watching().state().failure().isEmpty();
        pace.looked(cancelled || round.flatMap(WatchRound::file).isPresent());
        round.filter(found -> !found.drifts().isEmpty()).ifPresent(FoundNotice::show);
        return true;
    }

    private boolean closed() {
        return visit.session().filter(open -> !open.failures().isEmpty()).isPresent();
    }

    /** Other work of the organization goes first. */
    private boolean busy() {
        return visit.shown().reading() || visit.changing() || model.connecting().isPresent()
                || Job.getJobManager().find(JobFamily.READ).length > 0
                || Job.getJobManager().find(JobFamily.CHECK).length > 0
                || Job.getJobManager().find(JobFamily.CHANGE).length > 0;
    }

    private void await(Instant due) {
        change(state -> state.until(due));
        while (!ended && !asked && now().isBefore(due)) {
            Duration left = Duration.between(now(), due);
            pause(left.compareTo(STEP) < 0 ? left : STEP);
        }
    }

    private void pause(Duration longest) {
        try {
            if (!ended && woken.tryAcquire(longest.toMillis() + 1, TimeUnit.MILLISECONDS)) {
                woken.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            end();
        }
    }

    private Instant now() {
        return visit.times().clock().instant();
    }

    private void failed(Failure failure) {
        ILog.of(VisitWatch.class).warn(FailureText.details(failure));
        change(state -> state.failed(failure));
    }

    /** Who was switched off says nothing any more: the state is another one's by then. */
    private void change(UnaryOperator<WatchState> how) {
        if (!ended) {
            visit.watching().change(how);
        }
    }
}
