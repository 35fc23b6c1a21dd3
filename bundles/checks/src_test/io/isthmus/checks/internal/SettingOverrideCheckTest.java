package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class SettingOverrideCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new SettingOverrideCheck(), contoso);
    }

    private static Contoso told(ServerOverrides... told) {
        return Contoso.setUp().with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.2562.53")))
                .with(Parts.SERVER_OVERRIDES, List.of(told));
    }

    @Test
    void acceptedPassesWhateverItsNameAndACallOfThatServerProvesIt() {
        Contoso contoso = told(Records.overrides("EX01", Records.told("Accepted", "True")));
        assertEquals(Outcome.PASS, run(contoso).outcome());
        assertFalse(run(contoso).proven());
        assertFalse(run(contoso.with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX02", true, Contoso.APP)))).proven());
        assertTrue(run(contoso.with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true, Contoso.APP)))).proven());
    }

    @Test
    void acceptedAloneCounts() {
        assertTrue(run(told(Records.overrides("EX01", Records.told("ServerMismatch", "true")))).only(Outcome.FAIL)
                .message().contains("ServerMismatch"));
        assertEquals(Outcome.PASS, run(told(Records.overrides("EX01", Records.told("ServerMismatch", "true"),
                Records.told("Accepted", "true")))).outcome());
    }

    @Test
    void acceptedWithEnabledFalseIsOff() {
        assertTrue(run(told(Records.overrides("EX01", Records.told("Accepted", "false")))).only(Outcome.FAIL).message()
                .contains("switched off"));
    }

    @Test
    void twoThatAreAcceptedAndSayDifferentThingsProveNothing() {
        OverrideStatus other = new OverrideStatus("FlightingServiceOverride_EX01_1", "Global",
                "ExchangeOnpremAsThirdPartyAppId", Map.of("Enabled", "false"), "Accepted", Optional.empty());
        String message = run(told(Records.overrides("EX01", Records.told("Accepted", "true"), other)))
                .only(Outcome.PARTIAL).message();
        assertTrue(message.contains("any name") && message.contains(other.name()), message);
        assertEquals(Outcome.PASS, run(told(Records.overrides("EX01", Records.told("Accepted", "true"),
                Records.told("Accepted", "true")))).outcome());
    }

    @Test
    void noneIsMissing() {
        assertTrue(run(told(Records.overrides("EX01"))).only(Outcome.FAIL).remediation().isPresent());
    }

    @Test
    void whatWasSwitchedOnJustNowWaitsServerByServer() {
        Contoso contoso = told(Records.overrides("EX01")).pending(SettlingKeys.OVERRIDE, "EX01", Duration.ofHours(1));
        assertEquals(Outcome.WAITING, run(contoso).outcome());
        assertEquals(Outcome.FAIL, run(contoso.at(Contoso.NOW.plus(Duration.ofHours(2)))).outcome());
        assertEquals(Outcome.FAIL, run(told(Records.overrides("EX01")).pending(SettlingKeys.OVERRIDE, "EX02",
                Duration.ofHours(1))).outcome());
    }

    @Test
    void onAServerThatIsTooOldNotAcceptedIsExpected() {
        assertEquals(Outcome.NOT_APPLICABLE, run(told(Records.overrides("EX01")).with(Parts.SERVERS,
                List.of(Records.server("EX01", "15.1.2507.44")))).outcome());
    }

    @Test
    void aServerThatDidNotTellIsNotBroken() {
        assertEquals(Outcome.SKIPPED, run(told()).outcome());
        assertEquals(Outcome.ERROR, run(told(new ServerOverrides("EX01", Reading.failed(
                Records.failure(Failure.Kind.UNREACHABLE, Parts.SERVER_OVERRIDES), Contoso.NOW, "cmdlet")))).outcome());
    }

    @Test
    void underDAuthTheOverrideIsNotMissedAndWhereItIsOnItBreaksThings() {
        assertEquals(Outcome.NOT_APPLICABLE, run(told(Records.overrides("EX01")).usingDAuth()).outcome());
        assertTrue(run(told(Records.overrides("EX01", Records.told("Accepted", "true"))).usingDAuth())
                .only(Outcome.FAIL).message().contains("broken by it"));
    }

    @Test
    void withoutMailboxServerThereIsNothingToJudge() {
        assertEquals(Outcome.NOT_APPLICABLE, run(told().with(Parts.SERVERS, List.of(Records.edge()))).outcome());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
