package io.isthmus.certificates.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.Made;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AskedName;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PublicName.Service;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.rule.CertificateName;
import io.isthmus.sdk.rule.HybridNames;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** Where both sides use a certificate, and what could not be looked at for it. */
class CertificateUsesTest {

    private static final Made ISSUER = Made.certificate().subject("C=DE,ST=Bayern,O=Contoso,CN=Contoso CA");
    private static final CertificateDetails CERTIFICATE =
            Made.certificate().signedBy(ISSUER).dns("mail.contoso.com", "autodiscover.contoso.com").read();
    private static final String NAMED =
            "<I>CN=Contoso CA, O=Contoso, S=Bayern, C=DE<S>CN=mail.contoso.com, O=Contoso, C=DE";

    private static Contoso everywhereElse() {
        return Contoso.setUp().with(Parts.SEND_CONNECTORS, List.of()).with(Parts.RECEIVE_CONNECTORS, List.of())
                .with(Parts.INBOUND_CONNECTORS, List.of());
    }

    private static List<Role> roles(Snapshot snapshot) {
        return CertificateUses.of(CERTIFICATE, snapshot).uses().stream().map(CertificateUse::role).toList();
    }

    private static HybridConfiguration hybrid(List<String> domains, Optional<String> smartHost, Optional<String> name) {
        return new HybridConfiguration(Set.of("SecureMail"), domains, List.of(), List.of(), List.of(), List.of(),
                smartHost, name, 0);
    }

    private static SendConnector sending(Optional<String> name) {
        return new SendConnector("To the cloud", List.of(), List.of(), List.of(), true, Optional.empty(),
                Optional.empty(), name, true, true);
    }

    @Test
    void nowhere() {
        assertEquals(new CertificateUses(List.of(), List.of()), CertificateUses.of(CERTIFICATE, everywhereElse().snapshot()));
    }

