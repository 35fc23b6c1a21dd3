package io.isthmus.sdk.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;

class FindingCountsTest {

    private static Finding finding(String check, Outcome outcome, Severity severity) {
        return Finding.of(outcome, severity, new Resource(Side.ENTRA, "part", "id", "name"), Direction.BOTH, "It is so.")
                .by(check);
    }

    private static final Finding FAULT = finding("keys", Outcome.FAIL, Severity.ERROR);
    private static final Finding SECOND = finding("keys", Outcome.FAIL, Severity.WARNING);
    private static final Finding OF_ANOTHER = finding("domains", Outcome.FAIL, Severity.CRITICAL);
    private static final Finding PASSED = finding("keys", Outcome.PASS, Severity.INFORMATION);

    private static final Finding WAITING = Finding.waiting(Severity.INFORMATION,
            new Resource(Side.ENTRA, "part", "id", "name"), Direction.BOTH, "It waits.", Instant.EPOCH);

    @Test
    void whatNeedsAPersonIsCountedWithItsChecks() {
        assertEquals("1 finding needs you", FindingCounts.text(List.of(FAULT)));
        assertEquals("2 findings of one check need you", FindingCounts.text(List.of(FAULT, SECOND)));
        assertEquals("3 findings of 2 checks need you \u00B7 1 passed",
                FindingCounts.text(List.of(FAULT, PASSED, SECOND, OF_ANOTHER)));
    }

    @Test
    void everyFindingIsCountedOnceAndUnderItsOwnName() {
        assertEquals("no finding needs you \u00B7 1 waiting \u00B7 2 could not look \u00B7 1 to know \u00B7 1 passed"
                + " \u00B7 1 do not apply", FindingCounts.text(List.of(PASSED,
                        WAITING, finding("b", Outcome.SKIPPED, Severity.ERROR),
                        finding("c", Outcome.CANCELLED, Severity.INFORMATION),
                        finding("d", Outcome.FAIL, Severity.INFORMATION),
                        finding("e", Outcome.NOT_APPLICABLE, Severity.ERROR))));
    }

    @Test
    void nothingIsCountedBeforeSomethingWasFound() {
        assertEquals("", FindingCounts.text(List.of()));
    }
}
