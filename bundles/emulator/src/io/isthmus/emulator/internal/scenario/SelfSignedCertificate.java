package io.isthmus.emulator.internal.scenario;

import java.security.KeyPair;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

import javax.security.auth.x500.X500Principal;

/**
 * Makes certificates as a server does that signs its own. The key is thrown away once it signed: nobody signs anything
 * with it in an emulated organization.
 */
public final class SelfSignedCertificate {

    /** 1.2.840.113549.1.9.14, extensionRequest. */
    private static final byte[] EXTENSION_REQUEST =
            {0x2A, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xF7, 0x0D, 0x01, 0x09, 0x0E};
    private static final byte[] VERSION_1 = {0};
    private static final int LINE = 64;

    private final byte[] name;
    private final List<String> domains;
    private final KeyPair keys;

    private SelfSignedCertificate(String subject, List<String> domains, int keyBits) {
        this.name = new X500Principal(subject).getEncoded();
        this.domains = domains;
        this.keys = RsaPrimes.next(keyBits);
    }

    /**
     * A request for an authority, and what stands for it in the server's store until it is answered.
     *
     * @param text   PKCS #10 between the lines that Exchange writes
     * @param stands a certificate with the request's key that signed itself, DER as Base64
     */
    public record Request(String text, String stands) {
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
        return new SelfSignedCertificate(subject, domains, keyBits).certificate(id, notBefore, notAfter);
    }

    /** The same for an authority to sign. */
    public static Request request(String subject, List<String> domains, UUID id, Instant notBefore, Instant notAfter,
            int keyBits) {
        SelfSignedCertificate made = new SelfSignedCertificate(subject, domains, keyBits);
        return new Request(made.request(), made.certificate(id, notBefore, notAfter));
    }

    private String certificate(UUID id, Instant notBefore, Instant notAfter) {
        return Base64.getEncoder().encodeToString(Der.signed(Der.certificate(name, name, id, notBefore, notAfter,
                keys.getPublic().getEncoded(), Der.alternativeNames(domains)), keys.getPrivate()));
    }

    private String request() {
        byte[] asked = Der.value(Der.SEQUENCE, Der.value(Der.OBJECT_IDENTIFIER, EXTENSION_REQUEST), Der.value(Der.SET,
                Der.value(Der.SEQUENCE, Der.alternativeNames(domains).toArray(byte[][]::new))));
        byte[] content = Der.value(Der.SEQUENCE, Der.value(Der.INTEGER, VERSION_1), name, keys.getPublic().getEncoded(),
                domains.isEmpty() ? Der.value(Der.CONTEXT_0) : Der.value(Der.CONTEXT_0, asked));
        return "-----BEGIN NEW CERTIFICATE REQUEST-----\n" + Base64.getMimeEncoder(LINE, new byte[] {'\n'})
                .encodeToString(Der.signed(content, keys.getPrivate())) + "\n-----END NEW CERTIFICATE REQUEST-----\n";
    }
}
