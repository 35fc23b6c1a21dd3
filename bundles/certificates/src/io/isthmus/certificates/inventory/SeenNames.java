package io.isthmus.certificates.inventory;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.inventory.Presence.State;
import io.isthmus.certificates.inventory.SeenName.Match;
import io.isthmus.certificates.rule.Judgement;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.certificates.rule.Presented;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.PresentedChain;
import io.isthmus.sdk.model.PublicName;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;

/**
 * What the public names of one organization present, beside what its servers use: the one of theirs that covers the
 * name and counts longest should be seen there. Another one that counts as long is no mistake, since what stands before
 * the servers can have its own.
 */
final class SeenNames {

    private static final String IIS = "IIS";

    private final SideSnapshot side;
    private final Map<Thumbprint, Shown> shown;
    private final Set<Thumbprint> mail;
    private final List<SeenName> names = new ArrayList<>();
    private final Map<Thumbprint, List<Presence>> presences = new LinkedHashMap<>();
    private final Map<Thumbprint, List<Judgement>> judgements = new LinkedHashMap<>();
    private final List<CertificateDetails> signers = new ArrayList<>();

    /**
     * @param mail those that connectors of the organization mean
     */
    SeenNames(SideSnapshot side, Map<Thumbprint, Shown> shown, Set<Thumbprint> mail) {
        this.side = side;
        this.shown = shown;
        this.mail = mail;
        side.read(Parts.PUBLIC_NAMES).value().orElse(List.of()).forEach(this::add);
    }

    List<SeenName> names() {
        return names;
    }

    Map<Thumbprint, List<Presence>> presences() {
        return presences;
    }

    Map<Thumbprint, List<Judgement>> judgements() {
        return judgements;
    }

    /** Those that were presented besides, since they signed the others. */
    List<CertificateDetails> signers() {
        return signers;
    }

    private void add(PublicName name) {
        Optional<Presented> presented = Presented.of(name);
        Optional<Shown> wanted = wanted(name);
        if (presented.isEmpty()) {
            Match match = SeenName.unseen(name.presented());
            names.add(new SeenName(side.scope().title(), name, Optional.empty(), match));
            wanted.filter(one -> match == Match.NOT_SEEN)
                    .ifPresent(one -> presence(one.thumbprint(), name, State.NOT_READ));
            return;
        }
        CertificateDetails own = presented.get().own();
        signers.addAll(presented.get().chain().subList(1, presented.get().chain().size()));
        Match match = match(name, own, wanted);
        names.add(new SeenName(side.scope().title(), name, Optional.of(own.thumbprint()), match));
        if (match == Match.SAME) {
            presence(own.thumbprint(), name, State.HELD);
        } else if (match == Match.OLDER) {
            presence(own.thumbprint(), name, State.OUT_OF_PLACE);
            presence(wanted.orElseThrow().thumbprint(), name, State.MISSING);
        }
        judge(name, own, name.presented().value().orElseThrow());
    }

    private Match match(PublicName name, CertificateDetails own, Optional<Shown> wanted) {
        if (used(name).anyMatch(one -> one.thumbprint().equals(own.thumbprint()))) {
            return Match.SAME;
        }
        return wanted.map(one -> one.end().isAfter(own.validity().notAfter()) ? Match.OLDER : Match.OTHER)
                .orElse(side.read(Parts.CERTIFICATES).known() ? Match.OTHER : Match.NOT_COMPARED);
    }

    private Optional<Shown> wanted(PublicName name) {
        return used(name).filter(one -> covers(one, name)).max(Comparator.comparing(Shown::end));
    }

    private static boolean covers(Shown one, PublicName name) {
        return one.details().filter(details -> NameCoverage.covers(details, name.host())).isPresent();
    }

    /** Where servers do not tell what they use a certificate for, one that covers the name is as good as bound to it. */
    private Stream<Shown> used(PublicName name) {
        Set<String> servers = side.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .map(ServerCertificates::server).collect(Collectors.toSet());
        return shown.values().stream().filter(one -> switch (name.service()) {
            case HTTPS -> one.serves(servers, IIS).orElseGet(() -> covers(one, name));
            case SMTP -> mail.contains(one.thumbprint());
        });
    }

    private void presence(Thumbprint thumbprint, PublicName name, State state) {
        presences.computeIfAbsent(thumbprint, one -> new ArrayList<>())
                .add(new Presence(Side.ON_PREMISES, side.scope().title(), name.address(), state));
    }

    private void judge(PublicName name, CertificateDetails own, PresentedChain seen) {
        if (!NameCoverage.covers(own, name.host())) {
            judgement(own, Judgement.Kind.NAME_NOT_COVERED, Severity.WARNING,
                    NLS.bind(Messages.NameNotCovered, name.address()));
        }
        seen.distrust().ifPresent(why -> judgement(own, Judgement.Kind.NOT_TRUSTED, Severity.WARNING,
                NLS.bind(Messages.NotTrusted, name.address(), why)));
        seen.proxy().ifPresent(proxy -> judgement(own, Judgement.Kind.SEEN_ELSEWHERE, Severity.INFORMATION,
                NLS.bind(Messages.ThroughProxy, name.address(), proxy)));
        if (seen.internal()) {
            judgement(own, Judgement.Kind.SEEN_ELSEWHERE, Severity.INFORMATION,
                    NLS.bind(Messages.FromInside, name.address(), String.join(", ", seen.addresses())));
        }
    }

    private void judgement(CertificateDetails own, Judgement.Kind kind, Severity severity, String message) {
        judgements.computeIfAbsent(own.thumbprint(), one -> new ArrayList<>())
                .add(new Judgement(kind, severity, message));
    }
}
