package io.isthmus.hybridapp.internal.plan;

import java.time.ZoneOffset;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.CrossingMail;
import io.isthmus.hybridapp.internal.choice.DoneBefore;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.step.RequestCertificate;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.text.Moments;

/**
 * The first go: a server asks for a certificate that covers what the one before covers, and what the cloud needs.
 *
 * @param warnings is told what a person must know
 */
record TlsRequest(CrossingMail mail, List<ExchangeServer> servers, HeldCertificates held, List<String> warnings) {

    private static final String KIND = "tls.renew";

    PlanDraft draft(PlanContext context, GivenParameters given) throws PlanRefusedException {
        Optional<DoneStep> open = open(context);
        if (open.isPresent() && !given.truth(TlsRenew.AGAIN)) {
            throw new PlanRefusedException(NLS.bind(Messages.TlsRequest_Open,
                    Moments.text(open.get().at(), ZoneOffset.UTC)), Messages.TlsRequest_OpenAdvice);
        }
        ExchangeServer maker = maker(given);
        Certificate standing = mail.standing().orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.TlsRequest_NoStanding, mail.name()), Messages.TlsRequest_NoStandingAdvice));
        List<String> names = names(standing, given);
        List<String> others = servers.stream().map(ExchangeServer::name).filter(name -> !name.equals(maker.name())).toList();
        warnings.add(NLS.bind(Messages.TlsRequest_Ends, standing.thumbprint().abbreviated(),
                Moments.text(standing.notAfter(), ZoneOffset.UTC)));
        warnings.add(NLS.bind(Messages.TlsRequest_Then, String.join(", ", others)));
        return new PlanDraft(NLS.bind(Messages.TlsRequest_Summary, maker.name()), List.of(RequestCertificate.step(maker,
                standing.subject(), names, held.of(maker.name()))), warnings);
    }

    /** A request of this console after which no certificate was brought in yet. */
    private static Optional<DoneStep> open(PlanContext context) throws PlanRefusedException {
        List<DoneStep> done = DoneBefore.require(context).stream().filter(one -> one.kind().equals(KIND)).toList();
        return done.isEmpty() || !done.getLast().step().id().equals(RequestCertificate.STEP) ? Optional.empty()
                : Optional.of(done.getLast());
    }

    private ExchangeServer maker(GivenParameters given) throws PlanParameterException {
        Optional<String> named = given.text(TlsRenew.SERVER);
        return named.isEmpty() ? servers.getFirst() : servers.stream()
                .filter(server -> server.name().equalsIgnoreCase(named.get())
                        || server.fullyQualifiedName().equalsIgnoreCase(named.get())).findFirst()
                .orElseThrow(() -> new PlanParameterException(TlsRenew.SERVER, NLS.bind(Messages.TlsRequest_NoServer,
                        named.get()), NLS.bind(Messages.TlsRequest_NoServerAdvice, String.join(", ",
                                servers.stream().map(ExchangeServer::name).toList()))));
    }

    private List<String> names(Certificate standing, GivenParameters given) {
        Set<String> names = new LinkedHashSet<>();
        standing.domains().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        names.addAll(mail.names());
        given.texts(TlsRenew.MORE_NAMES, "[,;\\s]+").forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
        return List.copyOf(names);
    }
}
