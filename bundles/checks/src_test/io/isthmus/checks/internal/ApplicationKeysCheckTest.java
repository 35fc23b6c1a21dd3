package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.text.ShortIds;

class ApplicationKeysCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ApplicationKeysCheck(), contoso);
    }

    private static Contoso keys(KeyCredential... keys) {
        return Contoso.setUp().with(Parts.APPLICATIONS, List.of(Records.application(List.of(keys))));
    }

    private static AuthConfiguration configuration(Optional<Thumbprint> current, Optional<Thumbprint> previous,
            Optional<Thumbprint> next) {
        return new AuthConfiguration(current, previous, next, Optional.empty(), "", "");
    }

    @Test
    void theCurrentCertificateIsKnown() {
        CheckRun run = run(Contoso.setUp());
        assertEquals(Outcome.PASS, run.outcome());
        assertFalse(run.proven());
    }

    @Test
    void aSignInWithItProvesItOnlyWhereItIsSaidToHaveGoneThrough() {
        assertTrue(provenBy(Optional.of(0)));
        assertFalse(provenBy(Optional.of(700027)));
        assertFalse(provenBy(Optional.empty()), "the service did not tell");
    }

    private static boolean provenBy(Optional<Integer> errorCode) {
        ServicePrincipalSignIn signIn = new ServicePrincipalSignIn("1", Contoso.NOW, Contoso.APP, "Exchange Online",
                "203.0.113.25", errorCode, Optional.empty(), Optional.empty(), Optional.of(Contoso.CURRENT));
        return run(Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, List.of(signIn))).proven();
    }

    @Test
    void aMissingCurrentCertificateIsAnErrorAndAMissingNextOneAWarning() {
        assertEquals(Severity.ERROR, run(keys()).only(Outcome.FAIL).severity());
        Finding next = run(Contoso.setUp().with(Parts.AUTH_CONFIGURATION, configuration(Optional.of(Contoso.CURRENT),
                Optional.empty(), Optional.of(Contoso.NEXT)))).only(Outcome.FAIL);
        assertEquals(Severity.WARNING, next.severity());
        assertTrue(next.message().contains(ShortIds.of(Contoso.NEXT.text())));
        assertEquals(Contoso.NEXT.text(), next.evidence().get(0).expected().orElseThrow().text().orElseThrow());
        assertTrue(next.remediation().isPresent());
    }

    @Test
    void anExpiredKeyOfTheCurrentCertificateDoesNotCount() {
        assertEquals(Outcome.FAIL, run(keys(Records.key(Optional.of(Contoso.CURRENT), Contoso.NOW))).outcome());
    }

    @Test
    void aKeyWithoutThumbprintLeavesTheAnswerOpen() {
        KeyCredential hidden = Records.key(Optional.empty(), Contoso.CERTIFICATE_END);
        assertTrue(run(keys(hidden)).only(Outcome.PARTIAL).message().startsWith("Whether"));
        assertTrue(run(keys(Records.key(Contoso.CURRENT), hidden)).only(Outcome.PARTIAL).message()
                .contains("whose it is cannot be told"));
    }

    @Test
    void aKeyThatNoServerSignsWithIsAFindingUnlessItHasExpired() {
        Finding foreign = run(keys(Records.key(Contoso.CURRENT), Records.key(Contoso.FOREIGN))).only(Outcome.FAIL);
        assertEquals(Severity.WARNING, foreign.severity());
        assertEquals(Outcome.PASS, run(keys(Records.key(Contoso.CURRENT),
                Records.key(Optional.of(Contoso.FOREIGN), Contoso.NOW))).outcome());
    }

    @Test
    void thePreviousCertificateIsOnlyToKnow() {
        Contoso contoso = keys(Records.key(Contoso.CURRENT), Records.key(Contoso.FOREIGN)).with(
                Parts.AUTH_CONFIGURATION, configuration(Optional.of(Contoso.CURRENT), Optional.of(Contoso.FOREIGN),
                        Optional.empty()));
        assertEquals(Severity.INFORMATION, run(contoso).only(Outcome.FAIL).severity());
    }

    @Test
    void withoutACurrentCertificateNoServerCanSign() {
        assertEquals(Severity.ERROR, run(Contoso.setUp().with(Parts.AUTH_CONFIGURATION,
                configuration(Optional.empty(), Optional.empty(), Optional.empty()))).findings(Outcome.FAIL)
                .findFirst().orElseThrow().severity());
    }

    @Test
    void aFreshKeyWaits() {
        assertEquals(Outcome.WAITING, run(Contoso.setUp().pending(SettlingKeys.APPLICATION_KEYS, Contoso.APP_NAME,
                Duration.ofMinutes(5))).outcome());
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
