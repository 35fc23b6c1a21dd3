package io.isthmus.hybridapp.internal.choice;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.rule.KeyRules;

/**
 * By which texts requests name the certificate that becomes the current one: there already, or made by the same plan.
 *
 * @param title      for a person
 * @param thumbprint of 40 digits, or a name
 * @param encoded    its public half in DER as Base64, or a name
 */
public record NextCertificate(String title, String thumbprint, String encoded) {

    /** The step that makes one. */
    public static final String STEP = "authCertificate";

    private static final String THUMBPRINT = STEP + ".thumbprint";
    private static final String ENCODED = STEP + ".encoded";

    /** One that there is. */
    static NextCertificate of(Certificate certificate) {
        return new NextCertificate(certificate.subject() + " " + certificate.thumbprint().abbreviated(),
                certificate.thumbprint().text(), certificate.encoded().orElse(""));
    }

    /** The one that a rotation goes on with, or the one that its plan makes. */
    public static NextCertificate of(Rotation rotation, PlanContext context) {
        return rotation.standing().map(NextCertificate::of).orElseGet(() -> new NextCertificate(
                KeyRules.AUTH_CERTIFICATE_SUBJECT + " " + LocalDate.ofInstant(context.now(), ZoneOffset.UTC),
                "${" + THUMBPRINT + "}", "${" + ENCODED + "}"));
    }

    /** What the step that makes it hands on, from the entry of its first expectation that is the new certificate. */
    public static List<Binding.Output> outputs(Condition isNew) {
        return List.of(new Binding.Output(THUMBPRINT, 0, "", Optional.of(isNew), "/Thumbprint"),
                new Binding.Output(ENCODED, 0, "", Optional.of(isNew), "/RawData"));
    }

    /** The step that makes it, where the plan has one. */
    public Set<String> madeBy() {
        return thumbprint.startsWith("${") ? Set.of(STEP) : Set.of();
    }

    /** Its public half as an application gets it. */
    public ApplicationKey key(UUID keyId) {
        return new ApplicationKey(title, thumbprint, encoded, keyId);
    }
}
