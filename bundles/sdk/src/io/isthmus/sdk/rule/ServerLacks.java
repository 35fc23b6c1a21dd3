package io.isthmus.sdk.rule;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.ServerLack.Kind;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What a server lacks that the others have and hybrid needs: one that joined later, or was set up anew (field practice 14).
 * Only what is known to be missing is a lack; what could not be read is none.
 *
 * @since 1.0
 */
public final class ServerLacks {

    /** The kinds of virtual directories that Exchange Online calls. */
    private static final Set<String> CALLED_BY_CLOUD = Set.of("WebServices", "Autodiscover");
    private static final String OAUTH = "OAuth";
    private static final String FROM_THE_CLOUD = ":AcceptCloudServicesMail";

    private final ExchangeServer server;
    private final Reads reads;
    private final List<ServerLack> lacks = new ArrayList<>();

    private ServerLacks(ExchangeServer server, Reads reads) {
        this.server = server;
        this.reads = reads;
    }

    /** All that a server lacks; none for one that does not sign calls to the cloud. */
    public static List<ServerLack> of(ExchangeServer server, Reads reads) {
        if (ServerRules.signing(List.of(server)).isEmpty()) {
            return List.of();
        }
        ServerLacks looked = new ServerLacks(server, reads);
        looked.build();
        looked.authCertificates();
        looked.override();
        looked.mail();
        looked.directories();
        return List.copyOf(looked.lacks);
    }

    /**
     * What could not be read of a server, so that it may lack more; the reasons are in the readings.
     *
     * @return empty where all of it is known
     */
    public static List<Reading<?>> unread(ExchangeServer server, Reads reads) {
        return Stream.<Reading<?>>concat(
                Stream.of(Parts.AUTH_CONFIGURATION, Parts.CERTIFICATES, Parts.SETTING_OVERRIDES, Parts.SERVER_OVERRIDES,
                        Parts.HYBRID_CONFIGURATION, Parts.SEND_CONNECTORS, Parts.RECEIVE_CONNECTORS,
                        Parts.VIRTUAL_DIRECTORIES).map(reads::read),
                Stream.of(server.installedBuild(), certificates(server, reads), overrides(server, reads)))
                .filter(reading -> !reading.known()).toList();
    }

    private void add(Kind kind, String detail) {
        lacks.add(new ServerLack(kind, detail));
    }

    private void build() {
        server.installedBuild().value().filter(build -> tooOld(build, reads)).map(ExchangeBuild::text)
                .ifPresent(build -> add(Kind.BUILD, build));
    }

    /** Whether a build cannot use the dedicated application. */
    private static boolean tooOld(ExchangeBuild build, Reads reads) {
        BuildRules.Ability ability = BuildRules.dedicatedApplication(build, reads.facts());
        return ability == BuildRules.Ability.NEEDS_UPDATE || ability == BuildRules.Ability.NEEDS_OTHER_PRODUCT;
    }

    private void authCertificates() {
        Optional<AuthConfiguration> configuration = reads.read(Parts.AUTH_CONFIGURATION).value();
        Optional<Thumbprint> current = configuration.flatMap(AuthConfiguration::current);
        current.filter(this::lacks).ifPresent(one -> add(Kind.AUTH_CERTIFICATE, one.text()));
        configuration.flatMap(AuthConfiguration::next).filter(one -> !current.equals(Optional.of(one)))
                .filter(this::lacks).ifPresent(one -> add(Kind.NEXT_AUTH_CERTIFICATE, one.text()));
    }

    private boolean lacks(Thumbprint thumbprint) {
        return certificates(server, reads).value().filter(held -> held.stream()
                .noneMatch(one -> one.thumbprint().equals(thumbprint))).isPresent();
    }

