package io.isthmus.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.certificates.UnreadableFileException.Reason;

/** Whatever form a file has, the same certificates come out of it; its name is never asked for. */
class CertificateReaderTest {

    private static final byte[] ONE = Made.certificate().dns("mail.contoso.com").der();
    private static final byte[] OTHER = Made.certificate().subject("CN=other.contoso.com").der();
    private static final CertificateDetails FIRST = Made.read(ONE);
    private static final CertificateDetails SECOND = Made.read(OTHER);

    private static CertificateFile read(String text) throws UnreadableFileException {
        return CertificateReader.read(text.getBytes(StandardCharsets.UTF_8));
    }

    private static UnreadableFileException refused(byte[] content) {
        return assertThrows(UnreadableFileException.class, () -> CertificateReader.read(content));
    }

    private static UnreadableFileException refused(String text) {
        return refused(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void der() throws UnreadableFileException {
        assertEquals(new CertificateFile(FileFormat.DER, List.of(FIRST), List.of()), CertificateReader.read(ONE));
    }

    @Test
    void severalInDer() throws UnreadableFileException {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(ONE);
        both.writeBytes(OTHER);

        assertEquals(List.of(FIRST, SECOND), CertificateReader.read(both.toByteArray()).certificates());
    }

    @Test
    void whatFollowsACertificateIsSaidAndNotRead() throws UnreadableFileException {
        CertificateFile file = CertificateReader.read(Arrays.copyOf(ONE, ONE.length + 3));

        assertEquals(List.of(FIRST), file.certificates());
        assertEquals(1, file.problems().size());
    }

    @Test
    void pem() throws UnreadableFileException {
        assertEquals(new CertificateFile(FileFormat.PEM, List.of(FIRST), List.of()), read(Made.pem("CERTIFICATE", ONE)));
    }

    @Test
    void severalInPemWithTextAround() throws UnreadableFileException {
        CertificateFile file = read("Bag Attributes\n    friendlyName: Müller's – mail\n" + Made.pem("CERTIFICATE", ONE)
                + "subject=CN = other\n" + Made.pem("X509 CERTIFICATE", OTHER) + "-- \nRegards\n");

        assertEquals(new CertificateFile(FileFormat.PEM, List.of(FIRST, SECOND), List.of()), file);
    }

    @Test
    void pemOfATrustedCertificateOfOpenSsl() throws UnreadableFileException {
        ByteArrayOutputStream withTrust = new ByteArrayOutputStream();
        withTrust.writeBytes(ONE);
        withTrust.writeBytes(new byte[] {0x30, 0x03, 0x0C, 0x01, 'x'});

        assertEquals(List.of(FIRST), read(Made.pem("TRUSTED CERTIFICATE", withTrust.toByteArray())).certificates());
    }

    @Test
    void lineBreaksDoNotMatter() throws UnreadableFileException {
        String pem = Made.pem("CERTIFICATE", ONE);

        assertEquals(List.of(FIRST), read(pem.replace("\n", "\r\n")).certificates());
        assertEquals(List.of(FIRST), read(pem.replace("\n", "\r")).certificates());
        assertEquals(List.of(FIRST), read(pem.replace("\n", " ")).certificates());
        assertEquals(List.of(FIRST), read("  > " + pem.replace("\n", "\n\n   \t")).certificates());
        assertEquals(List.of(FIRST), read(pem.strip()).certificates());
    }

    @Test
    void missingPaddingDoesNotMatter() throws UnreadableFileException {
        assertEquals(List.of(FIRST), read(Made.pem("CERTIFICATE", ONE).replace("=", "")).certificates());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void encodingsWithAndWithoutByteOrderMark(String name) throws UnreadableFileException {
        String pem = "Zertifikat für Müller\n" + Made.pem("CERTIFICATE", ONE);

        assertEquals(List.of(FIRST), CertificateReader.read(pem.getBytes(Charset.forName(name))).certificates());
        assertEquals(List.of(FIRST),
                CertificateReader.read(("\uFEFF" + pem).getBytes(Charset.forName(name))).certificates());
    }

    @Test
    void base64Alone() throws UnreadableFileException {
        String base64 = Base64.getMimeEncoder().encodeToString(ONE);

        assertEquals(new CertificateFile(FileFormat.BASE64, List.of(FIRST), List.of()), read(base64));
        assertEquals(List.of(FIRST), read("\n  " + base64 + "\n").certificates());
        assertEquals(Reason.MALFORMED, refused(base64.substring(0, 400)).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"MIT licence\n", "My certificate:\n", "M", "MIIF is how they begin\n"})
    void proseThatBeginsLikeBase64IsLookedThrough(String prose) throws UnreadableFileException {
        assertEquals(List.of(FIRST), read(prose + "\n" + Made.pem("CERTIFICATE", ONE)).certificates());
        assertEquals(Reason.NO_CERTIFICATE, refused(prose).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"DER", "BER", "DL"})
    void pkcs7(String encoding) throws UnreadableFileException {
        byte[] message = Made.pkcs7(encoding, ONE, OTHER);

        CertificateFile file = CertificateReader.read(message);
        assertEquals(FileFormat.PKCS7, file.format());
        assertEquals(2, file.certificates().size());
        assertTrue(file.certificates().containsAll(List.of(FIRST, SECOND)));
        assertEquals(FileFormat.PKCS7_PEM, read(Made.pem("PKCS7", message)).format());
        assertEquals(file.certificates(), read(Made.pem("PKCS7", message)).certificates());
        assertEquals(file.certificates(), read(Base64.getEncoder().encodeToString(message)).certificates());
    }

    @Test
    void aMessageWithoutCertificates() {
        assertEquals(Reason.NO_CERTIFICATE, refused(Made.pkcs7("DER")).reason());
        byte[] data = encoded(new ContentInfo(new ASN1ObjectIdentifier("1.2.840.113549.1.7.3"), new DERSequence()));
        byte[] longEnough = Arrays.copyOf(new byte[] {0x30, (byte) 0x81, (byte) (data.length - 2)}, data.length + 1);
        System.arraycopy(data, 2, longEnough, 3, data.length - 2);
        assertEquals(Reason.NO_CERTIFICATE, refused(longEnough).reason());
    }

    @Test
    void aRequestIsNoCertificateAndIsCalledWhatItIs() throws Exception {
        byte[] request = new JcaPKCS10CertificationRequestBuilder(new X500Name("CN=mail.contoso.com"),
                Made.key("RSA 2048").getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(Made.key("RSA 2048").getPrivate()))
                .getEncoded();

        assertTrue(refused(request).getMessage().contains("request"), refused(request)::getMessage);
        String pem = Made.pem("NEW CERTIFICATE REQUEST", request);
        assertTrue(refused(pem).getMessage().contains("NEW CERTIFICATE REQUEST"), refused(pem)::getMessage);
        CertificateFile both = read(pem + Made.pem("CERTIFICATE", ONE));
        assertEquals(List.of(FIRST), both.certificates());
        assertEquals(1, both.problems().size());
    }

    @Test
    void aPublicKeyIsNoCertificate() {
        assertEquals(Reason.NO_CERTIFICATE, refused(Made.key("RSA 2048").getPublic().getEncoded()).reason());
        assertEquals(Reason.NO_CERTIFICATE,
                refused(Made.pem("PUBLIC KEY", Made.key("RSA 2048").getPublic().getEncoded())).reason());
    }

    @Test
    void aBrokenBlockTakesNoOtherWithIt() throws UnreadableFileException {
        String broken = Made.pem("CERTIFICATE", ONE).replaceFirst("\n", "\n*");
        CertificateFile file = read(broken + Made.pem("CERTIFICATE", OTHER));

        assertEquals(List.of(SECOND), file.certificates());
        assertEquals(1, file.problems().size());
        assertTrue(file.problems().get(0).contains("Line 1"), file.problems()::toString);
        assertTrue(file.problems().get(0).contains("Line 2"), file.problems()::toString);
        assertEquals(Reason.MALFORMED, refused(broken).reason());
    }

    @Test
    void aMissingEndTakesNoOtherWithIt() throws UnreadableFileException {
        String whole = Made.pem("CERTIFICATE", ONE);
        String cut = whole.substring(0, whole.length() / 2);

        assertEquals(List.of(SECOND), read(cut + "\n" + Made.pem("CERTIFICATE", OTHER)).certificates());
    }

    @Test
    void aCutCertificateTellsHowMuchOfItIsThere() {
        UnreadableFileException cut = refused(Arrays.copyOf(ONE, 300));

        assertEquals(Reason.MALFORMED, cut.reason());
        assertTrue(cut.getMessage().contains("300") && cut.getMessage().contains(String.valueOf(ONE.length)),
                cut::getMessage);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uFEFF", "x", "0", "-----BEGIN CERTIFICATE-----", "-----BEGIN CERTIFICATE-----\n-----END",
            "<html></html>", "-----BEGIN -----", "\0\0\0\0"})
    void whatIsNoCertificateIsRefused(String text) {
        assertTrue(List.of(Reason.EMPTY, Reason.NO_CERTIFICATE).contains(refused(text).reason()), text);
    }

    private static byte[] encoded(ASN1Object object) {
        try {
            return object.getEncoded();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
