package io.isthmus.plugins.internal.trust;

import java.security.CodeSigner;
import java.security.GeneralSecurityException;
import java.security.cert.CertPath;
import java.security.cert.CertPathValidator;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;

/**
 * Judges the certificates that jars are signed with, by those that are pinned and the lists of those taken back.
 *
 * @param pinned      certificates of signers, or of who issues theirs
 * @param revocations lists of certificates that were taken back
 * @param now         the time to judge by
 */
record CertificateTrust(List<X509Certificate> pinned, List<X509CRL> revocations, Instant now) {

    /** id-kp-codeSigning and anyExtendedKeyUsage. */
    private static final Set<String> FOR_CODE = Set.of("1.3.6.1.5.5.7.3.3", "2.5.29.37.0");

    /**
     * Whose signature it is.
     *
     * @throws RefusedException where it is none of a pinned key, or of one that is for something else, whose time is
     *                          over, or that was taken back
     */
    Signer judge(String jar, CodeSigner signer) throws RefusedException {
        List<X509Certificate> chain = signer.getSignerCertPath().getCertificates().stream()
                .map(X509Certificate.class::cast).toList();
        X509Certificate own = chain.getFirst();
        for (X509Certificate pin : pinned) {
            List<X509Certificate> path = path(chain, pin);
            if (path != null) {
                forCode(jar, own);
                inTime(jar, own);
                notRevoked(jar, path, pin);
                return new Signer(own.getSubjectX500Principal().getName(), Fingerprints.of(pin),
                        Fingerprints.of(own));
            }
        }
        throw new RefusedException(Refusal.UNKNOWN_SIGNER, NLS.bind(Messages.UnknownCertificate,
                new Object[] {jar, own.getSubjectX500Principal().getName(), Fingerprints.of(own)}),
                Messages.UnknownAdvice);
    }

    /** The certificates from the signer's up to one below the pinned; null where these do not lead to it. */
    private List<X509Certificate> path(List<X509Certificate> chain, X509Certificate pin) {
        List<X509Certificate> path = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            if (certificate.equals(pin)) {
                return path.isEmpty() || leads(path, pin) ? path : null;
            }
            path.add(certificate);
        }
        return leads(path, pin) ? path : null;
    }

    /** Time is not judged here: what was signed by somebody known says that rather than that he is unknown. */
    private static boolean leads(List<X509Certificate> path, X509Certificate pin) {
        try {
            CertPath certificates = CertificateFactory.getInstance("X.509").generateCertPath(path);
            PKIXParameters parameters = new PKIXParameters(Set.of(new TrustAnchor(pin, null)));
            parameters.setRevocationEnabled(false);
            parameters.setDate(path.getFirst().getNotBefore());
            CertPathValidator.getInstance("PKIX").validate(certificates, parameters);
            return true;
        } catch (GeneralSecurityException another) {
            return false;
        }
    }

    /**
     * What a certificate says of its purpose holds where it says something: RFC 5280, 4.2.1.12. One for any purpose is
     * one for code. Signatures by one whose key may sign nothing (4.2.1.3) the JDK does not tell of.
     */
    private static void forCode(String jar, X509Certificate certificate) throws RefusedException {
        List<String> purposes = purposes(certificate);
        if (purposes != null && Collections.disjoint(purposes, FOR_CODE)) {
            throw new RefusedException(Refusal.NOT_FOR_CODE, NLS.bind(Messages.NotForCode, jar,
                    certificate.getSubjectX500Principal().getName()), Messages.NotForCodeAdvice);
        }
    }

    /** The object identifiers of its extended key usage; null where it has none, empty where that cannot be read. */
    private static List<String> purposes(X509Certificate certificate) {
        try {
            return certificate.getExtendedKeyUsage();
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
    }

    private void inTime(String jar, X509Certificate certificate) throws RefusedException {
        try {
            certificate.checkValidity(Date.from(now));
        } catch (CertificateExpiredException over) {
            throw expired(NLS.bind(Messages.Expired, new Object[] {jar,
                    certificate.getSubjectX500Principal().getName(), certificate.getNotAfter().toInstant()}));
        } catch (CertificateNotYetValidException early) {
            throw expired(NLS.bind(Messages.NotYet, new Object[] {jar,
                    certificate.getSubjectX500Principal().getName(), certificate.getNotBefore().toInstant()}));
        }
    }

    static RefusedException expired(String message) {
        return new RefusedException(Refusal.EXPIRED, message, Messages.ExpiredAdvice);
    }

    private void notRevoked(String jar, List<X509Certificate> path, X509Certificate pin) throws RefusedException {
        List<X509Certificate> all = new ArrayList<>(path);
        all.add(pin);
        for (int index = 0; index < all.size(); index++) {
            X509Certificate certificate = all.get(index);
            X509Certificate issuer = all.get(Math.min(index + 1, all.size() - 1));
            for (X509CRL list : revocations) {
                if (issuedBy(list, issuer) && list.isRevoked(certificate)) {
                    throw revoked(NLS.bind(Messages.Revoked, new Object[] {jar,
                            certificate.getSubjectX500Principal().getName(),
                            list.getRevokedCertificate(certificate).getRevocationDate().toInstant()}));
                }
            }
        }
    }

    static RefusedException revoked(String message) {
        return new RefusedException(Refusal.REVOKED, message, Messages.RevokedAdvice);
    }

    private static boolean issuedBy(X509CRL list, X509Certificate issuer) {
        try {
            list.verify(issuer.getPublicKey());
            return list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal());
        } catch (GeneralSecurityException another) {
            return false;
        }
    }
}
