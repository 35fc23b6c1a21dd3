package io.isthmus.emulator.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.emulator.internal.shell.ShellClient.Called;
import io.isthmus.sdk.SourceException;

/** The auth certificate's cmdlets, as Microsoft's reference of Set-AuthConfig and *-ExchangeCertificate tells them. */
@Timeout(60)
class AuthCertificatesTest {

    private static final String OLD = "A70AE923AA8A44B2D5C73879C7A98EB9D24EA470";
    private static final String TLS = "E27A6B8DBF57A64A415C9CEC36919C87167219C4";
    private static final String SUBJECT = "CN=Microsoft Exchange Server Auth Certificate";
    private static final List<String> SERVERS = List.of("EX01", "EX02", "EX03");
    private static final Pattern THUMBPRINT = Pattern.compile("\\[Thumbprint][^0-9A-F]+([0-9A-F]{40})");

    @TempDir
    private Path directory;
    private EmulatedDemo demo;
    private ShellClient shell;

    @BeforeEach
    void open() throws Exception {
        demo = new Emulator(1000).join("fresh-hybrid", directory);
        shell = new ShellClient(demo.shell(), demo.shellSecret());
    }

    @AfterEach
    void close() throws Exception {
        shell.close();
        demo.close();
    }

    private String made() throws Exception {
        Called called = shell.call("New-ExchangeCertificate", "Server", "EX01", "SubjectName", SUBJECT, "FriendlyName",
                "Microsoft Exchange Server Auth Certificate", "DomainName", List.of(), "KeySize", 2048,
                "PrivateKeyExportable", true, "Services", List.of("None"));
        assertEquals("done", called.kind(), called::toString);
        Matcher thumbprint = THUMBPRINT.matcher(called.objects().replace("_x000D__x000A_", " "));
        assertTrue(thumbprint.find(), called::objects);
        return thumbprint.group(1);
    }

    private Called stage(String thumbprint, String date, boolean force) throws Exception {
        return shell.call("Set-AuthConfig", "NewCertificateThumbprint", thumbprint, "NewCertificateEffectiveDate", date,
                "Force", force);
    }

    private boolean holds(String server, String thumbprint) throws Exception {
        return shell.call("Get-ExchangeCertificate", "Server", server).objects().contains(thumbprint);
    }

    private String configured(String property) throws Exception {
        String objects = shell.call("Get-AuthConfig").objects();
        Matcher value = Pattern.compile("N=\"" + property + "\">([^<]*)<").matcher(objects);
        return value.find() ? value.group(1) : "";
    }

    @Test
    void whatNothingNamesStaysOnTheServerThatMadeIt() throws Exception {
        String thumbprint = made();
        demo.advance(Duration.ofDays(3));
        assertTrue(holds("EX01", thumbprint));
        assertFalse(holds("EX02", thumbprint));
        assertEquals(OLD, configured("CurrentCertificateThumbprint"), "making one changes no configuration");
    }

    @Test
    void whatTheConfigurationNamesIsCopiedToTheOthersOneAfterAnotherAndStaysThere() throws Exception {
        String thumbprint = made();
        stage(thumbprint, "2026-12-24T08:00:00Z", false);
        assertFalse(holds("EX02", thumbprint));
        demo.advance(Duration.ofMinutes(10));
        assertTrue(holds("EX02", thumbprint));
        assertFalse(holds("EX03", thumbprint));
        demo.advance(Duration.ofMinutes(10));
        assertTrue(holds("EX03", thumbprint));
        assertFalse(holds("EDGE01", thumbprint), "an Edge Transport server signs nothing");
        shell.call("Set-AuthConfig", "NewCertificateThumbprint", null, "NewCertificateEffectiveDate", null);
        assertTrue(holds("EX03", thumbprint), "what was copied is no longer there");
    }

    @Test
    void whoeverCarriesItAtTheServersNeedsNoNameForItAndRemovedItCanBeCarriedAgain() throws Exception {
        String thumbprint = made();
        assertEquals(List.of("EX02", "EX03"), demo.carry(thumbprint));
        assertTrue(holds("EX03", thumbprint));
        assertEquals(List.of(), demo.carry(thumbprint));
        shell.call("Remove-ExchangeCertificate", "Server", "EX03", "Thumbprint", thumbprint, "Confirm", false);
        assertFalse(holds("EX03", thumbprint));
        assertEquals(List.of("EX03"), demo.carry(thumbprint));
        assertTrue(holds("EX03", thumbprint));
        assertThrows(SourceException.class, () -> demo.carry(OLD), "no server made it here");
    }

    @Test
    void aCertificateForSmtpAsksWhetherItReplacesTheServersOwn() throws Exception {
        assertEquals("InvalidOperation", shell.call("New-ExchangeCertificate", "SubjectName", SUBJECT).text("ErrorId"));
        assertEquals("done", shell.call("New-ExchangeCertificate", "SubjectName", SUBJECT, "Force", true).kind());
        assertTrue(shell.call("New-ExchangeCertificate", "Services", List.of("None"), "FriendlyName", "x".repeat(64))
                .text("Message").contains("less than 64"));
    }

