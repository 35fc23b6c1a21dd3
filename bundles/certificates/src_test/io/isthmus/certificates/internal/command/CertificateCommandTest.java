package io.isthmus.certificates.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.bouncycastle.asn1.x509.KeyUsage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Made;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.command.UsageException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;

/** The command as it is typed: what it says, what its document holds, and how it ends. */
class CertificateCommandTest {

    private static final Made GOOD = Made.certificate().dns("mail.contoso.com", "xn--mller-kva.example");

    @TempDir
    Path folder;
    private final TypedCommand typed = new TypedCommand();
    private final Map<String, String> options = typed.options;
    private final List<String> names = typed.names;
    private final List<String> lines = typed.lines;
    private final List<String> warnings = typed.warnings;
    private Value document;
    private boolean compare;
    private Snapshot snapshot;

    private ExitCode run(String... files) throws UsageException, SourceException {
        typed.folder = folder;
        typed.arguments = List.of(files);
        typed.snapshot = snapshot;
        typed.flags = compare ? Set.of("compare") : Set.of();
        ExitCode code = typed.run(new CertificateCommand(Clock.fixed(Made.NOW, ZoneOffset.UTC)), "certificate.json");
        document = typed.document;
        return code;
    }

    private void file(String name, byte[] content) throws IOException {
        Files.write(folder.resolve(name), content);
    }

    private String text() {
        return String.join("\n", lines);
    }

    @Test
    void aFileAsItShouldBe() throws Exception {
        file("named-key.pfx", GOOD.der());

        assertEquals(ExitCode.FINE, run("named-key.pfx"));
        assertTrue(text().startsWith("named-key.pfx (DER)\n  mail.contoso.com\n"), text());
        assertTrue(text().contains("xn--mller-kva.example (müller.example)"), text());
        assertTrue(text().contains("self-signed"), text());
        assertTrue(text().contains("150 days left"), text());
        assertFalse(text().contains("Chain"), "one certificate makes no chain worth a line");
        assertEquals(List.of(), warnings);
        assertEquals(Value.of(GOOD.read().thumbprint().text()), document.at("/files/0/certificates/0/thumbprint"));
        assertEquals(Value.of("müller.example"), document.at("/files/0/certificates/0/names/1/unicode"));
        assertTrue(document.at("/unread").isNull(), "nothing was looked at that could be missing");
    }

    @Test
    void judgementsAreInTheCode() throws Exception {
        file("a.cer", Made.certificate().purposes(KeyPurpose.SERVER_AUTHENTICATION).der());

        assertEquals(ExitCode.FINDINGS, run("a.cer"));
        assertTrue(text().contains("  ! It may not be used for client authentication"), text());
        assertEquals(Value.of("NO_CLIENT_AUTHENTICATION"), document.at("/files/0/certificates/0/judgements/0/kind"));
    }

    @Test
    void anAuthoritysIsNoServersWhateverNamesAreInIt() throws Exception {
        names.add("mail.contoso.com");
        file("ca.cer", Made.certificate().dns("mail.contoso.com").authority().der());

        assertEquals(ExitCode.FINDINGS, run("ca.cer"));
        assertTrue(text().contains("(CA:TRUE), which signs those of others: no server certificate for mail.contoso.com."),
                text());
        assertEquals(Value.of("AUTHORITY"), document.at("/files/0/certificates/0/judgements/0/kind"));
    }

    @Test
    void theAuthorityOfAServersCertificateIsAskedForNoName() throws Exception {
        names.add("mail.contoso.com");
        Made authority = Made.certificate().subject("CN=Contoso CA").authority();
        file("server.cer", Made.certificate().dns("mail.contoso.com").signedBy(authority).der());
        file("ca.cer", authority.der());

        assertEquals(ExitCode.FINE, run("server.cer", "ca.cer"), text());
    }

    @Test
    void namesThatItHasToCover() throws Exception {
        file("a.cer", GOOD.der());
        names.add("mail.contoso.com");
        assertEquals(ExitCode.FINE, run("a.cer"));
        names.add("mail.fabrikam.com");
        assertEquals(ExitCode.FINDINGS, run("a.cer"));
        assertEquals(Value.of("NAME_NOT_COVERED"), document.at("/files/0/certificates/0/judgements/0/kind"));
    }

    @Test
    void aPrivateKeyIsRefusedAndTheOthersAreRead() throws Exception {
        file("a.cer", GOOD.der());
        file("a.cer.key", Made.key("RSA 2048").getPrivate().getEncoded());

        assertEquals(ExitCode.PARTLY_DONE, run("a.cer", "a.cer.key"));
        assertTrue(warnings.get(0).startsWith("a.cer.key: This is a private key"), warnings::toString);
        assertEquals(Value.of("PRIVATE_KEY"), document.at("/files/1/reason"));
        assertEquals(ExitCode.FAILED, run("a.cer.key"));
    }

