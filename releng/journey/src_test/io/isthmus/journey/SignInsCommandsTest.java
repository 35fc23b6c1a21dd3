package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an admin does with sign-ins on the command line. */
class SignInsCommandsTest {

    private static final int COUNT = 48;
    private static final String SHARED = "00000002-0000-0ff1-ce00-000000000000";

    @TempDir
    Path folder;

    private PlainCommandLine isthmus;
    private Path file;

    @BeforeEach
    void begin() throws Exception {
        isthmus = new PlainCommandLine(folder.resolve("profile"));
        file = Files.writeString(folder.resolve("page.json"), IntStream.range(0, COUNT).mapToObj(SignInsCommandsTest::record)
                .collect(Collectors.joining(",\n", "{\"value\": [", "]}")));
    }

    private static String record(int index) {
        return """
                {"id": "%08x-0000-4000-8000-000000000000", "createdDateTime": "2026-10-%02dT%02d:30:00Z",
                 "appDisplayName": "\\u001b[31mred", "ipAddress": "10.0.%d.1", "status": {"errorCode": %d}}"""
                .formatted(index, 1 + index / 24, index % 24, index % 2, index % 4 == 0 ? 700027 : 0);
    }

    private Product.Run taken() {
        Product.Run run = isthmus.run("signins", "import", file.toString(), "--json");
        assertEquals(0, run.exitCode(), run::toString);
        return run;
    }

    @Test
    void aFileGoesInOnceAndTheFilterFindsWhatItAsksFor() {
        assertEquals(COUNT, taken().document().at("/added").asInt());
        Product.Run again = taken();
        assertEquals(0, again.document().at("/added").asInt(), again::toString);
        assertEquals(COUNT, again.document().at("/duplicates").asInt(), again::toString);
        Product.Run failed = isthmus.run("signins", "query", "error:!=0", "ip:10.0.0.0/24", "--json", "--limit", "5");
        assertEquals(COUNT / 4, failed.document().at("/count").asInt(), failed::toString);
        assertEquals(5, failed.document().at("/rows").size(), failed::toString);
        assertEquals("2026-10-02T20:30:00Z", failed.document().at("/rows/0/createdDateTime").asText(), failed::toString);
        Product.Run days = isthmus.run("signins", "query", "--group", "ipAddress", "--json");
        assertEquals(COUNT / 2, days.document().at("/rows/0/count").asInt(), days::toString);
        Product.Run bars = isthmus.run("signins", "histogram", "--step", "1h", "--json");
        assertEquals(COUNT, bars.document().at("/rows").size(), bars::toString);
        assertEquals(COUNT, isthmus.run("signins", "stats", "--json").document().at("/rows").asInt());
        assertEquals(0, isthmus.run("signins", "check").exitCode());
    }

    @Test
    void whatIsOlderIsShownBeforeItGoes() {
        taken();
        Product.Run shown = isthmus.run("signins", "retain", "--size", "0B", "--json");
        assertEquals(COUNT, shown.document().at("/removed").asInt(), shown::toString);
        assertEquals(COUNT, isthmus.run("signins", "stats", "--json").document().at("/rows").asInt());
        Product.Run gone = isthmus.run("signins", "retain", "--size", "0B", "--apply", "--json");
        assertTrue(gone.document().at("/applied").asBoolean(), gone::toString);
        assertEquals(0, isthmus.run("signins", "stats", "--json").document().at("/rows").asInt());
        for (String wrong : new String[] {"", "--days 0", "--size 3", "--days 3 --size 3GB"}) {
            Product.Run run = isthmus.run(("signins retain " + wrong).strip().split(" "));
            assertEquals(2, run.exitCode(), run::toString);
        }
    }

