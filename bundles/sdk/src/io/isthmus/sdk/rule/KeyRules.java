package io.isthmus.sdk.rule;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;

/**
 * Key credentials and the certificates that they are the public half of.
 *
 * @since 1.0
 */
public final class KeyRules {

    /** The subject of the certificate that Exchange signs with, as Exchange makes it. */
    public static final String AUTH_CERTIFICATE_SUBJECT = "CN=Microsoft Exchange Server Auth Certificate";

    private KeyRules() {
    }

    /** The thumbprint of a key credential: as the directory tells it, else of the certificate that it holds. */
    public static Optional<Thumbprint> thumbprint(KeyCredential key) {
        return key.thumbprint().or(() -> key.certificate().flatMap(KeyRules::thumbprintOf));
    }

    /**
     * The thumbprint that an encoded certificate has, whatever it is said to have.
     *
     * @param base64 the certificate in DER, as Base64
     * @return empty where that is no Base64
     */
    public static Optional<Thumbprint> thumbprintOf(String base64) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(Base64.getDecoder().decode(base64));
            return Optional.of(Thumbprint.of(HexFormat.of().formatHex(digest)));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The key credential that is the public half of a certificate, where there is one. */
    public static Optional<KeyCredential> keyOf(Thumbprint certificate, List<KeyCredential> keys) {
        return keys.stream().filter(key -> thumbprint(key).filter(certificate::equals).isPresent()).findFirst();
    }

    /** The certificates that an organization signs with now and next: the application needs both. */
    public static List<Thumbprint> signing(AuthConfiguration configuration) {
        return Stream.of(configuration.current(), configuration.next()).flatMap(Optional::stream).distinct().toList();
    }

    /**
     * The thumbprints that are proven an organization's own: what its auth configuration names and the auth
     * certificates that its servers hold. A key of a shared principal with any other thumbprint may be another
     * forest's.
     */
    public static Set<Thumbprint> proven(AuthConfiguration configuration, List<Certificate> held) {
        return Stream.concat(
                Stream.of(configuration.current(), configuration.next(), configuration.previous())
                        .flatMap(Optional::stream),
                held.stream().filter(KeyRules::authCertificate).map(Certificate::thumbprint))
                .collect(Collectors.toCollection(() -> new TreeSet<>(Comparator.comparing(Thumbprint::text))));
    }

    /** Whether a certificate is one that Exchange signs with, by its subject. */
    public static boolean authCertificate(Certificate certificate) {
        return certificate.subject().replace(" ", "").equalsIgnoreCase(AUTH_CERTIFICATE_SUBJECT.replace(" ", ""));
    }
}
