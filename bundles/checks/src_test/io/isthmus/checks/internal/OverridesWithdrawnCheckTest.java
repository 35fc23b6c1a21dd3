package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class OverridesWithdrawnCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new OverridesWithdrawnCheck(), contoso);
    }

    /** Nothing is configured any more, and EX02 alone acts by the override still. */
    private static Contoso withdrawn() {
        return Contoso.setUp().with(Parts.SETTING_OVERRIDES, List.of(Records.configured("false")))
                .with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01"),
                        Records.overrides("EX02", Records.told("Accepted", "true")), Records.overrides("EX03")));
    }

    @Test
    void whatIsConfiguredIsNotLeft() {
        assertEquals(Outcome.PASS, run(Contoso.setUp()).outcome());
    }

    @Test
    void aServerThatActsByOneThatWasTakenBackIsNamed() {
        assertEquals("EX02", run(withdrawn()).only(Outcome.FAIL).resource().name());
        assertEquals(2, run(withdrawn()).findings(Outcome.PASS).count());
    }

    @Test
    void whileItsTimeIsNotOverEachServerWaitsForItself() {
        CheckRun run = run(withdrawn().pending(SettlingKeys.OVERRIDE_OFF, "EX02", Duration.ofHours(1)));
        assertEquals("EX02", run.only(Outcome.WAITING).resource().name());
    }
}
