package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class ApplicationPresentCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ApplicationPresentCheck(), contoso);
    }

    @Test
    void anApplicationThatTheAuthServerNamesIsThere() {
        assertEquals(Optional.of("AUTH_SERVER"),
                run(Contoso.setUp()).only(Outcome.PASS).evidence().get(0).value().text());
    }

    @Test
    void anApplicationThatOnlyItsNameTellsIsThereToo() {
        assertEquals(Outcome.PASS, run(Contoso.setUp().denied(Parts.AUTH_SERVERS)).outcome());
    }

    @Test
    void noneIsBrokenAndSaysSinceWhenAndWhatWasDeleted() {
        CheckRun run = run(Contoso.freshHybrid().with(Parts.DELETED_APPLICATIONS, List.of(Records.application())));
        Finding finding = run.only(Outcome.FAIL);
        assertTrue(finding.message().contains("2025"));
        assertEquals("hybrid.setup", finding.remediation().orElseThrow().plan());
        assertTrue(finding.evidence().stream().anyMatch(seen -> seen.value().text().orElse("").contains(
                Contoso.APP.text())));
    }

    @Test
    void oneThatServersArePointedAtAndThatWasDeletedIsBroughtBack() {
        Finding finding = run(Contoso.setUp().with(Parts.APPLICATIONS, List.of())
                .with(Parts.DELETED_APPLICATIONS, List.of(Records.deletedApplication()))).only(Outcome.FAIL);
        assertEquals("app.restore", finding.remediation().orElseThrow().plan());
    }

    @Test
    void noneByNameIsNoVerdictWhereTheAuthServerThatMayNameOneWasNotRead() {
        CheckRun run = run(Contoso.freshHybrid().denied(Parts.AUTH_SERVERS));
        assertEquals(Outcome.SKIPPED, run.outcome());
        assertTrue(run.only(Outcome.SKIPPED).remediation().isEmpty());
    }

    @Test
    void severalAreNotGuessedAmong() {
        Application one = Records.application();
        assertTrue(run(Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(one, one))).only(Outcome.FAIL).message()
                .contains("More than one"));
    }

    @Test
    void anotherForestsApplicationIsNotOurs() {
        assertEquals(Outcome.FAIL, run(Contoso.freshHybrid().with(Parts.APPLICATIONS, List.of(Records.application()))
                .with(Parts.ORGANIZATION, new Organization("Other", "other.lab", Optional.of(
                        OrganizationId.of("00000000-1111-4000-8000-000000000000")))))
                .outcome());
    }

    @Test
    void whoseItIsIsNotGuessedWhereTheOrganizationIsNotKnown() {
        assertEquals(Outcome.PARTIAL, run(Contoso.setUp().without(Parts.ORGANIZATION).without(Parts.AUTH_SERVERS))
                .outcome());
    }

    @Test
    void aTenantThatKnowsOneOrganizationTellsWhoseItIs() {
        Contoso contoso = Contoso.setUp().without(Parts.ORGANIZATION).without(Parts.AUTH_SERVERS)
                .without(Parts.HYBRID_CONFIGURATION)
                .with(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, List.of(new OnPremisesOrganization("Contoso",
                        Optional.of(Contoso.ORGANIZATION), List.of(), Optional.empty(), Optional.empty())));
        assertEquals(Outcome.PASS, CheckRun.ofTenant(new ApplicationPresentCheck(), contoso).outcome());
    }

    @Test
    void anApplicationThatCannotSignInIsBroken() {
        assertTrue(run(Contoso.setUp().with(Parts.SERVICE_PRINCIPALS, List.of())).only(Outcome.FAIL).message()
                .contains("no service principal"));
        assertTrue(run(Contoso.setUp().with(Parts.SERVICE_PRINCIPALS, List.of(new ServicePrincipal(Contoso.PRINCIPAL,
                Contoso.APP, "", false, "Application", List.of(), List.of(), List.of(), List.of(), List.of(),
                Optional.empty()))))
                .only(Outcome.FAIL).message().contains("disabled"));
    }

    @Test
    void aServicePrincipalThatWasNotReadIsNotMissing() {
        assertEquals(Outcome.SKIPPED, run(Contoso.setUp().denied(Parts.SERVICE_PRINCIPALS)).outcome());
        assertEquals(Outcome.ERROR, run(Contoso.setUp().broken(Parts.SERVICE_PRINCIPALS)).outcome());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
