package io.isthmus.checks.internal;

import static io.isthmus.checks.internal.AllChecksTest.all;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** Which checks tell of a change of ours that takes its time whether it works, and what proves it. */
class JudgedChangesTest {

    private static final String AUTH_SERVER = "EvoSts";

    /** What a change of ours is about, by the key of what takes its time. */
    private static final Map<String, String> ABOUT = Map.ofEntries(
            Map.entry(SettlingKeys.EWS_ACCESS, Contoso.APP_NAME),
            Map.entry(SettlingKeys.EWS_ENABLED, "Exchange Online"),
            Map.entry(SettlingKeys.APPLICATION_KEYS, Contoso.APP_NAME),
            Map.entry(SettlingKeys.EWS_CONSENT, Contoso.APP_NAME),
            Map.entry(SettlingKeys.GRAPH_CONSENT, Contoso.APP_NAME),
            Map.entry(SettlingKeys.GRAPH_ADDRESS, AUTH_SERVER),
            Map.entry(SettlingKeys.AUTH_SERVER, AUTH_SERVER),
            Map.entry(SettlingKeys.RELATIONSHIPS, "On-premises to O365"),
            Map.entry(SettlingKeys.OVERRIDE, "EX01"),
            Map.entry(SettlingKeys.GRAPH_ROUTING, "EX01"),
            Map.entry(SettlingKeys.OVERRIDE_OFF, "EX01"),
            Map.entry(SettlingKeys.AUTH_CERTIFICATE, "AuthConfig"));

    /** Without one nobody could tell "still waiting" from "broken" when its time is over. */
    @Test
    void everyChangeThatTakesItsTimeIsJudgedByACheck() throws Exception {
        for (Field key : SettlingKeys.class.getFields()) {
            String value = (String) key.get(null);
            assertEquals(0, all(changed(value)).filter(JudgedChangesTest::waits).count(), value);
            assertTrue(waiting(value).findAny().isPresent(), value);
        }
    }

    /** No cmdlet tests a call to Microsoft Graph: a call to EWS tells nothing of it. */
    @Test
    void aCallToEwsProvesNothingOfMicrosoftGraph() throws Exception {
        for (String key : List.of(SettlingKeys.GRAPH_ADDRESS, SettlingKeys.GRAPH_CONSENT)) {
            List<String> judging = waiting(key).map(Finding::message).toList();
            assertFalse(judging.stream().anyMatch(message -> message.contains("full_access_as_app")), judging::toString);
            List<Finding> proven = all(changed(key).with(Parts.OAUTH_TO_CLOUD,
                    List.of(Records.call("EX01", true, Contoso.APP))))
                    .filter(finding -> finding.basis() == Basis.PROVEN).toList();
            assertFalse(proven.isEmpty(), key);
            assertTrue(proven.stream().map(Finding::message).noneMatch(judging::contains), proven::toString);
        }
    }

    private static Stream<Finding> waiting(String key) throws Exception {
        return all(changed(key).pending(key, ABOUT.get(key), Duration.ofHours(1))).filter(JudgedChangesTest::waits);
    }

    private static boolean waits(Finding finding) {
        return finding.outcome() == Outcome.WAITING;
    }

    private static Contoso changed(String key) {
        return switch (key) {
            case SettlingKeys.GRAPH_ROUTING -> routed();
            case SettlingKeys.GRAPH_CONSENT -> routed().with(Parts.APP_ROLE_ASSIGNMENTS, List.of(Records.consent(),
                    new AppRoleAssignment("graph", Contoso.PRINCIPAL, Contoso.GRAPH, Contoso.CALENDARS, Optional.empty())));
            case SettlingKeys.GRAPH_ADDRESS -> Contoso.setUp().change(Parts.AUTH_SERVERS, servers -> servers.stream()
                    .map(server -> server.name().equals(AUTH_SERVER) ? withGraph(server) : server).toList());
            default -> Contoso.setUp();
        };
    }

    private static Contoso routed() {
        return Contoso.setUp().change(Parts.SETTING_OVERRIDES, overrides -> List.of(overrides.getFirst(),
                Records.override("Graph", "SettingOverride", "RouteThroughMSGraph", "true")));
    }

    private static AuthServer withGraph(AuthServer server) {
        return new AuthServer(server.name(), server.identity(), server.type(), server.realm(),
                server.issuerIdentifier(), server.applicationIdentifier(), server.domainNames(),
                Optional.of("https://graph.microsoft.com"), server.tokenIssuingEndpoint(), server.authMetadataUrl(),
                server.enabled());
    }
}
