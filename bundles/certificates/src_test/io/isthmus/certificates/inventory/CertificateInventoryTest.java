package io.isthmus.certificates.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Made;
import io.isthmus.certificates.inventory.Presence.State;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.OutboundConnector;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

/** The one table of both sides: what is joined, what is missing, and what nobody could look at. */
class CertificateInventoryTest {

    private static final String NAMED = "<I>CN=mail.contoso.com, O=Contoso, C=DE<S>CN=mail.contoso.com, O=Contoso, C=DE";
    private static final Made MAIL = mail(Duration.ofDays(150));

    private static Made mail(Duration left) {
        return Made.certificate().valid(Made.NOW.minus(Duration.ofDays(50)), Made.NOW.plus(left))
                .dns("mail.contoso.com", "*.contoso.com")
                .purposes(KeyPurpose.SERVER_AUTHENTICATION, KeyPurpose.CLIENT_AUTHENTICATION);
    }

    private static Certificate shown(CertificateDetails details, String... services) {
        return new Certificate(details.thumbprint(), details.subject().text(), details.issuer().text(),
                Optional.empty(), details.validity().notBefore(), details.validity().notAfter(), details.dnsNames(),
                Set.of(services), Optional.of("Valid"), details.selfIssued(), Optional.of(details.encoded().base64()));
    }

    private static ServerCertificates holding(String server, Certificate... certificates) {
        return new ServerCertificates(server, Reading.read(List.of(certificates), Contoso.NOW, "Get-ExchangeCertificate"));
    }

