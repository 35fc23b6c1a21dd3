package io.isthmus.certificates.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import javax.security.auth.x500.X500Principal;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.DistinguishedName;
import io.isthmus.certificates.rule.Judgement.Kind;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.rule.CertificateName;
import io.isthmus.sdk.rule.NameRules;

/**
 * Which names a certificate covers, by {@link NameRules}. The common name counts only where there is no alternative name
 * of the kind DNS.
 *
 * @since 1.0
 */
public final class NameCoverage {

    private NameCoverage() {
    }

    /**
     * Whether a certificate covers a name.
     *
     * @param name of a machine, in either form; where it is a wildcard itself ("*.contoso.com", as connectors can ask for
     *             it), only the same one covers it
     */
    public static boolean covers(CertificateDetails certificate, String name) {
        return NameRules.covers(presented(certificate), name) || certificate.names().stream()
                .anyMatch(own -> own.kind() == AlternativeName.Kind.IP_ADDRESS && own.text().equals(NameRules.normal(name)));
    }

    /** Whether a connector that names a certificate so means this one. */
    public static boolean named(CertificateName name, CertificateDetails certificate) {
        return name.machine() ? covers(certificate, name.text())
                : name.names(encoded(certificate.issuer()), encoded(certificate.subject()));
    }

    private static Optional<X500Principal> encoded(DistinguishedName name) {
        try {
            return Optional.of(new X500Principal(name.encoded().toArray()));
        } catch (IllegalArgumentException noName) {
            return Optional.empty();
        }
    }

    /** The names that count: the alternative ones, or the common name where there are none. */
    public static List<String> presented(CertificateDetails certificate) {
        List<String> alternative = certificate.dnsNames();
        return alternative.isEmpty() ? certificate.subject().commonName().stream().toList() : alternative;
    }

    /**
     * A judgement for each name that is not covered, and one where it is no certificate for servers at all: that of an
     * authority, whatever names stand in it (CA/Browser Forum, Baseline Requirements 7.1.2.7.8).
     */
    public static List<Judgement> judge(CertificateDetails certificate, List<String> names) {
        Stream<Judgement> authority = Stream.of(String.join(", ", names))
                .filter(all -> certificate.usage().authority() && !all.isEmpty()).map(all -> new Judgement(
                        Kind.AUTHORITY, Severity.WARNING, NLS.bind(Messages.OfAuthority, all)));
        return Stream.concat(authority, names.stream().filter(name -> !covers(certificate, name))
                .map(name -> new Judgement(Kind.NAME_NOT_COVERED, Severity.WARNING,
                        NLS.bind(Messages.NotCovered, name)))).toList();
    }
}
