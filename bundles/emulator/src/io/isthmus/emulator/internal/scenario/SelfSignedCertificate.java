package io.isthmus.emulator.internal.scenario;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.security.auth.x500.X500Principal;

/**
 * Makes certificates as a server does that signs its own. The key is thrown away once it signed: nobody signs anything
 * with it in an emulated organization.
 */
public final class SelfSignedCertificate {

    private static final int SEQUENCE = 0x30;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int INTEGER = 0x02;
    private static final int UTC_TIME = 0x17;
    /** [0] EXPLICIT: the version. */
    private static final int VERSION = 0xA0;
    /** [3] EXPLICIT: the extensions. */
    private static final int EXTENSIONS = 0xA3;
    /** [2] IMPLICIT: a DNS name among the alternative names. */
    private static final int DNS_NAME = 0x82;
    private static final byte[] VERSION_3 = {2};
    /** 1.2.840.113549.1.1.11, sha256WithRSAEncryption, whose parameters are NULL. */
    private static final byte[] SHA_256_WITH_RSA = {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x01, 0x0B};
    private static final byte[] NULL = {0x05, 0x00};
    /** 2.5.29.17, subjectAltName. */
    private static final byte[] ALTERNATIVE_NAMES = {0x55, 0x1D, 0x11};
    private static final int SHORT_LENGTH = 0x80;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'").withZone(ZoneOffset.UTC);

    private SelfSignedCertificate() {
    }

    /**
     * A new one with a key of its own.
     *
     * @param subject   as an X.500 name; it is the issuer as well
     * @param domains   alternative names; none are written where it is empty
     * @param id        makes the serial number
     * @param notBefore to the second; before 2050, as is notAfter
     * @param keyBits   length of the RSA key
     * @return DER as Base64
     * @throws IllegalArgumentException where the subject is no X.500 name
     */
    public static String make(String subject, List<String> domains, UUID id, Instant notBefore, Instant notAfter,
            int keyBits) {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(keyBits);
            KeyPair keys = generator.generateKeyPair();
            byte[] algorithm = value(SEQUENCE, value(OBJECT_IDENTIFIER, SHA_256_WITH_RSA), NULL);
            byte[] name = new X500Principal(subject).getEncoded();
            byte[] content = value(SEQUENCE, value(VERSION, value(INTEGER, VERSION_3)),
                    value(INTEGER, new BigInteger(id.toString().replace("-", ""), 16).toByteArray()), algorithm, name,
                    value(SEQUENCE, time(notBefore), time(notAfter)), name, keys.getPublic().getEncoded(),
                    extensions(domains));
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            return Base64.getEncoder().encodeToString(value(SEQUENCE, content, algorithm,
                    value(BIT_STRING, new byte[1], signature.sign())));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java platform has RSA", impossible);
        }
    }

    private static byte[] extensions(List<String> domains) {
        if (domains.isEmpty()) {
            return new byte[0];
        }
        byte[] names = value(SEQUENCE, domains.stream()
                .map(domain -> value(DNS_NAME, domain.getBytes(StandardCharsets.US_ASCII))).toArray(byte[][]::new));
        return value(EXTENSIONS, value(SEQUENCE,
                value(SEQUENCE, value(OBJECT_IDENTIFIER, ALTERNATIVE_NAMES), value(OCTET_STRING, names))));
    }

    private static byte[] time(Instant time) {
        return value(UTC_TIME, TIME.format(time).getBytes(StandardCharsets.US_ASCII));
    }

    /** Tag, length and content in DER. */
    private static byte[] value(int tag, byte[]... contents) {
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
