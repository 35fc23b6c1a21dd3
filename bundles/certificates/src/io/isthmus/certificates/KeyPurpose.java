package io.isthmus.certificates;

import java.util.Map;
import java.util.Optional;

/**
 * A purpose of the extended key usage extension (RFC 5280, 4.2.1.12).
 *
 * @param identifier the object identifier
 * @since 1.0
 */
public record KeyPurpose(String identifier) {

    /** Showing who a server is, in TLS. */
    public static final KeyPurpose SERVER_AUTHENTICATION = new KeyPurpose("1.3.6.1.5.5.7.3.1");
    /** Showing who a client is, in TLS: a server that sends mail is one. */
    public static final KeyPurpose CLIENT_AUTHENTICATION = new KeyPurpose("1.3.6.1.5.5.7.3.2");
    /** Anything. */
    public static final KeyPurpose ANY = new KeyPurpose("2.5.29.37.0");

    private static final Map<String, String> NAMES = Map.of(
            SERVER_AUTHENTICATION.identifier, "serverAuth", CLIENT_AUTHENTICATION.identifier, "clientAuth",
            "1.3.6.1.5.5.7.3.3", "codeSigning", "1.3.6.1.5.5.7.3.4", "emailProtection",
            "1.3.6.1.5.5.7.3.8", "timeStamping", "1.3.6.1.5.5.7.3.9", "OCSPSigning",
            ANY.identifier, "anyExtendedKeyUsage");

    /** The name that RFC 5280 gives it, where it does. */
    public Optional<String> name() {
        return Optional.ofNullable(NAMES.get(identifier));
    }
}
