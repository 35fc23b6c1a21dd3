package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class ApplicationConsentCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ApplicationConsentCheck(), contoso);
    }

    @Test
    void anAssignmentIsConsent() {
        assertEquals(Outcome.PASS, run(Contoso.setUp()).outcome());
    }

    @Test
    void noAssignmentIsNoConsent() {
        Finding finding = run(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of())).only(Outcome.FAIL);
        assertTrue(finding.message().contains("full_access_as_app"));
        assertTrue(finding.remediation().isPresent());
    }

    @Test
    void anAssignmentOfAnotherResourceOrPrincipalIsNoConsent() {
        AppRoleAssignment otherResource = new AppRoleAssignment("1", Contoso.PRINCIPAL, Contoso.GRAPH,
                Contoso.FULL_ACCESS, Optional.empty());
        AppRoleAssignment otherPrincipal = new AppRoleAssignment("2", Contoso.GRAPH, Contoso.EXCHANGE_ONLINE,
                Contoso.FULL_ACCESS, Optional.empty());
        assertEquals(Outcome.FAIL, run(Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS,
                List.of(otherResource, otherPrincipal))).outcome());
    }

    @Test
    void anApplicationWithoutServicePrincipalHasNoConsent() {
        assertEquals(Outcome.FAIL, run(Contoso.setUp().with(Parts.SERVICE_PRINCIPALS, List.of())).outcome());
    }

    @Test
    void freshConsentWaits() {
        Contoso contoso = Contoso.setUp().pending(SettlingKeys.EWS_CONSENT, Contoso.APP_NAME, Duration.ofMinutes(10));
        assertEquals(Contoso.NOW.plus(Duration.ofMinutes(10)),
                run(contoso).only(Outcome.WAITING).until().orElseThrow());
        assertEquals(Outcome.PASS, run(Contoso.setUp().pending(SettlingKeys.EWS_CONSENT, "ExchangeServerApp-other",
                Duration.ofMinutes(10))).outcome(), "that of another forest");
    }

    @Test
    void consentToAResourceThatWasNotReadIsNotDenied() {
        assertEquals(Outcome.SKIPPED, run(Contoso.setUp().denied(Parts.SHARED_PRINCIPAL)).outcome());
        assertEquals(Outcome.ERROR, run(Contoso.setUp().broken(Parts.SHARED_PRINCIPAL)).outcome());
    }

    @Test
    void withoutAnApplicationThereIsNothingToJudge() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.freshHybrid()).outcome());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
