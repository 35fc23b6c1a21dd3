package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;

/** When a later step takes back what an earlier one made, so that nobody waits for it any more. */
class TurnTest {

    private static Turn turn(String object, Set<String> from, Set<String> to, boolean list) {
        return new Turn(Side.ON_PREMISES, Optional.of("forest"), object, "Setting", values(from), values(to), list);
    }

    private static Set<Value> values(Set<String> texts) {
        return texts.stream().map(Value::of).collect(Collectors.toSet());
    }

    private static Turn one(Set<String> from, Set<String> to) {
        return turn("EX01", from, to, false);
    }

    private static Turn list(Set<String> from, Set<String> to) {
        return turn("List", from, to, true);
    }

    @Test
    void whatIsGivenBackOrSetToAnotherValueIsTakenBack() {
        Turn on = one(Set.of(), Set.of("accepted"));
        assertTrue(one(Set.of("accepted"), Set.of()).takesBack(on));
        assertTrue(one(Set.of("accepted"), Set.of("refused")).takesBack(on));
        assertTrue(on.takesBack(one(Set.of("accepted"), Set.of())), "switched on again");
        assertTrue(one(Set.of("accepted"), Set.of()).takesBack(one(Set.of("accepted"), Set.of("accepted"))));
    }

    @Test
    void whatIsDoneAgainOrConcernsAnotherObjectTakesNothingBack() {
        Turn on = one(Set.of(), Set.of("accepted"));
        assertFalse(on.takesBack(on));
        assertFalse(one(Set.of("accepted"), Set.of("accepted")).takesBack(on));
        assertFalse(turn("EX02", Set.of("accepted"), Set.of(), false).takesBack(on));
    }

    @Test
    void ofAListOnlyItsOwnEntriesCount() {
        Turn added = list(Set.of("others"), Set.of("others", "ours"));
        assertTrue(list(Set.of("others", "ours"), Set.of("others")).takesBack(added));
        assertFalse(list(Set.of("others", "ours"), Set.of("ours")).takesBack(added));
        assertFalse(Stream.of(Set.of("more"), Set.<String>of()).map(to -> list(Set.of("others", "more"), to))
                .anyMatch(undone -> undone.takesBack(added)), "by the undoing of a plan before it");
    }
}
