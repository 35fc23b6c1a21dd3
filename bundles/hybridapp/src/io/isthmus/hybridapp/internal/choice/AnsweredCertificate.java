package io.isthmus.hybridapp.internal.choice;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.NameRules;

/**
 * What an authority answered to a request of a server.
 *
 * @param certificate without its key
 * @param maker       the server that made the request and has the key
 * @param request     what stood there for the request until it was answered; empty where it was before
 */
public record AnsweredCertificate(Certificate certificate, ExchangeServer maker, Optional<Thumbprint> request) {

    /** The parameter's name. */
    public static final String PARAMETER = "certificate";

    /**
     * The answer in the file that was given.
     *
     * @param held     what servers hold, what stands for their requests among it
     * @param warnings is told what it does less than the one before
     * @throws PlanParameterException where it is none that mail can go by, or none of the servers asked for it
     */
    public static AnsweredCertificate of(PlanContext context, List<PublicCertificate> file, CrossingMail mail,
            HeldCertificates held, List<ExchangeServer> servers, List<String> warnings) throws PlanParameterException {
        PublicCertificate given = GivenCertificates.single(PARAMETER, file);
        Certificate certificate = given.certificate();
        GivenCertificates.requireCounting(PARAMETER, certificate, context.now(),
                Messages.AnsweredCertificate_Advice);
        if (certificate.selfSigned()) {
            throw refused(Messages.AnsweredCertificate_SelfSigned);
        }
        if (!given.serverAuthentication()) {
            throw refused(Messages.AnsweredCertificate_NotForServers);
        }
        List<String> lacking = mail.names().stream().filter(name -> !NameRules.covers(certificate.domains(), name)).toList();
        if (!lacking.isEmpty()) {
            throw refused(NLS.bind(Messages.AnsweredCertificate_Lacking, String.join(", ", lacking)));
        }
        if (!given.clientAuthentication()) {
            warnings.add(Messages.AnsweredCertificate_NotForClients);
        }
        List<String> lost = mail.standing().map(Certificate::domains).orElse(List.of()).stream()
                .filter(name -> !NameRules.covers(certificate.domains(), name)).toList();
        if (!lost.isEmpty()) {
            warnings.add(NLS.bind(Messages.AnsweredCertificate_Lost, String.join(", ", lost)));
        }
        ExchangeServer maker = maker(certificate, held, servers);
        return new AnsweredCertificate(certificate, maker, request(certificate, held, maker).map(Certificate::thumbprint));
    }

    /** The server that has it already, else the one that holds a request with the same key. */
    private static ExchangeServer maker(Certificate certificate, HeldCertificates held, List<ExchangeServer> servers)
            throws PlanParameterException {
        Optional<ExchangeServer> has = servers.stream()
                .filter(server -> held.holds(server.name(), certificate.thumbprint())).findFirst();
        return has.or(() -> servers.stream().filter(server -> request(certificate, held, server).isPresent()).findFirst())
                .orElseThrow(() -> refused(NLS.bind(Messages.AnsweredCertificate_NoRequest, String.join(", ",
                        servers.stream().map(ExchangeServer::name).toList()))));
    }

    private static Optional<Certificate> request(Certificate certificate, HeldCertificates held, ExchangeServer server) {
        Optional<PublicKey> key = certificate.encoded().flatMap(AnsweredCertificate::key);
        return held.of(server.name()).stream().filter(one -> !one.thumbprint().equals(certificate.thumbprint())
                && key.isPresent() && one.encoded().flatMap(AnsweredCertificate::key).equals(key)).findFirst();
    }

    /** Empty where it is no certificate that the platform takes. */
    private static Optional<PublicKey> key(String encoded) {
        try {
            return Optional.of(CertificateFactory.getInstance("X.509").generateCertificate(
                    new ByteArrayInputStream(Base64.getDecoder().decode(encoded))).getPublicKey());
        } catch (GeneralSecurityException | IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private static PlanParameterException refused(String reason) {
        return new PlanParameterException(PARAMETER, reason, Messages.AnsweredCertificate_Advice);
    }
}
