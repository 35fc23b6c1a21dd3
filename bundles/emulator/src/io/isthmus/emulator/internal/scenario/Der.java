package io.isthmus.emulator.internal.scenario;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;

/** Writes the little of DER that certificates and requests need. */
final class Der {

    static final int SEQUENCE = 0x30;
    static final int SET = 0x31;
    static final int OCTET_STRING = 0x04;
    static final int INTEGER = 0x02;
    static final int OBJECT_IDENTIFIER = 0x06;
    /** [0] EXPLICIT: a certificate's version, a request's attributes. */
    static final int CONTEXT_0 = 0xA0;
    /** [3] EXPLICIT: the extensions. */
    static final int EXTENSIONS = 0xA3;

    private static final int BIT_STRING = 0x03;
    private static final int UTC_TIME = 0x17;
    /** [2] IMPLICIT: a DNS name among the alternative names. */
    static final int DNS_NAME = 0x82;
    private static final int SHORT_LENGTH = 0x80;
    private static final byte[] VERSION_3 = {2};
    /** 1.2.840.113549.1.1.11, sha256WithRSAEncryption, whose parameters are NULL. */
    private static final byte[] SHA_256_WITH_RSA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x0B};
    private static final byte[] NULL = {0x05, 0x00};
    /** 2.5.29.17, subjectAltName. */
    static final byte[] ALTERNATIVE_NAMES = {0x55, 0x1D, 0x11};
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private Der() {
    }

    /**
     * What a certificate says, to be signed.
     *
     * @param issuer     its encoded name
     * @param subject    its encoded name
     * @param id         makes the serial number
     * @param notBefore  to the second; before 2050, as is notAfter
     * @param key        the SubjectPublicKeyInfo
     * @param extensions each encoded
     */
    static byte[] certificate(byte[] issuer, byte[] subject, UUID id, Instant notBefore, Instant notAfter, byte[] key,
            List<byte[]> extensions) {
        byte[] more = extensions.isEmpty() ? new byte[0]
                : value(EXTENSIONS, value(SEQUENCE, extensions.toArray(byte[][]::new)));
        return value(SEQUENCE, value(CONTEXT_0, value(INTEGER, VERSION_3)),
                value(INTEGER, new BigInteger(id.toString().replace("-", ""), 16).toByteArray()), algorithm(), issuer,
                value(SEQUENCE, time(notBefore), time(notAfter)), subject, key, more);
    }

    /** Something with its signature behind it: a certificate, a request. */
    static byte[] signed(byte[] content, PrivateKey key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(content);
            return value(SEQUENCE, content, algorithm(), value(BIT_STRING, new byte[1], signature.sign()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    private static byte[] algorithm() {
        return value(SEQUENCE, value(OBJECT_IDENTIFIER, SHA_256_WITH_RSA), NULL);
    }

    /** The extension with alternative names; none where there are no names. */
    static List<byte[]> alternativeNames(List<String> domains) {
        if (domains.isEmpty()) {
            return List.of();
        }
        byte[] names = value(SEQUENCE, domains.stream()
                .map(domain -> value(DNS_NAME, domain.getBytes(StandardCharsets.US_ASCII))).toArray(byte[][]::new));
        return List.of(value(SEQUENCE, value(OBJECT_IDENTIFIER, ALTERNATIVE_NAMES), value(OCTET_STRING, names)));
    }

    private static byte[] time(Instant time) {
        return value(UTC_TIME, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /** Tag, length and content in DER. */
    static byte[] value(int tag, byte[]... contents) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        for (byte[] part : contents) {
            content.writeBytes(part);
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(tag);
        int length = content.size();
        if (length < SHORT_LENGTH) {
            whole.write(length);
        } else {
            byte[] bytes = BigInteger.valueOf(length).toByteArray();
            int skip = bytes[0] == 0 ? 1 : 0;
            whole.write(SHORT_LENGTH | bytes.length - skip);
            whole.write(bytes, skip, bytes.length - skip);
        }
        whole.writeBytes(content.toByteArray());
        return whole.toByteArray();
    }
}
