package io.isthmus.console.ui.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;

class LampTest {

    private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Times TIMES = new Times(Clock.fixed(NOW, ZoneOffset.UTC), ZoneOffset.UTC, Locale.GERMANY);
    private static final Resource RESOURCE = new Resource(Side.ENTRA, "entra.applications", "", "Applications");

    private static Finding finding(Outcome outcome, Direction direction) {
        return Finding.of(outcome, Severity.ERROR, RESOURCE, direction, outcome.name());
    }

    private static List<Mark> marks(Finding... findings) {
        return Lamp.of(Direction.ON_PREMISES_TO_CLOUD, List.of(findings), TIMES).stream().map(Lamp::mark).toList();
    }

    @Test
    void configuredIsNotProven() {
        assertEquals(List.of(Mark.GOOD, Mark.UNSEEN), marks(finding(Outcome.PASS, Direction.BOTH)));
        assertEquals(List.of(Mark.GOOD, Mark.GOOD), marks(finding(Outcome.PASS, Direction.BOTH),
                finding(Outcome.PASS, Direction.ON_PREMISES_TO_CLOUD).proven()));
    }

    @Test
    void whatWaitsIsNotRed() {
        Finding waiting = Finding.waiting(Severity.WARNING, RESOURCE, Direction.ON_PREMISES_TO_CLOUD, "waits",
                NOW.plusSeconds(8400));
        List<Lamp> lamps = Lamp.of(Direction.ON_PREMISES_TO_CLOUD, List.of(waiting), TIMES);
        assertEquals(List.of(Mark.GOOD, Mark.UNSEEN, Mark.WAITING), lamps.stream().map(Lamp::mark).toList());
        assertEquals("waiting until 14:20", lamps.get(2).text());
    }

    /** As a server that can never call Microsoft Graph, right after all was set up. */
    @Test
    void aWarningIsNeitherRedNorGreen() {
        Finding soon = Finding.of(Outcome.FAIL, Severity.WARNING, RESOURCE, Direction.BOTH, "soon");
        assertEquals(List.of(Mark.WARNING, Mark.UNSEEN), marks(finding(Outcome.PASS, Direction.BOTH), soon));
        assertEquals(Mark.BAD, marks(finding(Outcome.FAIL, Direction.BOTH), soon).get(0));
    }

    @Test
    void couldNotLookIsNeverGood() {
        assertEquals(Mark.UNSEEN, marks(finding(Outcome.PASS, Direction.BOTH),
                finding(Outcome.SKIPPED, Direction.BOTH)).get(0));
        assertEquals(Mark.UNSEEN, marks().get(0), "nothing was judged");
    }

    @Test
    void theOtherDirectionSaysNothingAboutThisOne() {
        assertEquals(Mark.GOOD, marks(finding(Outcome.PASS, Direction.ON_PREMISES_TO_CLOUD),
                finding(Outcome.FAIL, Direction.CLOUD_TO_ON_PREMISES)).get(0));
        assertEquals(Mark.BAD, marks(finding(Outcome.FAIL, Direction.BOTH)).get(0));
    }

    @Test
    void groupsGoByWhatToDo() {
        assertEquals(FindingGroup.NOW, FindingGroup.of(finding(Outcome.FAIL, Direction.BOTH)));
        assertEquals(FindingGroup.COULD_NOT_LOOK, FindingGroup.of(finding(Outcome.ERROR, Direction.BOTH)));
        assertEquals(FindingGroup.COULD_NOT_LOOK, FindingGroup.of(finding(Outcome.PARTIAL, Direction.BOTH)));
        assertEquals(FindingGroup.PASSED, FindingGroup.of(finding(Outcome.PASS, Direction.BOTH)));
        assertEquals(FindingGroup.SOON, FindingGroup.of(
                Finding.of(Outcome.FAIL, Severity.WARNING, RESOURCE, Direction.BOTH, "soon")));
        assertEquals(FindingGroup.TO_KNOW, FindingGroup.of(
                Finding.of(Outcome.FAIL, Severity.INFORMATION, RESOURCE, Direction.BOTH, "to know")));
    }
}
