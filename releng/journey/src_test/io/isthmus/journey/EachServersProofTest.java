package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;

/**
 * A tenant whose sign-in log nobody may read: each of the three Mailbox servers proves for itself, in its own shell, that
 * it calls the cloud as the application.
 */
@Timeout(300)
class EachServersProofTest {

    private static final String SCENARIO = "fresh-hybrid";
    private static final Value NO_LOG = always("STATUS", "GRAPH", "/auditLogs/signIns");
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";

    @TempDir
    Path profile;

    private ServedContoso contoso;
    private MainJob job;

    @BeforeEach
    void setUp() throws Exception {
        contoso = ServedContoso.serve(profile, SCENARIO);
        job = new MainJob(profile, SCENARIO, contoso.emulator());
        assertEquals(PlanState.Phase.APPLIED, job.apply(job.plan()).state().phase());
        contoso.advance(Duration.ofHours(25));
        contoso.plan(List.of(NO_LOG));
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    private static Value always(String kind, String protocol, String target) {
        return Value.members().with("kind", Value.of(kind)).with("protocol", Value.of(protocol))
                .with("target", Value.of(target)).with("status", Value.of(403)).with("every", Value.of(1))
                .with("times", Value.of(0));
    }

    @Test
    void callsOfAllThreeLetTheKeysOfTheSharedPrincipalGo() throws Exception {
        Plan plan = job.proven("shared.cleanup", Map.of());
        assertTrue(plan.warnings().stream().noneMatch(warning -> warning.contains("proven")), plan.warnings()::toString);
        assertEquals(List.of("hello ex02.ad.contoso.com", "hello ex03.ad.contoso.com"), contoso.requests().stream()
                .filter(asked -> asked.method().equals("HELLO") && asked.target().contains("."))
                .map(ServedContoso.Asked::target).distinct().sorted().toList());
        contoso.planNothing();
        contoso.activate(GLOBAL_ADMINISTRATOR);
        ChangeResult applied = job.applyForGood(plan);
        assertEquals(PlanState.Phase.APPLIED, applied.state().phase(), applied::sentence);
    }

    @Test
    void oneThatCannotBeAskedProvesNothingAndHoldsThemBack() throws Exception {
        contoso.plan(List.of(NO_LOG, always("CUT_BEFORE", "SHELL", "^hello ex03[.]ad[.]contoso[.]com$")));
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> job.proven("shared.cleanup", Map.of()));
        assertTrue(refused.getMessage().contains("That EX03 use"), refused.getMessage());
        assertFalse(refused.getMessage().contains("sign-in log was read"), refused.getMessage());
        assertFalse(refused.getMessage().contains("EX01"), refused.getMessage());
    }
}
