package io.isthmus.certificates.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.inventory.Presence.State;
import io.isthmus.certificates.rule.NameCoverage;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.InboundConnector;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.CertificateName;
import io.isthmus.sdk.rule.HybridNeed;
import io.isthmus.sdk.rule.KeyOwner;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.OwnConnectors;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Where certificates should be, and where not: the current and the next auth certificate on every server that signs and
 * in the dedicated application of every tenant; the one that connectors name on the servers that show it, and in Exchange
 * Online where that demands one; what servers use at the public names; nothing in the shared principal; nobody else's in
 * the application.
 */
final class Expectations {

    private final Snapshot snapshot;
    private final Map<Thumbprint, Shown> shown;
    private final Map<Thumbprint, List<Presence>> presences = new LinkedHashMap<>();
    private final List<UnmetName> unmet = new ArrayList<>();
    private final List<SeenNames> seen = new ArrayList<>();

    Expectations(Snapshot snapshot, Map<Thumbprint, Shown> shown) {
        this.snapshot = snapshot;
        this.shown = shown;
        snapshot.sides().stream().filter(side -> side.scope().side() == Side.ON_PREMISES).forEach(side -> {
            signing(side);
            NamedCertificates named = new NamedCertificates(side);
            named.add();
            SeenNames names = new SeenNames(side, shown, named.meant);
            seen.add(names);
            names.presences().forEach((thumbprint, all) -> all.forEach(presence -> add(thumbprint, presence)));
        });
        snapshot.pairs().forEach(this::cloud);
    }

    List<Presence> of(Thumbprint thumbprint) {
        return presences.getOrDefault(thumbprint, List.of()).stream().distinct().toList();
    }

    List<UnmetName> unmet() {
        return unmet;
    }

    /** What the public names of each organization present. */
    List<SeenNames> seen() {
        return seen;
    }

    private void signing(SideSnapshot side) {
        if (!side.read(Parts.AUTH_CONFIGURATION).known()) {
            unconfigured(side);
        }
        for (Thumbprint thumbprint : side.read(Parts.AUTH_CONFIGURATION).value().map(KeyRules::signing)
                .orElse(List.of())) {
            Reading<List<ExchangeServer>> servers = side.read(Parts.SERVERS);
            if (servers.state() != ReadState.READ) {
                add(thumbprint, side.scope(), Messages.Servers, State.NOT_READ);
            }
            ServerRules.signing(servers.value().orElse(List.of())).forEach(server ->
                    add(thumbprint, side.scope(), server.name(), onServer(side, server.name(), List.of(thumbprint))));
        }
    }

    /** Any certificate that looks like one to sign with may be the current one, and belong everywhere. */
    private void unconfigured(SideSnapshot side) {
        side.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .flatMap(server -> server.certificates().value().orElse(List.of()).stream())
                .filter(KeyRules::authCertificate).map(Certificate::thumbprint).distinct()
                .forEach(thumbprint -> add(thumbprint, side.scope(), Messages.AuthConfiguration, State.NOT_READ));
    }

