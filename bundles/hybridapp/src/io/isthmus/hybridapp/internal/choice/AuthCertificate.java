package io.isthmus.hybridapp.internal.choice;

import java.util.Locale;
import java.util.UUID;

import io.isthmus.sdk.model.Certificate;

/**
 * An auth certificate that the application must know.
 *
 * @param certificate with its public half in DER
 * @param keyId       names the entry that this plan adds, fixed when the plan is made so that a repeat adds no second
 * @param current     whether servers sign with it now; else it is the next one
 */
public record AuthCertificate(Certificate certificate, UUID keyId, boolean current) {

    /** Its public half as an application gets it. */
    public ApplicationKey key() {
        return new ApplicationKey(title(), certificate.thumbprint().text(), certificate.encoded().orElseThrow(), keyId);
    }

    /** For a person. */
    private String title() {
        return String.format(Locale.ROOT, "%s %s", certificate.subject(), certificate.thumbprint().abbreviated());
    }
}
