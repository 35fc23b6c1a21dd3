package io.isthmus.ui.model;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.profile.LockHolder;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Failure;

/**
 * How the watch over the organization that is looked at stands.
 *
 * @param phase    what it does now
 * @param holder   the other process that watches, where one does and tells who it is
 * @param looked   when the last look that could read something began, by the organization's clock
 * @param next     when the next look comes; empty where none is to come
 * @param failure  why the last look failed as a whole
 * @param unseen   what the last look could not look at
 * @param effects  changes of ours that still take their time
 * @param problems what the last look could not compare with, one sentence each
 * @param saved    the snapshot of the last look
 * @param differs  whether something in it is no longer as it was shown then
 * @since 1.0
 */
public record WatchState(Phase phase, Optional<LockHolder> holder, Optional<Instant> looked, Optional<Instant> next,
        Optional<Failure> failure, List<Unseen> unseen, List<TimedEffect> effects, List<String> problems,
        Optional<Path> saved, boolean differs) {

    /** What a watch does. */
    public enum Phase {
        /** Nobody asked for a watch. */
        OFF,
        /** It begins as soon as the organization is connected. */
        OFFLINE,
        /** It waits for the next look. */
        WAITING,
        /** It looks. */
        LOOKING,
        /** Another process watches. */
        HELD
    }

    /** Nobody watches here. */
    public static final WatchState OFF = new WatchState(Phase.OFF, Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), List.of(), List.of(), List.of(), Optional.empty(), false);

    /** Copies the lists. */
    public WatchState {
        unseen = List.copyOf(unseen);
        effects = List.copyOf(effects);
        problems = List.copyOf(problems);
    }

    /** The same in another phase, in which no next look is known. */
    public WatchState in(Phase now) {
        return new WatchState(now, Optional.empty(), looked, Optional.empty(), failure, unseen, effects, problems, saved,
                differs);
    }

    /** The same while another process watches. */
    public WatchState heldBy(Optional<LockHolder> other) {
        return new WatchState(Phase.HELD, other, looked, Optional.empty(), Optional.empty(), unseen, effects, problems,
                saved, differs);
    }

    /** The same until the next look. */
    public WatchState until(Instant nextLook) {
        return new WatchState(Phase.WAITING, Optional.empty(), looked, Optional.of(nextLook), failure, unseen, effects,
                problems, saved, differs);
    }

    /**
     * After a look.
     *
     * @param other whether something is no longer as it is shown
     */
    public WatchState saw(WatchRound round, boolean other) {
        return new WatchState(phase, holder, round.file().map(file -> round.snapshot().taken()).or(() -> looked), next,
                Optional.empty(), round.unseen(), round.effects().stream().filter(effect -> !effect.settled()).toList(),
                round.problems(), round.file().or(() -> saved), other);
    }

    /** After a look that failed as a whole. What was seen before stands. */
    public WatchState failed(Failure why) {
        return new WatchState(phase, holder, looked, next, Optional.of(why), unseen, effects, problems, saved,
                differs);
    }

    /** Whether a look was taken, or tried, and something could not be looked at. */
    public boolean blind() {
        return failure.isPresent() || !unseen.isEmpty();
    }
}
