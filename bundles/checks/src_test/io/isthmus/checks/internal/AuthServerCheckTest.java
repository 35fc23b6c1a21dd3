package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.text.ShortIds;

class AuthServerCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new AuthServerCheck(), contoso);
    }

    private static final List<String> DOMAINS = List.of("contoso.mail.onmicrosoft.com");

    private static Contoso servers(AuthServer... servers) {
        return Contoso.setUp().with(Parts.AUTH_SERVERS, List.of(servers));
    }

    @Test
    void namingTheDedicatedApplicationIsConfiguredAndACallProvesIt() {
        assertEquals(Outcome.PASS, run(Contoso.setUp()).outcome());
        assertFalse(run(Contoso.setUp()).proven());
        assertTrue(run(Contoso.setUp().with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true, Contoso.APP))))
                .proven());
        assertFalse(run(Contoso.setUp().with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true,
                AppId.EXCHANGE_ONLINE)))).proven());
    }

    @Test
    void aFreshChangeWaits() {
        assertEquals(Outcome.WAITING, run(Contoso.setUp().pending(SettlingKeys.AUTH_SERVER, "EvoSts",
                Duration.ofMinutes(60))).outcome());
    }

    @Test
    void aFreshChangeOfAnotherTenantsAuthServerKeepsNobodyWaiting() {
        assertEquals(Outcome.PASS, run(Contoso.setUp().pending(SettlingKeys.AUTH_SERVER, "EvoSts - other",
                Duration.ofMinutes(60))).outcome());
    }

    @Test
    void namingNothingIsBroken() {
        assertTrue(run(Contoso.freshHybrid()).only(Outcome.FAIL).remediation().isPresent());
    }

    @Test
    void namingAnotherApplicationIsBroken() {
        String other = UUID.randomUUID().toString();
        assertTrue(run(servers(Records.accessControl(), Records.evoSts(Optional.of(other), DOMAINS)))
                .only(Outcome.FAIL).message().contains(ShortIds.of(other)));
    }

    @Test
    void namingAnApplicationThatCouldNotBeLookedAtIsPartial() {
        assertEquals(Outcome.PARTIAL, run(Contoso.setUp().denied(Parts.APPLICATIONS)).outcome());
    }

    @Test
    void missingDomainsAreNamed() {
        assertTrue(run(servers(Records.accessControl(), Records.evoSts(Optional.of(Contoso.APP.text()), List.of())))
                .only(Outcome.FAIL).message().contains("contoso.mail.onmicrosoft.com"));
    }

    @Test
    void anotherTenantsServerIsNeverTaken() {
        String other = UUID.randomUUID().toString();
        assertTrue(run(servers(Records.evoSts("EvoSts - other", other, Optional.of(Contoso.APP.text()), DOMAINS)))
                .only(Outcome.FAIL).message().contains("another tenant"));
    }

    @Test
    void noneAndSeveralAreTold() {
        assertTrue(run(servers(Records.accessControl())).only(Outcome.FAIL).message().contains("no enabled"));
        AuthServer one = Records.evoSts(Optional.of(Contoso.APP.text()), DOMAINS);
        assertTrue(run(servers(one, one)).only(Outcome.FAIL).message().contains("More than one"));
    }

    @Test
    void anOrganizationAloneIsJudgedAsFarAsItGoes() {
        assertEquals(Outcome.FAIL, CheckRun.ofOrganization(new AuthServerCheck(), Contoso.freshHybrid()
                .without(Parts.APPLICATIONS)).outcome());
        assertEquals(Outcome.PARTIAL, CheckRun.ofOrganization(new AuthServerCheck(), Contoso.setUp()
                .without(Parts.APPLICATIONS)).outcome());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
