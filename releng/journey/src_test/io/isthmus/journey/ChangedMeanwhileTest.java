package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

import io.isthmus.sdk.SourceException;

/** A plan was applied, and then somebody else changed the organization: the ledger alone must not be believed. */
class ChangedMeanwhileTest {

    @TempDir
    Path directory;

    private PlainCommandLine isthmus;
    private Path plan;
    private ServedContoso contoso;

    @BeforeEach
    void apply() throws SourceException {
        isthmus = new PlainCommandLine(directory.resolve("profile"));
        plan = directory.resolve("plan.json");
        Product.Run made = isthmus.run("plan", "hybrid.setup", "--demo", "fresh-hybrid", "-o", plan.toString());
        assertEquals(0, made.exitCode(), made::toString);
        contoso = ServedContoso.serve(directory.resolve("profile"), "fresh-hybrid");
        Product.Run applied = isthmus.run("apply", plan.toString(), "--yes");
        assertEquals(0, applied.exitCode(), applied::toString);
        contoso.forgetRequests();
    }

    @AfterEach
    void end() {
        contoso.close();
    }

    private void assertNothingSent() throws SourceException {
        assertEquals(List.of(), contoso.requests().stream().filter(ServedContoso.Asked::writes).toList());
    }

    private static Set<String> in(JsonNode document, String state) {
        return document.get("steps").valueStream().filter(step -> step.get("state").asText().equals(state))
                .map(step -> step.get("step").asText()).collect(Collectors.toSet());
    }

    @Test
    void whatWasTakenBackIsNamedAndNotSentAgain() throws SourceException {
        contoso.become("fresh-hybrid");

        Product.Run again = isthmus.run("apply", plan.toString(), "--yes", "--json");

        assertEquals(4, again.exitCode(), again::toString);
        assertEquals("DRIFTED", again.document().get("phase").asText(), again::toString);
        assertEquals(again.document().get("steps").size(), in(again.document(), "DRIFTED").size(), again::toString);
        assertNothingSent();
        Product.Run ledger = isthmus.run("ledger", "--demo", "fresh-hybrid", "--json");
        assertTrue(ledger.output().contains("lookedAgain"), ledger::toString);
    }
}
