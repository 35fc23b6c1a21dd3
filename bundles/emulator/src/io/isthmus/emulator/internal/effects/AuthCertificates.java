package io.isthmus.emulator.internal.effects;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * What becomes of the auth certificates without anybody's doing: the next one becomes the current one at the first look
 * of the servicelet AuthAdmin at or after its date, and a certificate that one server made and whose key may be exported
 * is copied to the other servers, one after another.
 */
public final class AuthCertificates {

    /** Certificates that servers made, by thumbprint. What a scenario begins with stands with each server. */
    public static final Collection MADE = Collection.onPremises("ExchangeCertificate");
    /** The auth configuration, the only one of its kind. */
    public static final Collection CONFIGURATION = Collection.onPremises("AuthConfig");

    public static final String CURRENT = "CurrentCertificateThumbprint";
    public static final String PREVIOUS = "PreviousCertificateThumbprint";
    public static final String NEXT = "NextCertificateThumbprint";
    public static final String EFFECTIVE = "NextCertificateEffectiveDate";

    /** Set where a certificate stands for a request that no authority answered yet. */
    public static final String PENDING = "_pending";
    /** The names of servers onto which an administrator brought a certificate with its key. */
    public static final String BROUGHT_TO = "_broughtTo";

    private static final String SUBJECT = "CN=Microsoft Exchange Server Auth Certificate";
    private static final long LOOKS = Duration.ofHours(12).toSeconds();
    private static final Duration COPY = Duration.ofMinutes(8);

    private AuthCertificates() {
    }

    /** The auth configuration as it is at a time, by what was configured until then. */
    public static Value.Members configuration(View view, Instant time) {
        Value.Members configured = view.list(CONFIGURATION).getFirst();
        return activation(configured).filter(at -> !at.isAfter(time)).isPresent() ? activated(configured) : configured;
    }

    /** The same with the next certificate as the current one. */
    public static Value.Members activated(Value.Members configuration) {
        return configuration.with(PREVIOUS, configuration.at("/" + CURRENT))
                .with(CURRENT, configuration.at("/" + NEXT)).with(NEXT, Value.of("")).with(EFFECTIVE, Value.none());
    }

    /** When the next certificate becomes the current one; empty where there is no next one. */
    private static Optional<Instant> activation(Value configuration) {
        boolean staged = !FreeBusy.text(configuration, NEXT).isBlank();
        return configuration.at("/" + EFFECTIVE).text().filter(text -> staged && !text.isBlank()).map(Instant::parse)
                .map(date -> Instant.ofEpochSecond(Math.ceilDiv(date.getEpochSecond(), LOOKS) * LOOKS));
    }

    /** The times at which something happens by itself, by what is known at one of them. */
    static Stream<Instant> turns(View view) {
        List<String> servers = mailboxServers(view);
        return Stream.concat(activation(view.list(CONFIGURATION).getFirst()).stream(),
                view.list(MADE).stream().flatMap(made -> servers.stream()
                        .flatMap(server -> copied(made, server, servers).stream())));
    }

    /** The certificates in a server's store at a time, their public part alone. */
    public static List<Value.Members> heldBy(View view, Value server, Instant time) {
        String name = FreeBusy.text(server, "Name");
        List<String> servers = mailboxServers(view);
        List<Value.Members> held = new ArrayList<>(server.at("/_certificates").entries()
                .map(each -> Certificates.describe(each.text().orElseThrow())).toList());
        view.list(MADE).stream().filter(made -> copied(made, name, servers).filter(at -> !at.isAfter(time)).isPresent())
                .map(AuthCertificates::told).forEach(held::add);
        return held;
    }

    /** What stands for a request says so: https://learn.microsoft.com/exchange/complete-pending-certificate-requests. */
    private static Value.Members told(Value made) {
        Value.Members certificate = Certificates.describeEncoded(FreeBusy.text(made, "RawData"));
        return made.at("/" + PENDING).bool().orElse(false) ? certificate.with("Status", Value.of("PendingRequest"))
                .with("IsSelfSigned", Value.of(false)) : certificate;
    }

    /** Whether a server has a certificate in its store at a time. */
    public static boolean holds(View view, Value server, String thumbprint, Instant time) {
        boolean given = server.at("/_certificates").entries().map(each -> Certificates.describe(each.text().orElseThrow()))
                .anyMatch(each -> FreeBusy.text(each, "Thumbprint").equalsIgnoreCase(thumbprint));
        return given || view.find(MADE, thumbprint)
                .flatMap(made -> copied(made, FreeBusy.text(server, "Name"), mailboxServers(view)))
                .filter(at -> !at.isAfter(time)).isPresent();
    }

    /** When a server has a certificate that was made; empty where it never does. */
    private static Optional<Instant> copied(Value made, String server, List<String> servers) {
        Instant at = Instant.parse(FreeBusy.text(made, "WhenCreated"));
        if (made.at("/_removedFrom").entries().anyMatch(each -> each.equals(Value.of(server)))) {
            return Optional.empty();
        }
        String maker = FreeBusy.text(made, "Server");
        if (maker.equals(server) || made.at("/" + BROUGHT_TO).entries().anyMatch(each -> each.equals(Value.of(server)))) {
            return Optional.of(at);
        }
        List<String> others = servers.stream().filter(each -> !each.equals(maker)).toList();
        boolean travels = made.at("/PrivateKeyExportable").bool().orElse(false)
                && FreeBusy.text(made, "Subject").equalsIgnoreCase(SUBJECT);
        return travels && others.contains(server)
                ? Optional.of(at.plus(COPY.multipliedBy(others.indexOf(server) + 1L))) : Optional.empty();
    }

    private static List<String> mailboxServers(View view) {
        return view.all(OverridesOnServer.SERVERS).entrySet().stream()
                .filter(entry -> entry.getValue().at("/IsMailboxServer").bool().orElse(false)).map(Map.Entry::getKey)
                .sorted().toList();
    }
}
