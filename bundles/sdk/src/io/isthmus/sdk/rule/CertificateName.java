package io.isthmus.sdk.rule;

import java.util.Map;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import io.isthmus.sdk.model.Certificate;

/**
 * The name by which connectors and the hybrid configuration mean a certificate: {@code <I>issuer<S>subject}, or the name
 * of a machine that is among the certificate's own. Another certificate with the same names is meant as well.
 *
 * @param text    as it is configured
 * @param issuer  where it tells the issuer
 * @param subject where it tells the subject
 * @since 1.0
 */
public record CertificateName(String text, Optional<X500Principal> issuer, Optional<X500Principal> subject) {

    private static final String ISSUER_MARK = "<I>";
    private static final String SUBJECT_MARK = "<S>";
    /** How Windows writes what Java calls otherwise. */
    private static final Map<String, String> WINDOWS_KEYWORDS = Map.of("S", "2.5.4.8", "E", "1.2.840.113549.1.9.1",
            "G", "2.5.4.42", "SN", "2.5.4.4");

    /** Takes a configured name apart. What is no name at all names no certificate. */
    public static CertificateName of(String text) {
        int mark = text.indexOf(SUBJECT_MARK);
        return text.startsWith(ISSUER_MARK) && mark > 0
                ? new CertificateName(text, parsed(text.substring(ISSUER_MARK.length(), mark)),
                        parsed(text.substring(mark + SUBJECT_MARK.length())))
                : new CertificateName(text, Optional.empty(), Optional.empty());
    }

    /** The name that connectors give a certificate, in the words of the server that told of it. */
    public static CertificateName of(Certificate certificate) {
        return of(ISSUER_MARK + certificate.issuer() + SUBJECT_MARK + certificate.subject());
    }

    /** Whether it is a machine's name, and not those of issuer and subject. */
    public boolean machine() {
        return !text.startsWith(ISSUER_MARK);
    }

    /** Whether it names a certificate of which no more is known than what a server told. */
    public boolean names(Certificate certificate) {
        return machine() ? NameRules.covers(certificate.domains(), text)
                : names(parsed(certificate.issuer()), parsed(certificate.subject()));
    }

    /**
     * Whether it tells an issuer and a subject, and they are these.
     *
     * @param otherIssuer  empty where it is no name
     * @param otherSubject empty where it is no name
     */
    public boolean names(Optional<X500Principal> otherIssuer, Optional<X500Principal> otherSubject) {
        return issuer.isPresent() && issuer.equals(otherIssuer) && subject.isPresent() && subject.equals(otherSubject);
    }

    private static Optional<X500Principal> parsed(String name) {
        try {
            return Optional.of(new X500Principal(name, WINDOWS_KEYWORDS));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }
}
