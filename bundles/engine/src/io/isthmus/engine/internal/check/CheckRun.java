package io.isthmus.engine.internal.check;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.extension.Requirement;
import io.isthmus.engine.extension.StartedFirst;
import io.isthmus.engine.internal.snapshot.SnapshotReads;
import io.isthmus.engine.snapshot.PartTitles;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** One run of one check for one pair. */
final class CheckRun {

    private static final System.Logger LOG = System.getLogger(CheckRun.class.getName());
    /** For the process of a third party's check, on a busy machine. */
    private static final Duration STARTING = Duration.ofMinutes(1);

    private final CheckRegistry registry;
    private final CheckDescriptor check;
    private final CheckSubject subject;
    private final CheckListener listener;
    private final Cancel cancel;
    private final List<Finding> findings = new ArrayList<>();
    private volatile Check instance;
    private boolean over;

    /** What is done in a thread of its own. */
    @FunctionalInterface
    private interface Work {
        void accept(Cancel stop) throws ContributionException;
    }

    CheckRun(CheckRegistry registry, CheckDescriptor check, CheckSubject subject, CheckListener listener,
            Cancel cancel) {
        this.registry = registry;
        this.check = check;
        this.subject = subject;
        this.listener = listener;
        this.cancel = cancel;
    }

    CheckResult run(List<CheckResult> earlier) {
        long start = System.nanoTime();
        listener.started(subject.pair(), check);
        Optional<Finding> obstacle = obstacle(earlier);
        boolean abandoned = false;
        if (obstacle.isPresent()) {
            report(obstacle.get());
        } else {
            abandoned = runContained();
        }
        List<Finding> all = end();
        Outcome outcome = all.stream().map(Finding::outcome).reduce(Outcome::worse).orElse(Outcome.ERROR);
        listener.ended(subject.pair(), check, outcome);
        return new CheckResult(subject.pair(), check, outcome, all, Duration.ofNanos(System.nanoTime() - start),
                abandoned);
    }

    /** Why the check need not even be made. */
    private Optional<Finding> obstacle(List<CheckResult> earlier) {
        if (cancel.requested()) {
            return Optional.of(about(Outcome.CANCELLED, Messages.Cancelled));
        }
        Optional<CheckResult> blind = earlier.stream().filter(result -> result.outcome().unseen()).findFirst();
        if (blind.isPresent()) {
            return Optional.of(about(Outcome.SKIPPED, NLS.bind(Messages.EarlierBlind, blind.get().check().title())));
        }
        return check.requiredParts().stream().sorted().flatMap(id -> partObstacle(id).stream()).findFirst();
    }

    private Optional<Finding> partObstacle(String id) {
        Optional<Part<?>> known = part(id);
        if (known.isEmpty()) {
            return Optional.of(about(Outcome.SKIPPED, NLS.bind(Messages.UnknownPart, id)));
        }
        Part<?> part = known.get();
        Reading<?> reading = subject.snapshot().read(part, subject.pair());
        boolean looked = reading.known() || reading.state() == ReadState.PARTIAL;
        return looked ? Optional.empty() : Optional.of(unreadable(part, reading));
    }

    /** One of Isthmus's own parts, or one that a plug-in added to the snapshot. */
    private Optional<Part<?>> part(String id) {
        return Optional.<Part<?>>ofNullable(Parts.byId().get(id)).or(() -> subject.snapshot().sides().stream()
                .filter(side -> side.parts().containsKey(id)).findFirst()
                .map(side -> Part.many(id, side.scope().side(), ContributedObject.class)));
    }

    /** Makes and runs the check in threads that can be left alone; tells whether one was. */
    private boolean runContained() {
        return contained("isthmus-check-start ", this::make, STARTING)
                || instance != null && contained("isthmus-check ", this::judge, check.timeout());
    }

