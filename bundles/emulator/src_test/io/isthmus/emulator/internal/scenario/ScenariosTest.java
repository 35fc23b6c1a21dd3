package io.isthmus.emulator.internal.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.fault.Fault;
import io.isthmus.sdk.data.Value;

/** The scenarios are whole and say what their data sheet says. */
class ScenariosTest {

    static Iterable<String> names() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachIsWhole(String name) {
        Value scenario = Scenarios.load(name);
        assertEquals(name, scenario.at("/scenario/id").text().orElseThrow());
        Instant.parse(scenario.at("/scenario/start").text().orElseThrow());
        assertTrue(Set.of("DONE", "DONE_BEFORE", "STOPPED", "REFUSED").contains(scenario.at("/scenario/mainJob").text().orElseThrow()));
        scenario.at("/settings/faults").entries().forEach(Fault::of);
        assertFalse(Json.print(scenario).contains("\"$"), "something was not resolved");
        assertFalse(Json.print(scenario).contains("PRIVATE KEY"));
    }

    @Test
    void theKeysOfTheSharedPrincipalAreTheCurrentAnExpiredAndAForeignOne() {
        Value scenario = Scenarios.load("fresh-hybrid");
        Value keys = scenario.at("/tenant/servicePrincipals/a41b7c39-05e2-4c8d-9f1a-7d3e6b82c450/keyCredentials");
        String current = scenario.at("/onPremises/AuthConfig/Auth Configuration/CurrentCertificateThumbprint").text()
                .orElseThrow();
        assertEquals(3, keys.entries().count());
        assertEquals(current, keys.at("/0/customKeyIdentifier").text().orElseThrow());
        assertEquals("2022-03-01T10:05:01Z", keys.at("/1/endDateTime").text().orElseThrow());
        assertTrue(keys.at("/2/endDateTime").text().orElseThrow().startsWith("2028"));
    }

    @Test
    void theAuthCertificateExpiredYesterdayInItsScenario() {
        Value scenario = Scenarios.load("expired-certificate");
        Instant now = Instant.parse(scenario.at("/scenario/start").text().orElseThrow());
        Instant end = Certificates.load("auth-2022").getNotAfter().toInstant();
        assertTrue(end.isBefore(now) && end.plusSeconds(86_400).isAfter(now), end + " " + now);
    }

    @Test
    void anOverlayReplacesAddsAndRemoves() {
        assertEquals(Json.read("{\"a\": 2, \"c\": {\"d\": 4}, \"f\": [1]}"), Json.patch(
                Json.read("{\"a\": 1, \"b\": 1, \"c\": {\"d\": 4, \"e\": 5}, \"f\": [1, 2]}"),
                Json.read("{\"a\": 2, \"b\": null, \"c\": {\"e\": null}, \"f\": [1]}")));
    }

    @Test
    void anUnknownScenarioIsNamedWithTheKnownOnes() {
        IllegalArgumentException unknown = assertThrows(IllegalArgumentException.class, () -> Scenarios.load("nowhere"));
        assertTrue(unknown.getMessage().contains("half-done"), unknown.getMessage());
    }
}
