package io.isthmus.http.internal.probe;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.InvalidAlgorithmParameterException;
import java.security.KeyStore;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertStore;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Base64;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

import org.eclipse.osgi.util.NLS;

/**
 * Whether this machine would trust a chain: by the authorities that its Java runtime knows, as for the console's own calls.
 * Nobody is asked, so a certificate that was revoked is not known as such.
 */
public final class ChainTrust {

    private final List<X509Certificate> besides;

    private ChainTrust(List<X509Certificate> besides) {
        this.besides = List.copyOf(besides);
    }

    /** Read when it is first needed, since that takes its time. */
    private static final class Machine {
        private static final Set<TrustAnchor> ANCHORS = anchors();

        private static Set<TrustAnchor> anchors() {
            try {
                TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
                factory.init((KeyStore) null);
                Set<TrustAnchor> anchors = new LinkedHashSet<>();
                Stream.of(factory.getTrustManagers()).filter(X509TrustManager.class::isInstance)
                        .flatMap(manager -> Stream.of(((X509TrustManager) manager).getAcceptedIssuers()))
                        .forEach(root -> anchors.add(new TrustAnchor(root, null)));
                return Set.copyOf(anchors);
            } catch (GeneralSecurityException unreadable) {
                throw new IllegalStateException("the Java runtime's own authorities cannot be read", unreadable);
            }
        }
    }

    /** By the authorities that the Java runtime knows. */
    public static ChainTrust ofThisMachine() {
        return new ChainTrust(List.of());
    }

    /** By others as well, DER as Base64. */
    public static ChainTrust with(Collection<String> authorities) {
        return new ChainTrust(authorities.stream().map(ChainTrust::certificate).toList());
    }

    private static X509Certificate certificate(String encoded) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(Base64.getDecoder().decode(encoded)));
        } catch (CertificateException broken) {
            throw new IllegalArgumentException("not a certificate", broken);
        }
    }

    /** Why the chain is not trusted at a time, as a sentence; empty where it is. */
    Optional<String> objection(List<X509Certificate> chain, Instant now) {
        for (X509Certificate one : chain) {
            String name = one.getSubjectX500Principal().getName();
            if (one.getNotAfter().toInstant().isBefore(now)) {
                return Optional.of(NLS.bind(Messages.Expired, name));
            }
            if (one.getNotBefore().toInstant().isAfter(now)) {
                return Optional.of(NLS.bind(Messages.NotYet, name));
            }
        }
        try {
            return path(chain, now);
        } catch (GeneralSecurityException unjudged) {
            return Optional.of(NLS.bind(Messages.NotJudged, unjudged.getMessage()));
        }
    }

    private Optional<String> path(List<X509Certificate> chain, Instant now) throws GeneralSecurityException {
        X509CertSelector first = new X509CertSelector();
        first.setCertificate(chain.getFirst());
        Set<TrustAnchor> anchors = new LinkedHashSet<>(Machine.ANCHORS);
        besides.forEach(authority -> anchors.add(new TrustAnchor(authority, null)));
        try {
            PKIXBuilderParameters parameters = new PKIXBuilderParameters(anchors, first);
            parameters.setRevocationEnabled(false);
            parameters.setDate(Date.from(now));
            parameters.addCertStore(CertStore.getInstance("Collection", new CollectionCertStoreParameters(chain)));
            CertPathBuilder.getInstance("PKIX").build(parameters);
            return Optional.empty();
        } catch (CertPathBuilderException untrusted) {
            X509Certificate last = chain.getLast();
            return Optional.of(chain.size() == 1 && last.getSubjectX500Principal().equals(last.getIssuerX500Principal())
                    ? Messages.SelfSigned : NLS.bind(Messages.UnknownAuthority, last.getIssuerX500Principal().getName(),
                            untrusted.getMessage()));
        } catch (InvalidAlgorithmParameterException noAnchors) {
            return Optional.of(Messages.NoAuthorities);
        }
    }
}