    @Test
    void whatEveryTenantLoggedIsFetchedAndAskedForAgainAddsNothing() {
        Product.Run run = isthmus.run("signins", "sync", "--demo", "two-tenants", "--json");
        assertEquals(0, run.exitCode(), run::toString);
        assertEquals(2, run.document().at("/tenants").size(), run::toString);
        assertTrue(run.document().at("/added").asInt() > 0, run::toString);
        assertEquals(0, run.document().at("/tenants/0/throttled").asInt(), run::toString);
        Product.Run again = isthmus.run("signins", "sync", "--demo", "two-tenants", "--days", "30", "--json");
        assertEquals(again.document().at("/read").asInt(), again.document().at("/duplicates").asInt()
                + again.document().at("/added").asInt(), again::toString);
        assertEquals(0, isthmus.run("signins", "check").exitCode());
        for (String wrong : new String[] {"--days 0", "--days x", "--kind user"}) {
            Product.Run refused = isthmus.run(("signins sync --demo two-tenants " + wrong).split(" "));
            assertEquals(2, refused.exitCode(), refused::toString);
        }
    }

    @Test
    void whichKeyWasUsedFromWhereIsToldAndNoServerGuessed() {
        assertEquals(0, isthmus.run("signins", "sync", "--demo", "graph-stage", "--json").exitCode());
        Product.Run run = isthmus.run("signins", "proof", "--demo", "graph-stage", "--json");
        JsonNode use = run.document().at("/uses/0");
        assertEquals("current", use.at("/standing").asText(), run::toString);
        assertTrue(use.at("/succeeded").asInt() > 0 && use.at("/server").isNull(), run::toString);
        assertEquals(3, use.at("/holders").size(), run::toString);
        assertEquals(1, run.document().at("/fetched").size(), run::toString);
        Product.Run shared = isthmus.run("signins", "proof", "--offline", "--app", SHARED);
        assertTrue(shared.output().contains("proves nothing"), shared::toString);
        Product.Run lines = isthmus.run("signins", "proof", "--offline", "--csv");
        assertEquals(2, lines.output().lines().count(), lines::toString);
        for (String wrong : new String[] {"--app me", "--since never", "--csv --json"}) {
            Product.Run refused = isthmus.run(("signins proof --offline " + wrong).split(" "));
            assertEquals(2, refused.exitCode(), refused::toString);
        }
    }

    @Test
    void aWorkspaceAnswersAsTheStoreDoesWhatWasTakenFromIt() {
        String[] minute = {"time:2026-11-20T08:00", "--json"};
        Product.Run taken = workspace("import", minute);
        assertEquals(0, taken.exitCode(), taken::toString);
        int count = taken.document().at("/added").asInt();
        assertTrue(count > 50, taken::toString);
        Product.Run again = workspace("import", minute);
        assertEquals(List.of(0, count), List.of(again.document().at("/added").asInt(),
                again.document().at("/duplicates").asInt()), again::toString);
        for (String command : new String[] {"query time:2026-11-20T08:00 --group errorCode --json",
                "histogram time:2026-11-20T08:00 --step 10s --json"}) {
            List<String> words = List.of(command.split(" "));
            String[] rest = words.subList(1, words.size()).toArray(String[]::new);
            assertEquals(isthmus.run(Stream.concat(Stream.of("signins"), words.stream()).toArray(String[]::new)).document(),
                    workspace(words.getFirst(), rest).document(), command);
        }
        Product.Run lacking = workspace("query", "NOT", "credential:certificate", "time:2026-11-20T08:00", "--limit", "1");
        assertTrue(lacking.errors().contains("clientCredentialType"), lacking::toString);
    }

    private Product.Run workspace(String command, String... rest) {
        return isthmus.run(Stream.concat(Stream.of("signins", command, "--demo", "signins-5m", "--workspace",
                "9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534"), Stream.of(rest)).toArray(String[]::new));
    }

    @Test
    void whatIsWrongAboutAWorkspaceIsSaid() {
        for (String wrong : new String[] {"query --demo half-done", "query --demo half-done --workspace x",
                "query --demo half-done --workspace saved", "import", "import --demo half-done --workspace x",
                "stats --demo half-done --store . --workspace 9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a534"}) {
            Product.Run run = isthmus.run(("signins " + wrong).split(" "));
            assertEquals(2, run.exitCode(), run::toString);
        }
        Product.Run other = isthmus.run("signins", "stats", "--demo", "half-done", "--workspace",
                "9c41e7b0-2d5f-4a83-b6e9-70f1c8d2a535");
        assertEquals(4, other.exitCode(), other::toString);
        assertTrue(other.errors().contains("WorkspaceNotFoundError") && other.errors().contains("Azure portal"),
                other::toString);
    }