    private boolean contained(String thread, Work work, Duration longest) {
        return Containment.run(thread + check.id(), stop -> attempt(work, stop), longest, cancel, () -> {
            report(cancel.requested() ? about(Outcome.CANCELLED, Messages.Cancelled)
                    : about(Outcome.ERROR, NLS.bind(Messages.TooLong, longest.toSeconds())));
            end();
        });
    }

    private void make(Cancel stop) throws ContributionException {
        Check made = registry.create(check.id());
        if (made instanceof StartedFirst elsewhere) {
            elsewhere.start(stop);
        }
        instance = made;
    }

    private void judge(Cancel stop) {
        instance.run(new Context(stop));
        reportSilence();
    }

    private void attempt(Work work, Cancel stop) {
        try {
            work.accept(stop);
        } catch (ContributionException notMade) {
            report(about(Outcome.ERROR, notMade.problem().reason()));
        } catch (UnreadableException unreadable) {
            report(unreadable(unreadable.part(), unreadable.reading()));
        } catch (CancelledException cancelled) {
            report(about(Outcome.CANCELLED, Messages.Cancelled));
        } catch (Throwable mistake) {
            LOG.log(System.Logger.Level.ERROR, check.id(), mistake);
            report(about(Outcome.ERROR, NLS.bind(Messages.Threw, mistake)));
        }
    }

    private void reportSilence() {
        boolean silent;
        synchronized (findings) {
            silent = findings.isEmpty() && !over;
        }
        if (silent) {
            report(about(Outcome.ERROR, Messages.Silent));
        }
    }

    private void report(Finding finding) {
        Finding own = finding.by(check.id());
        synchronized (findings) {
            if (over) {
                return;
            }
            findings.add(own);
            listener.found(subject.pair(), own);
        }
    }

    /** From here on a check that was abandoned reports to nobody. */
    private List<Finding> end() {
        synchronized (findings) {
            over = true;
            return List.copyOf(findings);
        }
    }

    private Finding unreadable(Part<?> part, Reading<?> reading) {
        Outcome outcome = reading.state() == ReadState.FAILED ? Outcome.ERROR : Outcome.SKIPPED;
        String reason = reading.failure().map(Failure::message).orElse(reading.origin());
        String advice = reading.failure().map(Failure::advice).orElse("");
        String title = PartTitles.of(part.id()).orElse(part.id());
        return Finding.of(outcome, Severity.INFORMATION, new Resource(part.side(), part.id(), "", title),
                Direction.BOTH, NLS.bind(Messages.NotRead, new Object[] { title, state(reading.state()), reason }))
                .advising(join(missing(part.side(), reading.state()), advice));
    }

    private String missing(Side side, ReadState state) {
        String needed = check.requirements().stream().filter(one -> one.side() == side).map(CheckRun::name)
                .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
        return state == ReadState.DENIED && !needed.isEmpty() ? NLS.bind(Messages.Needed, needed) : "";
    }

    private static String name(Requirement requirement) {
        return requirement.permission().map(permission -> requirement.role()
                .map(role -> NLS.bind(Messages.PermissionWithRole, permission, role)).orElse(permission))
                .or(requirement::role).orElse("");
    }

    private static String join(String one, String other) {
        return (one + " " + other).strip();
    }

    private static String state(ReadState state) {
        return switch (state) {
            case DENIED -> Messages.StateDenied;
            case FAILED -> Messages.StateFailed;
            case ABSENT -> Messages.StateAbsent;
            case PARTIAL -> Messages.StatePartial;
            case NOT_ASKED, READ -> Messages.StateNotAsked;
        };
    }

    /** A finding about the check itself. */
    private Finding about(Outcome outcome, String message) {
        return Finding.of(outcome, Severity.INFORMATION,
                new Resource(Side.WORKSTATION, "", check.id(), check.title()), Direction.BOTH, message);
    }

    /** What the check is given. */
    private final class Context extends SnapshotReads implements CheckContext {

        Context(Cancel stop) {
            super(subject.snapshot(), subject.pair(), subject.session(), subject.facts(), stop);
        }

        @Override
        public void report(Finding finding) {
            CheckRun.this.report(finding);
        }
    }
}
