package io.isthmus.certificates;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Makes certificates as a test wants them: by default one of a mail server, signed by nobody but itself. */
public final class Made {

    /** When tests look at them. */
    public static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");

    private static final Provider LIBRARY = new BouncyCastleProvider();
    private static final Map<String, KeyPair> KEYS = new ConcurrentHashMap<>();

    private String subject = "C=DE,O=Contoso,CN=mail.contoso.com";
    private BigInteger serialNumber = BigInteger.valueOf(0x00E8_0001L);
    private Instant begin = NOW.minus(Duration.ofDays(50));
    private Instant end = NOW.plus(Duration.ofDays(150));
    private KeyPair key = key("RSA 2048");
    private String signature = "SHA256withRSA";
    private Made issuer;
    private final List<Object[]> extensions = new ArrayList<>();

    private Made() {
    }

    /** One to be changed. */
    public static Made certificate() {
        return new Made();
    }

    /** A key pair, made once for all tests: "RSA 2048", "EC secp256r1", "Ed25519", "DSA 1024". */
    public static KeyPair key(String kind) {
        return KEYS.computeIfAbsent(kind, Made::newKey);
    }

    private static KeyPair newKey(String kind) {
        String[] words = kind.split(" ");
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(words[0]);
            if (words[0].equals("EC")) {
                generator.initialize(new ECGenParameterSpec(words[1]));
            } else if (words.length > 1) {
                generator.initialize(Integer.parseInt(words[1]));
            }
            return generator.generateKeyPair();
        } catch (GeneralSecurityException unknown) {
            throw new IllegalArgumentException(kind, unknown);
        }
    }

    public Made subject(String name) {
        subject = name;
        return this;
    }

    public Made serialNumber(BigInteger number) {
        serialNumber = number;
        return this;
    }

    public Made valid(Instant from, Instant to) {
        begin = from;
        end = to;
        return this;
    }

    /** With a key of that kind, and what it signs with. */
    public Made key(String kind, String algorithm) {
        key = key(kind);
        signature = algorithm;
        return this;
    }

    public Made signedBy(Made authority) {
        issuer = authority;
        return this;
    }

    public Made extension(String identifier, boolean critical, ASN1Encodable value) {
        extensions.add(new Object[] {new ASN1ObjectIdentifier(identifier), critical, value});
        return this;
    }

    public Made dns(String... names) {
        return extension(Extension.subjectAlternativeName.getId(), false, new GeneralNames(Stream.of(names)
                .map(name -> new GeneralName(GeneralName.dNSName, name)).toArray(GeneralName[]::new)));
    }

    public Made purposes(KeyPurpose... purposes) {
        return extension(Extension.extendedKeyUsage.getId(), false, new ExtendedKeyUsage(Stream.of(purposes)
                .map(purpose -> KeyPurposeId.getInstance(new ASN1ObjectIdentifier(purpose.identifier())))
                .toArray(KeyPurposeId[]::new)));
    }

    /** Bits of {@link KeyUsage}. */
    public Made keyUsage(int bits) {
        return extension(Extension.keyUsage.getId(), true, new KeyUsage(bits));
    }

    /** One that signs others, with the key ids by which they name it. */
    public Made authority() {
        return extension(Extension.basicConstraints.getId(), true, new BasicConstraints(1)).keyIds();
    }

    /** Names its own key and the one that signed it. */
    public Made keyIds() {
        try {
            JcaX509ExtensionUtils utils = new JcaX509ExtensionUtils();
            extension(Extension.subjectKeyIdentifier.getId(), false,
                    utils.createSubjectKeyIdentifier(key.getPublic()));
            return extension(Extension.authorityKeyIdentifier.getId(), false,
                    utils.createAuthorityKeyIdentifier((issuer == null ? this : issuer).key.getPublic()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** In DER. */
    public byte[] der() {
        try {
            Made by = issuer == null ? this : issuer;
            JcaX509v3CertificateBuilder builder = new JcaX509v3CertificateBuilder(new X500Name(by.subject),
                    serialNumber, Date.from(begin), Date.from(end), new X500Name(subject), key.getPublic());
            for (Object[] extension : extensions) {
                builder.addExtension((ASN1ObjectIdentifier) extension[0], (Boolean) extension[1],
                        (ASN1Encodable) extension[2]);
            }
            return builder.build(new JcaContentSignerBuilder(by.signature)
                    .setProvider(LIBRARY)
                    .build(by.key.getPrivate())).getEncoded();
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** As our own reader sees it. */
    public CertificateDetails read() {
        return read(der());
    }

    /** As our own reader sees bytes that hold one. */
    public static CertificateDetails read(byte[] der) {
        try {
            return CertificateReader.read(der).certificates().get(0);
        } catch (UnreadableFileException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    /** Bytes between the lines of PEM. */
    public static String pem(String label, byte[] content) {
        return "-----BEGIN " + label + "-----\n" + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(content)
                + "\n-----END " + label + "-----\n";
    }

    /** A message of PKCS #7 with certificates and no signature, as Windows exports them. */
    public static byte[] pkcs7(String encoding, byte[]... certificates) {
        try {
            CMSSignedDataGenerator generator = new CMSSignedDataGenerator();
            for (byte[] certificate : certificates) {
                generator.addCertificate(new X509CertificateHolder(certificate));
            }
            return generator.generate(new CMSAbsentContent()).toASN1Structure().getEncoded(encoding);
        } catch (Exception impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
