package io.isthmus.signins.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.KeyRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** What a snapshot knows of keys: whose they are, which certificates they are of, and which servers hold those. */
final class KnownKeys {

    private final List<SideSnapshot> organizations;
    private final List<Application> applications;
    private final boolean tenantsRead;

    KnownKeys(Optional<Snapshot> snapshot) {
        List<SideSnapshot> sides = snapshot.map(Snapshot::sides).orElse(List.of());
        organizations = of(sides, Side.ON_PREMISES);
        List<Reading<List<Application>>> read = of(sides, Side.ENTRA).stream()
                .map(side -> side.read(Parts.APPLICATIONS)).toList();
        applications = read.stream().flatMap(reading -> reading.value().stream()).flatMap(List::stream).toList();
        tenantsRead = !read.isEmpty() && read.stream().allMatch(reading -> reading.state() == ReadState.READ);
    }

    private static List<SideSnapshot> of(List<SideSnapshot> sides, Side side) {
        return sides.stream().filter(one -> one.scope().side() == side).toList();
    }

    /** The application's registration, where it was read. */
    Optional<Application> application(AppId id) {
        return applications.stream().filter(one -> one.appId().equals(id)).findFirst();
    }

    private Optional<KeyCredential> entry(KeyUse use, Optional<Thumbprint> thumbprint) {
        List<KeyCredential> keys = application(use.appId()).map(Application::keyCredentials).orElse(List.of());
        return use.keyId().flatMap(id -> keys.stream().filter(key -> key.keyId().toString().equalsIgnoreCase(id))
                .findFirst()).or(() -> thumbprint.flatMap(known -> KeyRules.keyOf(known, keys)));
    }

    /** The certificate: as the sign-in tells it, else as the application's entry does. */
    Optional<Thumbprint> thumbprint(KeyUse use) {
        return use.thumbprint().or(() -> entry(use, Optional.empty()).flatMap(KeyRules::thumbprint));
    }

    /** How the key stands now. */
    KeyStanding standing(KeyUse use) {
        Optional<Thumbprint> thumbprint = thumbprint(use);
        if (signs(thumbprint, AuthConfiguration::current)) {
            return KeyStanding.CURRENT;
        }
        if (signs(thumbprint, AuthConfiguration::next)) {
            return KeyStanding.NEXT;
        }
        if (signs(thumbprint, AuthConfiguration::previous)) {
            return KeyStanding.PREVIOUS;
        }
        if (entry(use, thumbprint).isPresent()) {
            return KeyStanding.ON_APPLICATION;
        }
        boolean told = tenantsRead && application(use.appId()).isPresent()
                && (thumbprint.isPresent() || use.keyId().isPresent());
        return told ? KeyStanding.GONE : KeyStanding.NOT_TOLD;
    }

    private boolean signs(Optional<Thumbprint> thumbprint, Function<AuthConfiguration, Optional<Thumbprint>> which) {
        return thumbprint.isPresent() && organizations.stream()
                .flatMap(side -> side.read(Parts.AUTH_CONFIGURATION).value().stream())
                .anyMatch(configuration -> which.apply(configuration).equals(thumbprint));
    }

    /** The certificate as a server shows it; they all show the same. */
    Optional<Certificate> certificate(Thumbprint thumbprint) {
        return held(thumbprint).map(Held::certificate).findFirst();
    }

    private record Held(String server, Certificate certificate) {
    }

    private Stream<Held> held(Thumbprint thumbprint) {
        return values(Parts.CERTIFICATES).flatMap(server -> server.certificates().value().stream().flatMap(List::stream)
                .filter(one -> one.thumbprint().equals(thumbprint) && !one.requested())
                .map(one -> new Held(server.server(), one)));
    }

    private <T> Stream<T> values(Part<List<T>> part) {
        return organizations.stream().flatMap(side -> side.read(part).value().stream()).flatMap(List::stream);
    }

    /** Who can have signed with a certificate. */
    PossibleServers servers(Optional<Thumbprint> thumbprint) {
        List<String> holders = thumbprint.map(this::held).orElse(Stream.empty()).map(Held::server).distinct().toList();
        List<String> silent = new ArrayList<>(values(Parts.CERTIFICATES)
                .filter(server -> !server.certificates().known()).map(ServerCertificates::server).toList());
        List<String> asked = values(Parts.CERTIFICATES).map(ServerCertificates::server).toList();
        ServerRules.signing(values(Parts.SERVERS).toList()).stream().map(ExchangeServer::name)
                .filter(name -> asked.stream().noneMatch(name::equalsIgnoreCase)).forEach(silent::add);
        boolean read = !organizations.isEmpty() && organizations.stream().allMatch(side ->
                side.read(Parts.SERVERS).state() == ReadState.READ && side.read(Parts.CERTIFICATES).value().isPresent());
        return new PossibleServers(holders, silent, read && thumbprint.isPresent());
    }
}
