package io.isthmus.certificates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.certificates.UnreadableFileException.Reason;

/** What nobody made by accident ends in a message that tells what is wrong and where. */
class HostileFileTest {

    /** Far more than the slowest machine needs; what hangs would take for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(2);
    private static final byte[] GOOD = Made.certificate().dns("mail.contoso.com").der();

    private static UnreadableFileException refused(byte[] content) {
        return assertTimeoutPreemptively(LONGEST,
                () -> assertThrows(UnreadableFileException.class, () -> CertificateReader.read(content)));
    }

    private static void refusedAsMalformed(String where, byte[] content) {
        UnreadableFileException refused = refused(content);
        assertEquals(Reason.MALFORMED, refused.reason(), refused::getMessage);
        assertTrue(refused.getMessage().contains(where), refused::getMessage);
    }

    /** Something that begins like a certificate and goes on otherwise. */
    private static byte[] beginningLikeOne(byte[] inside) {
        return wrapped(0x30, wrapped(0x30, joined(new byte[] {(byte) 0xA0, 3, 2, 1, 2}, inside)));
    }

    private static byte[] joined(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    private static byte[] wrapped(int tag, byte[] content) {
        int length = content.length;
        return joined(new byte[] {(byte) tag, (byte) 0x83, (byte) (length >> 16), (byte) (length >> 8), (byte) length},
                content);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 5_000})
    void elementsNestedWithoutEnd(int depth) {
        byte[] nested = new byte[0];
        for (int i = 0; i < depth; i++) {
            nested = wrapped(0x30, nested);
        }

        refusedAsMalformed("nested", beginningLikeOne(nested));
    }

    @Test
    void elementsOfOpenLengthNestedWithoutEnd() {
        byte[] open = new byte[60_000];
        for (int i = 0; i < open.length; i += 2) {
            open[i] = 0x30;
            open[i + 1] = (byte) 0x80;
        }

        refusedAsMalformed("does not tell its length", beginningLikeOne(open));
        byte[] message = Made.pkcs7("BER", GOOD);
        byte[] bomb = joined(Arrays.copyOf(message, 17), open);
        refusedAsMalformed("nested", bomb);
    }

    @Test
    void aCertificateOfOpenLength() {
        byte[] open = joined(new byte[] {0x30, (byte) 0x80}, Arrays.copyOfRange(GOOD, 4, GOOD.length), new byte[2]);

        refusedAsMalformed("At byte 0", open);
    }

    @Test
    void lengthsThatLie() {
        byte[] longer = GOOD.clone();
        longer[6]++;
        refusedAsMalformed("At byte", longer);
        refusedAsMalformed("At byte 15: an element says that it is longer",
                beginningLikeOne(new byte[] {4, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF}));
        refusedAsMalformed("At byte 15: an element tells its length",
                beginningLikeOne(new byte[] {4, (byte) 0x88, 1, 1, 1, 1, 1, 1, 1, 1}));
    }

    @Test
    void aTagWithoutEnd() {
        byte[] tag = new byte[100];
        Arrays.fill(tag, (byte) 0xFF);

        refusedAsMalformed("At byte 15: an element has a tag", beginningLikeOne(tag));
    }

    @Test
    void anObjectIdentifierWithoutEnd() {
        byte[] identifier = new byte[50_000];
        Arrays.fill(identifier, (byte) 0xFF);
        identifier[identifier.length - 1] = 1;
        byte[] algorithm = wrapped(0x30, wrapped(6, identifier));
        byte[] frame = joined(wrapped(0x30, new byte[] {(byte) 0xA0, 3, 2, 1, 2}), algorithm, new byte[] {3, 1, 0});

        refusedAsMalformed("identifier", wrapped(0x30, frame));
    }

    @Test
    void moreElementsThanAnyCertificateHas() {
        byte[] many = new byte[60_000];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = 5;
        }

        refusedAsMalformed("elements", beginningLikeOne(many));
    }

    @Test
    void aCertificateThatSaysItIsHugeIsNotReadAtAll() {
        byte[] claims = {0x30, (byte) 0x84, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF, 0x30, (byte) 0x82, 1, 1, (byte) 0xA0};

        UnreadableFileException refused = refused(claims);
        assertEquals(Reason.TOO_LARGE, refused.reason());
        assertTrue(refused.getMessage().contains("2147483653"), refused::getMessage);
    }

    /** A file without end: whatever is asked of it is there, as a device's would be. */
    private static InputStream endless(String begin, String repeated) {
        byte[] first = begin.getBytes(StandardCharsets.US_ASCII);
        byte[] then = repeated.getBytes(StandardCharsets.US_ASCII);
        return new InputStream() {

            private long position;

            @Override
            public int read() {
                long at = position++;
                return at < first.length ? first[(int) at] : then[(int) ((at - first.length) % then.length)];
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"prose ", "-", "\n", "-----BEGIN ", "-----BEGIN X-----\n", "-----BEGIN CERTIFICATE-----\n",
            "MIIA", "=", " "})
    void aFileWithoutEnd(String repeated) throws IOException {
        for (String begin : new String[] {"", "-----BEGIN CERTIFICATE-----\n", "-----BEGIN CERTIFICATE-----\nMIID"}) {
            assertTimeoutPreemptively(LONGEST, () -> assertThrows(UnreadableFileException.class,
                    () -> CertificateReader.read(endless(begin, repeated))), begin + repeated);
        }
    }

    @Test
    void moreCertificatesThanAnyFileHas() {
        byte[] small = Made.certificate().key("Ed25519", "Ed25519").subject("").der();
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        for (int i = 0; i < 1_001; i++) {
            file.writeBytes(small);
        }

        assertEquals(Reason.TOO_LARGE, refused(file.toByteArray()).reason());
    }
}
