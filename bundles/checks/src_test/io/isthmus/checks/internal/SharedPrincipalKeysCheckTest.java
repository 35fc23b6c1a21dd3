package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class SharedPrincipalKeysCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new SharedPrincipalKeysCheck(), contoso);
    }

    private static Contoso keys(KeyCredential... keys) {
        return Contoso.setUp().with(Parts.SHARED_PRINCIPAL, Records.principal(Contoso.EXCHANGE_ONLINE,
                AppId.EXCHANGE_ONLINE, List.of(), List.of(keys)));
    }

    @Test
    void noKeysAreClean() {
        assertEquals(Outcome.PASS, run(keys()).outcome());
    }

    @Test
    void ourOwnKeyIsToldFromOneOfAnUnknownOwner() {
        CheckRun run = run(keys(Records.key(Contoso.CURRENT), Records.key(Contoso.FOREIGN)));
        assertTrue(run.about(Contoso.CURRENT.text()).message().contains("of the servers"));
        assertTrue(run.about(Contoso.FOREIGN.text()).message().contains("unknown owner"));
        assertEquals(Severity.CRITICAL, run.about(Contoso.FOREIGN.text()).severity());
    }

    @Test
    void anExpiredKeyIsLessUrgent() {
        assertEquals(Severity.WARNING, run(keys(Records.key(Optional.of(Contoso.CURRENT), Contoso.NOW)))
                .only(Outcome.FAIL).severity());
    }

    @Test
    void withoutTheOrganizationAKeyIsAFaultWhoseOwnerIsNotGuessed() {
        Contoso contoso = keys(Records.key(Contoso.CURRENT)).without(Parts.AUTH_CONFIGURATION)
                .without(Parts.CERTIFICATES).without(Parts.HYBRID_CONFIGURATION);
        CheckRun run = CheckRun.ofTenant(new SharedPrincipalKeysCheck(), contoso);
        Finding finding = run.only(Outcome.FAIL);
        assertEquals(Severity.CRITICAL, finding.severity());
        assertTrue(finding.message().contains("could not be told"));
        assertFalse((finding.message() + finding.advice()).contains("unknown"));
    }

    @Test
    void aServerWhoseCertificatesWereNotReadLeavesTheOwnerOpen() {
        Contoso contoso = keys(Records.key(Contoso.CURRENT), Records.key(Contoso.FOREIGN)).with(Parts.CERTIFICATES,
                List.of(Records.holding("EX01", Contoso.CURRENT),
                        new ServerCertificates("EX02", Reading.notAsked("nobody asked"))));
        assertTrue(run(contoso).about(Contoso.CURRENT.text()).message().contains("of the servers"));
        assertTrue(run(contoso).about(Contoso.FOREIGN.text()).message().contains("could not be told"));
    }

    @Test
    void theWholeThumbprintStandsInTheEvidence() {
        Finding finding = run(keys(Records.key(Contoso.FOREIGN))).only(Outcome.FAIL);
        assertFalse(finding.message().contains(Contoso.FOREIGN.text()));
        assertEquals(Contoso.FOREIGN.text(), finding.evidence().get(0).value().text().orElseThrow());
    }

    @Test
    void aKeyWithoutThumbprintIsShownByItsId() {
        KeyCredential key = Records.key(Optional.empty(), Contoso.CERTIFICATE_END);
        assertEquals(Outcome.FAIL, run(keys(key)).about(key.keyId().toString()).outcome());
    }

    @Test
    void aTenantWithoutExchangeOnlineHasNoSharedPrincipal() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.SHARED_PRINCIPAL)).outcome());
    }

    private static boolean offered(Contoso contoso, String key) {
        return run(contoso).about(key).remediation().map(Remediation::plan).equals(Optional.of("shared.cleanup"));
    }

    @Test
    void theCleanUpIsOfferedForWhatItRemovesOnceTheServersHaveMoved() {
        KeyCredential own = Records.key(Contoso.CURRENT);
        KeyCredential foreign = Records.key(Contoso.FOREIGN);
        assertTrue(offered(keys(own, foreign), Contoso.CURRENT.text()));
        assertFalse(offered(keys(own, foreign), Contoso.FOREIGN.text()), "somebody must find out whose it is");
        assertTrue(offered(keys(Records.key(Contoso.FOREIGN, Contoso.NOW)), Contoso.FOREIGN.text()));
        assertFalse(offered(keys(own).with(Parts.SERVER_OVERRIDES, List.of()), Contoso.CURRENT.text()));
        assertTrue(offered(keys(own).pending(SettlingKeys.AUTH_CERTIFICATE, "AuthConfig", Duration.ofDays(30)),
                Contoso.CURRENT.text()), "it waits for its date for weeks");
        assertFalse(offered(keys(own).pending(SettlingKeys.OVERRIDE, "EX01", Duration.ofHours(1)),
                Contoso.CURRENT.text()), "it is waited for");
        assertFalse(offered(keys(own).change(Parts.SERVERS, servers -> List.of(servers.getFirst(),
                Records.server("EX04", "15.1.2507.44"))), Contoso.CURRENT.text()));
        assertFalse(offered(keys(own).with(Parts.SERVERS, List.of()), Contoso.CURRENT.text()), "no server was seen to move");
        assertTrue(offered(keys(own).with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))
                .with(Parts.SERVER_OVERRIDES, List.of()), Contoso.CURRENT.text()));
    }
}
