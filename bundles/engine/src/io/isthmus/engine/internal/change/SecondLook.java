package io.isthmus.engine.internal.change;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;

/**
 * What is seen of a step that was done before: somebody may have taken it back since, or put something else in its
 * place. The ledger alone does not tell.
 *
 * @param still    whether it is still so
 * @param sentence the same for a person
 * @param failure  why it could not be seen
 */
record SecondLook(Still still, String sentence, Optional<Failure> failure) {

    /** Whether what was done is still so. */
    enum Still {
        /** It is. */
        SO,
        /** It is not. */
        NO_LONGER,
        /** It could not be looked at. */
        NOT_SEEN
    }

    /**
     * Looks. Soon after a step was done a replica of the directory may not know of it yet, so that it is looked for until
     * the step's deadline has passed since; later one look tells. What somebody made anew has another id than the one that
     * later steps were given, and is another.
     *
     * @param done     when it was seen to be done
     * @param bindings the values of names, with those that the step gave
     * @throws io.isthmus.sdk.CancelledException where somebody asked to stop
     */
    static SecondLook take(Step step, Instant done, Map<String, Value> bindings, World world) {
        FirstLook look = FirstLook.take(step.change(), bindings, world, false);
        Map<String, Value> all = new HashMap<>(bindings);
        all.putAll(look.merged());
        Placeholders placeholders = new Placeholders(all);
        Verification verification = step.change().verification();
        Duration left = left(done, world.now(), verification.deadline());
        Sight sight = look.verification().holds() || left.isNegative() ? look.verification()
                : world.await(placeholders.in(verification.expectations()), verification, left);
        if (look.mergeFailure().isPresent() && !sight.holds()) {
            return notSeen(done, look.mergeFailure().get());
        }
        if (sight.wrong().isPresent()) {
            return no(NLS.bind(Messages.NoLonger, at(done), sight.wrong().get().expectation().sentence()));
        }
        if (sight.unseen().isPresent()) {
            return notSeen(done, sight.unseen().get().failure().orElseThrow());
        }
        Map<String, Value> outputs = Outputs.of(step, sight, placeholders).orElse(Map.of());
        return step.outputs().stream().map(Binding.Output::name)
                .filter(name -> !Objects.equals(outputs.get(name), bindings.get(name))).findFirst()
                .map(name -> no(NLS.bind(Messages.Replaced, at(done), name)))
                .orElseGet(() -> new SecondLook(Still.SO, step.change().effect(), Optional.empty()));
    }

    /** It could not be looked at. */
    static SecondLook notSeen(Instant done, Failure failure) {
        return new SecondLook(Still.NOT_SEEN, NLS.bind(Messages.NotSeenAgain, at(done), failure.message()),
                Optional.of(failure));
    }

    private static SecondLook no(String sentence) {
        return new SecondLook(Still.NO_LONGER, sentence, Optional.empty());
    }

    /** A clock that was set back does not make the wait longer. */
    private static Duration left(Instant done, Instant now, Duration deadline) {
        Duration left = Duration.between(now, done.plus(deadline));
        return left.compareTo(deadline) < 0 ? left : deadline;
    }

    private static Instant at(Instant done) {
        return done.truncatedTo(ChronoUnit.SECONDS);
    }
}
