package io.isthmus.emulator.internal.scenario;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.security.spec.X509EncodedKeySpec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.emulator.internal.scenario.DerReader.Entry;

/**
 * What an authority is asked for.
 *
 * @param subject the encoded name
 * @param key     the SubjectPublicKeyInfo
 * @param domains alternative names
 */
public record CertificateRequest(byte[] subject, byte[] key, List<String> domains) {

    private static final Pattern PEM = Pattern.compile(
            "-----BEGIN (?:NEW )?CERTIFICATE REQUEST-----([A-Za-z0-9+/=\\s]+)-----END (?:NEW )?CERTIFICATE REQUEST-----");
    /** What is signed, how, and the signature. */
    private static final int PARTS = 3;
    /** Version, subject, key and attributes. */
    private static final int MEMBERS = 4;

    /** Copies the list. */
    public CertificateRequest {
        domains = List.copyOf(domains);
    }

    /**
     * Reads a request of PKCS #10, whatever text stands around it.
     *
     * @throws IllegalArgumentException where there is none, or its key did not sign it
     */
    public static CertificateRequest of(String text) {
        Matcher found = PEM.matcher(text);
        if (!found.find()) {
            throw new IllegalArgumentException("no request between BEGIN and END");
        }
        List<Entry> parts = whole(Base64.getMimeDecoder().decode(found.group(1)), PARTS);
        List<Entry> members = parts.getFirst().entries();
        if (members.size() != MEMBERS) {
            throw new IllegalArgumentException("not the members of a request");
        }
        byte[] key = members.get(2).whole();
        if (!signed(parts, key)) {
            throw new IllegalArgumentException("its key did not sign it");
        }
        List<String> domains = new ArrayList<>();
        collect(members.get(3), domains);
        return new CertificateRequest(members.get(1).whole(), key, domains);
    }

    /** What a certificate that stands for a request in a server's store asks for. */
    static CertificateRequest standing(X509Certificate certificate) {
        return new CertificateRequest(certificate.getSubjectX500Principal().getEncoded(),
                certificate.getPublicKey().getEncoded(), Certificates.domains(certificate));
    }

    private static List<Entry> whole(byte[] encoded, int parts) {
        List<Entry> outer = DerReader.entries(encoded);
        if (outer.size() != 1 || outer.getFirst().tag() != Der.SEQUENCE || outer.getFirst().entries().size() != parts) {
            throw new IllegalArgumentException("not a request");
        }
        return outer.getFirst().entries();
    }

    private static boolean signed(List<Entry> parts, byte[] key) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initVerify(KeyFactory.getInstance("RSA").generatePublic(new X509EncodedKeySpec(key)));
            signature.update(parts.getFirst().whole());
            byte[] bits = parts.getLast().content();
            return bits.length > 1 && signature.verify(Arrays.copyOfRange(bits, 1, bits.length));
        } catch (GeneralSecurityException otherwiseSigned) {
            return false;
        }
    }

    /** The DNS names in the extension for them, however deep among the attributes that is. */
    private static void collect(Entry entry, List<String> domains) {
        if (entry.tag() != Der.SEQUENCE && entry.tag() != Der.SET && entry.tag() != Der.CONTEXT_0) {
            return;
        }
        List<Entry> inner = entry.entries();
        if (inner.size() > 1 && inner.getFirst().tag() == Der.OBJECT_IDENTIFIER
                && Arrays.equals(inner.getFirst().content(), Der.ALTERNATIVE_NAMES)) {
            inner.getLast().entries().stream().flatMap(names -> names.entries().stream())
                    .filter(name -> name.tag() == Der.DNS_NAME)
                    .forEach(name -> domains.add(new String(name.content(), StandardCharsets.US_ASCII)));
        } else {
            inner.forEach(one -> collect(one, domains));
        }
    }
}
