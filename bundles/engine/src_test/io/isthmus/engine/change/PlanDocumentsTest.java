package io.isthmus.engine.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.fake.FakePlans;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.WebRequest;

class PlanDocumentsTest {

    @TempDir
    Path directory;

    @Test
    void aPlanComesBackAsItWasSaved() throws IOException {
        Plan plan = FakePlans.chain();
        Path file = directory.resolve("plan.json");
        PlanFiles.save(plan, file);
        assertEquals(plan, PlanFiles.load(file));
    }

    @Test
    void whatIsNoPlanIsToldInWords() throws IOException {
        Path file = directory.resolve("plan.json");
        PlanFiles.save(FakePlans.chain(), file);
        String good = Files.readString(file);
        assertRefused(file, good.replace("isthmus-plan", "other"), "no plan of Isthmus");
        assertRefused(file, good.replaceFirst("\"version\": 1", "\"version\": 2"), "newer console");
        assertRefused(file, good.substring(0, good.length() / 2), "no plan of Isthmus");
        assertRefused(file, good.replaceFirst("\"repeatable\": true", "\"repeatable\": 1"), "does not fit together");
    }

    private static void assertRefused(Path file, String text, String words) throws IOException {
        Files.writeString(file, text);
        String message = assertThrows(JsonException.class, () -> PlanFiles.load(file)).getMessage();
        assertTrue(message.contains(words), message);
    }

    @Test
    void aDirectoryRequestShowsWhatIsSent() {
        GraphRequest request = GraphRequest.of("PATCH", "/v1.0/applications(uniqueName='x')",
                Value.members().with("displayName", Value.of("Hybrid"))).header("Prefer", "create-if-missing");
        Preview preview = Previews.of(request);
        assertEquals(Side.ENTRA, preview.side());
        assertEquals(List.of("PATCH /v1.0/applications(uniqueName='x')", "Prefer: create-if-missing",
                "Content-Type: application/json", "", "{", "  \"displayName\": \"Hybrid\"", "}"), preview.lines());
        assertEquals("DELETE /v1.0/applications/1", Previews.of(GraphRequest.delete("/v1.0/applications/1")).text());
        assertEquals("GET https://contoso.com/",
                Previews.of(new WebRequest(Side.WORKSTATION, URI.create("https://contoso.com/"))).text());
    }

    @Test
    void aCmdletShowsAsOneWouldTypeIt() {
        CmdletRequest request = CmdletRequest.onPremises("New-SettingOverride").with("Name", "it's \u2019so\u2018")
                .with("Parameters", Value.texts(List.of("a=b", "c"))).with("Server", Value.list())
                .with("Confirm", Value.of(false)).with("MinVersion", Value.none()).with("Count", Value.of(100))
                .with("Table", Value.members().with("k", Value.of("v")));
        assertEquals("New-SettingOverride -Name 'it''s \u2019\u2019so\u2018\u2018' -Parameters @('a=b', 'c')"
                + " -Server @() -Confirm:$false -MinVersion $null -Count 100 -Table @{'k' = 'v'}",
                Previews.of(request).text());
    }

    @Test
    void aStepShowsEveryRequestInItsOrder() {
        List<Preview> previews = Previews.of(FakePlans.consent());
        assertEquals(1, previews.size());
        assertTrue(previews.get(0).text().contains("${application.id}"), "known only later");
        assertEquals("DELETE /v1.0/consents", Previews.of(FakePlans.consent().inverse().orElseThrow()).get(0).text());
    }
}