    @Test
    void byItsThumbprint() {
        Snapshot snapshot = everywhereElse()
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(CERTIFICATE.thumbprint()),
                        Optional.of(CERTIFICATE.thumbprint()), Optional.of(CERTIFICATE.thumbprint()), Optional.empty(),
                        "", ""))
                .with(Parts.CERTIFICATES, List.of(Records.holding("EX01", CERTIFICATE.thumbprint()),
                        Records.holding("EX02", Contoso.CURRENT)))
                .with(Parts.FEDERATION_TRUSTS, List.of(new FederationTrust("Microsoft Federation Gateway",
                        Optional.empty(), "", Optional.of(CERTIFICATE.thumbprint()))))
                .with(Parts.SHARED_PRINCIPAL, Records.principal(Contoso.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE,
                        List.of(), List.of(Records.key(CERTIFICATE.thumbprint()))))
                .with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(Contoso.PRINCIPAL, Contoso.APP, List.of(),
                        List.of(Records.key(CERTIFICATE.thumbprint()))))).snapshot();

        assertEquals(List.of(Role.AUTH_CURRENT, Role.AUTH_NEXT, Role.AUTH_PREVIOUS, Role.SERVER, Role.FEDERATION_TRUST,
                Role.PRINCIPAL_KEY, Role.SHARED_PRINCIPAL_KEY), roles(snapshot));
        CertificateUses uses = CertificateUses.of(CERTIFICATE, snapshot);
        assertEquals("EX01", uses.uses().get(3).name());
        assertTrue(uses.uses().stream().allMatch(CertificateUse::proven));
    }

    @Test
    void byItsNames() {
        Snapshot snapshot = everywhereElse()
                .with(Parts.HYBRID_CONFIGURATION, hybrid(List.of(), Optional.empty(), Optional.of(NAMED)))
                .with(Parts.SEND_CONNECTORS, List.of(sending(Optional.of(NAMED)), sending(Optional.empty()),
                        sending(Optional.of("<I>CN=Other<S>CN=mail.contoso.com"))))
                .with(Parts.RECEIVE_CONNECTORS, List.of(new ReceiveConnector("Default Frontend EX01", "EX01", List.of(),
                        List.of(), List.of(), List.of(), Optional.of(NAMED), List.of(), true)))
                .with(Parts.INBOUND_CONNECTORS, List.of(new InboundConnector("Inbound", "OnPremises", List.of(),
                        Optional.of("mail.contoso.com"), true, true, true))).snapshot();

        assertEquals(List.of(Role.HYBRID_CONFIGURATION, Role.SEND_CONNECTOR, Role.RECEIVE_CONNECTOR,
                Role.INBOUND_CONNECTOR), roles(snapshot));
        assertFalse(CertificateUses.of(CERTIFICATE, snapshot).uses().stream().anyMatch(CertificateUse::proven));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"<I>CN=Contoso CA,O=Contoso,ST=Bayern,C=DE<S>cn=MAIL.contoso.com,o=contoso,c=de; true",
            "<I>CN=Contoso CA<S>CN=mail.contoso.com; false", "<I>not a name<S>CN=x; false", "mail.contoso.com; true",
            "*.contoso.com; false", "<I>; false", "'' ; false"})
    void namesOfCertificatesInConnectors(String name, boolean names) {
        assertEquals(names, NameCoverage.named(CertificateName.of(name), CERTIFICATE));
    }

    @Test
    void whatCouldNotBeLookedAtIsNamed() {
        Failure failure = Records.failure(Failure.Kind.DENIED, Parts.CERTIFICATES);
        Snapshot snapshot = everywhereElse().denied(Parts.APPLICATIONS)
                .with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX02",
                        Reading.failed(failure, Contoso.NOW, "Get-ExchangeCertificate")))).snapshot();

        List<String> unread = CertificateUses.of(CERTIFICATE, snapshot).unread();
        assertEquals(2, unread.size(), unread::toString);
        assertTrue(unread.get(0).contains("EX02"), unread::toString);
        assertTrue(unread.get(1).startsWith("entra.applications"), unread::toString);
    }

    @Test
    void aSideThatIsNotThereAtAllWasNotLookedAt() {
        Snapshot nothing = new Snapshot("s", "o", Contoso.NOW, List.of(), List.of(),
                everywhereElse().snapshot().ledgerHead(), List.of());

        assertTrue(CertificateUses.of(CERTIFICATE, nothing).unread()
                .containsAll(List.of("onPremises.certificates", "entra.applications", "exchangeOnline.inboundConnectors")));
    }

    @Test
    void theNamesThatHybridNeeds() {
        VirtualDirectory ews = new VirtualDirectory("EX01", "EWS (Default Web Site)", "WebServices", Optional.empty(),
                Optional.of("https://Mail.contoso.com/EWS/Exchange.asmx"), List.of(), List.of(), Optional.empty());
        VirtualDirectory broken = new VirtualDirectory("EX02", "EWS", "WebServices", Optional.empty(),
                Optional.of("no address"), List.of(), List.of(), Optional.empty());
        VirtualDirectory owa = new VirtualDirectory("EX01", "owa", "Owa", Optional.empty(),
                Optional.of("https://owa.contoso.com/"), List.of(), List.of(), Optional.empty());
        OutboundConnector outbound = new OutboundConnector("Outbound", "OnPremises", List.of(),
                List.of("[192.0.2.1]", "smtp.contoso.com"), Optional.empty(), Optional.of("*.contoso.com"), false, true,
                true);
        Snapshot snapshot = everywhereElse().with(Parts.VIRTUAL_DIRECTORIES, List.of(ews, broken, owa))
                .with(Parts.HYBRID_CONFIGURATION, hybrid(List.of("contoso.com", "autod:fabrikam.com"),
                        Optional.of("in.contoso.com"), Optional.empty()))
                .with(Parts.OUTBOUND_CONNECTORS, List.of(outbound)).snapshot();

        HybridNames names = HybridNames.of(snapshot, snapshot.pairs().get(0));
        assertEquals(Map.of("mail.contoso.com", "EWS (Default Web Site)", "autodiscover.fabrikam.com", "fabrikam.com",
                "in.contoso.com", "OnPremisesSmartHost", "smtp.contoso.com", "Outbound"), names.needed());
        assertEquals(List.of(), names.unread());
        assertEquals(Side.ON_PREMISES, snapshot.sides().get(0).scope().side());
    }

    @Test
    void aNameIsReachedOncePerServiceAndOwnWhereADomainOfTheOrganizationHoldsIt() {
        OutboundConnector outbound = new OutboundConnector("Outbound", "OnPremises", List.of(),
                List.of("in.contoso.com", "mail.filter.example", "notcontoso.com"), Optional.empty(), Optional.empty(),
                false, true, true);
        Snapshot snapshot = everywhereElse().with(Parts.VIRTUAL_DIRECTORIES, List.of())
                .with(Parts.ACCEPTED_DOMAINS, List.of(new AcceptedDomain("c", "Contoso.com", "Authoritative", true),
                        new AcceptedDomain("all", "*", "ExternalRelay", false)))
                .with(Parts.HYBRID_CONFIGURATION,
                        hybrid(List.of("contoso.com"), Optional.of("In.contoso.com"), Optional.empty()))
                .with(Parts.OUTBOUND_CONNECTORS, List.of(outbound)).snapshot();

        List<AskedName> reached = HybridNames.of(snapshot, snapshot.pairs().get(0)).reached();
        assertEquals(List.of(new AskedName("autodiscover.contoso.com", Service.HTTPS, "contoso.com", true),
                new AskedName("in.contoso.com", Service.SMTP, "OnPremisesSmartHost", true),
                new AskedName("mail.filter.example", Service.SMTP, "Outbound", false),
                new AskedName("notcontoso.com", Service.SMTP, "Outbound", false)), reached);
    }

    @Test
    void withoutAMarkEachHybridDomainIsAsked() {
        Snapshot snapshot = everywhereElse().with(Parts.HYBRID_CONFIGURATION,
                hybrid(List.of("contoso.com", "Fabrikam.com"), Optional.empty(), Optional.empty())).snapshot();

        HybridNames names = HybridNames.of(snapshot, snapshot.pairs().get(0));
        assertEquals(Set.of("autodiscover.contoso.com", "autodiscover.fabrikam.com"), names.needed().keySet());
        assertTrue(names.unread().contains(Parts.OUTBOUND_CONNECTORS.id()), names.unread()::toString);
    }
}
