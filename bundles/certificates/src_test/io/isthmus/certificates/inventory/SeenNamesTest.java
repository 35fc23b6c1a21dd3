package io.isthmus.certificates.inventory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Made;
import io.isthmus.certificates.inventory.SeenName.Match;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.certificates.rule.Chain;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.Judgement.Kind;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.model.PublicName.Service;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

/** What public names present, joined with what servers use. */
class SeenNamesTest {

    private static final String HOST = "mail.contoso.com";
    private static final CertificateDetails BOUND = made(100, HOST);
    private static final CertificateDetails OLD = made(20, HOST);
    private static final CertificateDetails NEWER = made(140, HOST);

    private static CertificateDetails made(int daysLeft, String... names) {
        return Made.certificate().valid(Contoso.NOW.minus(Duration.ofDays(60)), Contoso.NOW.plus(Duration.ofDays(daysLeft)))
                .dns(names).purposes(KeyPurpose.SERVER_AUTHENTICATION, KeyPurpose.CLIENT_AUTHENTICATION).read();
    }

    @Test
    void whatServersUseIsWhereItShouldBe() {
        CertificateInventory inventory = inventory(seen(BOUND));

        assertEquals(Match.SAME, inventory.names().getFirst().match());
        ManagedCertificate bound = inventory.find(BOUND.thumbprint()).orElseThrow();
        assertTrue(bound.usedAs(List.of(Role.PUBLIC_NAME)));
        assertTrue(bound.places(Presence.State.HELD).contains("mail.contoso.com:443"), bound::toString);
        assertEquals(Agreement.AGREES, bound.agreement());
    }

    @Test
    void anOlderOneIsOutOfPlaceAndTheServersOneMissesThere() {
        CertificateInventory inventory = inventory(seen(OLD));

        assertEquals(Match.OLDER, inventory.names().getFirst().match());
        assertEquals(List.of("mail.contoso.com:443"), inventory.find(OLD.thumbprint()).orElseThrow()
                .places(Presence.State.OUT_OF_PLACE));
        assertEquals(List.of("mail.contoso.com:443"), inventory.find(BOUND.thumbprint()).orElseThrow()
                .places(Presence.State.MISSING));
        assertTrue(kinds(inventory, OLD).contains(Kind.EXPIRES_SOON), "it is in use, so its end matters");
    }

    @Test
    void whatStandsBeforeTheServersMayHaveItsOwn() {
        CertificateInventory inventory = inventory(seen(NEWER));

        assertEquals(Match.OTHER, inventory.names().getFirst().match());
        assertEquals(Agreement.NOT_JUDGED, inventory.find(NEWER.thumbprint()).orElseThrow().agreement());
        assertTrue(InventoryWords.seen(inventory.names().getFirst()).isPresent(), "and is told all the same");
    }

    @Test
    void whereServersDoNotTellTheirServicesTheNameDecides() {
        assertEquals(Match.SAME, inventory(seen(BOUND), Set.of(), Optional.empty()).names().getFirst().match());
        assertEquals(Match.OLDER, inventory(seen(OLD), Set.of(), Optional.empty()).names().getFirst().match());
        assertEquals(Match.OTHER, inventory(seen(BOUND), Set.of("SMTP"), Optional.of("Valid")).names().getFirst().match(),
                "these told, and IIS is bound to another one");
    }

    @Test
    void whatCouldNotBeLookedAtIsNotNothing() {
        Failure blocked = Failure.of(Failure.Kind.UNREACHABLE, Side.WORKSTATION, "look", "nothing answered", "look elsewhere");
        CertificateInventory inventory = inventory(new PublicName(HOST, Service.HTTPS, "EWS",
                Reading.failed(blocked, Contoso.NOW, "https://mail.contoso.com")));

        assertEquals(Match.NOT_SEEN, inventory.names().getFirst().match());
        assertEquals(Agreement.NOT_READ, inventory.find(BOUND.thumbprint()).orElseThrow().agreement());
        String told = InventoryWords.seen(inventory.names().getFirst()).orElseThrow();
        assertTrue(told.contains("nothing answered") && told.contains("look elsewhere"), told);
    }