    private static Reading<List<Certificate>> certificates(ExchangeServer server, Reads reads) {
        return reads.read(Parts.CERTIFICATES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server.name())).findFirst()
                .map(ServerCertificates::certificates)
                .orElseGet(() -> Reading.notAsked(Parts.CERTIFICATES.id()));
    }

    private static Reading<List<OverrideStatus>> overrides(ExchangeServer server, Reads reads) {
        return reads.read(Parts.SERVER_OVERRIDES).value().orElse(List.of()).stream()
                .filter(one -> one.server().equalsIgnoreCase(server.name())).findFirst()
                .map(ServerOverrides::overrides)
                .orElseGet(() -> Reading.notAsked(Parts.SERVER_OVERRIDES.id()));
    }

    private void override() {
        Optional<OverrideFact> feature = reads.facts().override(FactKeys.DEDICATED_APPLICATION);
        boolean configured = feature.isPresent() && reads.read(Parts.SETTING_OVERRIDES).value().orElse(List.of())
                .stream().anyMatch(one -> OverrideRules.concerns(one, feature.get())
                        && OverrideRules.on(one.parameters(), feature.get()));
        if (configured && overrides(server, reads).value()
                .filter(told -> !OverrideRules.accepted(told, feature.get())).isPresent()) {
            add(Kind.OVERRIDE, "");
        }
    }

    private void mail() {
        Optional<HybridConfiguration> configuration = reads.read(Parts.HYBRID_CONFIGURATION).value();
        List<SendConnector> sending = reads.read(Parts.SEND_CONNECTORS).value().orElse(List.of()).stream()
                .filter(one -> one.enabled() && one.cloudServicesMailEnabled()).toList();
        List<ReceiveConnector> receiving = reads.read(Parts.RECEIVE_CONNECTORS).value().orElse(List.of()).stream()
                .filter(ReceiveConnector::enabled).filter(one -> one.tlsDomainCapabilities().stream()
                        .anyMatch(capability -> capability.endsWith(FROM_THE_CLOUD))).toList();
        boolean sends = sending.stream().anyMatch(one -> has(one.sourceTransportServers()));
        boolean receives = receiving.stream().anyMatch(one -> has(List.of(one.server())));
        boolean toSend = configuration.filter(one -> has(one.sendingTransportServers())).isPresent();
        boolean toReceive = configuration.filter(one -> has(one.receivingTransportServers())).isPresent();
        if (toSend && !sends && !sending.isEmpty()) {
            add(Kind.SEND_CONNECTOR, sending.stream().map(SendConnector::name).collect(Collectors.joining(", ")));
        }
        if (toReceive && !receives && !receiving.isEmpty()) {
            add(Kind.RECEIVE_CONNECTOR, "");
        }
        if (sends || receives || toSend || toReceive) {
            MailCertificate.of(reads).flatMap(MailCertificate::standing).map(Certificate::thumbprint)
                    .filter(this::lacks).ifPresent(one -> add(Kind.MAIL_CERTIFICATE, one.text()));
        }
        if (configuration.filter(one -> Stream.of(one.clientAccessServers(), one.sendingTransportServers(),
                one.receivingTransportServers()).noneMatch(this::has)).isPresent()) {
            add(Kind.HYBRID_CONFIGURATION, "");
        }
    }

    private void directories() {
        List<VirtualDirectory> all = reads.read(Parts.VIRTUAL_DIRECTORIES).value().orElse(List.of());
        List<VirtualDirectory> own = all.stream().filter(one -> has(List.of(one.server()))).toList();
        List<String> closed = own.stream().filter(one -> CALLED_BY_CLOUD.contains(one.kind()))
                .filter(one -> !takesTokens(one)).map(VirtualDirectory::name).toList();
        if (!closed.isEmpty()) {
            add(Kind.OAUTH, String.join(", ", closed));
        }
        boolean moves = all.stream().anyMatch(one -> one.mailboxReplicationProxy().orElse(false));
        own.stream().filter(one -> moves && one.mailboxReplicationProxy().filter(on -> !on).isPresent()).findFirst()
                .ifPresent(one -> add(Kind.MOVES, one.name()));
    }

    private static boolean takesTokens(VirtualDirectory directory) {
        return Stream.of(directory.internalAuthenticationMethods(), directory.externalAuthenticationMethods())
                .allMatch(methods -> methods.stream().anyMatch(OAUTH::equalsIgnoreCase));
    }

    private boolean has(Collection<String> names) {
        return names.stream().anyMatch(name -> name.equalsIgnoreCase(server.name())
                || name.equalsIgnoreCase(server.fullyQualifiedName()));
    }
}
