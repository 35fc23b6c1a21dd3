package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.JsonNode;

/** Each contribution of the example plug-in is found and used by the command line. */
class ExamplePluginTest {

    private static final String BUNDLE = "com.example.domains";
    private static final String SCENARIO = "two-tenants";

    @TempDir
    Path folder;

    private PlainCommandLine isthmus;

    @BeforeEach
    void begin() throws Exception {
        String declared = Files.readString(
                Path.of(System.getProperty("isthmus.root"), "releng", "example", "plugin.xml"));
        isthmus = new PlainCommandLine(folder.resolve("profile"), BUNDLE,
                declared.substring(declared.indexOf("<plugin>") + "<plugin>".length(), declared.indexOf("</plugin>")));
    }

    private Product.Run run(int code, String... words) {
        Product.Run run = isthmus.run(words);
        assertEquals(code, run.exitCode(), run::toString);
        return run;
    }

    @Test
    void itsCheckAndItsAnalyzerJudge() {
        Product.Run run = isthmus.run("check", "--demo", SCENARIO, "--check", BUNDLE + ".authoritative", "--check",
                BUNDLE + ".reportOnly", "--json");
        assertEquals("PASS", run.document().at("/outcomes").get(BUNDLE + ".authoritative").asText(), run::toString);
        assertTrue(run.document().at("/outcomes").has(BUNDLE + ".reportOnly"), run::toString);
    }

    @Test
    void itsFormatWrites() {
        Product.Run run = isthmus.run("check", "--demo", SCENARIO, "--check", BUNDLE + ".authoritative", "--format",
                BUNDLE + ".markdown");
        assertTrue(run.output().startsWith("# ") && run.output().contains("- PASS: "), run::toString);
    }

    @Test
    void itsPlanIsListedAndRefusesWhatThereIsNot() {
        assertTrue(run(0, "plan", "--list").output().contains(BUNDLE + ".type"));
        Product.Run refused =
                run(2, "plan", BUNDLE + ".type", "--demo", SCENARIO, "--pair", "1", "-p", "domain=Nowhere");
        assertTrue(refused.errors().contains("example-domains"), refused::toString);
    }

    @Test
    void itsCommandListsDomains() {
        assertTrue(run(0, "example-domains", "--demo", SCENARIO, "--type", "Authoritative").output()
                .contains("contoso.com"));
    }

    @Test
    void itsSourceIsReadToItsEnd() {
        Product.Run run = run(0, "signins", "sync", "--demo", SCENARIO, "--source", BUNDLE + ".archive", "--json");
        assertEquals(2, run.document().at("/tenants").size(), run::toString);
    }

    /** The emulated Exchange Online gives nobody that cmdlet, which is told and never taken for nothing there. */
    @Test
    void itsTransportRulesArePartOfTheSnapshot() {
        Product.Run run =
                run(3, "snapshot", "--demo", SCENARIO, "-o", folder.resolve("contoso.zip").toString(), "--json");
        for (JsonNode part : run.document().at("/parts")) {
            if (part.at("/part").asText().equals(BUNDLE + ".transportRules")) {
                assertEquals("DENIED", part.at("/state").asText(), run::toString);
                return;
            }
        }
        fail(run.toString());
    }
}
