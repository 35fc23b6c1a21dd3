package io.isthmus.certificates.rule;

import java.net.IDN;
import java.util.List;
import java.util.Locale;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.AlternativeName;
import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.rule.Judgement.Kind;
import io.isthmus.sdk.check.Severity;

/**
 * Which names a certificate covers (RFC 6125, 6.4; RFC 9525, 6.3): a name that it presents, without regard to case and
 * with A-labels on both sides; or a wildcard that is the whole leftmost label and stands for exactly one label. The
 * common name counts only where there is no alternative name of the kind DNS.
 *
 * @since 1.0
 */
public final class NameCoverage {

    private static final String WILDCARD = "*.";

    private NameCoverage() {
    }

    /**
     * Whether a certificate covers a name.
     *
     * @param name of a machine, in either form; where it is a wildcard itself ("*.contoso.com", as connectors can ask for
     *             it), only the same one covers it
     */
    public static boolean covers(CertificateDetails certificate, String name) {
        String needed = normal(name);
        return !needed.isEmpty() && (presented(certificate).stream().anyMatch(own -> covers(normal(own), needed))
                || certificate.names().stream().anyMatch(own -> own.kind() == AlternativeName.Kind.IP_ADDRESS
                        && own.text().equals(needed)));
    }

    /** The names that count: the alternative ones, or the common name where there are none. */
    public static List<String> presented(CertificateDetails certificate) {
        List<String> alternative = certificate.dnsNames();
        return alternative.isEmpty() ? certificate.subject().commonName().stream().toList() : alternative;
    }

    /** A judgement for each name that is not covered. */
    public static List<Judgement> judge(CertificateDetails certificate, List<String> names) {
        return names.stream().filter(name -> !covers(certificate, name)).map(name -> new Judgement(
                Kind.NAME_NOT_COVERED, Severity.WARNING, NLS.bind(Messages.NotCovered, name))).toList();
    }

    private static boolean covers(String presented, String needed) {
        if (presented.equals(needed)) {
            return true;
        }
        if (!presented.startsWith(WILDCARD) || needed.startsWith(WILDCARD)) {
            return false;
        }
        String domain = presented.substring(WILDCARD.length());
        int dot = needed.indexOf('.');
        return domain.indexOf('.') > 0 && dot > 0 && needed.substring(dot + 1).equals(domain);
    }

    /** In lower case, with A-labels, without the dot at the end; what is no name at all stays as it is. */
    private static String normal(String name) {
        String lower = name.strip().toLowerCase(Locale.ROOT);
        String relative = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
        try {
            return relative.chars().allMatch(character -> character < 0x80) ? relative
                    : IDN.toASCII(relative).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return relative;
        }
    }
}
