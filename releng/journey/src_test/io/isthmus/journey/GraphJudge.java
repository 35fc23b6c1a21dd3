package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.isthmus.contract.GraphContract;
import io.isthmus.sdk.data.Value;

/** Holds what was asked and sent of Graph to Microsoft's metadata. */
final class GraphJudge {

    /** Sign-ins of service principals are on the beta endpoint alone, whose metadata is another. */
    private static final String BETA = "/beta/";

    private final GraphContract contract;

    private GraphJudge(GraphContract contract) {
        this.contract = contract;
    }

    /** Reads the metadata; the test is skipped where that is not there. */
    static GraphJudge load() throws Exception {
        Optional<GraphContract> found = GraphContract.load(Path.of(System.getProperty("isthmus.shared")));
        assumeTrue(found.isPresent(), "skipped: ../shared/data/graph/graph-v1.0-Prod.csdl is not there");
        return new GraphJudge(found.get());
    }

    /**
     * Judges every address that an organization was asked for and every body that the ledger tells of.
     *
     * @param job whose ledger has all that was written to the organization
     */
    void judge(ServedContoso contoso, MainJob job) throws Exception {
        assertEquals(asked(contoso).stream().filter(ServedContoso.Asked::writes).count(), sent(job).size());
        List<ServedContoso.Asked> asked = asked(contoso);
        assertFalse(asked.isEmpty());
        asked.forEach(one -> contract.check(one.method(), decoded(one.target()), Value.none(), Value.none()));
        sent(job).forEach(one -> contract.check(text(one, "/method"), text(one, "/path"), one.at("/body"),
                Value.none()));
    }

    private static List<ServedContoso.Asked> asked(ServedContoso contoso) throws Exception {
        return contoso.requests().stream()
                .filter(one -> one.protocol().equals("GRAPH") && !one.target().startsWith(BETA)).toList();
    }

    private static List<Value> sent(MainJob job) throws Exception {
        return job.records().stream().filter(record -> record.entry().kind().equals("sending"))
                .map(record -> record.entry().content().at("/request"))
                .filter(request -> request.at("/method").text().isPresent()).toList();
    }

    private static String decoded(String target) {
        return URLDecoder.decode(target.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static String text(Value value, String pointer) {
        return value.at(pointer).text().orElseThrow();
    }
}
