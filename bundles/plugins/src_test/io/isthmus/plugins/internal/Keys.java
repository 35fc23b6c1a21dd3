package io.isthmus.plugins.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import jdk.security.jarsigner.JarSigner;

/** A key with its certificate, which signs jars and issues other certificates. */
final class Keys {

    private final KeyPair pair;
    private final List<X509Certificate> chain;

    private Keys(KeyPair pair, List<X509Certificate> chain) {
        this.pair = pair;
        this.chain = chain;
    }

    /** One that issued its certificate itself. */
    static Keys selfSigned(String name, Instant from, Instant until) throws Exception {
        KeyPair pair = pair();
        return new Keys(pair, List.of(certificate(name, name, pair, pair, from, until)));
    }

    /** One whose certificate this one issued. */
    Keys issues(String name, Instant from, Instant until) throws Exception {
        KeyPair own = pair();
        return new Keys(own, List.of(certificate(name, chain.getFirst().getSubjectX500Principal().getName(), own, pair,
                from, until), chain.getFirst()));
    }

    /** The same for these purposes alone; for one of a certificate authority where there is none. */
    Keys issuesFor(String name, Instant from, Instant until, KeyPurposeId... purposes) throws Exception {
        KeyPair own = pair();
        Extension usage = purposes.length == 0
                ? Extension.create(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
                : Extension.create(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purposes));
        return new Keys(own, List.of(certificate(name, chain.getFirst().getSubjectX500Principal().getName(), own, pair,
                from, until, usage), chain.getFirst()));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(256);
        return generator.generateKeyPair();
    }

    private static X509Certificate certificate(String name, String issuer, KeyPair own, KeyPair signing, Instant from,
            Instant until, Extension... more) throws GeneralSecurityException, OperatorCreationException, IOException {
        JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name(issuer),
                BigInteger.valueOf(System.nanoTime()), Date.from(from), Date.from(until), new X500Name(name),
                own.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
        for (Extension extension : more) {
            builder.addExtension(extension);
        }
        return new JcaX509CertificateConverter().getCertificate(builder.build(signer(signing)));
    }

    private static ContentSigner signer(KeyPair pair) throws OperatorCreationException {
        return new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate());
    }

    X509Certificate certificate() {
        return chain.getFirst();
    }

    /** A file of the certificate, as it is handed over. */
    Path file(Path folder) throws Exception {
        return Files.write(folder.resolve("key.cer"), certificate().getEncoded());
    }

    /** A list in which this one takes a certificate back. */
    Path revoking(Keys revoked, Path folder) throws Exception {
        JcaX509v2CRLBuilder builder = new JcaX509v2CRLBuilder(certificate().getSubjectX500Principal(), new Date());
        builder.addCRLEntry(revoked.certificate().getSerialNumber(), new Date(), CRLReason.keyCompromise);
        X509CRL list = new JcaX509CRLConverter().getCRL(builder.build(signer(pair)));
        return Files.write(folder.resolve("revoked.crl"), list.getEncoded());
    }

    /** Stamps times by this key. */
    MadeUpAuthority stamping(Instant time) throws IOException {
        return new MadeUpAuthority(pair.getPrivate(), certificate(), time);
    }

    /** Signs a jar in its place. */
    Path sign(Path jar) {
        return sign(jar, signer -> signer);
    }

    /** Signs a jar in its place, with the time that an authority stamps. */
    Path sign(Path jar, URI authority) {
        return sign(jar, signer -> signer.tsa(authority));
    }

    /** Signs a jar in its place, with digests of its entries by an algorithm. */
    Path sign(Path jar, String digests) {
        return sign(jar, signer -> digested(signer, digests));
    }

    /** The same with the time that an authority stamps. */
    Path sign(Path jar, String digests, URI authority) {
        return sign(jar, signer -> digested(signer, digests).tsa(authority));
    }

    private static JarSigner.Builder digested(JarSigner.Builder signer, String digests) {
        try {
            return signer.digestAlgorithm(digests);
        } catch (GeneralSecurityException unknown) {
            throw new IllegalStateException(unknown);
        }
    }

    private JarSigner.Builder builder() throws GeneralSecurityException {
        return new JarSigner.Builder(pair.getPrivate(),
                CertificateFactory.getInstance("X.509").generateCertPath(chain))
                .digestAlgorithm("SHA-256").signatureAlgorithm("SHA256withECDSA");
    }

    private Path sign(Path jar, UnaryOperator<JarSigner.Builder> how) {
        try {
            ByteArrayOutputStream signed = new ByteArrayOutputStream();
            try (ZipFile zip = new ZipFile(jar.toFile()); OutputStream out = signed) {
                how.apply(builder()).build().sign(zip, out);
            }
            return Files.write(jar, signed.toByteArray());
        } catch (IOException | GeneralSecurityException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
