package io.isthmus.certificates.rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.CertificateName;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Every place of a snapshot that uses a certificate, looked through once for however many certificates are asked for:
 * by thumbprint, or by the names where connectors know no other way. Immutable once made.
 *
 * @since 1.0
 */
public final class SnapshotUses {

    private static final Map<Side, List<Part<?>>> LOOKED_AT = Map.of(
            Side.ON_PREMISES, List.of(Parts.AUTH_CONFIGURATION, Parts.CERTIFICATES, Parts.FEDERATION_TRUSTS,
                    Parts.HYBRID_CONFIGURATION, Parts.SEND_CONNECTORS, Parts.RECEIVE_CONNECTORS),
            Side.ENTRA, List.of(Parts.APPLICATIONS, Parts.SERVICE_PRINCIPALS, Parts.SHARED_PRINCIPAL),
            Side.EXCHANGE_ONLINE, List.of(Parts.INBOUND_CONNECTORS));
    /** What a server shows for a certificate that no service uses. */
    private static final String NO_SERVICE = "None";

    private final List<CertificateUse> uses = new ArrayList<>();
    private final Map<Thumbprint, List<Integer>> byThumbprint = new LinkedHashMap<>();
    private final Map<String, List<Integer>> byName = new LinkedHashMap<>();
    private final Map<String, CertificateName> names = new HashMap<>();
    private final List<String> unread = new ArrayList<>();

    private SnapshotUses() {
    }

    /** Looks through a snapshot. */
    public static SnapshotUses of(Snapshot snapshot) {
        SnapshotUses made = new SnapshotUses();
        for (Side side : List.of(Side.ON_PREMISES, Side.ENTRA, Side.EXCHANGE_ONLINE)) {
            List<SideSnapshot> scopes = snapshot.sides().stream().filter(one -> one.scope().side() == side).toList();
            if (scopes.isEmpty()) {
                LOOKED_AT.get(side).forEach(part -> made.unread.add(part.id()));
            }
            scopes.forEach(scope -> made.new Look(scope).at(side));
        }
        return made;
    }

    /** The certificates that some place names by thumbprint, in the order of the snapshot's sides. */
    public Set<Thumbprint> thumbprints() {
        return byThumbprint.keySet();
    }

    /** What could not be looked at, as id of the part with the organization, the tenant or the server. */
    public List<String> unread() {
        return List.copyOf(unread);
    }

    /** Where a certificate is used. */
    public List<CertificateUse> of(CertificateDetails certificate) {
        return of(certificate.thumbprint(), name -> NameCoverage.named(name, certificate));
    }

    /** Where a certificate is used of which no more is known than what a server told. */
    public List<CertificateUse> of(Certificate told) {
        return of(told.thumbprint(), name -> name.names(told));
    }

    /** Where a certificate is used of which nothing but the thumbprint is known: never by its names. */
    public List<CertificateUse> of(Thumbprint thumbprint) {
        return of(thumbprint, name -> false);
    }

    private List<CertificateUse> of(Thumbprint thumbprint, Predicate<CertificateName> named) {
        List<Integer> found = new ArrayList<>(byThumbprint.getOrDefault(thumbprint, List.of()));
        byName.forEach((text, places) -> {
            if (named.test(names.get(text))) {
                found.addAll(places);
            }
        });
        return found.stream().sorted().map(uses::get).toList();
    }

    /**
     * What a server uses a certificate for.
     *
     * @return empty where the server did not tell: one that tells neither services nor a status told no more than the
     *         certificate itself
     */
    public static Optional<List<String>> services(Certificate certificate) {
        return certificate.services().isEmpty() && certificate.status().isEmpty() ? Optional.empty()
                : Optional.of(certificate.services().stream()
                        .filter(service -> !service.equalsIgnoreCase(NO_SERVICE)).sorted().toList());
    }

    /** The look at one side. */
    private final class Look {

        private final SideSnapshot scope;

        Look(SideSnapshot scope) {
            this.scope = scope;
        }

