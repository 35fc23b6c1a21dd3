package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.isthmus.sdk.data.Value;

/** Each kind of plan as "isthmus plan ID --demo SCENARIO --json" prints it, in a state in which it is of use. */
@Timeout(300)
class PrintedPlansTest {

    private static final String FRESH = "fresh-hybrid";
    private static final String SECOND_STAGE = "graph-stage";
    private static final String[] NO_PARAMETERS = {};
    private static final String LICENSED = "workload-identities";

    @TempDir
    Path profile;

    private final Set<String> printed = new TreeSet<>();
    private final Set<String> unsaid = new TreeSet<>();
    private PlainCommandLine isthmus;

    @BeforeEach
    void open() {
        isthmus = new PlainCommandLine(profile);
    }

    @Test
    void everyKindIsPrintedWithItsStepsWhatTheySendAndHowEachIsUndone() throws Exception {
        fresh();
        secondStage();
        licensed();
        assertEquals(Set.of(), unsaid, "steps of which nobody is told what they change");
        assertEquals(new TreeSet<>(new MainJob(profile, FRESH, ServedContoso.hasty()).kinds()), printed);
    }

    private void fresh() throws Exception {
        Stream.of("hybrid.setup", "app.create", "sharing.epr", "tls.renew", "split.export")
                .forEach(kind -> print(FRESH, kind));
        String file = profile.resolve("transfer.json").toString();
        run("plan", "split.export", "--demo", FRESH, "--format", "transfer", "-p", "from=exchange", "-o", file);
        print(FRESH, "split.import", "file=" + file);
        apply(FRESH, "app.create");
        print(FRESH, "app.certificates");
        print(FRESH, "ews.gate");
        apply(FRESH, "app.certificates");
        print(FRESH, "authserver.configure");
        apply(FRESH, "authserver.configure");
        print(FRESH, "override.on");
        apply(FRESH, "hybrid.setup");
        Stream.of("override.off", "rollback", "app.lock").forEach(kind -> print(FRESH, kind));
        print(FRESH, "permissions.remove", "api=EWS", "force=true");
        print(FRESH, "shared.cleanup", "unproven=printed, not applied");
        apply(FRESH, "rollback");
        print(FRESH, "app.delete");
        apply(FRESH, "app.delete");
        print(FRESH, "app.restore");
    }

    private void secondStage() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, SECOND_STAGE)) {
            contoso.carriesByItself();
            print(SECOND_STAGE, "app.complete", "graph=true");
            print(SECOND_STAGE, "graph.stage");
            apply(SECOND_STAGE, "graph.stage");
            print(SECOND_STAGE, "graph.off");
            print(SECOND_STAGE, "certificate.rotate", "renewBefore=90");
            apply(SECOND_STAGE, "certificate.rotate", "renewBefore=90");
            contoso.advance(Duration.ofDays(33));
            print(SECOND_STAGE, "certificate.prune", NO_PARAMETERS, "--proofs", "--json");
        }
    }

    private void licensed() throws Exception {
        String addresses = "addresses=203.0.113.25";
        try (ServedContoso contoso = ServedContoso.serve(profile, LICENSED)) {
            print(LICENSED, "policy.create", addresses);
            apply(LICENSED, "policy.create", addresses);
            print(LICENSED, "policy.enable", "policy=" + contoso.graph("GET",
                    "/v1.0/identity/conditionalAccess/policies?$filter=startswith(displayName,'Block%20')", Value.none())
                    .at("/value/0/id").text().orElseThrow());
        }
    }

    private void print(String scenario, String kind, String... parameters) {
        print(scenario, kind, parameters, "--json");
    }

    private void print(String scenario, String kind, String[] parameters, String... options) {
        JsonNode plan = run(Stream.concat(Stream.of(words("plan", kind, parameters, "--demo", scenario)),
                Stream.of(options)).toArray(String[]::new)).document().at("/plan");
        assertEquals(kind, plan.at("/kind").asText());
        assertFalse(plan.at("/steps").isEmpty(), kind);
        for (JsonNode step : plan.at("/steps")) {
            String name = kind + " " + step.at("/id").asText();
            boolean forGood = step.at("/reversibility/kind").asText().equals("irreversible");
            assertEquals(forGood, step.at("/inverse").isMissingNode(), name);
            assertFalse(step.at("/change/effect").asText().isBlank(), name);
            assertFalse(step.at("/change/verification/expectations").isEmpty(), name);
            assertFalse(!forGood && step.at("/inverse/effect").asText().isBlank(), name);
            if (step.at("/differences").isEmpty()) {
                unsaid.add(name);
            }
        }
        printed.add(kind);
    }

    private void apply(String scenario, String kind, String... parameters) {
        run(words("apply", kind, parameters, "--all", "--yes", "--demo", scenario));
    }

    private static String[] words(String command, String kind, String[] parameters, String... more) {
        return Stream.of(Stream.of(command, kind), Stream.of(parameters).flatMap(one -> Stream.of("-p", one)),
                Stream.of(more)).flatMap(words -> words).toArray(String[]::new);
    }

    private Product.Run run(String... words) {
        Product.Run run = isthmus.run(words);
        assertEquals(0, run.exitCode(), run::toString);
        return run;
    }
}
