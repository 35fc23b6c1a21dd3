package io.isthmus.sdk.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.HybridPair;

class ChangeTypesTest {

    private static final CmdletRequest READ = CmdletRequest.onPremises("Get-AuthServer");
    private static final CmdletRequest WRITE = CmdletRequest.onPremises("Set-AuthServer");
    private static final Verification SEEN = new Verification(
            List.of(new Expectation(READ, new Condition.Present(""), "it is there")), Duration.ofMinutes(1),
            Duration.ofSeconds(1));
    private static final Change CHANGE =
            new Change("changes", List.of(), List.of(), List.of(Action.repeatable(WRITE)), SEEN);

    private static Step step(String id, Reversibility reversibility, Optional<Change> inverse, String... after) {
        return new Step(id, Side.ON_PREMISES, "Title", Set.of(after), CHANGE, List.of(), List.of(), reversibility,
                inverse, Optional.empty());
    }

    private static Step step(String id, String... after) {
        return step(id, new Reversibility.Reversible(), Optional.of(CHANGE), after);
    }

    private static Plan plan(Step... steps) {
        return new Plan(new UUID(1, 1), "k", "t", "s", "o", "c",
                new HybridPair(Optional.empty(), Optional.of("t"), "t"), "s", Instant.EPOCH, List.of(steps),
                List.of(), List.of(), List.of());
    }

    @Test
    void conditionsSayWhatTheyMean() {
        Value answer = Value.list(Value.members().with("Name", Value.of("EvoSts")).with("Enabled", Value.of(true))
                .with("Domains", Value.texts(List.of("a.com", "B.com"))).with("Empty", Value.of("")));
        assertTrue(Condition.equal("/0/Name", "EVOSTS").holds(answer), "names compare without case");
        assertFalse(new Condition.Equal("/0/Enabled", Value.of("true")).holds(answer), "a text is no truth");
        assertTrue(new Condition.Equal("/0/Missing", Value.none()).holds(answer), "missing and null are the same");
        assertTrue(new Condition.Present("/0/Name").holds(answer));
        assertFalse(new Condition.Present("/0/Empty").holds(answer));
        assertTrue(new Condition.Absent("/0/Empty").holds(answer));
        assertTrue(new Condition.Absent("/1").holds(answer));
        assertTrue(new Condition.Absent("").holds(Value.list()));
        assertTrue(new Condition.SameSet("/0/Domains", List.of(Value.of("b.com"), Value.of("A.com"))).holds(answer));
        assertFalse(new Condition.SameSet("/0/Domains", List.of(Value.of("a.com"))).holds(answer));
        assertFalse(new Condition.SameSet("/0/Domains", List.of(Value.of("a.com"), Value.of("b.com"),
                Value.of("c.com"))).holds(answer));
        assertTrue(Condition.has("/0/Domains", "A.COM").holds(answer));
        assertFalse(Condition.has("/0/Domains", "c.com").holds(answer));
        assertTrue(new Condition.Every("/0/Domains", new Condition.Present("")).holds(answer));
        assertTrue(new Condition.Every("/1", new Condition.Absent("")).holds(answer), "true of nothing");
        assertFalse(new Condition.Every("", Condition.equal("/Name", "x")).holds(answer));
        assertFalse(Condition.all(new Condition.Present(""), Condition.equal("/0/Name", "x")).holds(answer));
        assertTrue(new Condition.Either(List.of(Condition.equal("/0/Name", "x"),
                new Condition.Not(Condition.equal("/0/Name", "x")))).holds(answer));
        assertFalse(new Condition.Either(List.of()).holds(answer));
    }

    @Test
    void whatReadsMustNotChange() {
        assertThrows(IllegalArgumentException.class, () -> new Expectation(WRITE, new Condition.Present(""), "s"));
        assertThrows(IllegalArgumentException.class,
                () -> new Binding.Merge("a.b", WRITE, "", "", List.of(), List.of()));
        assertThrows(IllegalArgumentException.class,
                () -> new Verification(List.of(), Duration.ofSeconds(1), Duration.ofSeconds(1)));
    }

    @Test
    void looksFollowEachOtherCloselyFirstAndThenGrowApartUpToTheInterval() {
        Verification seen = new Verification(SEEN.expectations(), Duration.ofMinutes(10), Duration.ofSeconds(3));
        assertEquals(List.of(187L, 375L, 750L, 1500L, 3000L, 3000L),
                IntStream.rangeClosed(1, 6).mapToObj(looks -> seen.pause(looks).toMillis()).toList());
        assertEquals(Duration.ofSeconds(3), seen.pause(Integer.MAX_VALUE));
        assertEquals(Duration.ZERO, new Verification(SEEN.expectations(), Duration.ZERO, Duration.ZERO).pause(9));
    }

    @Test
    void aStepHasAWayBackOrIsIrreversible() {
        assertThrows(IllegalArgumentException.class,
                () -> step("a", new Reversibility.Reversible(), Optional.empty()));
        assertThrows(IllegalArgumentException.class,
                () -> step("a", new Reversibility.Irreversible("r"), Optional.of(CHANGE)));
        assertThrows(IllegalArgumentException.class, () -> step("not an id"));
        assertEquals("a", step("a", new Reversibility.Irreversible("r"), Optional.empty()).id());
    }

    @Test
    void stepsStandBehindThoseTheyComeAfter() {
        assertEquals(2, plan(step("a"), step("b", "a")).steps().size());
        assertThrows(IllegalArgumentException.class, () -> plan(step("b", "a"), step("a")));
        assertThrows(IllegalArgumentException.class, () -> plan(step("a"), step("a")));
        assertThrows(IllegalArgumentException.class, () -> plan(step("a", "a")));
    }

    @Test
    void actionsAreOnceOrRepeatable() {
        Expectation done = SEEN.expectations().get(0);
        assertTrue(Action.repeatable(WRITE, "exists").repeatable());
        assertEquals(new Action(GraphRequest.delete("/v1.0/x"), false, List.of("exists"), Optional.of(done), Optional.empty(),
                Optional.empty(), Optional.empty()), Action.once(GraphRequest.delete("/v1.0/x"), done, "exists"));
        Action proven = Action.repeatable(WRITE).proving(Condition.equal("/0/Result", "Success"), "mail arrives");
        assertEquals(Optional.of("mail arrives"), proven.proof().map(Action.Proof::sentence));
        assertEquals(proven.proof(), proven.telling("/0").proof());
        assertEquals(Optional.of(new Action.Renewal("x", "/id")), proven.renewing("x", "/id").telling("/0").renewal());
        assertTrue(new Change("x", List.of(), List.of(), List.of(proven), SEEN).provenByAnswer());
        assertFalse(CHANGE.provenByAnswer());
        assertEquals("", Binding.Output.at("a.b", 0, "/id").list());
    }
}
