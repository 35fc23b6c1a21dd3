package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;

/**
 * The public half of a certificate as an application gets it. Where the plan makes the certificate, its texts are names
 * that the step which makes it gives values to.
 *
 * @param title      for a person
 * @param thumbprint of 40 digits, or a name
 * @param key        the certificate in DER as Base64, or a name
 * @param keyId      names the entry that is added, fixed when the plan is made so that a repeat adds no second
 */
public record ApplicationKey(String title, String thumbprint, String key, UUID keyId) {

    /** The keyCredential as it is added: start, end and thumbprint are the service's to derive. */
    public Value.Members keyCredential() {
        return Value.members()
                .with("displayName", Value.of(title))
                .with("keyId", Value.of(keyId.toString()))
                .with("type", Value.of("AsymmetricX509Cert"))
                .with("usage", Value.of("Verify"))
                .with("key", Value.of(key));
    }

    /** The entry that there is of it already, however the directory tells its thumbprint. */
    public Optional<KeyCredential> among(List<KeyCredential> keys) {
        return keys.stream().filter(one -> KeyRules.thumbprint(one).map(Thumbprint::text).filter(thumbprint::equals)
                .isPresent()).findFirst();
    }
}
