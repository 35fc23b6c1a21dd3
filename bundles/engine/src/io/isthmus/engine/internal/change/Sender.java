package io.isthmus.engine.internal.change;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.internal.change.StepHistory.Sent;
import io.isthmus.engine.internal.right.Needs;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.Request;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * Sends the requests of a change. Each stands in the ledger before it goes out, and what came of it right after. A
 * request whose answer is not known is looked for, and sent again only where that does the same as sending it once.
 */
final class Sender {

    /** How often a request that may be repeated is sent where its answer is lost each time. */
    private static final int MOST_ATTEMPTS = 3;
    /** How long a request that changes something may go on after a cancel, since cutting it only hides its answer. */
    private static final Duration CANCEL_GRACE = Duration.ofSeconds(10);

    private final Session session;
    private final HybridPair pair;
    private final Facts facts;
    private final Journal journal;
    private final World world;
    private final Set<String> sendAgain;
    private final Cancel cancel;

    /**
     * @param facts     which roles requests need
     * @param sendAgain ids of steps whose lost requests a person knows not to have been done
     */
    Sender(Session session, HybridPair pair, Facts facts, Journal journal, World world, Set<String> sendAgain,
            Cancel cancel) {
        this.session = session;
        this.pair = pair;
        this.facts = facts;
        this.journal = journal;
        this.world = world;
        this.sendAgain = sendAgain;
        this.cancel = cancel;
    }

    /**
     * Sends what was not done yet.
     *
     * @param merged values that were made right before; they go into the ledger with the first request
     * @throws StepStoppedException where a request was refused, or whether it was done cannot be told
     */
    void send(Step step, Direction direction, Change change, Map<String, Value> merged) {
        Map<String, Value> bindings = new HashMap<>(journal.bindings());
        bindings.putAll(merged);
        Placeholders placeholders = new Placeholders(bindings);
        List<Event> before = new ArrayList<>();
        if (!merged.isEmpty()) {
            before.add(new Event.Bound(merged));
        }
        for (int index = 0; index < change.actions().size(); index++) {
            new ActionRun(step, direction, index, change, placeholders).run(before);
        }
    }

    /**
     * Why a request is not done.
     *
     * @param unproven whether it was answered, and may be answered otherwise later
     */
    private record Miss(Failure failure, boolean unproven) {
    }

    /** One request. */
    private final class ActionRun {

        private final Step step;
        private final Direction direction;
        private final int index;
        private final Action action;
        private final Verification rhythm;
        private final Placeholders placeholders;
        private final Request request;

        ActionRun(Step step, Direction direction, int index, Change change, Placeholders placeholders) {
            this.step = step;
            this.direction = direction;
            this.index = index;
            this.action = change.actions().get(index);
            this.rhythm = change.verification();
            this.placeholders = placeholders;
            this.request = placeholders.in(action.request());
        }

        void run(List<Event> before) {
            Optional<Sent> known = journal.of(step, history -> history.sent(direction, index));
            if (known.equals(Optional.of(Sent.DONE))) {
                return;
            }
            boolean lost = known.equals(Optional.of(Sent.UNKNOWN)) && !sendAgain.contains(step.id());
            if (lost && seenDone()) {
                return;
            }
            Instant end = session.time().now().plus(rhythm.deadline());
            for (int attempt = 1;; attempt++) {
                Optional<Miss> miss = attempt(before);
                if (miss.isEmpty()) {
                    return;
                }
                Failure failure = miss.get().failure();
                if (failure.outcomeUnknown()) {
                    if (seenDone()) {
                        return;
                    }
                    stopAfter(attempt == MOST_ATTEMPTS, true, failure);
                    session.time().sleeper().sleep(rhythm.interval(), cancel);
                } else {
                    boolean late = !session.time().now().isBefore(end);
                    stopAfter(late || !miss.get().unproven() && !mayAppear(failure), false, failure);
                    session.time().sleeper().sleep(rhythm.pause(attempt), cancel);
                }
            }
        }

        private void stopAfter(boolean last, boolean unknown, Failure failure) {
            if (last) {
                throw new StepStoppedException(unknown, failure.message(), Optional.of(failure));
            }
        }

        /** What an earlier step made may not have reached every replica of the directory yet. */
        private boolean mayAppear(Failure failure) {
            return failure.kind() == Failure.Kind.NOT_FOUND && !step.after().isEmpty();
        }

