package io.isthmus.exchange.internal.objects;

import java.io.ByteArrayInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.isthmus.sdk.data.Value;

/**
 * Completes a certificate that PowerShell wrote. A certificate's own properties are getters that Export-Clixml leaves
 * out: what is left is the encoded certificate (RawData) and the text of ToString(), in which the thumbprint stands.
 */
final class CertificateMembers {

    private static final Pattern SECTION = Pattern.compile("\\[([A-Za-z ]+)]\\s+([^\\r\\n]*\\S)");
    private static final String THUMBPRINT = "Thumbprint";
    private static final Map<String, String> SECTIONS = Map.of("Subject", "Subject", "Issuer", "Issuer",
            "Serial Number", "SerialNumber", "Thumbprint", THUMBPRINT);
    private static final Set<String> NAMES = Set.of("Subject", "Issuer");
    private static final int DNS_NAME = 2;

    private CertificateMembers() {
    }

    /**
     * Adds what the encoded certificate and the text tell and the members lack. The thumbprint is that of the encoded
     * certificate wherever there is one, whatever the members say: it stands for what can be uploaded. Subject and issuer
     * are those of the text where it has them: the server writes parts of names its own way ("S=" for a state), and
     * connectors name a certificate by them letter for letter.
     *
     * @param members what the object has
     * @param text    of ToString(), where it was kept
     */
    static Value.Members complete(Value.Members members, Optional<String> text) {
        Map<String, Value> encoded = members.at("/RawData").text().flatMap(CertificateMembers::decode)
                .map(CertificateMembers::membersOf).orElse(Map.of());
        Map<String, Value> told = new LinkedHashMap<>(encoded);
        text.ifPresent(sections -> sections(sections).forEach((name, value) -> {
            if (NAMES.contains(name)) {
                told.put(name, value);
            } else {
                told.putIfAbsent(name, value);
            }
        }));
        Value.Members complete = members;
        for (Map.Entry<String, Value> member : told.entrySet()) {
            if (members.at("/" + member.getKey()).isNull()) {
                complete = complete.with(member.getKey(), member.getValue());
            }
        }
        return encoded.isEmpty() ? complete : complete.with(THUMBPRINT, encoded.get(THUMBPRINT));
    }

    private static Map<String, Value> membersOf(X509Certificate certificate) {
        Map<String, Value> members = new LinkedHashMap<>();
        members.put(THUMBPRINT, Value.of(thumbprint(certificate)));
        members.put("Subject", Value.of(certificate.getSubjectX500Principal().toString()));
        members.put("Issuer", Value.of(certificate.getIssuerX500Principal().toString()));
        members.put("SerialNumber", Value.of(HexFormat.of().withUpperCase()
                .formatHex(certificate.getSerialNumber().toByteArray())));
        members.put("NotBefore", Value.of(certificate.getNotBefore().toInstant().toString()));
        members.put("NotAfter", Value.of(certificate.getNotAfter().toInstant().toString()));
        members.put("IsSelfSigned", Value.of(certificate.getSubjectX500Principal()
                .equals(certificate.getIssuerX500Principal())));
        members.put("CertificateDomains", Value.texts(dnsNames(certificate)));
        return members;
    }

    private static Map<String, Value> sections(String text) {
        Map<String, Value> members = new LinkedHashMap<>();
        Matcher section = SECTION.matcher(text);
        while (section.find()) {
            String name = SECTIONS.get(section.group(1));
            if (name != null) {
                members.put(name, Value.of(section.group(2)));
            }
        }
        return members;
    }

    private static Optional<X509Certificate> decode(String base64) {
        try {
            byte[] encoded = Base64.getMimeDecoder().decode(base64);
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (CertificateException | IllegalArgumentException notACertificate) {
            return Optional.empty();
        }
    }

    private static List<String> dnsNames(X509Certificate certificate) {
        List<String> names = new ArrayList<>();
        try {
            Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
            if (alternatives != null) {
                alternatives.stream().filter(name -> name.get(0).equals(DNS_NAME))
                        .forEach(name -> names.add((String) name.get(1)));
            }
        } catch (CertificateParsingException unreadable) {
            return List.of();
        }
        return names;
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded());
            return HexFormat.of().withUpperCase().formatHex(digest);
        } catch (NoSuchAlgorithmException | CertificateException impossible) {
            throw new IllegalStateException("every Java platform has SHA-1, and a certificate that was decoded encodes",
                    impossible);
        }
    }
}
