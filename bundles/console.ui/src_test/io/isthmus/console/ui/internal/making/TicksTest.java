package io.isthmus.console.ui.internal.making;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanChoice;

class TicksTest {

    private static final PlanChoice OWN = new PlanChoice("On-premises to O365", "On-premises to O365", "ours", true);
    private static final PlanChoice FABRIKAM = new PlanChoice("Fabrikam", "Fabrikam", "theirs", false);
    private static final Ticks TICKS = new Ticks(List.of(OWN, FABRIKAM));

    private static List<Boolean> ticked(String typed) {
        return TICKS.choices().stream().map(choice -> TICKS.ticked(choice, typed)).toList();
    }

    @Test
    void theUsualOnesAreTickedWhereNothingIsTyped() {
        assertEquals(List.of(true, false), ticked(""));
        assertEquals(List.of(true, false), ticked(" ; "));
    }

    @Test
    void whatIsTypedIsTickedAndNothingElse() {
        assertEquals(List.of(false, true), ticked("fabrikam"));
        assertEquals(List.of(true, true), ticked("Fabrikam; on-premises to o365"));
        assertEquals(List.of(false, false), ticked("Nobody"));
    }

    @Test
    void whatIsTickedIsTyped() {
        assertEquals("On-premises to O365; Fabrikam", TICKS.typed("", FABRIKAM, true));
        assertEquals("Fabrikam", TICKS.typed("On-premises to O365; Fabrikam", OWN, false));
        assertEquals("", TICKS.typed("On-premises to O365; Fabrikam", FABRIKAM, false), "as usual");
        assertEquals("On-premises to O365; Nobody", TICKS.typed("Nobody", OWN, true));
    }

    @Test
    void theLastOneCannotBeTakenAwaySinceNothingMeansTheUsualOnes() {
        assertEquals("", TICKS.typed("", OWN, false));
        assertEquals("Fabrikam", TICKS.typed("Fabrikam", FABRIKAM, false));
    }
}