    @Test
    void whatIsNotThereIsAMistakeOfTheLine() throws Exception {
        assertThrows(UsageException.class, () -> run("missing.cer"));
        assertThrows(UsageException.class, () -> run("\0"));
        Files.createDirectory(folder.resolve("a folder"));
        assertThrows(UsageException.class, () -> run("a folder"));
    }

    @Test
    void everyFieldIsInTheDocument() throws Exception {
        file("a.cer", Made.certificate().key("EC secp256r1", "SHA256withECDSA").dns("a.contoso.com").authority()
                .keyUsage(KeyUsage.keyCertSign).purposes(KeyPurpose.ANY, new KeyPurpose("1.2.3.4")).der());

        run("a.cer");
        assertEquals(Value.of("P-256"), document.at("/files/0/certificates/0/key/curve"));
        assertEquals(Value.texts(List.of("anyExtendedKeyUsage", "1.2.3.4")),
                document.at("/files/0/certificates/0/usage/purposes"));
        assertEquals(Value.texts(List.of("KEY_CERTIFICATE_SIGNING")),
                document.at("/files/0/certificates/0/usage/keyUses"));
        assertEquals(Value.of(1), document.at("/files/0/certificates/0/usage/pathLength"));
    }

    @Test
    void severalMakeAChainAndTheSameIsToldOnce() throws Exception {
        Made root = Made.certificate().subject("CN=Contoso CA").authority();
        Made leaf = Made.certificate().signedBy(root).keyIds();
        file("leaf.pem", Made.pem("CERTIFICATE", leaf.der()).getBytes());
        file("all.p7b", Made.pkcs7("DER", root.der(), leaf.der()));

        run("leaf.pem", "all.p7b");
        assertTrue(text().contains("Chain: mail.contoso.com ← Contoso CA"), text());
        assertTrue(text().contains("the same certificate as in leaf.pem"), text());
        assertEquals(Value.of("SELF_SIGNED"), document.at("/chains/0/ending"));
    }

    @Test
    void twoAreCompared() throws Exception {
        file("old.cer", GOOD.der());
        file("new.cer", Made.certificate().dns("mail.contoso.com", "smtp.contoso.com").der());
        compare = true;

        assertEquals(ExitCode.FINE, run("old.cer", "new.cer"));
        assertTrue(text().contains("The two have the same key"), text());
        assertTrue(text().contains("names: xn--mller-kva.example | smtp.contoso.com"), text());
        assertEquals(Value.of("SAME_KEY"), document.at("/comparison/relation"));
        assertThrows(UsageException.class, () -> run("old.cer"));
    }

    @Test
    void whereItIsUsed() throws Exception {
        file("a.cer", GOOD.der());
        options.put("snapshot", "before.zip");
        Contoso contoso = Contoso.setUp().with(Parts.SEND_CONNECTORS, List.of())
                .with(Parts.RECEIVE_CONNECTORS, List.of()).with(Parts.INBOUND_CONNECTORS, List.of())
                .with(Parts.VIRTUAL_DIRECTORIES, List.of()).with(Parts.OUTBOUND_CONNECTORS, List.of())
                .with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(GOOD.read().thumbprint()),
                        Optional.empty(), Optional.empty(), Optional.empty(), "", ""));
        snapshot = contoso.snapshot();

        assertEquals(ExitCode.FINE, run("a.cer"));
        assertTrue(text().contains("used: as the current auth certificate"), text());
        assertEquals(Value.of("AUTH_CURRENT"), document.at("/files/0/certificates/0/uses/0/role"));
        assertEquals(Value.texts(List.of()), document.at("/unread"));
        snapshot = contoso.denied(Parts.APPLICATIONS).snapshot();
        assertEquals(ExitCode.COULD_NOT_LOOK, run("a.cer"));
        assertTrue(warnings.get(0).contains("entra.applications"), warnings::toString);
    }

    @Test
    void aRenewalIsToldWithTheCertificateThatItRenews() throws Exception {
        CertificateDetails held = Made.certificate().serialNumber(BigInteger.TWO).read();
        snapshot = Contoso.setUp().with(Parts.CERTIFICATES, List.of(new ServerCertificates("EX01", Reading.read(
                List.of(new Certificate(held.thumbprint(), held.subject().text(), held.issuer().text(), Optional.empty(),
                        held.validity().notBefore(), held.validity().notAfter(), List.of(), Set.of("IIS"),
                        Optional.of("Valid"), true, Optional.of(held.encoded().base64()))),
                Contoso.NOW, "Get-ExchangeCertificate")))).snapshot();
        options.put("snapshot", "tonight.zip");
        file("renewed.cer", GOOD.der());

        run("renewed.cer");
        assertTrue(text().contains("belongs to: mail.contoso.com " + held.thumbprint() + ": the same key"), text());
        assertEquals(Value.of("SAME_KEY"), document.at("/files/0/certificates/0/renews/0/relation"));
    }
}
