package io.isthmus.emulator.internal.entra;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

import io.isthmus.emulator.internal.Call;
import io.isthmus.sdk.data.Value;

/** The proof that a client holds the private key of one of its registered certificates. */
final class ClientAssertion {

    private ClientAssertion() {
    }

    /**
     * Checks an assertion.
     *
     * @param registration the application, with its keyCredentials
     * @throws EntraError where the proof fails, with the reason
     */
    static void check(Call call, Value registration, String clientId, String assertion) {
        Jwt token;
        try {
            token = Jwt.parse(assertion);
        } catch (IllegalArgumentException broken) {
            throw EntraError.invalidClient(50027, "JWT token is invalid or malformed.");
        }
        String subject = token.claims().at("/sub").text().orElse("");
        String audience = token.claims().at("/aud").text().orElse("");
        if (!subject.equals(clientId) || !audience.startsWith("https://login.microsoftonline.com/")) {
            throw EntraError.invalidClient(700212, "No matching federated identity record found for presented assertion"
                    + " audience '" + audience + "'.");
        }
        if (token.claims().at("/exp").whole().orElse(0L) <= call.machine().getEpochSecond()) {
            throw EntraError.invalidClient(700024, "Client assertion is not within its valid time range. Current time: "
                    + call.machine() + ".");
        }
        X509Certificate certificate = registration.at("/keyCredentials").entries()
                .flatMap(each -> certificate(each).stream()).filter(each -> names(token.header(), each)).findFirst()
                .orElseThrow(() -> EntraError.invalidClient(700027,
                        "The certificate with identifier used to sign the client assertion is not registered on"
                                + " application. [Reason - The key was not found., Please visit the Azure Portal, Graph"
                                + " Explorer or directly use MS Graph to see configured keys for app Id '" + clientId
                                + "'.]"));
        if (Instant.ofEpochMilli(certificate.getNotAfter().getTime()).isBefore(call.machine())) {
            throw EntraError.invalidClient(7000222, "The provided client certificate has expired.");
        }
        if (!token.signedBy(certificate.getPublicKey())) {
            throw EntraError.invalidClient(700027, "Client assertion failed signature validation.");
        }
    }

    private static Optional<X509Certificate> certificate(Value credential) {
        try {
            byte[] bytes = Base64.getDecoder().decode(credential.at("/key").text().orElse(""));
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(bytes)));
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return Optional.empty();
        }
    }

    private static boolean names(Value header, X509Certificate certificate) {
        return names(header.at("/x5t#S256"), "SHA-256", certificate) || names(header.at("/x5t"), "SHA-1", certificate);
    }

    private static boolean names(Value thumbprint, String algorithm, X509Certificate certificate) {
        try {
            byte[] own = MessageDigest.getInstance(algorithm).digest(certificate.getEncoded());
            return thumbprint.text().filter(text -> Arrays.equals(own, Jwt.bytes(text))).isPresent();
        } catch (GeneralSecurityException | IllegalArgumentException broken) {
            return false;
        }
    }
}
