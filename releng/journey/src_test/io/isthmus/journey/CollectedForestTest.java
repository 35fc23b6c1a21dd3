package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real exports of one forest, judged without any connection. */
class CollectedForestTest {

    private static final Path EXCHANGE = Path.of(System.getProperty("isthmus.shared", "../shared")).resolve("data")
            .resolve("exchange");

    @TempDir
    static Path directory;

    /** What is said of the forest when nothing was changed. */
    private static JsonNode plain;

    @BeforeAll
    static void checkThePlainForest() {
        Assumptions.assumeTrue(Files.isDirectory(EXCHANGE), "skipped: there are no real exports in " + EXCHANGE);
        plain = check(EXCHANGE.resolve("e19"));
    }

    @Test
    void judgesTheBuildOfTheRealForest() {
        assertTrue(failures(plain).stream()
                .anyMatch(message -> message.contains("15.2.986.5") && message.contains("15.2.1544.25")),
                plain::toPrettyString);
        assertEquals(List.of(), plain.get("findings").valueStream()
                .filter(finding -> finding.get("outcome").asText().equals("FAIL"))
                .filter(finding -> finding.get("resource").get("side").asText().equals("ENTRA")).toList(),
                "what was not read is judged");
    }

    @Test
    void seesTheOtherBuildOfTheTwin() throws IOException {
        Path twin = copy("twin");
        Files.delete(twin.resolve("ExSetup.xml"));
        Files.copy(EXCHANGE.resolve("variants").resolve("ExSetup1.xml"), twin.resolve("ExSetup.xml"));

        assertTrue(failures(check(twin)).stream().anyMatch(message -> message.contains("15.2.1118.25")));
    }

    @Test
    void guessesNothingOfTwoBuilds() throws IOException {
        Path both = copy("both");
        Files.copy(EXCHANGE.resolve("variants").resolve("ExSetup1.xml"), both.resolve("ExSetup1.xml"));

        JsonNode document = check(both);
        List<String> builds = document.get("findings").valueStream()
                .filter(finding -> finding.get("check").asText().endsWith("serverBuilds"))
                .map(finding -> finding.get("message").asText()).toList();

        assertTrue(builds.stream().anyMatch(message -> message.contains("ExSetup.xml 15.2.986.5")
                && message.contains("ExSetup1.xml 15.2.1118.25") && message.contains("None was believed")),
                builds::toString);
        assertTrue(failures(document).stream().noneMatch(message -> message.contains("too old")), builds::toString);
    }

    @Test
    void tellsFilesByWhatIsInsideAndListsTheOthers() throws IOException {
        Path renamed = Files.createDirectories(directory.resolve("renamed"));
        List<Path> exports = exports(EXCHANGE.resolve("e19"));
        for (int i = 0; i < exports.size(); i++) {
            Files.copy(exports.get(i), renamed.resolve("file%02d.dat".formatted(i)));
        }
        JsonNode document = check(renamed);

        assertEquals(verdicts(plain), verdicts(document));
        List<String> unknown = document.get("notes").valueStream().map(JsonNode::asText)
                .filter(note -> note.contains("is of no known kind")).toList();
        assertTrue(unknown.stream().anyMatch(note -> note.contains("ExchangeServicesStatus")), unknown::toString);
        assertTrue(unknown.stream().noneMatch(note -> note.contains("FileVersionInfo")), unknown::toString);
    }

    @Test
    void whatTheExportsDoNotHoldIsNotReadAndNeverAbsent() {
        List<String> aboutAuthServers = plain.get("findings").valueStream()
                .filter(finding -> finding.get("check").asText().endsWith("authServer"))
                .map(finding -> finding.get("outcome").asText()).toList();
        assertEquals(List.of("SKIPPED"), aboutAuthServers);
    }

    @Test
    void noVerdictCrossesForests() throws IOException {
        Path several = copy("several");
        for (Path export : exports(EXCHANGE.resolve("other-forests"))) {
            Files.copy(export, several.resolve(export.getFileName().toString()));
        }
        JsonNode document = check(several);
        Set<String> pairs = document.get("findings").valueStream().map(finding -> finding.get("pair").asText())
                .collect(Collectors.toSet());
        String forest = plain.get("findings").get(0).get("pair").asText();

        assertTrue(pairs.size() > 3 && pairs.contains(forest), pairs::toString);
        assertEquals(verdicts(plain), verdicts(document).stream().filter(verdict -> verdict.startsWith(forest + ": "))
                .toList());
        assertEquals(List.of(), verdicts(document).stream()
                .filter(verdict -> verdict.contains("SOLO-E19A") && !verdict.startsWith(forest + ": ")).toList());
    }

    /** What was judged, by forest; what could not be looked at is no verdict. */
    private static List<String> verdicts(JsonNode document) {
        return document.get("findings").valueStream()
                .filter(finding -> List.of("PASS", "FAIL").contains(finding.get("outcome").asText()))
                .map(finding -> finding.get("pair").asText() + ": " + finding.get("outcome").asText() + " "
                        + finding.get("message").asText()).sorted().toList();
    }

    private static JsonNode check(Path exports) {
        Product.Run run = new PlainCommandLine(directory.resolve("profile")).run("check", "--snapshot",
                exports.toString(), "--json");
        assertTrue(run.exitCode() == 1 || run.exitCode() == 3, run::toString);
        return run.document();
    }

    private static List<String> failures(JsonNode document) {
        return document.get("findings").valueStream()
                .filter(finding -> finding.get("outcome").asText().equals("FAIL"))
                .map(finding -> finding.get("message").asText() + finding.get("evidence")).toList();
    }

    /** The forest's exports in a folder of that name. */
    private static Path copy(String name) throws IOException {
        Path target = Files.createDirectories(directory.resolve(name));
        for (Path file : exports(EXCHANGE.resolve("e19"))) {
            Files.copy(file, target.resolve(file.getFileName().toString()));
        }
        return target;
    }

    private static List<Path> exports(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