    @Test
    void aNameOfSomebodyElseIsToldAndNotHeldAgainstAnyone() {
        CertificateInventory inventory = inventory(new PublicName("mail.filter.example", Service.SMTP, "Outbound",
                Reading.notAsked("it is not ours")));

        assertEquals(Match.NOT_ASKED, inventory.names().getFirst().match());
        assertEquals(Agreement.NOT_JUDGED, inventory.find(BOUND.thumbprint()).orElseThrow().agreement());
    }

    @Test
    void withoutTheServersNothingIsCompared() {
        Contoso contoso = Contoso.setUp().with(Parts.PUBLIC_NAMES, List.of(seen(BOUND))).denied(Parts.CERTIFICATES);

        assertEquals(Match.NOT_COMPARED, CertificateInventory.of(contoso.snapshot(), LifetimeRules.of(new TestFacts()))
                .names().getFirst().match());
    }

    @Test
    void whatIsWrongWithWhatWasPresentedIsTold() {
        CertificateDetails other = made(140, "www.contoso.com");
        CertificateInventory inventory = inventory(new PublicName(HOST, Service.HTTPS, "EWS", Reading.read(
                new PresentedChain(List.of(other.encoded().base64()), List.of("10.0.0.5"), true,
                        Optional.of("No authority signed it."), Optional.of("proxy:8080")), Contoso.NOW, "")));

        assertEquals(Set.of(Kind.NAME_NOT_COVERED, Kind.NOT_TRUSTED, Kind.SEEN_ELSEWHERE), Set.copyOf(kinds(inventory, other)));
        String all = String.join(" ", inventory.find(other.thumbprint()).orElseThrow().judgements().stream()
                .map(Judgement::message).toList());
        assertTrue(Stream.of("10.0.0.5", "proxy:8080", "No authority signed it.").allMatch(all::contains), all);
    }

    @Test
    void thoseThatSignedItMakeItsChain() {
        Made authority = Made.certificate().subject("CN=Authority").authority();
        CertificateDetails signed = Made.certificate().dns(HOST).signedBy(authority).read();
        CertificateInventory inventory = inventory(seen(signed, authority.read()));

        Chain chain = inventory.find(signed.thumbprint()).orElseThrow().chain().orElseThrow();
        assertEquals(List.of(signed.thumbprint(), authority.read().thumbprint()),
                chain.certificates().stream().map(CertificateDetails::thumbprint).toList());
        assertTrue(inventory.find(authority.read().thumbprint()).isEmpty(), "an authority's is none of the organization's");
    }

    private static PublicName seen(CertificateDetails... chain) {
        return new PublicName(HOST, Service.HTTPS, "EWS", Reading.read(new PresentedChain(Stream.of(chain)
                .map(one -> one.encoded().base64()).toList(), List.of("203.0.113.25"), false, Optional.empty(),
                Optional.empty()), Contoso.NOW, "https://mail.contoso.com"));
    }

    private static CertificateInventory inventory(PublicName name) {
        return inventory(name, Set.of("IIS"), Optional.of("Valid"));
    }

    private static CertificateInventory inventory(PublicName name, Set<String> services, Optional<String> status) {
        Contoso contoso = Contoso.setUp();
        List<ServerCertificates> held = new ArrayList<>(List.of(new ServerCertificates("EX01", Reading.read(List.of(
                new Certificate(BOUND.thumbprint(), BOUND.subject().text(), BOUND.issuer().text(), Optional.empty(),
                        BOUND.validity().notBefore(), BOUND.validity().notAfter(), BOUND.dnsNames(), services, status,
                        false, Optional.of(BOUND.encoded().base64()))), Contoso.NOW, ""))));
        return CertificateInventory.of(contoso.with(Parts.CERTIFICATES, held).with(Parts.PUBLIC_NAMES, List.of(name))
                .snapshot(), LifetimeRules.of(new TestFacts()));
    }

    private static List<Kind> kinds(CertificateInventory inventory, CertificateDetails certificate) {
        return inventory.find(certificate.thumbprint()).orElseThrow().judgements().stream().map(Judgement::kind).toList();
    }
}
