package io.isthmus.emulator.internal.graph;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.sdk.data.Value;

/**
 * The rules for the certificates of an application or service principal: a write replaces them all; an entry that is
 * kept is sent with its keyId and with key null or as it was; nothing that is past is accepted.
 */
final class KeyCredentials {

    private static final int LONGEST_IDENTIFIER = 32;

    private KeyCredentials() {
    }

    /**
     * What stands after a write.
     *
     * @param object id of what has them
     * @param before what stands now
     * @param sent   the list that was sent
     * @throws GraphError where a rule is broken; nothing changes then
     */
    static Value.Array replace(Call call, String object, Value before, Value sent) {
        if (!(sent instanceof Value.Array)) {
            throw GraphError.badRequest("A null value was found for the property named 'keyCredentials', which has the"
                    + " expected type 'Collection(microsoft.graph.keyCredential)[Nullable=False]'.");
        }
        List<Value> after = new ArrayList<>();
        for (Value entry : sent.entries().toList()) {
            Optional<Value> kept = entry.at("/keyId").text().flatMap(keyId -> before.entries()
                    .filter(each -> Values.text(each, "keyId").equalsIgnoreCase(keyId)).findFirst());
            Value.Members result = kept.isPresent() ? keep((Value.Members) kept.get(), entry) : add(call, object, entry);
            if (!Instant.parse(Values.text(result, "endDateTime")).isAfter(call.now())) {
                throw GraphError.badRequest("Key credential end date is invalid: it is in the past.");
            }
            after.add(result);
        }
        return new Value.Array(after);
    }

    private static Value.Members keep(Value.Members before, Value sent) {
        sameOrAbsent(before, sent, "key");
        sameOrAbsent(before, sent, "usage");
        sameOrAbsent(before, sent, "type");
        return sent.at("/displayName").text().map(name -> before.with("displayName", Value.of(name))).orElse(before);
    }

    private static void sameOrAbsent(Value before, Value sent, String member) {
        Value value = sent.at("/" + member);
        if (!value.isNull() && !value.equals(before.at("/" + member))) {
            throw GraphError.badRequest("Updates to existing credential with KeyId '" + Values.text(before, "keyId")
                    + "' is not allowed. Property name: " + member + ".");
        }
    }

    private static Value.Members add(Call call, String object, Value sent) {
        X509Certificate certificate = certificate(sent.at("/key").text()
                .orElseThrow(() -> GraphError.badRequest("New key credentials must have the property 'key' set.")));
        require(sent, "type", "AsymmetricX509Cert");
        require(sent, "usage", "Verify");
        Instant start = time(sent, "startDateTime", certificate.getNotBefore().toInstant());
        Instant end = time(sent, "endDateTime", certificate.getNotAfter().toInstant());
        if (end.isAfter(certificate.getNotAfter().toInstant()) || start.isBefore(certificate.getNotBefore().toInstant())) {
            throw GraphError.badRequest("Key credential end date is invalid: the certificate is valid from "
                    + certificate.getNotBefore().toInstant() + " to " + certificate.getNotAfter().toInstant() + ".");
        }
        checkPolicy(call, object, start, end);
        String identifier = sent.at("/customKeyIdentifier").text().orElseGet(() -> thumbprint(certificate));
        if (decoded(identifier).length > LONGEST_IDENTIFIER) {
            throw GraphError.badRequest("The value of customKeyIdentifier is longer than " + LONGEST_IDENTIFIER + " bytes.");
        }
        return Value.members().with("customKeyIdentifier", Value.of(identifier))
                .with("displayName", sent.at("/displayName").isNull()
                        ? Value.of(certificate.getSubjectX500Principal().getName()) : sent.at("/displayName"))
                .with("endDateTime", Value.of(end.toString())).with("key", sent.at("/key"))
                .with("keyId", Value.of(sent.at("/keyId").text().orElseGet(() -> call.ids().next())))
                .with("startDateTime", Value.of(start.toString())).with("type", sent.at("/type"))
                .with("usage", sent.at("/usage"));
    }

    private static void checkPolicy(Call call, String object, Instant start, Instant end) {
        Optional<Duration> longest = AppManagementPolicies.longest(call.writes(), object);
        if (longest.filter(limit -> Duration.between(start, end).compareTo(limit) > 0).isPresent()) {
            throw GraphError.badRequest("Credential lifetime exceeds the max value allowed as per assigned policy"
                    + " (CredentialLifetimeExceedsMaxValueAsPerAppPolicy): " + longest.get() + ".");
        }
    }

    private static void require(Value sent, String member, String value) {
        if (!Values.text(sent, member).equals(value)) {
            throw GraphError.badRequest("Key credential " + member + " is invalid.");
        }
    }

    private static Instant time(Value sent, String member, Instant otherwise) {
        try {
            return sent.at("/" + member).text().map(Instant::parse).orElse(otherwise);
        } catch (DateTimeParseException broken) {
            throw GraphError.badRequest("Cannot convert the literal '" + Values.text(sent, member)
                    + "' to the expected type 'Edm.DateTimeOffset'.");
        }
    }

    private static X509Certificate certificate(String key) {
        try {
            return (X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(decoded(key)));
        } catch (GeneralSecurityException broken) {
            throw GraphError.badRequest("Key credential is invalid: the key is no X.509 certificate.");
        }
    }

    private static byte[] decoded(String text) {
        try {
            return Base64.getDecoder().decode(text.replace('-', '+').replace('_', '/'));
        } catch (IllegalArgumentException broken) {
            throw GraphError.badRequest("Cannot convert the literal '" + text + "' to the expected type 'Edm.Binary'.");
        }
    }

    private static String thumbprint(X509Certificate certificate) {
        try {
            return HexFormat.of().withUpperCase()
                    .formatHex(MessageDigest.getInstance("SHA-1").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