    /** Whether a server holds one of several certificates. */
    private State onServer(SideSnapshot side, String server, Collection<Thumbprint> any) {
        if (any.stream().map(shown::get).anyMatch(one -> one != null && one.heldBy(server))) {
            return State.HELD;
        }
        Optional<ServerCertificates> asked = side.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server)).findFirst();
        return asked.filter(one -> one.certificates().state() == ReadState.READ).isPresent() ? State.MISSING
                : State.NOT_READ;
    }

    private void add(Thumbprint thumbprint, Scope scope, String place, State state) {
        add(thumbprint, new Presence(scope.side(), scope.title(), place, state));
    }

    private void add(Thumbprint thumbprint, Presence presence) {
        presences.computeIfAbsent(thumbprint, one -> new ArrayList<>()).add(presence);
    }

    private void cloud(HybridPair pair) {
        List<Thumbprint> signing = snapshot.read(Parts.AUTH_CONFIGURATION, pair).value().map(KeyRules::signing)
                .orElse(List.of());
        application(pair, signing);
        Reading<ServicePrincipal> reading = snapshot.read(Parts.SHARED_PRINCIPAL, pair);
        if (pair.tenant().isPresent() && !reading.known()) {
            signing.forEach(thumbprint -> add(thumbprint, new Presence(Side.ENTRA, tenant(pair, Side.ENTRA),
                    Messages.SharedPrincipal, State.NOT_READ)));
        }
        Optional<ServicePrincipal> shared = reading.value();
        shared.stream().flatMap(principal -> principal.keyCredentials().stream()).map(KeyRules::thumbprint)
                .flatMap(Optional::stream).forEach(thumbprint -> add(thumbprint, new Presence(Side.ENTRA,
                        tenant(pair, Side.ENTRA), shared.orElseThrow().displayName(), State.OUT_OF_PLACE)));
    }

    private String tenant(HybridPair pair, Side side) {
        return pair.tenant().flatMap(key -> snapshot.side(side, key)).map(one -> one.scope().title())
                .orElseGet(pair::title);
    }

    private void application(HybridPair pair, List<Thumbprint> signing) {
        ApplicationMatch match = ApplicationRules.find(snapshot, pair);
        if (!(match instanceof ApplicationMatch.Found found)) {
            without(pair, match).ifPresent(state -> signing.forEach(thumbprint -> add(thumbprint,
                    new Presence(Side.ENTRA, tenant(pair, Side.ENTRA), Messages.Application, state))));
            return;
        }
        Application application = found.application();
        signing.forEach(thumbprint -> add(thumbprint, new Presence(Side.ENTRA, tenant(pair, Side.ENTRA),
                application.displayName(), KeyRules.keyOf(thumbprint, application.keyCredentials()).isPresent()
                        ? State.HELD : State.MISSING)));
        for (KeyCredential key : application.keyCredentials()) {
            KeyRules.thumbprint(key).filter(thumbprint -> !signing.contains(thumbprint)).ifPresent(thumbprint ->
                    strange(pair, application, key).ifPresent(state -> add(thumbprint, new Presence(Side.ENTRA,
                            tenant(pair, Side.ENTRA), application.displayName(), state))));
        }
    }

    /**
     * An application that is needed and not there lacks every certificate; one of several may have it, and so may one of
     * which nobody knows whether it is needed.
     */
    private Optional<State> without(HybridPair pair, ApplicationMatch match) {
        boolean none = match instanceof ApplicationMatch.None && snapshot.read(Parts.APPLICATIONS, pair).known();
        return switch (HybridNeed.of(snapshot.read(Parts.HYBRID_CONFIGURATION, pair))) {
            case NEEDED -> Optional.of(none ? State.MISSING : State.NOT_READ);
            case NOT_KNOWN -> Optional.of(State.NOT_READ);
            case NOT_RICH, NOT_HYBRID -> Optional.empty();
        };
    }

    /** Whoever has a key that is not the organization's own reads every mailbox; one from before is left alone. */
    private Optional<State> strange(HybridPair pair, Application application, KeyCredential key) {
        if (pair.organization().isEmpty()) {
            return Optional.empty();
        }
        return switch (KeyOwner.of(key, snapshot.read(Parts.AUTH_CONFIGURATION, pair),
                snapshot.read(Parts.CERTIFICATES, pair))) {
            case OWN -> Optional.empty();
            case ANOTHER, UNKNOWN -> Optional.of(State.OUT_OF_PLACE);
            case NOT_TOLD -> Optional.of(State.NOT_READ);
        };
    }

    /** The certificates of one organization that are meant by their names. */
    private final class NamedCertificates {

        private final SideSnapshot side;
        private final Map<String, Set<String>> servers = new LinkedHashMap<>();
        private final Map<String, Set<String>> places = new LinkedHashMap<>();
        private final Set<String> sending = new LinkedHashSet<>();
        private final Set<Thumbprint> meant = new LinkedHashSet<>();

        NamedCertificates(SideSnapshot side) {
            this.side = side;
        }

        void add() {
            side.read(Parts.HYBRID_CONFIGURATION).value().ifPresent(this::configuration);
            side.read(Parts.SEND_CONNECTORS).value().orElse(List.of()).stream().filter(SendConnector::enabled)
                    .forEach(this::connector);
            side.read(Parts.RECEIVE_CONNECTORS).value().orElse(List.of()).stream().filter(ReceiveConnector::enabled)
                    .forEach(one -> one.tlsCertificateName().ifPresent(name ->
                            wanted(name, NLS.bind(Messages.Connector, one.server() + "\\" + one.name()),
                                    List.of(one.server()))));
            servers.forEach(this::judge);
        }

        private void configuration(HybridConfiguration configuration) {
            configuration.tlsCertificateName().ifPresent(name -> {
                Set<String> transport = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
                transport.addAll(configuration.sendingTransportServers());
                transport.addAll(configuration.receivingTransportServers());
                transport.addAll(configuration.edgeTransportServers());
                wanted(name, Messages.HybridConfiguration, transport);
                sending.add(name);
            });
        }

        private void connector(SendConnector connector) {
            connector.tlsCertificateName().ifPresent(name -> {
                wanted(name, NLS.bind(Messages.Connector, connector.name()), connector.sourceTransportServers());
                if (connector.cloudServicesMailEnabled()) {
                    sending.add(name);
                }
            });
        }

        private void wanted(String name, String place, Collection<String> on) {
            servers.computeIfAbsent(name, one -> new TreeSet<>(String.CASE_INSENSITIVE_ORDER)).addAll(on);
            places.computeIfAbsent(name, one -> new LinkedHashSet<>()).add(place);
        }

        /**
         * Of several certificates with the names that are wanted, the one that counts longest should be everywhere; what
         * stands for a request is none yet.
         */
        private void judge(String text, Set<String> on) {
            CertificateName name = CertificateName.of(text);
            Optional<Shown> found = shown.values().stream()
                    .filter(one -> one.held() && !one.requested()).filter(one -> one.details()
                    .map(details -> NameCoverage.named(name, details))
                    .orElseGet(() -> one.told().filter(name::names).isPresent()))
                    .max(Comparator.comparing(Shown::end));
            if (found.isEmpty()) {
                unmet.add(new UnmetName(side.scope().title(), text, List.copyOf(places.get(text)), allRead(on)));
                return;
            }
            Thumbprint thumbprint = found.get().thumbprint();
            meant.add(thumbprint);
            on.forEach(server -> Expectations.this.add(thumbprint, side.scope(), server,
                    onServer(side, server, List.of(thumbprint))));
            if (sending.contains(text)) {
                snapshot.pairs().stream().filter(pair -> pair.organization().equals(Optional.of(side.scope().key())))
                        .forEach(pair -> online(pair, found.get()));
            }
        }

        private boolean allRead(Set<String> on) {
            return side.read(Parts.CERTIFICATES).state() == ReadState.READ
                    && on.stream().allMatch(server -> onServer(side, server, List.of()) != State.NOT_READ);
        }

        /** A connector that demands no certificate takes any. */
        private void online(HybridPair pair, Shown certificate) {
            Reading<List<InboundConnector>> connectors = snapshot.read(Parts.INBOUND_CONNECTORS, pair);
            if (connectors.state() == ReadState.NOT_ASKED && pair.tenant().isEmpty()) {
                return;
            }
            List<CertificateName> demanded = connectors.value().orElse(List.of()).stream()
                    .filter(OwnConnectors.of(snapshot, pair)::own)
                    .filter(one -> one.enabled() && one.connectorType().equalsIgnoreCase("OnPremises"))
                    .flatMap(one -> one.tlsSenderCertificateName().stream()).map(CertificateName::of).toList();
            boolean named = demanded.stream().anyMatch(name -> certificate.details()
                    .map(details -> NameCoverage.named(name, details))
                    .orElseGet(() -> certificate.told().filter(name::names).isPresent()));
            if (!named && demanded.isEmpty() && connectors.known()) {
                return;
            }
            Expectations.this.add(certificate.thumbprint(), new Presence(Side.EXCHANGE_ONLINE,
                    tenant(pair, Side.EXCHANGE_ONLINE), Messages.InboundConnectors,
                    named ? State.HELD : connectors.known() ? State.MISSING : State.NOT_READ));
        }
    }
}
