package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class OAuthTrustCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new OAuthTrustCheck(), contoso);
    }

    private static PartnerApplication partner(boolean enabled, Optional<String> linked) {
        return new PartnerApplication("Exchange Online", AppId.EXCHANGE_ONLINE.text(), "", true, linked, enabled);
    }

    private static Finding toCloud(Contoso contoso) {
        return run(contoso).findings().get(0);
    }

    private static Finding toOnPremises(Contoso contoso) {
        return run(contoso).findings().get(1);
    }

    @Test
    void bothWaysAreJudgedEachByItself() {
        assertEquals(Outcome.PASS, run(Contoso.setUp()).outcome());
        assertEquals(Direction.ON_PREMISES_TO_CLOUD, toCloud(Contoso.setUp()).direction());
        assertEquals(Direction.CLOUD_TO_ON_PREMISES, toOnPremises(Contoso.setUp()).direction());
    }

    @Test
    void aFederationTrustWithoutConnectorIsDAuth() {
        FederationTrust trust = new FederationTrust("Microsoft Federation Gateway", Optional.empty(),
                "urn:federation:MicrosoftOnline", Optional.empty());
        Contoso dauth = Contoso.setUp().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of())
                .with(Parts.FEDERATION_TRUSTS, List.of(trust));
        assertTrue(toCloud(dauth).message().contains("DAuth"));
        assertTrue(toCloud(Contoso.setUp().usingDAuth()).message().contains("DAuth"));
        Contoso leftOver = Contoso.setUp().with(Parts.FEDERATION_TRUSTS, List.of(trust));
        assertEquals(Outcome.PASS, toCloud(leftOver).outcome(), "a trust that is left over is not DAuth");
    }

    @Test
    void noConnectorAndADisabledOneAreToldApart() {
        assertTrue(toCloud(Contoso.setUp().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of())).message()
                .contains("no intra-organization connector"));
        assertTrue(toCloud(Contoso.setUp().with(Parts.INTRA_ORGANIZATION_CONNECTORS, List.of(Records.connector(false))))
                .message().contains("HybridIOC"));
    }

    @Test
    void thePartnerApplicationMustBeThereEnabledAndLinked() {
        assertEquals(Outcome.FAIL, toOnPremises(Contoso.setUp().with(Parts.PARTNER_APPLICATIONS, List.of())).outcome());
        assertTrue(toOnPremises(Contoso.setUp().with(Parts.PARTNER_APPLICATIONS, List.of(
                partner(false, Optional.of("account"))))).message().contains("disabled"));
        assertEquals(Severity.WARNING, toOnPremises(Contoso.setUp().with(Parts.PARTNER_APPLICATIONS, List.of(
                partner(true, Optional.of(" "))))).severity());
        assertEquals(Outcome.FAIL, toOnPremises(Contoso.setUp().with(Parts.PARTNER_APPLICATIONS, List.of(
                new PartnerApplication("X", AppId.EXCHANGE_ONLINE.text(), "realm", true, Optional.of("account"),
                        true)))).outcome());
    }

    @Test
    void aCallFromTheCloudProvesThatWay() {
        OAuthConnectivity good = new OAuthConnectivity(Optional.empty(), "EWS", "https://mail.contoso.com", true,
                Optional.empty(), "fine");
        OAuthConnectivity bad = new OAuthConnectivity(Optional.empty(), "EWS", "https://mail.contoso.com", false,
                Optional.empty(), "401");
        assertEquals(Basis.PROVEN,
                toOnPremises(Contoso.setUp().with(Parts.OAUTH_TO_ON_PREMISES, List.of(good))).basis());
        Finding refused = toOnPremises(Contoso.setUp().with(Parts.OAUTH_TO_ON_PREMISES, List.of(bad)));
        assertEquals(Outcome.FAIL, refused.outcome());
        assertEquals(Basis.PROVEN, refused.basis());
        assertEquals(Basis.CONFIGURED, toCloud(Contoso.setUp().with(Parts.OAUTH_TO_ON_PREMISES, List.of(bad))).basis());
    }

    @Test
    void itDoesNotConcernAnOrganizationWithoutRichCoexistence() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, Records.hybrid("SecureMail"))).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp().absent(Parts.HYBRID_CONFIGURATION)).outcome());
    }
}
