package io.isthmus.emulator.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.emulator.internal.scenario.Scenarios;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.sdk.data.Value;

/** An organization that an older program began is served by a newer one, which knows of more settings. */
class OlderOrganizationTest {

    @TempDir
    private Path directory;

    @Test
    void whatItsProgramDidNotKnowOfItsScenarioTells() throws Exception {
        Value.Members scenario = Scenarios.load(Emulator.USUAL_SCENARIO);
        Map<String, Value> known = new LinkedHashMap<>(((Value.Members) scenario.at("/settings")).values());
        known.remove("forest");
        known.put("publicAddress", Value.of("198.51.100.7"));
        OrganizationState.reset(directory, scenario.with("settings", new Value.Members(known)));

        try (EmulatedOrganization opened = EmulatedOrganization.open(directory, Emulator.USUAL_SCENARIO, 1)) {
            assertEquals(scenario.at("/settings/forest"), opened.settings().at("/forest"));
            assertEquals("198.51.100.7", opened.settings().at("/publicAddress").text().orElseThrow(),
                    "what it has stays as it is");
        }
        try (EmulatedDemo served = new Emulator().join(Emulator.USUAL_SCENARIO, directory)) {
            assertEquals(Emulator.USUAL_SCENARIO, served.scenario());
        }
    }
}
