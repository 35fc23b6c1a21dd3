package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.contract.GraphContract;
import io.isthmus.engine.change.PlanState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;

/** Whatever the console asks of Graph and sends it over the main job is what Microsoft's metadata allows. */
@Timeout(300)
class GraphContractTest {

    private static final String SCENARIO = "fresh-hybrid";
    /** Sign-ins of service principals are on the beta endpoint alone, whose metadata is another. */
    private static final String BETA = "/beta/";

    @TempDir
    Path profile;

    @Test
    void theMainJobAsksAndSendsWhatTheMetadataAllows() throws Exception {
        Optional<GraphContract> found = GraphContract.load(Path.of(System.getProperty("isthmus.shared")));
        assumeTrue(found.isPresent(), "skipped: ../shared/data/graph/graph-v1.0-Prod.csdl is not there");
        GraphContract contract = found.get();
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            Plan plan = job.plan();
            assertEquals(PlanState.Phase.APPLIED, job.apply(plan).state().phase());
            assertEquals(PlanState.Phase.UNDONE, job.undo(plan.id()).state().phase());

            List<ServedContoso.Asked> asked = contoso.requests().stream()
                    .filter(one -> one.protocol().equals("GRAPH") && !one.target().startsWith(BETA)).toList();
            assertFalse(asked.isEmpty());
            asked.forEach(one -> contract.check(one.method(), decoded(one.target()), Value.none(), Value.none()));
            List<Value> sent = sent(job);
            assertEquals(asked.stream().filter(ServedContoso.Asked::writes).count(), sent.size());
            sent.forEach(one -> contract.check(text(one, "/method"), text(one, "/path"), one.at("/body"), Value.none()));
        }
    }

    private List<Value> sent(MainJob job) throws Exception {
        return job.records().stream().filter(record -> record.entry().kind().equals("sending"))
                .map(record -> record.entry().content().at("/request")).filter(request -> request.at("/method").text().isPresent()).toList();
    }

    private static String decoded(String target) {
        return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String text(Value value, String pointer) {
        return value.at(pointer).text().orElseThrow();
    }
}
