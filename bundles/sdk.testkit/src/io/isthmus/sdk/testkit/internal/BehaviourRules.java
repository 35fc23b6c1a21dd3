package io.isthmus.sdk.testkit.internal;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.testkit.Rule;
import io.isthmus.sdk.testkit.internal.Exercise.Told;

/** What shows while a contribution runs over a made-up organization. */
public final class BehaviourRules {

    private static final Duration GRACE = Duration.ofMillis(500);
    private static final Duration BEGUN = Duration.ofMillis(100);
    private static final Set<String> JUDGING = Set.of("checks", "policyAnalyzers");
    private static final Set<String> READING = Set.of("snapshotContributors", "signInSources");
    private static final Set<String> CLAIMING = Set.of("commands", "policyTemplates", "driftRules");

    private final Plugin plugin;

    /** The rules of a plug-in. */
    public BehaviourRules(Plugin plugin) {
        this.plugin = plugin;
    }

    /** Each rule for each contribution that it is about. */
    public Stream<Rule> rules() {
        return plugin.contributions().stream().filter(one -> Kinds.has(one.point())).flatMap(one ->
                Stream.concat(Stream.of(new Rule(one + ": keeps its time", () -> time(one)),
                        new Rule(one + ": ends when it is asked to", () -> cancel(one)),
                        new Rule(one + ": leaves no thread", () -> threads(one)),
                        new Rule(one + ": says the same again", () -> again(one)),
                        new Rule(one + ": runs twice at the same time", () -> together(one))),
                        Stream.concat(secrets(one), states(one))));
    }

    /** A sign-in is stored as its service tells it; everything else is chosen. */
    private Stream<Rule> secrets(Contribution one) {
        return one.point().equals("signInSources") ? Stream.empty()
                : Stream.of(new Rule(one + ": tells no secret", () -> secret(one)));
    }

    private Stream<Rule> states(Contribution one) {
        if (JUDGING.contains(one.point())) {
            return Stream.of(state(one, Situation.DENIED, Outcome.SKIPPED),
                    state(one, Situation.THROTTLED, Outcome.ERROR), state(one, Situation.BROKEN, Outcome.ERROR),
                    state(one, Situation.EMPTY, Outcome.NOT_APPLICABLE));
        }
        if (READING.contains(one.point())) {
            return Stream.of(state(one, Situation.DENIED, ReadState.DENIED),
                    state(one, Situation.THROTTLED, ReadState.FAILED), state(one, Situation.BROKEN, ReadState.FAILED));
        }
        if (CLAIMING.contains(one.point())) {
            return Stream.concat(Stream.of(Situation.DENIED, Situation.THROTTLED, Situation.BROKEN)
                    .map(situation -> blind(one, situation)), one.point().equals("commands")
                            ? Stream.of(new Rule(one + ": answers --json with a document", () -> document(one)))
                            : Stream.empty());
        }
        return Stream.empty();
    }

    private Rule blind(Contribution one, Situation situation) {
        return new Rule(one + ": claims nothing where a service " + situation.words(), () ->
                expect(calm(one, situation).state().isEmpty(), "Where every service " + situation.words()
                        + ", it looked and went on as if it had seen something: "
                        + (one.point().equals("commands") ? "end with COULD_NOT_LOOK" : "ask with context.require")
                        + "; what was not seen is no answer."));
    }

    private void document(Contribution one) {
        Trial trial = Trial.start(new Exercise(plugin, one, true),
                new MadeUpContext(one, Situation.READ, new CancelSource(), () -> { }));
        expect(trial.ended(one.timeout()), late(one));
        CommandExercise.Ran ran = (CommandExercise.Ran) trial.told().said();
        expect(!ran.seen() || ran.document().isPresent(), "It made no document: call context.document once before it "
                + "ends.");
        secret(String.valueOf(ran));
    }

