package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.request.Request;

/** What happened to one step. */
final class StepHistory {

    /** What is known of a request that was sent. */
    enum Sent {
        /** It may have been done. */
        UNKNOWN,
        /** It was done. */
        DONE,
        /** It was not done. */
        NOT_DONE
    }

    private final Step step;
    private final Map<Direction, Map<Integer, Sent>> sent = new EnumMap<>(Direction.class);
    private final Map<Direction, Map<Integer, Request>> requests = new EnumMap<>(Direction.class);
    private final Map<Direction, Instant> sentAt = new EnumMap<>(Direction.class);
    private StepState state = StepState.PENDING;
    private String sentence = "";
    private Optional<Instant> since = Optional.empty();
    private Optional<Failure> failure = Optional.empty();
    private Optional<Instant> verified = Optional.empty();
    /** What a service told a person when it did the step; goes with the step when it is undone. */
    private Optional<String> told = Optional.empty();
    /** When it was last seen to be done, by us or before us; empty where it was undone since. */
    private Optional<Instant> done = Optional.empty();
    private boolean takenBack;

    StepHistory(Step step) {
        this.step = step;
    }

    void accept(Event event, Instant at) {
        switch (event) {
            case Event.Sending sending -> {
                note(sending.direction(), sending.action(), Sent.UNKNOWN);
                requests.computeIfAbsent(sending.direction(), key -> new TreeMap<>())
                        .put(sending.action(), sending.request());
                sentAt.put(sending.direction(), at);
                become(StepState.RUNNING, sending.direction().of(step).effect(), at);
            }
            case Event.Answered answered -> {
                note(answered.direction(), answered.action(), Sent.DONE);
                told = answered.told().or(() -> told);
            }
            case Event.Refused refused -> note(refused.direction(), refused.action(), Sent.NOT_DONE);
            case Event.Unanswered unanswered -> failure = Optional.of(unanswered.failure());
            case Event.AlreadyDone done -> fulfilled(done.direction(), StepState.ALREADY_DONE, done.sentence(), at);
            case Event.Verified done -> {
                fulfilled(done.direction(), StepState.DONE, done.sentence(), at);
                if (done.direction() == Direction.FORWARD) {
                    verified = Optional.of(at);
                }
            }
            case Event.Stopped stopped -> {
                become(stopped.unknown() ? StepState.UNKNOWN : StepState.STOPPED, stopped.sentence(), at);
                failure = stopped.failure();
            }
            case Event.LookedAgain again -> lookedAgain(again, at);
            case Event.Skipped skipped -> become(StepState.SKIPPED, skipped.sentence(), at);
            case Event.PlanBegun ofPlan -> throw new IllegalArgumentException(ofPlan.toString());
            case Event.Approved ofPlan -> throw new IllegalArgumentException(ofPlan.toString());
            case Event.RunBegun ofPlan -> throw new IllegalArgumentException(ofPlan.toString());
            case Event.RunEnded ofPlan -> throw new IllegalArgumentException(ofPlan.toString());
            case Event.Renewed ofPlan -> throw new IllegalArgumentException(ofPlan.toString());
            case Event.Bound ofPlan -> throw new IllegalArgumentException(ofPlan.toString());
        }
    }

    private void note(Direction direction, int action, Sent what) {
        sent.computeIfAbsent(direction, key -> new TreeMap<>()).put(action, what);
    }

    private void lookedAgain(Event.LookedAgain again, Instant at) {
        switch (again.still()) {
            case NO_LONGER -> become(StepState.DRIFTED, again.sentence(), at);
            case NOT_SEEN -> {
                sentence = again.sentence();
                failure = again.failure();
            }
            case SO -> {
                if (state == StepState.DRIFTED) {
                    fulfilled(Direction.FORWARD, verified.isPresent() ? StepState.DONE : StepState.ALREADY_DONE,
                            again.sentence(), at);
                    verified = verified.map(before -> at);
                }
                sentence = again.sentence();
                failure = Optional.empty();
            }
        }
    }

    private void fulfilled(Direction direction, StepState forward, String how, Instant at) {
        if (direction == Direction.FORWARD) {
            done = Optional.of(at);
        } else {
            done = Optional.empty();
            verified = Optional.empty();
            told = Optional.empty();
        }
        become(direction == Direction.FORWARD ? forward : StepState.UNDONE, how, at);
    }

