package io.isthmus.certificates.internal.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.Made;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.port.CertificateFileException;

/** What other capabilities are told of certificate files. */
class PublicCertificateFilesTest {

    @TempDir
    Path folder;

    private List<PublicCertificate> read(byte[] content) throws Exception {
        return new PublicCertificateFiles().read(Files.write(folder.resolve("file"), content));
    }

    private CertificateFileException refused(byte[] content) {
        return assertThrows(CertificateFileException.class, () -> read(content));
    }

    @Test
    void aCertificateIsToldWithItsBytesAndWhatItMayBeUsedFor() throws Exception {
        Made made = Made.certificate().dns("mail.contoso.com", "*.contoso.com").purposes(KeyPurpose.SERVER_AUTHENTICATION);
        CertificateDetails read = made.read();
        PublicCertificate told = read(Made.pem("CERTIFICATE", made.der()).getBytes()).getFirst();
        assertEquals(read.thumbprint(), told.certificate().thumbprint());
        assertEquals(read.encoded().base64(), told.certificate().encoded().orElseThrow());
        assertEquals(List.of("mail.contoso.com", "*.contoso.com"), told.certificate().domains());
        assertEquals(read.validity().notAfter(), told.certificate().notAfter());
        assertEquals("RSA 2048", told.keyAlgorithm() + " " + told.keyBits());
        assertTrue(told.serverAuthentication());
        assertFalse(told.clientAuthentication());
        assertFalse(told.authority());
    }

    @Test
    void aMessageOfPkcs7GivesAllThatItHolds() throws Exception {
        Made authority = Made.certificate().subject("CN=Authority").authority();
        List<PublicCertificate> told = read(Made.pkcs7("DER", authority.der(),
                Made.certificate().signedBy(authority).der()));
        assertEquals(1, told.stream().filter(PublicCertificate::authority).count());
        assertEquals(2, told.size());
    }

    @Test
    void aPrivateKeyIsRefusedWithTheWayOutOfIt() {
        assertTrue(refused(Made.key("RSA 2048").getPrivate().getEncoded()).getMessage().contains("private key"));
        byte[] both = (Made.pem("CERTIFICATE", Made.certificate().der())
                + Made.pem("PRIVATE KEY", Made.key("RSA 2048").getPrivate().getEncoded())).getBytes();
        assertTrue(refused(both).advice().contains("without its private key"));
    }

    @Test
    void whateverElseIsInAFileIsToldAndNothingIsTakenOutOfIt() throws IOException {
        assertTrue(refused(new byte[0]).getMessage().contains("empty"));
        assertTrue(refused("MZ, a program".getBytes()).advice().contains("PKCS #7"));
        byte[] cut = Made.certificate().der();
        assertFalse(refused(Arrays.copyOf(cut, cut.length - 1)).getMessage().isBlank());
        assertFalse(refused(new byte[5 * 1024 * 1024]).getMessage().isBlank());
        assertTrue(assertThrows(CertificateFileException.class,
                () -> new PublicCertificateFiles().read(folder.resolve("none"))).getMessage().contains("none"));
    }
}
