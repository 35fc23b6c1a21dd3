package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.change.Plan;

/** An administrator at the servers, who does what a rotation shows, and nothing else. */
final class Carrying {

    private static final Pattern SCRIPT = Pattern.compile("Export-ExchangeCertificate -Thumbprint ([0-9A-F]{40}) ");

    private Carrying() {
    }

    /** Whether a plan waits for somebody to bring what it made to the other servers. */
    static boolean awaited(ChangeResult result) {
        return made(result) && waiting(result).filter(step -> step.state() == StepState.STOPPED).isPresent();
    }

    private static boolean made(ChangeResult result) {
        return result.state().step("authCertificate").filter(step -> step.state() == StepState.DONE).isPresent();
    }

    private static Optional<StepProgress> waiting(ChangeResult result) {
        return result.state().step("everyServer");
    }

    /** Brings the certificate by what is shown to the servers that are waited for, and goes on with the plan. */
    static ChangeResult carry(MainJob job, ServedContoso contoso, ChangeResult waiting) throws Exception {
        String shown = waiting(waiting).flatMap(StepProgress::told).orElseThrow();
        Matcher script = SCRIPT.matcher(shown);
        assertTrue(script.find(), shown);
        contoso.carry(script.group(1));
        return job.resume(waiting.state().plan().id());
    }

    /** Applies a rotation, which waits for the administrator. */
    static ChangeResult rotate(MainJob job, ServedContoso contoso, Plan plan) throws Exception {
        ChangeResult waiting = job.applyForGood(plan);
        assertTrue(awaited(waiting), waiting.state()::toString);
        assertEquals(PlanState.Phase.STOPPED, waiting.state().phase(), waiting::sentence);
        ChangeResult result = carry(job, contoso, waiting);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), () -> result.sentence() + result.state().steps());
        return result;
    }
}
