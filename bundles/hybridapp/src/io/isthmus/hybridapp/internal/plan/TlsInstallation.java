package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.AnsweredCertificate;
import io.isthmus.hybridapp.internal.choice.CrossingMail;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.HeldCertificates;
import io.isthmus.hybridapp.internal.choice.InternalCertificates;
import io.isthmus.hybridapp.internal.step.AwaitCertificate;
import io.isthmus.hybridapp.internal.step.EnableCertificate;
import io.isthmus.hybridapp.internal.step.ImportCertificate;
import io.isthmus.hybridapp.internal.step.NameCertificate;
import io.isthmus.hybridapp.internal.step.TestMail;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.PublicCertificate;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.NameRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Counted;

/**
 * The second go: the answer is brought in, every server has it, services use it, both sides name it, and mail arrives.
 *
 * @param warnings is told what a person must know
 */
record TlsInstallation(CrossingMail mail, List<ExchangeServer> servers, HeldCertificates held,
        List<String> warnings) {

    private static final String WEB_SITE = "IIS";

    PlanDraft draft(PlanContext context, List<PublicCertificate> file, GivenParameters given, Optional<String> address)
            throws PlanRefusedException {
        requireEdges(given);
        AnsweredCertificate answer = AnsweredCertificate.of(context, file, mail, held, servers, warnings);
        InternalCertificates internal = InternalCertificates.of(context, servers);
        Certificate certificate = answer.certificate();
        List<Step> steps = new ArrayList<>();
        steps.add(ImportCertificate.step(answer.maker(), certificate, answer.request()));
        Set<String> brought = bring(answer, steps);
        Optional<Thumbprint> site = site(given);
        servers.forEach(server -> steps.add(EnableCertificate.smtp(server, certificate.thumbprint(), internal.of(server),
                brought)));
        if (site.isPresent()) {
            servers.forEach(server -> steps.add(EnableCertificate.web(server, certificate.thumbprint(), site.get(), brought)));
        } else {
            warnings.add(Messages.TlsInstallation_NoWeb);
        }
        name(context, certificate, steps, with(steps, brought));
        if (address.isPresent()) {
            steps.add(TestMail.step(sending(), address.get(), ImportCertificate.NAME, with(steps, Set.of())));
        } else {
            warnings.add(Messages.TlsInstallation_NoMail);
        }
        warnings.add(Messages.TlsInstallation_WayBack);
        subscribed(context);
        return new PlanDraft(Counted.text(servers.size(), Messages.TlsInstallation_SummaryOne,
                Messages.TlsInstallation_Summary, certificate.thumbprint().abbreviated(), servers.size()), steps,
                warnings);
    }

    /**
     * What the web sites show, as a person who looked says: the shell does not tell it, as a rule. Each server holds it, and
     * where a server tells what it uses certificates for, that is one of those for its web site.
     */
    private Optional<Thumbprint> site(GivenParameters given) throws PlanParameterException {
        Optional<String> text = given.text(TlsRenew.WEB);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.get().matches("[0-9A-Fa-f]{40}")) {
            throw refused(NLS.bind(Messages.TlsRemoval_NoThumbprint, text.get()));
        }
        Thumbprint site = Thumbprint.of(text.get());
        List<String> other = servers.stream().map(ExchangeServer::name).filter(server -> !held.holds(server, site)
                || held.of(server).stream().anyMatch(one -> held.services(server, one.thumbprint()).contains(WEB_SITE))
                        && !held.services(server, site).contains(WEB_SITE)).toList();
        if (!other.isEmpty()) {
            throw refused(NLS.bind(Messages.TlsInstallation_OtherWeb, site.abbreviated(), String.join(", ", other)));
        }
        return Optional.of(site);
    }

    private static PlanParameterException refused(String reason) {
        return new PlanParameterException(TlsRenew.WEB, reason, Messages.TlsInstallation_WebAdvice);
    }

    /** Nobody can look into an Edge Transport server from here: whoever looks after it says that it is done. */
    private void requireEdges(GivenParameters given) throws PlanParameterException {
        Set<String> ready = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        ready.addAll(given.texts(TlsRenew.EDGES, "[,;\\s]+"));
        List<String> lacking = mail.edges().stream().filter(name -> !ready.contains(name)).toList();
        if (!lacking.isEmpty()) {
            throw new PlanParameterException(TlsRenew.EDGES, NLS.bind(Messages.TlsInstallation_Edges,
                    String.join(", ", lacking)), Messages.TlsInstallation_EdgesAdvice);
        }
    }

    private Set<String> bring(AnsweredCertificate answer, List<Step> steps) {
        List<ExchangeServer> others = servers.stream().filter(server -> !server.equals(answer.maker())).toList();
        if (others.isEmpty()) {
            return Set.of(ImportCertificate.STEP);
        }
        Thumbprint thumbprint = answer.certificate().thumbprint();
        List<String> names = others.stream().map(ExchangeServer::name).toList();
        String effect = NLS.bind(Messages.TlsInstallation_Bring, String.join(", ", names),
                AwaitCertificate.importing(answer.maker().name(), thumbprint.text()));
        steps.add(AwaitCertificate.step(thumbprint.text(), thumbprint.abbreviated(), effect, others,
                names.stream().filter(name -> !held.holds(name, thumbprint)).toList(), Set.of(ImportCertificate.STEP)));
        return Set.of(ImportCertificate.STEP, AwaitCertificate.STEP);
    }

    /** Exchange Online demands another name last: mail that still goes by the old one would be refused. */
    private void name(PlanContext context, Certificate certificate, List<Step> steps, Set<String> after) {
        String name = ImportCertificate.NAME;
        LeftOutServers left = LeftOutServers.of(mail, servers);
        mail.sending().stream().filter(left::reached)
                .forEach(connector -> steps.add(NameCertificate.sending(connector, name, after)));
        mail.receiving().stream().filter(left::reached)
                .forEach(connector -> steps.add(NameCertificate.receiving(connector, name, after)));
        warnings.addAll(left.sentences(mail));
        Optional<String> before = context.read(Parts.HYBRID_CONFIGURATION).value()
                .flatMap(HybridConfiguration::tlsCertificateName);
        steps.add(NameCertificate.hybridConfiguration(before, name, after));
        Set<String> named = with(steps, Set.of());
        for (InboundConnector connector : mail.demanding()) {
            String demanded = connector.tlsSenderCertificateName().orElseThrow();
            if (!NameRules.covers(certificate.domains(), demanded)) {
                String covered = certificate.domains().getFirst().toLowerCase(Locale.ROOT);
                warnings.add(NLS.bind(Messages.TlsInstallation_Demanded, new Object[] {connector.name(), demanded, covered}));
                steps.add(NameCertificate.demanding(connector, covered, named));
            }
        }
    }

    private List<ExchangeServer> sending() {
        Set<String> names = mail.sending().stream().flatMap(connector -> connector.sourceTransportServers().stream())
                .collect(Collectors.toCollection(() -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)));
        List<ExchangeServer> sending = servers.stream().filter(server -> names.contains(server.name())).toList();
        return sending.isEmpty() ? servers : sending;
    }

    /** A subscription goes by the internal transport certificate. */
    private void subscribed(PlanContext context) {
        List<String> edges = context.require(Parts.SERVERS).stream().filter(ExchangeServer::edge).map(ExchangeServer::name)
                .toList();
        if (!edges.isEmpty()) {
            warnings.add(NLS.bind(Messages.TlsInstallation_Subscribed, String.join(", ", edges)));
        }
    }

    private static Set<String> with(List<Step> steps, Set<String> more) {
        Set<String> ids = steps.stream().map(Step::id).collect(Collectors.toCollection(TreeSet::new));
        ids.addAll(more);
        return ids;
    }
}
