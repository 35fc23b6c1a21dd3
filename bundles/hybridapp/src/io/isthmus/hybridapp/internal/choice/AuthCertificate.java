package io.isthmus.hybridapp.internal.choice;

import java.util.Locale;
import java.util.UUID;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Certificate;

/**
 * An auth certificate that the application must know.
 *
 * @param certificate with its public half in DER
 * @param keyId       names the entry that this plan adds, fixed when the plan is made so that a repeat adds no second
 * @param current     whether servers sign with it now; else it is the next one
 */
public record AuthCertificate(Certificate certificate, UUID keyId, boolean current) {

    /** The keyCredential as it is added: start, end and thumbprint are the service's to derive. */
    public Value.Members keyCredential() {
        return Value.members()
                .with("displayName", Value.of(title()))
                .with("keyId", Value.of(keyId.toString()))
                .with("type", Value.of("AsymmetricX509Cert"))
                .with("usage", Value.of("Verify"))
                .with("key", Value.of(certificate.encoded().orElseThrow()));
    }

    /** For a person. */
    public String title() {
        return String.format(Locale.ROOT, "%s %s", certificate.subject(), certificate.thumbprint().abbreviated());
    }
}