        /**
         * Looks for what a lost request did. Returns whether it was seen; else it may be sent again.
         *
         * @throws StepStoppedException where it was not seen and must not be sent again
         */
        private boolean seenDone() {
            if (action.repeatable() && action.done().isEmpty()) {
                return false;
            }
            journal.tell(step, NLS.bind(Messages.Looking, request.describe()));
            Sight sight = world.await(placeholders.in(action.done().map(List::of)
                    .orElse(rhythm.expectations())), rhythm);
            if (sight.holds()) {
                journal.write(step, new Event.Answered(direction, index, 0, Optional.empty(), List.of(),
                        Optional.empty(), Optional.empty()));
                return true;
            }
            if (action.repeatable()) {
                return false;
            }
            throw sight.unseen().map(look -> StepStoppedException.unseen(true, look))
                    .orElseGet(() -> new StepStoppedException(true,
                            NLS.bind(Messages.Unknown, request.describe(), rhythm.deadline()), Optional.empty()));
        }

        /** Sends once; empty where it was done, else why not. */
        private Optional<Miss> attempt(List<Event> before) {
            cancel.check();
            before.add(new Event.Sending(direction, index, request));
            journal.write(step, before.toArray(Event[]::new));
            before.clear();
            CancelSource cut = new CancelSource();
            try (Cancel.Registration registered = cancel.onCancel(() -> CompletableFuture
                    .delayedExecutor(CANCEL_GRACE.toMillis(), TimeUnit.MILLISECONDS).execute(cut::cancel))) {
                Answer answer = call(new CallContext(cut, Progress.silent(), CallContext.USUAL_DEADLINE));
                Optional<Action.Proof> missing = action.proof()
                        .filter(proof -> !placeholders.in(proof.answer()).holds(answer.body()));
                if (missing.isPresent()) {
                    return Optional.of(unproven(missing.get()));
                }
                journal.write(step, answered(answer));
                return Optional.empty();
            } catch (SourceException failed) {
                return failed(explained(failed.failure())).map(failure -> new Miss(failure, false));
            } catch (CancelledException cancelled) {
                journal.write(step, new Event.Unanswered(direction, index, Failure.of(Failure.Kind.UNREACHABLE,
                        request.side(), request.describe(), Messages.Cancelled, Messages.AdviceResume)));
                throw cancelled;
            }
        }

        private Event[] answered(Answer answer) {
            Event answered = new Event.Answered(direction, index, answer.status(), answer.requestId(), answer.warnings(),
                    Optional.empty(), action.tells().flatMap(pointer -> answer.body().at(pointer).text()));
            return Stream.concat(Stream.of(answered), action.renewal().stream().flatMap(renewal ->
                    answer.body().at(renewal.id()).text().stream().map(id -> new Event.Renewed(renewal.before(), id))))
                    .toArray(Event[]::new);
        }

        /** It was answered, and the answer is not what it is sent for. */
        private Miss unproven(Action.Proof proof) {
            Failure failure = Failure.of(Failure.Kind.REFUSED, request.side(), request.describe(),
                    NLS.bind(Messages.Unproven, request.describe(), proof.sentence()), Messages.AdviceUnproven);
            journal.write(step, new Event.Refused(direction, index, failure));
            journal.tell(step, NLS.bind(Messages.Verifying, proof.sentence()));
            return new Miss(failure, true);
        }

        private Answer call(CallContext context) throws SourceException {
            try {
                return session.send(request, pair, context);
            } catch (CancelledException cancelled) {
                throw cancelled;
            } catch (RuntimeException mistake) {
                throw new SourceException(Mistakes.failure(request, mistake), mistake);
            }
        }

        private Optional<Failure> failed(Failure failure) {
            if (meansDone(failure)) {
                journal.write(step, new Event.Answered(direction, index, 0, failure.requestId(), List.of(),
                        Optional.of(failure), Optional.empty()));
                return Optional.empty();
            }
            journal.write(step, failure.outcomeUnknown() ? new Event.Unanswered(direction, index, failure)
                    : new Event.Refused(direction, index, failure));
            return Optional.of(failure);
        }

        /** Whoever is refused is told the roles of which one is needed. */
        private Failure explained(Failure failure) {
            List<String> roles = failure.kind() == Failure.Kind.DENIED ? Needs.roles(action.request(), facts) : List.of();
            return roles.isEmpty() ? failure : failure.withAdvice(
                    NLS.bind(Messages.AdviceRoles, failure.advice(), String.join(", ", roles)));
        }

        private boolean meansDone(Failure failure) {
            String said = (failure.code().orElse("") + " " + failure.message()).toLowerCase(Locale.ROOT);
            return failure.kind() != Failure.Kind.UNREACHABLE
                    && action.meansDone().stream().anyMatch(part -> said.contains(part.toLowerCase(Locale.ROOT)));
        }
    }
}