        void at(Side side) {
            for (Part<?> part : LOOKED_AT.get(side)) {
                if (!scope.read(part).known()) {
                    unread.add(part.id() + " (" + scope.scope().title() + ")");
                }
            }
            switch (side) {
                case ON_PREMISES -> onPremises();
                case ENTRA -> entra();
                default -> online();
            }
        }

        private void onPremises() {
            value(Parts.AUTH_CONFIGURATION).ifPresent(this::signing);
            list(Parts.CERTIFICATES).forEach(server -> {
                Reading<List<Certificate>> held = server.certificates();
                if (!held.known()) {
                    unread.add(Parts.CERTIFICATES.id() + " (" + server.server() + ")");
                }
                held.value().orElse(List.of()).forEach(one -> add(byThumbprint, one.thumbprint(),
                        use(Role.SERVER, server.server(), services(one), true)));
            });
            list(Parts.FEDERATION_TRUSTS).forEach(trust ->
                    proven(Role.FEDERATION_TRUST, trust.name(), trust.currentCertificate()));
            value(Parts.HYBRID_CONFIGURATION).ifPresent(configuration ->
                    named(Role.HYBRID_CONFIGURATION, "", configuration.tlsCertificateName()));
            list(Parts.SEND_CONNECTORS).forEach(connector ->
                    named(Role.SEND_CONNECTOR, connector.name(), connector.tlsCertificateName()));
            list(Parts.RECEIVE_CONNECTORS).forEach(connector -> named(Role.RECEIVE_CONNECTOR,
                    connector.server() + "\\" + connector.name(), connector.tlsCertificateName()));
            list(Parts.PUBLIC_NAMES).stream().flatMap(name -> Presented.of(name).stream())
                    .forEach(presented -> proven(Role.PUBLIC_NAME, presented.name().address(),
                            Optional.of(presented.own().thumbprint())));
        }

        private void signing(AuthConfiguration configuration) {
            proven(Role.AUTH_CURRENT, "", configuration.current());
            proven(Role.AUTH_NEXT, "", configuration.next());
            proven(Role.AUTH_PREVIOUS, "", configuration.previous());
        }

        private void entra() {
            list(Parts.APPLICATIONS).forEach(application ->
                    keys(Role.APPLICATION_KEY, application.displayName(), application.keyCredentials()));
            list(Parts.SERVICE_PRINCIPALS).forEach(principal ->
                    keys(Role.PRINCIPAL_KEY, principal.displayName(), principal.keyCredentials()));
            value(Parts.SHARED_PRINCIPAL).ifPresent(principal ->
                    keys(Role.SHARED_PRINCIPAL_KEY, principal.displayName(), principal.keyCredentials()));
        }

        private void online() {
            list(Parts.INBOUND_CONNECTORS).forEach(connector ->
                    named(Role.INBOUND_CONNECTOR, connector.name(), connector.tlsSenderCertificateName()));
        }

        private <T> Optional<T> value(Part<T> part) {
            return scope.read(part).value();
        }

        private <T> List<T> list(Part<List<T>> part) {
            return value(part).orElse(List.of());
        }

        /** A holder can have several keys of one certificate, and uses it once all the same. */
        private void keys(Role role, String holder, List<KeyCredential> keys) {
            keys.stream().map(KeyRules::thumbprint).flatMap(Optional::stream).distinct()
                    .forEach(thumbprint -> proven(role, holder, Optional.of(thumbprint)));
        }

        private void proven(Role role, String name, Optional<Thumbprint> thumbprint) {
            thumbprint.ifPresent(one -> add(byThumbprint, one, use(role, name, Optional.empty(), true)));
        }

        private void named(Role role, String name, Optional<String> certificate) {
            certificate.ifPresent(text -> {
                names.computeIfAbsent(text, CertificateName::of);
                add(byName, text, use(role, name, Optional.empty(), false));
            });
        }

        private CertificateUse use(Role role, String name, Optional<List<String>> services, boolean proven) {
            return new CertificateUse(role, scope.scope().side(), scope.scope().title(), name, services, proven);
        }

        private <K> void add(Map<K, List<Integer>> places, K key, CertificateUse use) {
            places.computeIfAbsent(key, one -> new ArrayList<>()).add(uses.size());
            uses.add(use);
        }
    }
}
