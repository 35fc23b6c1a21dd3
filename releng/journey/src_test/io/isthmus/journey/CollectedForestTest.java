package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real exports of one forest, judged without any connection. */
class CollectedForestTest {

    private static final Path EXCHANGE = Path.of(System.getProperty("isthmus.shared", "../shared")).resolve("data")
            .resolve("exchange");

    @TempDir
    Path directory;

    @BeforeEach
    void exports() {
        Assumptions.assumeTrue(Files.isDirectory(EXCHANGE), "skipped: there are no real exports in " + EXCHANGE);
    }

    @Test
    void judgesTheBuildOfTheRealForest() {
        JsonNode document = check(EXCHANGE.resolve("e19"));

        assertTrue(failures(document).stream()
                .anyMatch(message -> message.contains("15.2.986.5") && message.contains("15.2.1544.25")),
                document::toPrettyString);
        assertEquals(List.of(), document.get("findings").valueStream()
                .filter(finding -> finding.get("outcome").asText().equals("FAIL"))
                .filter(finding -> finding.get("resource").get("side").asText().equals("ENTRA")).toList(),
                "what was not read is judged");
    }

    @Test
    void seesTheOtherBuildOfTheTwin() throws IOException {
        Path twin = copy("e19");
        Files.delete(twin.resolve("ExSetup.xml"));
        Files.copy(EXCHANGE.resolve("variants").resolve("ExSetup1.xml"), twin.resolve("ExSetup.xml"));

        assertTrue(failures(check(twin)).stream().anyMatch(message -> message.contains("15.2.1118.25")));
    }

    @Test
    void guessesNothingOfTwoBuilds() throws IOException {
        Path both = copy("e19");
        Files.copy(EXCHANGE.resolve("variants").resolve("ExSetup1.xml"), both.resolve("ExSetup1.xml"));

        String document = check(both).toString();

        assertTrue(document.contains("15.2.1118.25") && document.contains("15.2.986.5"), document);
        assertTrue(failures(check(both)).stream().noneMatch(message -> message.contains("too old")), document);
    }

    private JsonNode check(Path exports) {
        Product.Run run = new Product(directory.resolve("profile")).run("check", "--snapshot", exports.toString(),
                "--json");
        assertTrue(run.exitCode() == 1 || run.exitCode() == 3, run::toString);
        return run.document();
    }

    private static List<String> failures(JsonNode document) {
        return document.get("findings").valueStream()
                .filter(finding -> finding.get("outcome").asText().equals("FAIL"))
                .map(finding -> finding.get("message").asText() + finding.get("evidence")).toList();
    }

    private Path copy(String folder) throws IOException {
        Path target = directory.resolve(folder);
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(EXCHANGE.resolve(folder))) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, target.resolve(file.getFileName().toString()));
            }
        }
        return target;
    }
}
