package io.isthmus.hybridapp.internal.transfer;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECKey;
import java.security.interfaces.RSAKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.Thumbprint;

/**
 * The public half of an auth certificate. In the file it is its bytes and what it is for; all else is read from the
 * bytes, so that no text can say something else of them.
 *
 * @param use    what it is for
 * @param handed what its bytes tell
 */
public record HandedCertificate(Use use, PublicCertificate handed) {

    private static final Pattern BASE64 = Pattern.compile("[A-Za-z0-9+/]{1,21840}={0,2}");
    private static final Pattern USE = Pattern.compile("current|next|held");

    private static final String SERVER_AUTHENTICATION = "1.3.6.1.5.5.7.3.1";
    private static final String CLIENT_AUTHENTICATION = "1.3.6.1.5.5.7.3.2";
    private static final String ANY_PURPOSE = "2.5.29.37.0";

    /** What a certificate is for. */
    public enum Use {
        /** Servers sign with it. */
        CURRENT,
        /** They will. */
        NEXT,
        /** A server holds it: its key on an application is the organization's own. */
        HELD;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static HandedCertificate of(Fields fields) throws TransferException {
        Use use = Use.valueOf(fields.text("use", USE).toUpperCase(Locale.ROOT));
        return new HandedCertificate(use, parsed(fields.text("data", BASE64)).orElseThrow(() ->
                new TransferException(NLS.bind(Messages.HandedCertificate_None, use.text()),
                        Messages.TransferFile_AlteredAdvice)));
    }

    /**
     * Takes an organization's own certificate to be handed on.
     *
     * @return empty where its bytes are no certificate
     */
    public static Optional<HandedCertificate> of(Use use, Certificate certificate) {
        return certificate.encoded().flatMap(HandedCertificate::parsed).map(parsed -> new HandedCertificate(use, parsed));
    }

    Certificate certificate() {
        return handed.certificate();
    }

    Value.Members value() {
        return Value.members().with("use", Value.of(use.text()))
                .with("data", Value.of(certificate().encoded().orElseThrow()));
    }

    /** The platform's own parser, which must take all bytes and give the same again: nothing is hidden behind them. */
    private static Optional<PublicCertificate> parsed(String base64) {
        try {
            byte[] bytes = Base64.getDecoder().decode(base64);
            X509Certificate parsed = (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes));
            if (!Arrays.equals(bytes, parsed.getEncoded())) {
                return Optional.empty();
            }
            String subject = parsed.getSubjectX500Principal().getName();
            String issuer = parsed.getIssuerX500Principal().getName();
            String thumbprint = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
            Certificate certificate = new Certificate(Thumbprint.of(thumbprint), subject, issuer,
                    Optional.of(parsed.getSerialNumber().toString(16)), parsed.getNotBefore().toInstant(),
                    parsed.getNotAfter().toInstant(), List.of(), Set.of(), Optional.empty(), subject.equals(issuer),
                    Optional.of(base64));
            List<String> purposes = parsed.getExtendedKeyUsage();
            return Optional.of(new PublicCertificate(certificate, parsed.getPublicKey().getAlgorithm(),
                    bits(parsed.getPublicKey()), parsed.getBasicConstraints() >= 0,
                    allows(purposes, SERVER_AUTHENTICATION), allows(purposes, CLIENT_AUTHENTICATION)));
        } catch (GeneralSecurityException | RuntimeException noCertificate) {
            return Optional.empty();
        }
    }

    private static int bits(PublicKey key) {
        return switch (key) {
            case RSAKey rsa -> rsa.getModulus().bitLength();
            case ECKey elliptic -> elliptic.getParams().getOrder().bitLength();
            default -> 0;
        };
    }

    private static boolean allows(List<String> purposes, String purpose) {
        return purposes == null || purposes.contains(purpose) || purposes.contains(ANY_PURPOSE);
    }
}
