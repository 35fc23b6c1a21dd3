package io.isthmus.certificates.rule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.KeyDescription;
import io.isthmus.certificates.KeyPurpose;
import io.isthmus.certificates.rule.Judgement.Kind;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.rule.KeyRules;

/**
 * Judges one certificate by itself.
 *
 * @since 1.0
 */
public final class CertificateRules {

    /**
     * CA/Browser Forum, Baseline Requirements 6.1.5; NIST SP 800-131A Rev. 2; the same bound as Microsoft's
     * HealthChecker.
     */
    private static final int LEAST_RSA_BITS = 2048;
    /** CA/Browser Forum, Baseline Requirements 6.1.5: P-256 is the smallest. */
    private static final int LEAST_CURVE_BITS = 256;
    /** The curves of Windows' TLS for certificates (Baseline Requirements 6.1.5 name the same). */
    private static final Set<String> CURVES = Set.of("P-256", "P-384", "P-521");
    /** Collisions are made in seconds (RFC 6149, RFC 6151). */
    private static final Set<String> BROKEN_HASHES = Set.of("MD2", "MD5");
    /** Collisions have been made (RFC 6194; NIST SP 800-131A Rev. 2: not for signatures). */
    private static final String AGED_HASH = "SHA-1";

    private CertificateRules() {
    }

    /**
     * All that there is to say.
     *
     * @param lifetimes when it is time to renew; an auth certificate, by its subject, is judged by days alone
     * @param now       the time that it is judged at
     */
    public static List<Judgement> judge(CertificateDetails certificate, LifetimeRules lifetimes, Instant now) {
        LifetimeRules rules = authCertificate(certificate) ? lifetimes.forAuth(true) : lifetimes;
        List<Judgement> judgements = new ArrayList<>(rules.judge(certificate.validity(), now));
        key(certificate, judgements);
        signature(certificate, judgements);
        if (!certificate.usage().authority() && !authCertificate(certificate)) {
            purposes(certificate, judgements);
        }
        if (!certificate.unreadable().isEmpty()) {
            judgements.add(new Judgement(Kind.NOT_UNDERSTOOD, Severity.WARNING,
                    NLS.bind(Messages.NotUnderstood, String.join(", ", certificate.unreadable()))));
        }
        return List.copyOf(judgements);
    }

    /** Whether it is, by its subject, one that Exchange signs its calls with. */
    public static boolean authCertificate(CertificateDetails certificate) {
        return certificate.subject().text().replace(" ", "")
                .equalsIgnoreCase(KeyRules.AUTH_CERTIFICATE_SUBJECT.replace(" ", ""));
    }

    private static void key(CertificateDetails certificate, List<Judgement> judgements) {
        KeyDescription key = certificate.key();
        boolean weak = key.rsa() && key.bits() < LEAST_RSA_BITS || key.algorithm().equals(KeyDescription.DSA)
                || key.algorithm().equals(KeyDescription.EC) && key.bits() > 0 && key.bits() < LEAST_CURVE_BITS;
        if (weak) {
            judgements.add(new Judgement(Kind.WEAK_KEY, Severity.ERROR,
                    NLS.bind(Messages.WeakKey, key.algorithm(), String.valueOf(key.bits()))));
        } else if (authCertificate(certificate) && !key.algorithm().equals(KeyDescription.RSA)) {
            judgements.add(new Judgement(Kind.UNUSABLE_KEY, Severity.ERROR,
                    NLS.bind(Messages.AuthKey, key.algorithm())));
        } else if (!key.rsa() && !key.curve().map(CURVES::contains).orElse(false)) {
            judgements.add(new Judgement(Kind.UNUSABLE_KEY, Severity.WARNING,
                    NLS.bind(Messages.UnusableKey, key.curve().orElse(key.algorithm()))));
        }
    }

    /** Nobody relies on the signature of one that signed itself: who trusts it trusts its bytes. */
    private static void signature(CertificateDetails certificate, List<Judgement> judgements) {
        String hash = certificate.signature().hash().orElse("");
        if (BROKEN_HASHES.contains(hash) || hash.equals(AGED_HASH)) {
            Severity issued = hash.equals(AGED_HASH) ? Severity.WARNING : Severity.ERROR;
            judgements.add(new Judgement(Kind.WEAK_SIGNATURE,
                    certificate.selfIssued() ? Severity.INFORMATION : issued,
                    NLS.bind(Messages.WeakSignature, certificate.signature().name(), hash)));
        }
    }

    /**
     * A server that sends mail to Exchange Online is the client of that connection and shows the same certificate as
     * where it is the server. Public authorities stop giving both purposes to one certificate in 2026, since
     * Chrome's root program demands authorities for servers alone.
     */
    private static void purposes(CertificateDetails certificate, List<Judgement> judgements) {
        if (!certificate.usage().allows(KeyPurpose.CLIENT_AUTHENTICATION)) {
            judgements.add(new Judgement(Kind.NO_CLIENT_AUTHENTICATION, Severity.WARNING, Messages.NoClient));
        }
        if (!certificate.usage().allows(KeyPurpose.SERVER_AUTHENTICATION)) {
            judgements.add(new Judgement(Kind.NO_SERVER_AUTHENTICATION, Severity.WARNING, Messages.NoServer));
        }
    }
}
