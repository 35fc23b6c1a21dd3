package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.DocumentRequest;

/** The script of a plan that writes a document for somebody else. */
class DocumentScriptTest {

    private static final String NAME = "for-entra.json";

    private static Verification seen(Condition condition) {
        return new Verification(List.of(new Expectation(DocumentRequest.read(NAME), condition, "it is there")),
                Duration.ofMinutes(1), Duration.ofSeconds(5));
    }

    private static Step handing() {
        Change change = new Change("A file is written.", List.of(), List.of(), List.of(Action.repeatable(
                DocumentRequest.write(NAME, Value.members().with("version", Value.of(1))))),
                seen(new Condition.Present("/version")));
        Change inverse = new Change("It is removed.", List.of(), List.of(),
                List.of(Action.repeatable(DocumentRequest.remove(NAME))), seen(new Condition.Absent("")));
        return new Step("hand", Side.WORKSTATION, "Hand it over", Set.of(), change, List.of(), List.of(),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    @Test
    void itIsWrittenLookedForAndTakenBack() {
        Plan sample = Plans.with("Contoso");
        Plan plan = new Plan(sample.id(), sample.kind(), sample.title(), sample.summary(), sample.organization(),
                sample.connection(), sample.pair(), sample.snapshot(), sample.made(), List.of(handing()), List.of(),
                List.of(), List.of());
        String script = Plans.script(plan, ZoneOffset.UTC);
        String code = ScriptTokens.of(script).code();

        for (String function : List.of("Read-Document", "Write-Document", "Remove-Document")) {
            assertTrue(code.split("(?<!function )" + function + "(?![\\w-])", -1).length > 1, function);
        }
        String begin = script.substring(0, script.indexOf("function "));
        assertFalse(begin.contains("Connect-MgGraph"), "nothing of Entra is asked");
    }
}
