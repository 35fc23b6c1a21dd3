package io.isthmus.sdk.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;

class OutcomesTest {

    private static final Resource SERVER = new Resource(Side.ON_PREMISES, "onPremises.servers", "EX01", "EX01");

    @Test
    void theWorstOfManyIsTheOutcome() {
        assertEquals(Outcome.FAIL, Outcome.FAIL.worse(Outcome.ERROR));
        assertEquals(Outcome.FAIL, Outcome.PASS.worse(Outcome.FAIL));
        assertEquals(Outcome.WAITING, Outcome.PASS.worse(Outcome.WAITING));
        assertEquals(Outcome.SKIPPED, Outcome.SKIPPED.worse(Outcome.NOT_APPLICABLE));
        assertTrue(Outcome.PARTIAL.unseen());
        assertFalse(Outcome.FAIL.unseen(), "a failure was seen");
        assertFalse(Outcome.WAITING.unseen());
    }

    @Test
    void theExitCodeIsTheFirstInItsOrder() {
        List<ExitCode> order = List.of(ExitCode.USAGE, ExitCode.FAILED, ExitCode.PARTLY_DONE,
                ExitCode.COULD_NOT_LOOK, ExitCode.FINDINGS, ExitCode.FINE);
        for (ExitCode one : order) {
            for (ExitCode other : order) {
                ExitCode counts = order.get(Math.min(order.indexOf(one), order.indexOf(other)));
                assertEquals(counts, one.and(other));
            }
        }
        assertEquals(List.of(2, 4, 5, 3, 1, 0), order.stream().map(ExitCode::number).toList());
    }

    @Test
    void aFindingWaitsUntilATimeOrNotAtAll() {
        Finding waiting = Finding.waiting(Severity.INFORMATION, SERVER, Direction.BOTH, "It waits.", Instant.EPOCH);
        assertEquals(Optional.of(Instant.EPOCH), waiting.until());
        assertThrows(IllegalArgumentException.class,
                () -> Finding.of(Outcome.WAITING, Severity.ERROR, SERVER, Direction.BOTH, "m"));
    }

    @Test
    void aFindingGrowsWithoutLosingAnything() {
        Reading<String> reading = Reading.read("x", Instant.EPOCH, "Get-ExchangeServer");
        Finding finding = Finding.of(Outcome.FAIL, Severity.ERROR, SERVER, Direction.ON_PREMISES_TO_CLOUD, "Old.")
                .seen(Evidence.of("EX01", "15.2.1.1", "15.2.2.2", reading)).seen(Evidence.of("EX02", "x", reading))
                .proven().mendedBy(Remediation.of("hybrid.setup")).advising("Update.").by("check");
        assertEquals("check", finding.check());
        assertEquals(Basis.PROVEN, finding.basis());
        assertEquals(List.of("EX01", "EX02"), finding.evidence().stream().map(Evidence::label).toList());
        assertEquals(Optional.of(Value.of("15.2.2.2")), finding.evidence().get(0).expected());
        assertEquals("Get-ExchangeServer", finding.evidence().get(0).origin());
        assertEquals("hybrid.setup", finding.remediation().orElseThrow().plan());
        assertEquals("Update.", finding.advice());
        assertEquals(Direction.ON_PREMISES_TO_CLOUD, finding.direction());
        assertEquals("Old.", finding.message());
        assertEquals(Severity.ERROR, finding.severity());
    }
}