    private Rule state(Contribution one, Situation situation, Enum<?> wanted) {
        return new Rule(one + ": " + wanted + " where a service " + situation.words(), () -> {
            Enum<?> state = calm(one, situation).state().orElseThrow();
            expect(state == wanted, "Where every service " + situation.words() + ", it says " + state + " and must say "
                    + wanted + ": " + advice(situation));
        });
    }

    private static String advice(Situation situation) {
        return switch (situation) {
            case EMPTY -> "where there is nothing to judge, report NOT_APPLICABLE with the reason.";
            case DENIED -> "ask with context.require, or hand the reading’s failure on; what was not seen is no "
                    + "verdict.";
            default -> "hand the reading’s failure on, as context.require does; a service that fails is no verdict.";
        };
    }

    private Trial trial(Contribution one, Situation situation, CancelSource cancel, Runnable asked) {
        return Trial.start(new Exercise(plugin, one, false), new MadeUpContext(one, situation, cancel, asked));
    }

    /** Runs it to its end and leaves it nothing to complain of. */
    private Told calm(Contribution one, Situation situation) {
        Trial trial = trial(one, situation, new CancelSource(), () -> { });
        expect(trial.ended(one.timeout()), late(one));
        return trial.told();
    }

    private static String late(Contribution one) {
        return "It took longer than its " + one.timeout().toSeconds() + " seconds over a small organization: do less, "
                + "or declare a longer timeout.";
    }

    private void time(Contribution one) {
        calm(one, Situation.READ);
    }

    private void cancel(Contribution one) {
        CancelSource cancel = new CancelSource();
        Trial trial = trial(one, Situation.READ, cancel, cancel::cancel);
        trial.ended(BEGUN);
        cancel.cancel();
        expect(trial.ended(GRACE), "It went on for more than half a second after its cancel was asked for: call "
                + "context.cancel().check() in each loop, and wait for nothing without onCancel.");
    }

    /** What ends by an exception has to clear up as well. */
    private void threads(Contribution one) {
        for (Situation situation : Situation.values()) {
            leavesNone(one, trial(one, situation, new CancelSource(), () -> { }),
                    "Where every service " + situation.words());
        }
        CancelSource cancel = new CancelSource();
        leavesNone(one, trial(one, Situation.READ, cancel, cancel::cancel), "Where its cancel is asked for");
    }

    private static void leavesNone(Contribution one, Trial trial, String where) {
        expect(trial.ended(one.timeout()), late(one));
        List<String> left = trial.left(GRACE);
        expect(left.isEmpty(), where + ", it left threads running (" + left
                + "): end those that it starts, in a finally block, or start none.");
    }

    private void again(Contribution one) {
        Object first = calm(one, Situation.READ).said();
        Object second = calm(one, Situation.READ).said();
        expect(Objects.equals(first, second), "Over the same organization it said\n" + first + "\nand then\n" + second
                + "\nGo by context.now() in place of the clock, and by no chance and no order of a hash table.");
    }

    private void together(Contribution one) {
        Object alone = calm(one, Situation.READ).said();
        List<Trial> both = Stream.generate(() -> trial(one, Situation.READ, new CancelSource(), () -> { })).limit(2)
                .toList();
        both.forEach(trial -> expect(trial.ended(one.timeout()), late(one)));
        both.forEach(trial -> expect(Objects.equals(alone, trial.told().said()), "Two that ran at the same time said "
                + "something else than one alone: keep what it knows in the instance, and nothing in static fields."));
    }

    private void secret(Contribution one) {
        secret(String.valueOf(calm(one, Situation.READ).said()));
    }

    private static void secret(String said) {
        int place = said.indexOf(MadeUpContext.SECRET);
        expect(place < 0, () -> "It told a secret that a service gave away: take single properties, never whole "
                + "answers. It stands behind …" + said.substring(Math.max(0, place - 80), place));
    }

    private static void expect(boolean kept, String otherwise) {
        expect(kept, () -> otherwise);
    }

    private static void expect(boolean kept, Supplier<String> otherwise) {
        if (!kept) {
            throw new AssertionError(otherwise.get());
        }
    }
}
