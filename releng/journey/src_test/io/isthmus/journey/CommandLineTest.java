package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.imageio.ImageIO;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.emulator.Emulator;
import io.isthmus.emulator.internal.scenario.Scenarios;

/** The command line as it is typed: documents, exit codes, wrong input. */
class CommandLineTest {

    @TempDir
    Path directory;
    private PlainCommandLine isthmus;

    @BeforeEach
    void profile() {
        isthmus = new PlainCommandLine(directory.resolve("profile"));
    }

    @Test
    void playsTheWholeStory() {
        Product.Run play = new Product(directory.resolve("profile")).run("demo", "play");

        assertEquals(0, play.exitCode(), play::toString);
        assertFalse(play.output().contains("✗"), play::toString);
    }

    static Stream<String> otherScenarios() {
        return Scenarios.names().stream().filter(name -> !name.equals(Emulator.USUAL_SCENARIO));
    }

    @ParameterizedTest
    @MethodSource("otherScenarios")
    void playsEachScenarioToItsRightEnd(String scenario) {
        Product.Run play = isthmus.run("demo", "play", scenario);

        assertEquals(0, play.exitCode(), play::toString);
        assertFalse(play.output().contains("✗"), play::toString);
    }

    @Test
    void aPlanWithoutParametersSaysSo() {
        Product.Run refused = isthmus.run("plan", "override.off", "--demo", "graph-stage", "-p", "nonsense=1");

        assertEquals(2, refused.exitCode(), refused::toString);
        assertTrue(refused.errors().contains("The plan has no parameters, and so none that is \"nonsense\"."),
                refused::toString);
    }

    @ParameterizedTest
    @CsvSource({ "dauth-only, does not use OAuth with Exchange Online",
            "expired-certificate, no on-premises organization was read" })
    void refusesAPlanThatWouldDoHarm(String scenario, String reason) {
        Product.Run refused = isthmus.run("plan", "hybrid.setup", "--demo", scenario);

        assertEquals(4, refused.exitCode(), refused::toString);
        assertTrue(refused.errors().contains(reason), refused::toString);
    }

    @Test
    void failsWhereNobodyMayWrite() {
        Path plan = directory.resolve("plan.json");
        assertEquals(0, isthmus.run("plan", "hybrid.setup", "--demo", "denied", "-o", plan.toString()).exitCode());

        Product.Run stopped = isthmus.run("apply", plan.toString(), "--yes");

        assertEquals(4, stopped.exitCode(), stopped::toString);
        assertTrue(stopped.errors().contains("you may not: it needs"), stopped::toString);
    }

    @Test
    void namesEveryPlan() {
        JsonNode plans = isthmus.run("plan", "--list", "--json").document();
        JsonNode setup = plans.valueStream().filter(plan -> plan.get("id").asText().equals("hybrid.setup"))
                .findFirst().orElseThrow();

        assertTrue(Set.of("id", "title", "permissions", "roles", "sides").stream().allMatch(setup::has),
                setup::toString);
        Set<String> ids = plans.valueStream().map(plan -> plan.get("id").asText()).collect(Collectors.toSet());
        assertEquals(Set.of("hybrid.setup", "app.create", "app.complete", "app.certificates", "app.lock",
                "authserver.configure", "sharing.epr", "override.on", "override.off", "ews.gate", "app.delete",
                "app.restore", "permissions.remove", "graph.stage", "graph.off", "shared.cleanup", "rollback",
                "split.export", "split.import", "certificate.rotate", "certificate.prune", "tls.renew",
                "policy.create", "policy.enable"), ids);
    }

    @Test
    void checksIntoOneDocument() {
        Product.Run check = isthmus.run("check", "--demo", "fresh-hybrid", "--json");
        JsonNode document = check.document();

        assertEquals(1, check.exitCode(), check::toString);
        for (JsonNode finding : document.get("findings")) {
            assertTrue(Set.of("check", "outcome", "severity", "resource", "message", "evidence").stream()
                    .allMatch(finding::has), finding::toString);
        }
        assertEquals(20, document.get("outcomes").size(), document::toString);
    }

