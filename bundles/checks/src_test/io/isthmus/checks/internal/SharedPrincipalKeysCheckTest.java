package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.snapshot.Parts;

class SharedPrincipalKeysCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new SharedPrincipalKeysCheck(), contoso);
    }

    private static Contoso keys(KeyCredential... keys) {
        return Contoso.setUp().with(Parts.SHARED_PRINCIPAL, Contoso.principal(Contoso.EXCHANGE_ONLINE,
                AppId.EXCHANGE_ONLINE, List.of(), List.of(keys)));
    }

    @Test
    void noKeysAreClean() {
        assertEquals(Outcome.PASS, run(keys()).outcome());
    }

    @Test
    void ourOwnKeyIsToldFromOneOfAnUnknownOwner() {
        CheckRun run = run(keys(Contoso.key(Contoso.CURRENT), Contoso.key(Contoso.FOREIGN)));
        assertTrue(run.about(Contoso.CURRENT.text()).message().contains("of the servers"));
        assertTrue(run.about(Contoso.FOREIGN.text()).message().contains("unknown owner"));
        assertEquals(Severity.CRITICAL, run.about(Contoso.FOREIGN.text()).severity());
    }

    @Test
    void anExpiredKeyIsLessUrgent() {
        assertEquals(Severity.WARNING, run(keys(Contoso.key(Optional.of(Contoso.CURRENT), Contoso.NOW)))
                .only(Outcome.FAIL).severity());
    }

    @Test
    void withoutTheOrganizationEveryKeyHasAnUnknownOwner() {
        Contoso contoso = keys(Contoso.key(Contoso.CURRENT)).without(Parts.AUTH_CONFIGURATION)
                .without(Parts.CERTIFICATES).without(Parts.HYBRID_CONFIGURATION);
        CheckRun run = CheckRun.ofTenant(new SharedPrincipalKeysCheck(), contoso);
        assertTrue(run.only(Outcome.FAIL).message().contains("unknown owner"));
    }

    @Test
    void aKeyWithoutThumbprintIsShownByItsId() {
        KeyCredential key = Contoso.key(Optional.empty(), Contoso.CERTIFICATE_END);
        assertEquals(Outcome.FAIL, run(keys(key)).about(key.keyId().toString()).outcome());
    }

    @Test
    void aTenantWithoutExchangeOnlineHasNoSharedPrincipal() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.SHARED_PRINCIPAL)).outcome());
    }
}
