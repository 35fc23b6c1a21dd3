package io.isthmus.certificates.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.security.auth.x500.X500Principal;

import io.isthmus.certificates.CertificateDetails;
import io.isthmus.certificates.rule.CertificateUse.Role;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Where both sides use a certificate, joined by its thumbprint, or by the names where connectors know no other way
 * ({@code <I>issuer<S>subject}).
 *
 * @param uses   in the order of the snapshot's sides
 * @param unread what could not be looked at, as id of the part with the organization, the tenant or the server: the
 *               certificate may be used there
 * @since 1.0
 */
public record CertificateUses(List<CertificateUse> uses, List<String> unread) {

    private static final Map<Side, List<Part<?>>> LOOKED_AT = Map.of(
            Side.ON_PREMISES, List.of(Parts.AUTH_CONFIGURATION, Parts.CERTIFICATES, Parts.FEDERATION_TRUSTS,
                    Parts.HYBRID_CONFIGURATION, Parts.SEND_CONNECTORS, Parts.RECEIVE_CONNECTORS),
            Side.ENTRA, List.of(Parts.APPLICATIONS, Parts.SERVICE_PRINCIPALS, Parts.SHARED_PRINCIPAL),
            Side.EXCHANGE_ONLINE, List.of(Parts.INBOUND_CONNECTORS));

    /** How Windows writes what Java calls otherwise. */
    private static final Map<String, String> WINDOWS_KEYWORDS = Map.of("S", "2.5.4.8", "E", "1.2.840.113549.1.9.1",
            "G", "2.5.4.42", "SN", "2.5.4.4");

    /** Copies the lists. */
    public CertificateUses {
        uses = List.copyOf(uses);
        unread = List.copyOf(unread);
    }

    /** Looks through a snapshot. */
    public static CertificateUses of(CertificateDetails certificate, Snapshot snapshot) {
        List<CertificateUse> uses = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (Side side : List.of(Side.ON_PREMISES, Side.ENTRA, Side.EXCHANGE_ONLINE)) {
            List<SideSnapshot> scopes = snapshot.sides().stream().filter(one -> one.scope().side() == side).toList();
            if (scopes.isEmpty()) {
                LOOKED_AT.get(side).forEach(part -> unread.add(part.id()));
            }
            for (SideSnapshot scope : scopes) {
                new Look(certificate, scope, uses, unread).at(side);
            }
        }
        return new CertificateUses(uses, unread);
    }

    /** The look at one side. */
    private record Look(CertificateDetails certificate, SideSnapshot scope, List<CertificateUse> uses,
            List<String> unread) {

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
                held.value().orElse(List.of()).stream().filter(one -> same(one.thumbprint())).findFirst()
                        .ifPresent(one -> use(Role.SERVER, server.server(), true));
            });
            list(Parts.FEDERATION_TRUSTS).stream().filter(trust -> trust.currentCertificate().filter(this::same)
                    .isPresent()).forEach(trust -> use(Role.FEDERATION_TRUST, trust.name(), true));
            value(Parts.HYBRID_CONFIGURATION).filter(configuration -> named(configuration.tlsCertificateName()))
                    .ifPresent(configuration -> use(Role.HYBRID_CONFIGURATION, "", false));
            list(Parts.SEND_CONNECTORS).stream().filter(connector -> named(connector.tlsCertificateName()))
                    .forEach(connector -> use(Role.SEND_CONNECTOR, connector.name(), false));
            list(Parts.RECEIVE_CONNECTORS).stream().filter(connector -> named(connector.tlsCertificateName()))
                    .forEach(connector -> use(Role.RECEIVE_CONNECTOR, connector.server() + "\\" + connector.name(),
                            false));
        }

        private void signing(AuthConfiguration configuration) {
            configuration.current().filter(this::same).ifPresent(one -> use(Role.AUTH_CURRENT, "", true));
            configuration.next().filter(this::same).ifPresent(one -> use(Role.AUTH_NEXT, "", true));
            configuration.previous().filter(this::same).ifPresent(one -> use(Role.AUTH_PREVIOUS, "", true));
        }

        private void entra() {
            list(Parts.APPLICATIONS).stream().filter(application -> among(application.keyCredentials()))
                    .forEach(application -> use(Role.APPLICATION_KEY, application.displayName(), true));
            list(Parts.SERVICE_PRINCIPALS).stream().filter(principal -> among(principal.keyCredentials()))
                    .forEach(principal -> use(Role.PRINCIPAL_KEY, principal.displayName(), true));
            value(Parts.SHARED_PRINCIPAL).filter(principal -> among(principal.keyCredentials()))
                    .ifPresent(principal -> use(Role.SHARED_PRINCIPAL_KEY, principal.displayName(), true));
        }

        private void online() {
            list(Parts.INBOUND_CONNECTORS).stream().filter(connector -> named(connector.tlsSenderCertificateName()))
                    .forEach(connector -> use(Role.INBOUND_CONNECTOR, connector.name(), false));
        }

        private <T> Optional<T> value(Part<T> part) {
            return scope.read(part).value();
        }

        private <T> List<T> list(Part<List<T>> part) {
            return value(part).orElse(List.of());
        }

        private boolean same(Thumbprint thumbprint) {
            return thumbprint.equals(certificate.thumbprint());
        }

        private boolean among(List<KeyCredential> keys) {
            return KeyRules.keyOf(certificate.thumbprint(), keys).isPresent();
        }

        private boolean named(Optional<String> name) {
            return name.filter(text -> names(certificate, text)).isPresent();
        }

        private void use(Role role, String name, boolean proven) {
            uses.add(new CertificateUse(role, scope.scope().side(), scope.scope().title(), name, proven));
        }
    }

    /**
     * Whether a connector's name of a certificate names this one.
     *
     * @param name {@code <I>issuer<S>subject}, or a name of a machine that is among the certificate's own
     */
    static boolean names(CertificateDetails certificate, String name) {
        int subject = name.indexOf("<S>");
        if (name.startsWith("<I>") && subject > 0) {
            return sameName(certificate.issuer().encoded().toArray(), name.substring("<I>".length(), subject))
                    && sameName(certificate.subject().encoded().toArray(), name.substring(subject + "<S>".length()));
        }
        return NameCoverage.covers(certificate, name);
    }

    private static boolean sameName(byte[] encoded, String text) {
        try {
            return new X500Principal(encoded).equals(new X500Principal(text, WINDOWS_KEYWORDS));
        } catch (IllegalArgumentException noName) {
            return false;
        }
    }
}
