package io.isthmus.emulator.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
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
import io.isthmus.emulator.internal.scenario.Authority;
import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.shell.ShellClient.Called;

/** Requests for TLS certificates, and what becomes of their answers, as the reference of *-ExchangeCertificate tells. */
@Timeout(60)
class TlsCertificatesTest {

    private static final String TLS = "E27A6B8DBF57A64A415C9CEC36919C87167219C4";
    private static final Pattern RAW_DATA = Pattern.compile("N=\"RawData\">([^<]*)<");

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

    private Called requested() throws Exception {
        return shell.call("New-ExchangeCertificate", "GenerateRequest", true, "Server", "EX01", "SubjectName",
                "CN=mail.contoso.com", "DomainName", List.of("mail.contoso.com", "autodiscover.contoso.com"),
                "PrivateKeyExportable", true);
    }

    /** What stands for the request in the server's store: the last certificate there. */
    private String stands() throws Exception {
        Matcher raw = RAW_DATA.matcher(shell.call("Get-ExchangeCertificate", "Server", "EX01").objects());
        String last = "";
        while (raw.find()) {
            last = raw.group(1);
        }
        return last;
    }

    private static String answer(String stands) {
        return Base64.getEncoder().encodeToString(Authority.answer(stands, Instant.parse("2026-11-20T00:00:00Z"),
                Instant.parse("2027-06-07T00:00:00Z"), true));
    }

    private static String thumbprint(String answer) {
        return Certificates.describeEncoded(answer).at("/Thumbprint").text().orElseThrow();
    }

    private String imported() throws Exception {
        requested();
        String answer = answer(stands());
        assertEquals("done", shell.call("Import-ExchangeCertificate", "Server", "EX01", "FileData", answer,
                "PrivateKeyExportable", true).kind());
        return thumbprint(answer);
    }

    private String internal(String server) throws Exception {
        Matcher value = Pattern.compile("N=\"InternalTransportCertificateThumbprint\">([^<]*)<")
                .matcher(shell.call("Get-TransportService", "Identity", server).objects());
        assertTrue(value.find());
        return value.group(1);
    }

    private Called enable(String thumbprint, String services, boolean force) throws Exception {
        return shell.call("Enable-ExchangeCertificate", "Server", "EX01", "Thumbprint", thumbprint, "Services", services,
                "Force", force);
    }

    @Test
    void aRequestIsTextForTheAuthorityAndStandsInTheStoreUntilItIsAnswered() throws Exception {
        Called request = requested();
        assertTrue(request.objects().contains("<S>-----BEGIN NEW CERTIFICATE REQUEST-----"), request::objects);
        String stands = stands();
        assertTrue(Certificates.describeEncoded(stands).at("/Subject").text().orElseThrow().equals("CN=mail.contoso.com"));
        shell.call("Import-ExchangeCertificate", "Server", "EX01", "FileData", answer(stands));
        assertFalse(shell.call("Get-ExchangeCertificate", "Server", "EX01").objects().contains(thumbprint(stands)));
    }

    @Test
    void anAnswerIsTakenWhereItsRequestWasMadeAndNowhereElse() throws Exception {
        requested();
        String answer = answer(stands());
        assertTrue(shell.call("Import-ExchangeCertificate", "Server", "EX02", "FileData", answer).text("Message")
                .contains("PrivateKeyMissing"));
        assertEquals("done", shell.call("Import-ExchangeCertificate", "Server", "EX01", "FileData", answer).kind());
        assertTrue(shell.call("Import-ExchangeCertificate", "Server", "EX01", "FileData", answer).text("Message")
                .contains("already exists"));
        assertTrue(shell.call("Import-ExchangeCertificate", "Server", "EX01", "FileData", "AAAA").text("Message")
                .contains("corrupted"));
    }

    @Test
    void anAdministratorBringsItWithItsKeyToAnotherServer() throws Exception {
        String thumbprint = imported();
        Called exported = shell.call("Export-ExchangeCertificate", "Server", "EX01", "Thumbprint", thumbprint,
                "BinaryEncoded", true, "Password", "secret");
        Matcher file = Pattern.compile("N=\"FileData\">([^<]*)<").matcher(exported.objects());
        assertTrue(file.find());
        shell.call("Import-ExchangeCertificate", "Server", "EX02", "FileData", file.group(1), "Password", "secret");
        assertTrue(shell.call("Get-ExchangeCertificate", "Server", "EX02").objects().contains(thumbprint));
        assertFalse(shell.call("Get-ExchangeCertificate", "Server", "EX03").objects().contains(thumbprint));
        assertTrue(shell.call("Export-ExchangeCertificate", "Server", "EX01", "Thumbprint", TLS, "Password", "secret")
                .text("Message").contains("can't be exported"));
    }

    @Test
    void aReceiveConnectorKeepsWhatItNamesOnItsOwnServer() throws Exception {
        String other = "<I>CN=Other<S>CN=other.contoso.com";
        shell.call("Set-SendConnector", "Identity", "Outbound to Office 365 - 8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90",
                "TlsCertificateName", other);
        shell.call("Set-ReceiveConnector", "Identity", "EX01\\Default Frontend EX01", "TlsCertificateName", other);
        assertTrue(shell.call("Remove-ExchangeCertificate", "Server", "EX02", "Thumbprint", TLS, "Confirm", false)
                .text("Message").contains("being used"));
        assertEquals("done", shell.call("Remove-ExchangeCertificate", "Server", "EX01", "Thumbprint", TLS, "Confirm",
                false).kind());
    }

    @Test
    void forSmtpACertificateReplacesTheInternalOneAndThatIsAskedFirst() throws Exception {
        String thumbprint = imported();
        assertEquals(TLS, internal("EX01"));
        assertEquals("InvalidOperation", enable(thumbprint, "SMTP,IIS", false).text("ErrorId"));
        assertEquals("done", enable(thumbprint, "IIS", false).kind());
        assertEquals(TLS, internal("EX01"));
        assertEquals("done", enable(thumbprint, "SMTP", true).kind());
        assertEquals(thumbprint, internal("EX01"));
        assertEquals(TLS, internal("EX02"));
    }

    @Test
    void aRequestThatIsNotAnsweredIsNoCertificateForAService() throws Exception {
        requested();
        assertTrue(enable(thumbprint(stands()), "IIS", true).text("Message").contains("was not found"));
    }

    @Test
    void mailArrivesWhereTheConnectorNamesACertificateThatTheServerHolds() throws Exception {
        assertTrue(mail().contains("Success"));
        shell.call("Set-SendConnector", "Identity", "Outbound to Office 365 - 8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90",
                "TlsCertificateName", "<I>CN=Nobody<S>CN=mail.contoso.com");
        assertTrue(mail().contains("*FAILURE*"));
    }

    private String mail() throws Exception {
        return shell.call("Test-Mailflow", "TargetEmailAddress", "cloud@contoso.mail.onmicrosoft.com").objects();
    }
}
