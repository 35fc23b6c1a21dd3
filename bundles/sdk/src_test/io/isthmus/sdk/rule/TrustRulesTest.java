package io.isthmus.sdk.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.TenantId;

/** Auth Servers, overrides, partner applications, the EWS policy and the need for all of it. */
class TrustRulesTest {

    private static final TenantId TENANT = TenantId.of("11111111-2222-3333-4444-555555555555");
    private static final OverrideFact FEATURE = new OverrideFact("key", "name", "Global", "Section",
            List.of("Enabled=true"), "");
    private static final AppId APP = AppId.of("aaaaaaaa-0000-4000-8000-000000000001");

    private static AuthServer server(String type, String realm, boolean enabled) {
        return new AuthServer("s", "s", type, realm, "", Optional.empty(), List.of(), Optional.empty(), "", "",
                enabled);
    }

    private static OverrideStatus told(String section, String status, Map<String, String> parameters) {
        return new OverrideStatus("any", "global", section, parameters, status, Optional.empty());
    }

    private static EwsAccess access(Optional<Boolean> enabled, String... allowed) {
        return EwsAccess.of(new ExchangeOnlineOrganization("o", enabled, List.of(allowed), true), APP);
    }

    @Test
    void anAuthServerBelongsToTheTenantThatItsRealmEndsWith() {
        AuthServer own = server("azuread", "prefix@" + TENANT.text().toUpperCase(), true);
        AuthServer off = server("AzureAD", TENANT.text(), false);
        AuthServer foreign = server("AzureAD", "other", true);
        AuthServer acs = server("MicrosoftACS", TENANT.text(), true);
        assertEquals(List.of(own), AuthServerRules.azureAd(List.of(own, off, foreign, acs), TENANT));
        assertEquals(List.of(own, foreign), AuthServerRules.azureAd(List.of(own, off, foreign, acs)));
        assertEquals(Optional.of(acs), AuthServerRules.accessControl(List.of(own, acs), TENANT));
        assertEquals(Optional.empty(), AuthServerRules.accessControl(List.of(acs, acs), TENANT));
    }

    @Test
    void anOverrideCountsWhereItIsAcceptedAndOnAndAboutTheFeature() {
        Map<String, String> on = Map.of("enabled", "TRUE");
        assertTrue(OverrideRules.accepted(List.of(told("section", "Accepted", on)), FEATURE));
        assertFalse(OverrideRules.accepted(List.of(told("section", "ServerMismatch", on)), FEATURE));
        assertFalse(OverrideRules.accepted(List.of(told("other", "Accepted", on)), FEATURE));
        assertFalse(OverrideRules.accepted(List.of(told("section", "Accepted", Map.of("Enabled", "false"))), FEATURE));
        assertFalse(OverrideRules.accepted(List.of(told("section", "Accepted", Map.of())), FEATURE));
    }

    @Test
    void thePartnerApplicationIsExchangeOnlineWithoutRealm() {
        PartnerApplication good = new PartnerApplication("p", AppId.EXCHANGE_ONLINE.text().toUpperCase(), " ", true,
                Optional.empty(), true);
        PartnerApplication withRealm = new PartnerApplication("p", AppId.EXCHANGE_ONLINE.text(), "realm", true,
                Optional.empty(), true);
        PartnerApplication off = new PartnerApplication("p", AppId.EXCHANGE_ONLINE.text(), "", true, Optional.empty(),
                false);
        assertTrue(OAuthRules.letsExchangeOnlineIn(List.of(good)));
        assertFalse(OAuthRules.letsExchangeOnlineIn(List.of(withRealm, off)));
        assertEquals(List.of(good, off), OAuthRules.exchangeOnline(List.of(good, withRealm, off)));
    }

    @Test
    void theListCountsOnlyWhileEwsIsOn() {
        assertEquals(EwsAccess.LISTED, access(Optional.of(true), "x", APP.text().toUpperCase()));
        assertEquals(EwsAccess.NOT_LISTED, access(Optional.of(true), "x"));
        assertEquals(EwsAccess.OPEN_TO_ALL, access(Optional.of(true)));
        assertEquals(EwsAccess.BLOCKED, access(Optional.of(false), APP.text()));
        assertEquals(EwsAccess.UNDECIDED, access(Optional.empty(), APP.text()));
    }

    @Test
    void theNeedIsNotGuessed() {
        assertEquals(HybridNeed.NEEDED, HybridNeed.of(configured("PHOTOS")));
        assertEquals(HybridNeed.NOT_RICH, HybridNeed.of(configured("SecureMail")));
        assertEquals(HybridNeed.NOT_HYBRID, HybridNeed.of(Reading.absent(Instant.EPOCH, "")));
        assertEquals(HybridNeed.NOT_KNOWN, HybridNeed.of(Reading.notAsked("")));
    }

    private static Reading<HybridConfiguration> configured(String feature) {
        return Reading.read(new HybridConfiguration(Set.of(feature), List.of(), List.of(), List.of(), List.of(),
                List.of(), Optional.empty(), Optional.empty(), 0), Instant.EPOCH, "");
    }
}