    /** A later step of ours took back what it did. */
    void takenBack() {
        takenBack = true;
    }

    private void become(StepState next, String how, Instant at) {
        takenBack = false;
        state = next;
        sentence = how;
        since = Optional.of(at);
        failure = Optional.empty();
    }

    /** What is known of a request; empty where it was never sent. */
    Optional<Sent> sent(Direction direction, int action) {
        return Optional.ofNullable(sent.getOrDefault(direction, Map.of()).get(action));
    }

    /** Whether something was sent that may have changed the world. */
    boolean touched(Direction direction) {
        return sent.getOrDefault(direction, Map.of()).values().stream().anyMatch(what -> what != Sent.NOT_DONE);
    }

    /** What was sent, as it was sent, and may have changed the world. */
    List<Request> requests(Direction direction) {
        return requests.getOrDefault(direction, Map.of()).entrySet().stream()
                .filter(one -> !sent(direction, one.getKey()).equals(Optional.of(Sent.NOT_DONE)))
                .map(Map.Entry::getValue).toList();
    }

    /** When something was last sent; empty where nothing was that may have changed the world. */
    Optional<Instant> sentAt(Direction direction) {
        return Optional.ofNullable(sentAt.get(direction)).filter(at -> touched(direction));
    }

    /** Whether there is a request of which it is not known that it was done. */
    boolean toSend(Direction direction, int requests) {
        return IntStream.range(0, requests).anyMatch(index -> !sent(direction, index).equals(Optional.of(Sent.DONE)));
    }

    /** Whether there is a request whose answer must still prove that it was done. */
    boolean toProve(Direction direction) {
        List<Action> actions = direction.of(step).actions();
        return IntStream.range(0, actions.size()).anyMatch(index -> actions.get(index).proof().isPresent()
                && !sent(direction, index).equals(Optional.of(Sent.DONE)));
    }

    /** Whether something was sent of which it is not known whether it was done. */
    boolean uncertain(Direction direction) {
        return sent.getOrDefault(direction, Map.of()).containsValue(Sent.UNKNOWN);
    }

    /** Whether some request is known to have been done. */
    boolean anyDone(Direction direction) {
        return sent.getOrDefault(direction, Map.of()).containsValue(Sent.DONE);
    }

    /** Whether there is something of it left to undo. */
    boolean toUndo() {
        return touched(Direction.FORWARD) && state != StepState.UNDONE && state != StepState.SKIPPED;
    }

    /** What is left to do in a direction; empty where nothing is, and on the way back where it cannot be undone. */
    Optional<Change> ahead(Direction direction) {
        if (direction == Direction.FORWARD) {
            return through() ? Optional.empty() : Optional.of(step.change());
        }
        return toUndo() ? step.inverse() : Optional.empty();
    }

    /** When it was seen to be done; empty where it was not, or was undone since. */
    Optional<Instant> verified() {
        return state == StepState.DONE ? verified : Optional.empty();
    }

    /** When we were last seen to have done it, whatever became of it but that it was seen to be undone. */
    Optional<Instant> lastVerified() {
        return verified;
    }

    /** When it was last seen to be done, by us or before us. */
    Optional<Instant> done() {
        return done;
    }

    /** When it was seen to be undone; empty where it is not. */
    Optional<Instant> undone() {
        return state == StepState.UNDONE ? since : Optional.empty();
    }

    /** Whether it was through once: then it is not done anew, but looked at again. */
    boolean through() {
        return !state.open();
    }

    /** Whether it was through once, and could not be seen when it was last looked at. */
    boolean unseen() {
        return state.fulfilled() && failure.isPresent();
    }

    /** Whether it was not seen to be so when it was last looked at. */
    boolean astray() {
        return state == StepState.DRIFTED || unseen();
    }

    /** Until when it takes its time; empty where it does not, or a later step of ours took it back. */
    Optional<Instant> settledAt() {
        return takenBack ? Optional.empty() : step.settling().flatMap(settling -> verified().map(at -> at.plus(settling.within())));
    }

    StepState state() {
        return state;
    }

    StepProgress progress(Instant now) {
        Optional<Instant> until = settledAt().filter(now::isBefore);
        return new StepProgress(step.id(), until.isPresent() ? StepState.WAITING : state, sentence, since, until,
                failure, told, toUndo());
    }
}
