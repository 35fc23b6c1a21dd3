package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.CrossingMail;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.choice.NamedCertificates;
import io.isthmus.hybridapp.internal.step.RemoveTlsCertificate;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.CertificateName;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Counted;

/**
 * The third go: the certificate of before leaves the servers, last of all and one server after the other, where nothing
 * names it any more and mail was seen to arrive without it.
 *
 * @param warnings is told what a person must know
 */
record TlsRemoval(CrossingMail mail, List<ExchangeServer> servers, HeldCertificates held, List<String> warnings) {

    /** What a certificate stays enabled for, whatever replaced it: Exchange takes it away from SMTP never. */
    private static final Set<String> ALWAYS = Set.of("SMTP", "NONE");

    PlanDraft draft(PlanContext context, String thumbprint, Optional<String> address) throws PlanRefusedException {
        String mailbox = address.orElseThrow(() -> new PlanParameterException(TlsRenew.MAIL_TO,
                Messages.TlsRemoval_NoMail, Messages.TlsRemoval_NoMailAdvice));
        if (!thumbprint.matches("[0-9A-Fa-f]{40}")) {
            throw refused(NLS.bind(Messages.TlsRemoval_NoThumbprint, thumbprint));
        }
        Thumbprint old = Thumbprint.of(thumbprint);
        Certificate certificate = held.find(old).orElseThrow(() -> refused(NLS.bind(Messages.TlsRemoval_NotHeld, old)));
        Certificate current = mail.standing().orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.TlsRequest_NoStanding, mail.name()), Messages.TlsRequest_NoStandingAdvice));
        requireUnused(context, certificate, current);
        NamedCertificates named = NamedCertificates.of(context);
        List<String> naming = named.naming(certificate, current);
        if (!naming.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.TlsRemoval_Named, old.abbreviated(), String.join(", ", naming)),
                    Messages.TlsRemoval_NamedAdvice);
        }
        requireShownNowhere(context, old);
        List<ExchangeServer> leaving = leaving(named, certificate, current);
        warnings.add(NLS.bind(Messages.TlsRemoval_NotLookedAt, old.text()));
        List<Step> steps = new ArrayList<>();
        for (ExchangeServer server : leaving) {
            Set<String> before = steps.isEmpty() ? Set.of() : Set.of(steps.getLast().id());
            steps.add(RemoveTlsCertificate.step(server, old, current.thumbprint(), named, mailbox, before));
        }
        return new PlanDraft(Counted.text(leaving.size(), Messages.TlsRemoval_SummaryOne, Messages.TlsRemoval_Summary,
                old.abbreviated(), leaving.size()), steps, warnings);
    }

    /** What Exchange Online and others meet at the public names, which no test of mail from the servers tells. */
    private void requireShownNowhere(PlanContext context, Thumbprint old) throws PlanRefusedException {
        List<PublicName> names = context.read(Parts.PUBLIC_NAMES).value().orElse(List.of());
        List<String> showing = names.stream().filter(name -> shown(name).filter(old::equals).isPresent())
                .map(PublicName::address).distinct().toList();
        if (!showing.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.TlsRemoval_Shown, old.abbreviated(),
                    String.join(", ", showing)), Messages.TlsRemoval_ShownAdvice);
        }
        List<PublicName> mail = names.stream().filter(name -> name.service() == PublicName.Service.SMTP).toList();
        List<String> unseen = mail.stream().filter(name -> shown(name).isEmpty()).map(PublicName::address).distinct().toList();
        if (mail.isEmpty()) {
            warnings.add(Messages.TlsRemoval_WayBackNotSeen);
        } else if (!unseen.isEmpty()) {
            warnings.add(NLS.bind(Messages.TlsRemoval_NameNotSeen, String.join(", ", unseen)));
        }
    }

    private static Optional<Thumbprint> shown(PublicName name) {
        return name.presented().value().flatMap(chain -> KeyRules.thumbprintOf(chain.certificates().getFirst()));
    }

    /** The servers that hold it and use it for nothing that is known; the others are told with the reason. */
    private List<ExchangeServer> leaving(NamedCertificates named, Certificate old, Certificate current)
            throws PlanRefusedException {
        List<ExchangeServer> leaving = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        for (ExchangeServer server : servers) {
            List<String> uses = new ArrayList<>(named.receiving(server, old, current));
            uses.addAll(held.services(server.name(), old.thumbprint()).stream().filter(service -> !ALWAYS.contains(service))
                    .toList());
            if (uses.isEmpty() && held.holds(server.name(), old.thumbprint())) {
                leaving.add(server);
            } else if (!uses.isEmpty()) {
                kept.add(NLS.bind(Messages.TlsRemoval_Kept, server.name(), String.join(", ", uses)));
            }
        }
        if (leaving.isEmpty()) {
            throw new PlanRefusedException(String.join(" ", kept), Messages.TlsRemoval_NamedAdvice);
        }
        warnings.addAll(kept);
        return leaving;
    }

    private void requireUnused(PlanContext context, Certificate old, Certificate current) throws PlanRefusedException {
        if (old.thumbprint().equals(current.thumbprint())) {
            throw refused(NLS.bind(Messages.TlsRemoval_Current, old.thumbprint().abbreviated()));
        }
        AuthConfiguration signing = context.require(Parts.AUTH_CONFIGURATION);
        if (KeyRules.authCertificate(old) || signing.current().filter(old.thumbprint()::equals).isPresent()
                || signing.next().filter(old.thumbprint()::equals).isPresent()) {
            throw refused(NLS.bind(Messages.TlsRemoval_Signing, old.thumbprint().abbreviated()));
        }
        if (CertificateName.of(old).names(current)) {
            throw new PlanRefusedException(NLS.bind(Messages.TlsRemoval_SameName, old.thumbprint().text()),
                    Messages.TlsRemoval_SameNameAdvice);
        }
    }

    private static PlanParameterException refused(String reason) {
        return new PlanParameterException(TlsRenew.REMOVE, reason, Messages.TlsRemoval_Advice);
    }
}
