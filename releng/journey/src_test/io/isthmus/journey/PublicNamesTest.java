package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/** What public names present, as the command line tells it: over TLS, beside what the servers use. */
@Timeout(120)
class PublicNamesTest {

    private static final int COULD_NOT_LOOK = 3;

    @TempDir
    private Path profile;

    @Test
    void theDemoOrganizationPresentsWhatItsServersUse() throws Exception {
        Value document = certificates("fresh-hybrid");

        assertEquals(Map.of("mail.contoso.com:443", "SAME", "autodiscover.contoso.com:443", "SAME",
                "mail.contoso.com:25", "SAME"), matches(document));
        assertTrue(document.at("/publicNames").entries().allMatch(name -> name.at("/trusted").equals(Value.of(true))),
                document::toString);
    }

    @Test
    void anOlderCertificateAndAPortThatNobodyReachesAreToldApart() throws Exception {
        Product.Run run = new PlainCommandLine(profile).run("certificates", "--demo", "half-done");

        assertEquals(COULD_NOT_LOOK, run.exitCode(), run::toString);
        assertTrue(run.output().contains("autodiscover.contoso.com:443 presents an older certificate"), run::toString);
        assertTrue(run.output().contains("Could not look what mail.contoso.com:25 presents"), run::toString);
        assertTrue(run.output().contains("Many networks let nothing out on port 25"), run::toString);
        assertTrue(run.output().contains("Microsoft Exchange Server Auth Certificate"), "the others are listed");
        assertTrue(run.errors().contains("mail.contoso.com:25. --skip-names"), run::toString);
        assertEquals(Map.of("mail.contoso.com:443", "SAME", "autodiscover.contoso.com:443", "OLDER",
                "mail.contoso.com:25", "NOT_SEEN"), matches(certificates("half-done")));
    }

    @Test
    void whoMayNotLookLeavesPublicNamesOut() throws Exception {
        PlainCommandLine typed = new PlainCommandLine(profile);
        Product.Run run = typed.run("certificates", "--skip-names", "--demo", "half-done");

        assertNotEquals(COULD_NOT_LOOK, run.exitCode(), run::toString);
        assertTrue(run.output().contains("Nobody looked what the public names present."), run::toString);

        Path file = profile.resolve("names.zip");
        typed.run("snapshot", "--proofs", "--demo", "half-done", "-o", file.toString());
        assertEquals(COULD_NOT_LOOK, typed.run("certificates", "--snapshot", file.toString()).exitCode());
        assertNotEquals(COULD_NOT_LOOK,
                typed.run("certificates", "--skip-names", "--snapshot", file.toString()).exitCode());
    }

    @Test
    void eachOrganizationHasItsOwnNames() throws Exception {
        Map<String, String> matches = matches(certificates("two-forests"));

        assertEquals("SAME", matches.get("mail.woodgrovebank.com:443"), matches::toString);
        assertEquals("SAME", matches.get("mail.contoso.com:443"), matches::toString);
    }

    @Test
    void aNameOfTheSecondTenantShowsACertificateThatDoesNotCoverIt() throws Exception {
        Product.Run run = new PlainCommandLine(profile).run("certificates", "--demo", "two-tenants");

        assertTrue(run.output().contains("It does not cover autodiscover.litwareinc.com:443"), run::toString);
    }

    /** As a live shell answers: what Export-Clixml holds of a certificate is the certificate alone. */
    @Test
    void whatServersDoNotTellOfTheirBindingsIsNotKnown() {
        Product.Run run = new PlainCommandLine(profile).run("certificates", "--skip-names", "--demo", "fresh-hybrid");

        assertTrue(run.output().contains("It is not known what IIS of 3 servers is bound to"), run::toString);
        assertTrue(run.output().contains("held by the servers EX01, EX02, EX03, which do not tell the services"),
                run::toString);
    }

    @Test
    void aSavedSnapshotHasWhatWasSeenAndAsksNobody() throws Exception {
        PlainCommandLine typed = new PlainCommandLine(profile);
        Path file = profile.resolve("tonight.zip");
        assertEquals(0, typed.run("snapshot", "--demo", "fresh-hybrid", "-o", file.toString()).exitCode());

        assertTrue(typed.run("certificates", "--snapshot", file.toString()).output()
                .contains("Nobody looked what the public names present."));
        assertFalse(typed.run("snapshot", "--proofs", "--force", "--demo", "fresh-hybrid", "-o", file.toString())
                .output().isEmpty());
        assertFalse(typed.run("certificates", "--snapshot", file.toString()).output()
                .contains("Nobody looked what the public names present."));
    }

    private Value certificates(String scenario) throws Exception {
        return Codec.read(new PlainCommandLine(profile).run("certificates", "--json", "--demo", scenario).output());
    }

    private static Map<String, String> matches(Value document) {
        return document.at("/publicNames").entries().collect(Collectors.toMap(
                name -> name.at("/host").text().orElseThrow() + ":" + (name.at("/service").text().orElseThrow()
                        .equals("SMTP") ? 25 : 443), name -> name.at("/match").text().orElseThrow()));
    }
}
