package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.snapshot.Parts;

/** The auth certificate that a file holds, for whoever looks after the tenant and sees no server. */
public final class GivenCertificate {

    /** The parameter's name. */
    public static final String PARAMETER = "certificate";

    private GivenCertificate() {
    }

    /**
     * The certificate of the file that was given.
     *
     * @param warnings is told what nobody compared
     * @return empty where no file was given
     * @throws PlanRefusedException where none of it can be what servers sign with
     */
    public static Optional<AuthCertificate> of(PlanContext context, List<String> warnings) throws PlanRefusedException {
        List<PublicCertificate> file = context.certificates(PARAMETER);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        PublicCertificate given = GivenCertificates.single(PARAMETER, file);
        new SigningCertificate(context, PARAMETER, Messages.GivenCertificate_Advice).require(given);
        Certificate certificate = given.certificate();
        Optional<AuthConfiguration> configuration = context.read(Parts.AUTH_CONFIGURATION).value();
        if (configuration.isEmpty()) {
            warnings.add(NLS.bind(Messages.GivenCertificate_NotCompared, certificate.thumbprint()));
        }
        return Optional.of(new AuthCertificate(certificate, context.newId(), configuration
                .flatMap(AuthConfiguration::current).filter(certificate.thumbprint()::equals).isPresent()));
    }
}