    @Test
    void theNextCertificateBecomesTheCurrentOneAtItsDateAndNotBefore() throws Exception {
        String thumbprint = made();
        assertEquals("done", stage(thumbprint, "2026-11-30T09:00:00Z", false).kind());
        assertEquals(thumbprint, configured("NextCertificateThumbprint"));
        demo.advance(Duration.ofDays(7));
        assertEquals(OLD, configured("CurrentCertificateThumbprint"));
        demo.advance(Duration.ofHours(13));
        assertEquals(thumbprint, configured("CurrentCertificateThumbprint"));
        assertEquals(OLD, configured("PreviousCertificateThumbprint"));
        assertEquals("", configured("NextCertificateThumbprint"));
    }

    @Test
    void lessThanTwoDaysAheadAsksFirstAndThePastIsRefused() throws Exception {
        String thumbprint = made();
        assertEquals("InvalidOperation", stage(thumbprint, "2026-11-24T08:00:00Z", false).text("ErrorId"));
        assertTrue(stage(thumbprint, "2026-11-22T08:00:00Z", true).text("Message").contains("past"));
        assertEquals("done", stage(thumbprint, "2026-11-24T08:00:00Z", true).kind());
    }

    @Test
    void onlyACertificateThatIsInstalledCanBeStagedAndBothParametersAreNeeded() throws Exception {
        assertTrue(stage("0".repeat(40), "2026-12-24T08:00:00Z", true).text("Message").contains("not found"));
        assertTrue(stage(OLD, "2026-12-24T08:00:00Z", true).text("Message").contains("current certificate already"));
        assertEquals("MissingMandatoryParameter", shell.call("Set-AuthConfig", "NewCertificateThumbprint", made())
                .text("ErrorId"));
    }

    @Test
    void publishingNeedsANextOneAsksBeforeItsDateAndNeverMixesWithOtherParameters() throws Exception {
        assertTrue(shell.call("Set-AuthConfig", "PublishCertificate", true).text("Message").contains("no next"));
        String thumbprint = made();
        assertEquals("AmbiguousParameterSet", shell.call("Set-AuthConfig", "PublishCertificate", true,
                "NewCertificateThumbprint", thumbprint).text("ErrorId"));
        stage(thumbprint, "2026-12-24T08:00:00Z", false);
        assertEquals("InvalidOperation", shell.call("Set-AuthConfig", "PublishCertificate", true).text("ErrorId"));
        assertEquals(OLD, configured("CurrentCertificateThumbprint"));
        assertEquals("done", shell.call("Set-AuthConfig", "PublishCertificate", true, "Force", true).kind());
        assertEquals(thumbprint, configured("CurrentCertificateThumbprint"));
        assertEquals("done", shell.call("Set-AuthConfig", "ClearPreviousCertificate", true).kind());
        assertEquals("", configured("PreviousCertificateThumbprint"));
    }

    @Test
    void whatIsStagedIsWithdrawnWithNothing() throws Exception {
        stage(made(), "2026-12-24T08:00:00Z", false);
        assertEquals("done", shell.call("Set-AuthConfig", "NewCertificateThumbprint", null,
                "NewCertificateEffectiveDate", null).kind());
        assertEquals("", configured("NextCertificateThumbprint"));
    }

    @Test
    void aCertificateInUseIsNotRemoved() throws Exception {
        for (String used : List.of(OLD, TLS)) {
            Called refused = shell.call("Remove-ExchangeCertificate", "Server", "EX01", "Thumbprint", used, "Confirm", false);
            assertTrue(refused.text("Message").contains("being used"), refused::toString);
        }
        String thumbprint = made();
        stage(thumbprint, "2026-12-24T08:00:00Z", false);
        assertTrue(shell.call("Remove-ExchangeCertificate", "Thumbprint", thumbprint, "Confirm", false).text("Message")
                .contains("being used"));
    }

    @Test
    void removedFromEachServerItIsGoneAndLeavesNoTrace() throws Exception {
        String before = demo.dump().at("/comparable").toString();
        String thumbprint = made();
        assertTrue(shell.call("Remove-ExchangeCertificate", "Server", "EX03", "Thumbprint", thumbprint, "Confirm", false)
                .text("Message").contains("not found"));
        demo.carry(thumbprint);
        for (String server : SERVERS) {
            shell.call("Remove-ExchangeCertificate", "Server", server, "Thumbprint", thumbprint, "Confirm", false);
        }
        demo.advance(Duration.ofHours(1));
        for (String server : SERVERS) {
            assertFalse(holds(server, thumbprint), server);
        }
        assertEquals(before, demo.dump().at("/comparable").toString());
    }
}