    @Test
    void theFirstSignInAfterAPlanIsWaitedForAndShown() {
        Product.Run idle = isthmus.run("signins", "await", "--demo", "fresh-hybrid", "--json");
        assertEquals(0, idle.document().at("/awaited").size(), idle::toString);
        assertEquals(0, isthmus.run("apply", "hybrid.setup", "--demo", "fresh-hybrid", "--all", "--yes").exitCode());

        Product.Run run = isthmus.run("signins", "await", "--demo", "fresh-hybrid", "--json");

        assertEquals(0, run.exitCode(), run::toString);
        JsonNode awaited = run.document().at("/awaited/0");
        assertTrue(awaited.at("/first/at").asText().compareTo(awaited.at("/since").asText()) > 0, run::toString);
    }

    @Test
    void whatIsHandedOnComputesNothingAndReplacesNothingUnasked() throws Exception {
        taken();
        Path csv = folder.resolve("out.csv");
        String[] export = {"signins", "export", "error:!=0", "--output", csv.toString(), "--json"};
        Product.Run run = isthmus.run(export);
        assertEquals(COUNT / 4, run.document().at("/rows").asInt(), run::toString);
        assertEquals(COUNT / 4 + 1, Files.readAllLines(csv).size());
        assertTrue(!Files.readString(csv).contains("\u001b"), "nothing steers a terminal");
        assertEquals(2, isthmus.run(export).exitCode(), "a file that is there stays");
        assertEquals(0, isthmus.run("signins", "export", "--output", csv.toString(), "--force").exitCode());
        assertEquals(COUNT + 1, Files.readAllLines(csv).size());
        assertEquals(2, isthmus.run("signins", "export", "--output", folder.resolve("out.doc").toString()).exitCode());
    }

    @Test
    void aStoreWhoseDatabaseIsBrokenIsMadeAnew() throws Exception {
        taken();
        Path database = folder.resolve("profile/signins/signins.duckdb");
        Files.write(database, new byte[5000]);
        assertEquals(3, isthmus.run("signins", "check").exitCode());
        Product.Run repaired = isthmus.run("signins", "check", "--repair", "--json");
        assertEquals(0, repaired.exitCode(), repaired::toString);
        assertEquals(COUNT, repaired.document().at("/rows").asInt(), repaired::toString);
        assertTrue(Files.isDirectory(Path.of(repaired.document().at("/repair/aside").asText())), repaired::toString);
    }

    @Test
    void whatARecordHoldsDoesNotSteerTheTerminal() {
        taken();
        Product.Run shown = isthmus.run("signins", "query", "--limit", "1");
        assertTrue(shown.output().contains("\\u001b[31mred") && !shown.output().contains("\u001b"), shown::toString);
    }

    @Test
    void wrongWordsAreToldWithTheirPlaceAndMakeNoStore() {
        Product.Run filter = isthmus.run("signins", "query", "error:x");
        assertEquals(2, filter.exitCode(), filter::toString);
        assertTrue(filter.errors().contains("character"), filter::toString);
        for (String wrong : new String[] {"query --limit 0", "query --columns nonsense", "histogram --step 1y", "stats",
                "import nowhere.json", "stats --store page.json"}) {
            Product.Run run = isthmus.run(("signins " + wrong).replace("page.json", file.toString()).split(" "));
            assertEquals(2, run.exitCode(), run::toString);
        }
        assertTrue(Files.notExists(folder.resolve("profile/signins")));
    }

    @Test
    void aFileThatIsNoneKeepsTheOthersNotOut() throws Exception {
        Path other = Files.writeString(folder.resolve("other.json"), "{\"hello\": 1}");
        Product.Run run = isthmus.run("signins", "import", other.toString(), file.toString(), "--json");
        assertEquals(5, run.exitCode(), run::toString);
        assertEquals(COUNT, run.document().at("/added").asInt(), run::toString);
        assertTrue(run.document().at("/files/0/problem").asText().contains("createdDateTime"), run::toString);
    }
}
