package io.isthmus.emulator.internal.scenario;

import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.security.auth.x500.X500Principal;

/**
 * The certification authority that the demo organization buys its certificates from. Its key is made when it is first
 * needed: what it signed chains to nothing that anybody trusts.
 */
public final class Authority {

    /** As long as public certificates may live since March 2026, with some days to spare. */
    public static final Duration LIFETIME = Duration.ofDays(190);

    private static final String NAME = "CN=Example TLS RSA CA 2027, O=Example Trust Services, C=US";
    private static final int KEY_BITS = 2048;
    /** 2.5.29.37, extKeyUsage. */
    private static final byte[] EXTENDED_KEY_USAGE = {0x55, 0x1D, 0x25};
    /** 1.3.6.1.5.5.7.3.1, serverAuth. */
    private static final byte[] SERVER = {0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x01};
    /** 1.3.6.1.5.5.7.3.2, clientAuth. */
    private static final byte[] CLIENT = {0x2B, 0x06, 0x01, 0x05, 0x05, 0x07, 0x03, 0x02};

    private Authority() {
    }

    private static final class Key {
        private static final KeyPair PAIR = RsaPrimes.next(KEY_BITS);
    }

    /**
     * Answers a request.
     *
     * @param stands what stands for the request in the server's store, DER as Base64: it has the same key and names
     * @param client whether the certificate may be shown by a client, too
     * @return DER
     */
    public static byte[] answer(String stands, Instant notBefore, Instant notAfter, boolean client) {
        return answer(CertificateRequest.standing(Certificates.decode(stands)), notBefore, notAfter, client);
    }

    /** The same for the request itself, with the usual lifetime and for a client, too. */
    public static byte[] answer(CertificateRequest asked, Instant now) {
        return answer(asked, now, now.plus(LIFETIME), true);
    }

    /** The same with another one. */
    public static byte[] answer(CertificateRequest asked, Instant notBefore, Instant notAfter, boolean client) {
        List<byte[]> extensions = new ArrayList<>(Der.alternativeNames(asked.domains()));
        List<byte[]> purposes = new ArrayList<>(List.of(Der.value(Der.OBJECT_IDENTIFIER, SERVER)));
        if (client) {
            purposes.add(Der.value(Der.OBJECT_IDENTIFIER, CLIENT));
        }
        extensions.add(Der.value(Der.SEQUENCE, Der.value(Der.OBJECT_IDENTIFIER, EXTENDED_KEY_USAGE),
                Der.value(Der.OCTET_STRING, Der.value(Der.SEQUENCE, purposes.toArray(byte[][]::new)))));
        return Der.signed(Der.certificate(new X500Principal(NAME).getEncoded(), asked.subject(),
                UUID.nameUUIDFromBytes(asked.key()), notBefore, notAfter, asked.key(), extensions), Key.PAIR.getPrivate());
    }

    /** The answer as text between the lines of PEM. */
    public static String pem(byte[] certificate) {
        return "-----BEGIN CERTIFICATE-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
                + "\n-----END CERTIFICATE-----\n";
    }
}
