package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whether a certificate that came in a file, of whatever kind, can be what the organization's servers sign with. Whoever
 * has the key of a certificate that the application knows can read every mailbox: where servers were read, none is taken
 * that is not theirs.
 */
public final class SigningCertificate {

    private static final int KEY_BITS = 2048;

    private final PlanContext context;
    private final String parameter;
    private final String advice;

    /**
     * @param parameter that named the file
     * @param advice    how to get a file that can be used
     */
    public SigningCertificate(PlanContext context, String parameter, String advice) {
        this.context = context;
        this.parameter = parameter;
        this.advice = advice;
    }

    /**
     * Holds one to it.
     *
     * @throws PlanRefusedException where it cannot be, with the reason
     */
    public void require(PublicCertificate given) throws PlanRefusedException {
        if (given.authority()) {
            throw refused(NLS.bind(Messages.SigningCertificate_Authority, given.certificate().subject()));
        }
        if (!given.keyAlgorithm().equals("RSA") || given.keyBits() < KEY_BITS) {
            throw refused(NLS.bind(Messages.SigningCertificate_Key, given.keyAlgorithm(), given.keyBits()));
        }
        GivenCertificates.requireCounting(parameter, given.certificate(), context.now(), advice);
        Optional<AuthConfiguration> configuration = context.read(Parts.AUTH_CONFIGURATION).value();
        if (configuration.isPresent()) {
            requireOwn(configuration.get(), given.certificate());
        } else if (!KeyRules.authCertificate(given.certificate())) {
            throw refused(NLS.bind(Messages.SigningCertificate_OtherKind, given.certificate().subject()));
        }
    }

    /** The auth configuration names it, or a server holds it as an auth certificate that is about to be named. */
    private void requireOwn(AuthConfiguration configuration, Certificate certificate) throws PlanRefusedException {
        Set<Thumbprint> named = Stream.of(configuration.current(), configuration.next()).flatMap(Optional::stream)
                .collect(Collectors.toUnmodifiableSet());
        boolean held = context.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .flatMap(server -> server.certificates().value().orElse(List.of()).stream())
                .anyMatch(one -> one.thumbprint().equals(certificate.thumbprint()) && KeyRules.authCertificate(one));
        if (!named.contains(certificate.thumbprint()) && !held) {
            throw refused(NLS.bind(Messages.SigningCertificate_Foreign, new Object[] {certificate.subject(),
                    certificate.thumbprint(), String.join(", ", named.stream().map(Thumbprint::text).sorted().toList())}));
        }
    }

    private PlanParameterException refused(String reason) {
        return new PlanParameterException(parameter, reason, advice);
    }
}
