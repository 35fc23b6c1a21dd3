package io.isthmus.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Base64;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.PKCS8Generator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.certificates.UnreadableFileException.Reason;

/** A private key is refused in every form that there is, and nothing is read behind the place that tells that it is one. */
class PrivateKeyTest {

    private static final char[] PASSWORD = "secret".toCharArray();
    /** Version and kind of what follows, or the identifier of what encrypts it: never as far as a key. */
    private static final int RECOGNIZED_BY = 24;

    /** Counts what is taken from it, and has nothing but single bytes to give. */
    private static final class Counting extends FilterInputStream {

        private int taken;

        Counting(byte[] content) {
            super(new ByteArrayInputStream(content));
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            taken += next < 0 ? 0 : 1;
            return next;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int count = super.read(target, from, length);
            taken += Math.max(0, count);
            return count;
        }
    }

    static Stream<Arguments> encodedKeys() throws Exception {
        PrivateKey rsa = Made.key("RSA 2048").getPrivate();
        PrivateKey ec = Made.key("EC secp256r1").getPrivate();
        return Stream.of(
                Arguments.of("PKCS #8, RSA", rsa.getEncoded()),
                Arguments.of("PKCS #8, EC", ec.getEncoded()),
                Arguments.of("PKCS #8, Ed25519", Made.key("Ed25519").getPrivate().getEncoded()),
                Arguments.of("PKCS #1", PrivateKeyInfo.getInstance(rsa.getEncoded()).parsePrivateKey()
                        .toASN1Primitive().getEncoded()),
                Arguments.of("SEC 1", PrivateKeyInfo.getInstance(ec.getEncoded()).parsePrivateKey()
                        .toASN1Primitive().getEncoded()),
                Arguments.of("PKCS #8, encrypted by PKCS #5", encrypted(rsa, PKCS8Generator.AES_256_CBC)),
                Arguments.of("PKCS #8, encrypted by PKCS #12", encrypted(rsa, PKCS8Generator.PBE_SHA1_3DES)),
                Arguments.of("PKCS #12", store("PKCS12", rsa)),
                Arguments.of("JKS", store("JKS", rsa)),
                Arguments.of("JCEKS", store("JCEKS", rsa)),
                Arguments.of("PVK", Arrays.copyOf(new byte[] {0x1E, (byte) 0xF1, (byte) 0xB5, (byte) 0xB0}, 600)));
    }

    private static byte[] encrypted(PrivateKey key, ASN1ObjectIdentifier scheme) throws Exception {
        return new JcaPKCS8Generator(key, new JceOpenSSLPKCS8EncryptorBuilder(scheme)
                .setProvider(new BouncyCastleProvider()).setPassword(PASSWORD).build()).generate().getContent();
    }

    private static byte[] store(String type, PrivateKey key) throws Exception {
        KeyStore store = KeyStore.getInstance(type);
        store.load(null, null);
        store.setKeyEntry("key", key, PASSWORD, new Certificate[] {CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(Made.certificate().der()))});
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        store.store(file, PASSWORD);
        return file.toByteArray();
    }

    private static int refusedAfter(byte[] content) {
        Counting in = new Counting(content);
        UnreadableFileException refused = assertThrows(UnreadableFileException.class, () -> CertificateReader.read(in));
        assertEquals(Reason.PRIVATE_KEY, refused.reason(), refused::getMessage);
        return in.taken;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodedKeys")
    void anEncodedKeyIsToldByItsFirstBytes(String form, byte[] key) {
        assertTrue(refusedAfter(key) <= RECOGNIZED_BY, () -> form + " is read as far as " + refusedAfter(key));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodedKeys")
    void aKeyThatIsCalledACertificateIsToldAsWell(String form, byte[] key) {
        if (key[0] == 0x30) {
            String begin = "-----BEGIN CERTIFICATE-----\n";
            byte[] pem = Made.pem("CERTIFICATE", key).getBytes(StandardCharsets.US_ASCII);

            assertTrue(refusedAfter(pem) <= begin.length() + RECOGNIZED_BY * 4 / 3 + 4, form);
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("encodedKeys")
    void aKeyInBase64AloneIsToldAsWell(String form, byte[] key) {
        if (key[0] == 0x30) {
            assertTrue(refusedAfter(Base64.getEncoder().encode(key)) <= RECOGNIZED_BY * 4 / 3 + 4, form);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"-----BEGIN PRIVATE KEY-----", "-----BEGIN RSA PRIVATE KEY-----",
            "-----BEGIN EC PRIVATE KEY-----", "-----BEGIN DSA PRIVATE KEY-----", "-----BEGIN ENCRYPTED PRIVATE KEY-----",
            "-----BEGIN OPENSSH PRIVATE KEY-----", "-----BEGIN ANY PRIVATE KEY-----", "-----BEGIN PKCS12-----",
            "-----BEGIN PGP PRIVATE KEY BLOCK-----", "---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----"})
    void aLabelledKeyIsToldByItsLabel(String label) {
        String before = "Bag Attributes\r\n  localKeyID: 01\r\n";
        byte[] file = (before + label + "\r\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASC\r\n").getBytes(StandardCharsets.US_ASCII);

        assertEquals(before.length() + label.length(), refusedAfter(file), "no byte behind the label");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE"})
    void inUtf16TheLabelTellsItToo(String charset) throws IOException {
        String text = "\uFEFF-----BEGIN PRIVATE KEY-----";

        assertEquals(2 * text.length(), refusedAfter((text + "\nMIIEvQIB").getBytes(charset)));
    }

    @Test
    void aFileOfPuttyIsToldByItsName() {
        String name = "PuTTY-User-Key-File-";
        assertEquals(name.length(), refusedAfter((name + "3: ssh-ed25519\nEncryption: none\n")
                .getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void aKeyBehindACertificateRefusesTheFile() {
        byte[] certificate = Made.certificate().der();
        String pem = Made.pem("CERTIFICATE", certificate);
        String label = "-----BEGIN PRIVATE KEY-----";

        assertEquals(pem.length() + label.length(),
                refusedAfter((pem + label + "\nMIIEvQIB").getBytes(StandardCharsets.US_ASCII)));
        byte[] key = Made.key("RSA 2048").getPrivate().getEncoded();
        byte[] both = Arrays.copyOf(certificate, certificate.length + key.length);
        System.arraycopy(key, 0, both, certificate.length, key.length);
        assertTrue(refusedAfter(both) <= certificate.length + RECOGNIZED_BY);
    }

    @Test
    void aLabelledKeyBehindACertificateInBase64AloneRefusesTheFile() {
        String bare = Base64.getMimeEncoder().encodeToString(Made.certificate().der());
        String label = "-----BEGIN PRIVATE KEY-----";

        assertEquals(bare.length() + 2 + label.length(),
                refusedAfter((bare + "\r\n" + label + "\r\nMIIEvQIB").getBytes(StandardCharsets.US_ASCII)));
    }

    @Test
    void nothingOfTheKeyIsInTheMessage() {
        String key = Base64.getEncoder().encodeToString(Made.key("RSA 2048").getPrivate().getEncoded());
        InputStream in = new ByteArrayInputStream(key.getBytes(StandardCharsets.US_ASCII));

        String message = assertThrows(UnreadableFileException.class, () -> CertificateReader.read(in)).getMessage();
        assertTrue(message.contains("PKCS #8"), message);
        assertFalse(message.contains(key.substring(0, 8)), message);
    }
}