    private static Certificate auth() {
        return Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END);
    }

    private static CertificateInventory of(Contoso contoso) {
        return CertificateInventory.of(contoso.snapshot(), LifetimeRules.of(new TestFacts()));
    }

    private static ManagedCertificate current(Contoso contoso) {
        return of(contoso).find(Contoso.CURRENT).orElseThrow();
    }

    @Test
    void oneRowForAThumbprintHoweverManyPlacesShowIt() {
        CertificateInventory inventory = of(Contoso.setUp());

        assertEquals(1, inventory.certificates().stream().filter(one -> one.thumbprint().equals(Contoso.CURRENT)).count());
        ManagedCertificate current = inventory.find(Contoso.CURRENT).orElseThrow();
        assertTrue(current.holders().containsAll(List.of("EX01", "EX02", "EX03", Contoso.APP_NAME)),
                current.holders()::toString);
        assertEquals(Optional.of(Contoso.CERTIFICATE_END), current.validity().map(validity -> validity.notAfter()));
    }

    @Test
    void theAuthCertificateIsMissingWhereAServerThatSignsLacksIt() {
        ManagedCertificate current = current(Contoso.setUp().with(Parts.CERTIFICATES,
                List.of(Records.holding("EX01", Contoso.CURRENT), Records.holding("EX02"),
                        Records.holding("EX03", Contoso.CURRENT))));

        assertEquals(List.of("EX02"), current.places(State.MISSING));
        assertEquals(Agreement.DIFFERS, current.agreement());
        assertFalse(current.presences().stream().anyMatch(presence -> presence.place().equals("EDGE01")),
                "an Edge Transport server never holds it");
    }

    @Test
    void aServerThatWasNotReadLacksNothing() {
        Failure failure = Records.failure(Failure.Kind.DENIED, Parts.CERTIFICATES);
        ManagedCertificate current = current(withoutSharedKeys(Contoso.setUp()).with(Parts.CERTIFICATES,
                List.of(Records.holding("EX01", Contoso.CURRENT), new ServerCertificates("EX02",
                        Reading.failed(failure, Contoso.NOW, "Get-ExchangeCertificate")))));

        assertEquals(List.of(), current.places(State.MISSING));
        assertEquals(List.of("EX02", "EX03"), current.places(State.NOT_READ));
        assertEquals(Agreement.NOT_READ, current.agreement());
    }

    private static Contoso withoutSharedKeys(Contoso contoso) {
        return contoso.with(Parts.SHARED_PRINCIPAL, Records.principal(Contoso.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE,
                List.of(), List.of()));
    }

    @Test
    void whereEverythingIsAsItShouldBeItAgrees() {
        assertEquals(Agreement.AGREES, current(withoutSharedKeys(Contoso.setUp())).agreement());
    }

    @Test
    void theApplicationLacksTheNextCertificate() {
        Instant effective = Contoso.NOW.plus(Duration.ofDays(30));
        Contoso contoso = withoutSharedKeys(Contoso.setUp())
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(Contoso.CURRENT), Optional.empty(),
                        Optional.of(Contoso.NEXT), Optional.of(effective), "", ""))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03")
                        .map(server -> Records.holding(server, Contoso.CURRENT, Contoso.NEXT)).toList());

        ManagedCertificate next = of(contoso).find(Contoso.NEXT).orElseThrow();
        assertEquals(List.of(Contoso.APP_NAME), next.places(State.MISSING));
        assertEquals(Optional.of(effective), next.effective());
        assertEquals(Agreement.AGREES, current(contoso).agreement());
    }

    @Test
    void withoutAnApplicationItIsMissingAndAnUnreadTenantSaysNothing() {
        assertEquals(1, current(Contoso.freshHybrid()).places(State.MISSING).size());
        ManagedCertificate unread = current(Contoso.freshHybrid().denied(Parts.APPLICATIONS));
        assertEquals(List.of(), unread.places(State.MISSING));
        assertEquals(1, unread.places(State.NOT_READ).size());
    }

    @Test
    void aKeyOfTheSharedPrincipalIsOutOfPlaceWhoeverOwnsIt() {
        CertificateInventory inventory = of(Contoso.setUp().with(Parts.SHARED_PRINCIPAL,
                Records.principal(Contoso.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE, List.of(),
                        List.of(Records.key(Contoso.CURRENT), Records.key(Contoso.FOREIGN)))));

        for (Thumbprint thumbprint : List.of(Contoso.CURRENT, Contoso.FOREIGN)) {
            assertEquals(1, inventory.find(thumbprint).orElseThrow().places(State.OUT_OF_PLACE).size());
        }
    }

    @Test
    void aForeignKeyOfTheApplicationIsOutOfPlaceAndAnOldOneIsNot() {
        Contoso contoso = withoutSharedKeys(Contoso.setUp())
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(Contoso.CURRENT),
                        Optional.of(Contoso.NEXT), Optional.empty(), Optional.empty(), "", ""))
                .with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.CURRENT),
                        Records.key(Contoso.NEXT), Records.key(Contoso.FOREIGN)))));

        assertEquals(Agreement.DIFFERS, of(contoso).find(Contoso.FOREIGN).orElseThrow().agreement());
        assertEquals(Agreement.NOT_JUDGED, of(contoso).find(Contoso.NEXT).orElseThrow().agreement());
        assertEquals(Agreement.NOT_READ, of(contoso.denied(Parts.CERTIFICATES)).find(Contoso.FOREIGN).orElseThrow()
                .agreement(), "a server that was not read may hold it");
    }

    @Test
    void whoElseTrustsTheAuthCertificateIsTold() {
        PartnerApplication skype = new PartnerApplication("Skype", "00000004-0000-0ff1-ce00-000000000000", "", true,
                Optional.empty(), true);

        ManagedCertificate current = current(Contoso.setUp().with(Parts.PARTNER_APPLICATIONS,
                List.of(Records.partner(true), skype)));
        assertEquals(List.of("Skype"), current.alsoUsedBy());
        assertTrue(InventoryWords.otherUsers(current).orElseThrow().contains("Hybrid modern authentication"));
    }

    /** EX01 and EX02 send with the certificate of a name. */
    private static Contoso mailFlow(ServerCertificates... held) {
        SendConnector connector = new SendConnector("To the cloud", List.of(), List.of(), List.of("EX01", "EX02"), true,
                Optional.empty(), Optional.empty(), Optional.of(NAMED), true, true);
        return Contoso.setUp().with(Parts.SEND_CONNECTORS, List.of(connector)).with(Parts.RECEIVE_CONNECTORS, List.of())
                .with(Parts.HYBRID_CONFIGURATION, new HybridConfiguration(Set.of("SecureMail"), List.of("contoso.com"),
                        List.of(), List.of("EX01"), List.of("EX02"), List.of(), Optional.of("mail.contoso.com"),
                        Optional.of(NAMED), 0))
                .with(Parts.CERTIFICATES, List.of(held)).with(Parts.VIRTUAL_DIRECTORIES, List.of())
                .with(Parts.OUTBOUND_CONNECTORS, List.of());
    }

    private static InboundConnector inbound(String name) {
        return new InboundConnector("Inbound", "OnPremises", List.of(), Optional.of(name), true, true, true);
    }

    @Test
    void ofTwoCertificatesWithTheNamesOfAConnectorTheOneThatCountsLongestBelongsEverywhere() {
        CertificateDetails old = mail(Duration.ofDays(10)).read();
        CertificateDetails renewed = MAIL.read();
        CertificateInventory inventory = of(mailFlow(holding("EX01", auth(), shown(old), shown(renewed, "SMTP")),
                holding("EX02", auth(), shown(old, "SMTP"))));

        assertEquals(List.of("EX02"), inventory.find(renewed.thumbprint()).orElseThrow().places(State.MISSING));
        assertEquals(List.of(), inventory.find(old.thumbprint()).orElseThrow().presences());
    }

    @Test
    void exchangeOnlineDemandsAnotherCertificateThanTheOneThatIsShown() {
        CertificateDetails mail = MAIL.read();
        Contoso contoso = mailFlow(holding("EX01", auth(), shown(mail)), holding("EX02", auth(), shown(mail)));

        assertEquals(Agreement.AGREES, of(contoso.with(Parts.INBOUND_CONNECTORS, List.of(inbound("mail.contoso.com"))))
                .find(mail.thumbprint()).orElseThrow().agreement());
        assertEquals(Agreement.DIFFERS, of(contoso.with(Parts.INBOUND_CONNECTORS, List.of(inbound("mail.fabrikam.com"))))
                .find(mail.thumbprint()).orElseThrow().agreement());
        assertEquals(Agreement.NOT_READ, of(contoso.denied(Parts.INBOUND_CONNECTORS))
                .find(mail.thumbprint()).orElseThrow().agreement());
    }

    @Test
    void whatConnectorsOfAnotherOrganizationDemandIsNotDemandedOfThisOne() {
        CertificateDetails mail = MAIL.read();
        CertificateInventory inventory = of(mailFlow(holding("EX01", auth(), shown(mail)), holding("EX02", auth(), shown(mail)))
                .with(Parts.INBOUND_CONNECTORS, List.of(inbound("mail.fabrikam.com")))
                .with(Parts.OUTBOUND_CONNECTORS, List.of(new OutboundConnector("Outbound", "OnPremises", List.of(),
                        List.of("mail.fabrikam.com"), Optional.empty(), Optional.empty(), false, true, true)))
                .with(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS, List.of(new OnPremisesOrganization("Fabrikam",
                        Optional.of(OrganizationId.of("b50c7e83-1f4d-4a96-8d27-e3f6902ca5b1")), List.of(),
                        Optional.of("Inbound"), Optional.of("Outbound")))));

        assertEquals(Agreement.AGREES, inventory.find(mail.thumbprint()).orElseThrow().agreement());
        assertFalse(inventory.needed().containsKey("mail.fabrikam.com"), inventory.needed()::toString);
    }

    @Test
    void aConnectorThatNamesACertificateNobodyHoldsIsTold() {
        List<UnmetName> unmet = of(mailFlow(holding("EX01", auth()), holding("EX02", auth()))).unmet();

        assertEquals(1, unmet.size());
        assertTrue(unmet.get(0).known() && unmet.get(0).places().stream().anyMatch(one -> one.contains("To the cloud")),
                unmet::toString);
        assertFalse(of(mailFlow(holding("EX01", auth()))).unmet().get(0).known(), "EX02 was not read");
    }

    @Test
    void namesThatHybridNeedsAreCoveredByWildcardsAndToldWhereNoneCovers() {
        CertificateDetails mail = MAIL.read();
        CertificateInventory inventory = of(mailFlow(holding("EX01", auth(), shown(mail, "IIS"))));

        assertEquals(List.of("autodiscover.contoso.com", "mail.contoso.com"), inventory.needed().keySet().stream().toList());
        assertEquals(List.of("autodiscover.contoso.com", "mail.contoso.com"),
                inventory.find(mail.thumbprint()).orElseThrow().covered());
        assertEquals(List.of(), inventory.uncovered());
        assertEquals(2, of(mailFlow(holding("EX01", auth()))).uncovered().size());
    }

    @Test
    void whetherANameIsCoveredIsNotKnownWhereNotEveryServerWasRead() {
        Contoso half = mailFlow(holding("EX01", auth()), new ServerCertificates("EX02", Reading.failed(
                Records.failure(Failure.Kind.DENIED, Parts.CERTIFICATES), Contoso.NOW, "Get-ExchangeCertificate")));
        for (Contoso unread : List.of(half, mailFlow().denied(Parts.CERTIFICATES))) {
            CertificateInventory inventory = of(unread);
            assertEquals(List.of(), inventory.uncovered());
            assertEquals(List.of("autodiscover.contoso.com", "mail.contoso.com"),
                    inventory.undecided().stream().sorted().toList());
            assertEquals(List.of("Names that hybrid needs and no certificate that was read covers; not all were read (2): "
                    + String.join(", ", inventory.undecided())), InventoryWords.uncovered(inventory, 2));
        }
    }

    @Test
    void noCertificateWasReadEverywhereWhereNoServerWas() {
        CertificateInventory inventory = of(mailFlow().denied(Parts.CERTIFICATES).denied(Parts.AUTH_CONFIGURATION));

        assertEquals(inventory.certificates().size(), inventory.notReadEverywhere());
        assertTrue(InventoryWords.summary(inventory).contains("1 differ, 1 were not read everywhere"),
                () -> InventoryWords.summary(inventory));
    }

    @Test
    void clientAuthenticationMattersForWhoSendsWithIt() {
        CertificateDetails serverOnly = Made.certificate().dns("mail.contoso.com")
                .purposes(KeyPurpose.SERVER_AUTHENTICATION).read();

        assertEquals(List.of(Judgement.Kind.NO_CLIENT_AUTHENTICATION), kinds(of(mailFlow(
                holding("EX01", shown(serverOnly, "IIS")))).find(serverOnly.thumbprint()).orElseThrow()));
        assertEquals(List.of(), kinds(of(Contoso.setUp().with(Parts.CERTIFICATES,
                List.of(holding("EX01", shown(serverOnly, "IIS"))))).find(serverOnly.thumbprint()).orElseThrow()));
    }

    private static List<Judgement.Kind> kinds(ManagedCertificate certificate) {
        return certificate.judgements().stream().map(Judgement::kind).toList();
    }

    @Test
    void anOldOneThatNothingUsesIsNoWarning() {
        CertificateDetails expired = Made.certificate().valid(Contoso.NOW.minus(Duration.ofDays(400)),
                Contoso.NOW.minus(Duration.ofDays(2))).read();

        assertEquals(Optional.of(Severity.INFORMATION), of(Contoso.setUp().with(Parts.CERTIFICATES,
                List.of(holding("EX01", shown(expired))))).find(expired.thumbprint()).orElseThrow().severity());
        assertEquals(Optional.of(Severity.ERROR), of(Contoso.setUp().with(Parts.CERTIFICATES,
                List.of(holding("EX01", shown(expired, "IIS"))))).find(expired.thumbprint()).orElseThrow().severity());
    }

    @Test
    void theShareOfTheLifetimeIsTold() {
        CertificateDetails half = Made.certificate().valid(Contoso.NOW.minus(Duration.ofDays(50)),
                Contoso.NOW.plus(Duration.ofDays(50))).read();
        ManagedCertificate held = of(Contoso.setUp().with(Parts.CERTIFICATES, List.of(holding("EX01", shown(half)))))
                .find(half.thumbprint()).orElseThrow();

        assertEquals(0.5, held.lifetimeUsed(Contoso.NOW).getAsDouble(), 0.001);
        assertEquals(1, held.lifetimeUsed(Contoso.NOW.plus(Duration.ofDays(51))).getAsDouble());
    }

    @Test
    void theChainAsFarAsItIsShown() {
        Made authority = Made.certificate().subject("CN=Contoso CA").authority();
        CertificateDetails issued = Made.certificate().signedBy(authority).read();
        CertificateInventory known = of(Contoso.setUp().with(Parts.CERTIFICATES,
                List.of(holding("EX01", shown(issued), shown(authority.read())))));
        CertificateInventory open = of(Contoso.setUp().with(Parts.CERTIFICATES, List.of(holding("EX01", shown(issued)))));

        assertEquals("Contoso CA", InventoryWords.chain(known.find(issued.thumbprint()).orElseThrow()));
        assertEquals(Chain.Ending.ISSUER_MISSING, open.find(issued.thumbprint()).orElseThrow().chain().orElseThrow().ending());
        assertTrue(InventoryWords.chain(open.find(issued.thumbprint()).orElseThrow()).startsWith("CN=Contoso CA"));
        assertEquals("not shown", InventoryWords.chain(current(Contoso.setUp())), "its bytes are no certificate");
    }

    @Test
    void bytesThatHaveAnotherThumbprintTellNothing() {
        CertificateDetails other = MAIL.read();
        Certificate wrong = new Certificate(Contoso.FOREIGN, "CN=told", "CN=told", Optional.empty(), Contoso.NOW,
                Contoso.CERTIFICATE_END, List.of(), Set.of(), Optional.empty(), true, Optional.of(other.encoded().base64()));

        ManagedCertificate held = of(Contoso.setUp().with(Parts.CERTIFICATES, List.of(holding("EX01", wrong))))
                .find(Contoso.FOREIGN).orElseThrow();
        assertEquals(Optional.empty(), held.details());
        assertEquals("told", held.name());
    }

    @Test
    void aKeyWithoutThumbprintCouldNotBeLookedAt() {
        KeyCredential nameless = Records.key(Optional.empty(), Contoso.CERTIFICATE_END);

        assertTrue(of(Contoso.setUp().with(Parts.APPLICATIONS, List.of(Records.application(List.of(nameless)))))
                .unread().stream().anyMatch(text -> text.contains(nameless.keyId().toString())));
    }

    @Test
    void aKeyIsParsedWhereNoServerShowsTheCertificate() {
        CertificateDetails own = MAIL.read();
        KeyCredential key = new KeyCredential(Records.key(own.thumbprint()).keyId(), Optional.empty(),
                "AsymmetricX509Cert", "Verify", Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.of(Base64.getEncoder().encodeToString(own.encoded().toArray())));

        ManagedCertificate managed = of(Contoso.setUp().with(Parts.APPLICATIONS,
                List.of(Records.application(List.of(key))))).find(own.thumbprint()).orElseThrow();
        assertEquals(Parts.APPLICATIONS.id(), managed.resource().part());
        assertEquals("RSA 2048", InventoryWords.key(managed));
        assertTrue(managed.usedAs(List.of(Role.APPLICATION_KEY)));
    }

    @Test
    void aServerThatDoesNotTellItsServicesMayUseWhatItHolds() {
        CertificateDetails expired = Made.certificate().valid(Contoso.NOW.minus(Duration.ofDays(400)),
                Contoso.NOW.minus(Duration.ofDays(2))).read();
        Certificate bare = new Certificate(expired.thumbprint(), "CN=x", "CN=x", Optional.empty(),
                expired.validity().notBefore(), expired.validity().notAfter(), List.of(), Set.of(), Optional.empty(), true,
                Optional.of(expired.encoded().base64()));

        ManagedCertificate held = of(Contoso.setUp().with(Parts.CERTIFICATES, List.of(holding("EX01", bare))))
                .find(expired.thumbprint()).orElseThrow();
        assertTrue(held.inUse());
        assertEquals(List.of("services not told (IIS not known)"), held.purposes());
        assertEquals(Optional.of(Severity.ERROR), held.severity());
    }

    @Test
    void whatIisIsBoundToIsToldWhereTheServerTellsItAndNotKnownElsewhere() {
        CertificateDetails mail = MAIL.read();
        Certificate silent = new Certificate(mail.thumbprint(), "CN=x", "CN=x", Optional.empty(),
                mail.validity().notBefore(), mail.validity().notAfter(), List.of(), Set.of(), Optional.empty(), true,
                Optional.of(mail.encoded().base64()));
        CertificateInventory inventory = of(mailFlow(holding("EX01", auth(), shown(mail, "IIS", "SMTP")),
                holding("EX02", silent)));
        ManagedCertificate held = inventory.find(mail.thumbprint()).orElseThrow();

        assertEquals(List.of("hybrid mail flow", "IIS", "SMTP", "services not told (IIS not known)"), held.purposes());
        List<String> facts = Fact.of(held, inventory, ZoneOffset.UTC).stream().map(Fact::value).toList();
        assertTrue(facts.contains("held by the server EX01, which uses it for IIS, SMTP (Contoso)"), facts::toString);
        assertTrue(facts.contains("held by the server EX02, which does not tell the services that use it (IIS not known) "
                + "(Contoso)"), facts::toString);
        assertTrue(InventoryWords.untold(inventory).orElseThrow().contains("IIS of one server"));
    }

    @Test
    void aKeyThatTellsItsEndAloneIsNotJudgedByALifetime() {
        ManagedCertificate foreign = of(Contoso.setUp().with(Parts.SHARED_PRINCIPAL, Records.principal(
                Contoso.EXCHANGE_ONLINE, AppId.EXCHANGE_ONLINE, List.of(), List.of(Records.key(Contoso.FOREIGN)))))
                .find(Contoso.FOREIGN).orElseThrow();

        assertEquals(Optional.empty(), foreign.validity());
        assertEquals(List.of(), foreign.judgements());
    }
}