    @Test
    void refusesAPlanWhereTheWorldChanged() throws Exception {
        Path plan = directory.resolve("plan.json");
        Product.Run made = isthmus.run("plan", "hybrid.setup", "--demo", "fresh-hybrid", "-o", plan.toString());
        assertEquals(0, made.exitCode(), made::toString);
        try (ServedContoso contoso = ServedContoso.serve(directory.resolve("profile"), "fresh-hybrid")) {
            contoso.become("half-done");

            Product.Run refused = isthmus.run("apply", plan.toString(), "--yes");

            assertEquals(4, refused.exitCode(), refused::toString);
            assertEquals(List.of(), contoso.writes());
        }
    }

    @Test
    void appliesTwiceWithoutAChange() throws Exception {
        Path plan = directory.resolve("plan.json");
        isthmus.run("plan", "hybrid.setup", "--demo", "fresh-hybrid", "-o", plan.toString());
        try (ServedContoso contoso = ServedContoso.serve(directory.resolve("profile"), "fresh-hybrid")) {
            assertEquals(0, isthmus.run("apply", plan.toString(), "--yes").exitCode());
            contoso.forgetRequests();

            Product.Run again = isthmus.run("apply", plan.toString(), "--yes");

            assertEquals(0, again.exitCode(), again::toString);
            assertEquals(List.of(), contoso.writes());
        }
    }

    @Test
    void neverAsksWithoutATerminal() {
        Path plan = directory.resolve("plan.json");
        isthmus.run("plan", "hybrid.setup", "--demo", "fresh-hybrid", "-o", plan.toString());

        Product.Run unconfirmed = isthmus.run("apply", plan.toString());

        assertEquals(2, unconfirmed.exitCode(), unconfirmed::toString);
        assertTrue(unconfirmed.errors().contains("--yes"), unconfirmed::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = { "chekc", "check --no-such-option", "plan no.such.plan --demo fresh-hybrid",
            "check --demo no-such-scenario", "apply", "ledger verify no-such-file", "snapshot --snapshot no-such-file" })
    void refusesWhatIsWrong(String line) {
        Product.Run wrong = isthmus.run(line.split(" "));

        assertTrue(Set.of(2, 3, 4).contains(wrong.exitCode()), wrong::toString);
        assertFalse(wrong.errors().isBlank(), wrong::toString);
        assertFalse(wrong.errors().contains("Exception"), wrong::toString);
    }

    @Test
    void tellsItsVersion() {
        Product.Run version = Product.runPlain("--version");

        assertEquals(0, version.exitCode(), version::toString);
        assertTrue(version.output().contains("1.0.0"), version::toString);
    }

    @Test
    void writesTheCollector() throws Exception {
        Path script = directory.resolve("collect.ps1");
        Product.Run written = isthmus.run("collect-script", "-o", script.toString());

        assertEquals(0, written.exitCode(), written::toString);
        assertTrue(Files.readString(script).contains("Export-Clixml"), written::toString);
    }

    @Test
    void drawsTheMap() {
        Product.Run map = isthmus.run("map", "--demo", "fresh-hybrid");

        assertEquals(0, map.exitCode(), map::toString);
        assertTrue(map.output().startsWith("<"), map::toString);
        assertEquals(Set.of("svg"), map.output().lines().filter(line -> line.startsWith("<svg"))
                .map(line -> line.substring(1, 4)).collect(Collectors.toSet()));
    }

    @Test
    void drawsTheMapAsPng() throws Exception {
        Path file = directory.resolve("map.png");
        Product.Run map = isthmus.run("map", "--demo", "fresh-hybrid", "-o", file.toString());

        assertEquals(0, map.exitCode(), map::toString);
        assertTrue(ImageIO.read(file.toFile()).getWidth() > 1000, map::toString);
    }
}
