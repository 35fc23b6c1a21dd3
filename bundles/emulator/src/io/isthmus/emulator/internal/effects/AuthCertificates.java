package io.isthmus.emulator.internal.effects;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.scenario.Certificates;
import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * What becomes of the auth certificates without anybody's doing: the next one becomes the current one at the first look
 * of the servicelet AuthAdmin at or after its date, and a certificate that the auth configuration names and whose key
 * may be exported is copied to the servers that lack it, one after another. One that nothing names stays where it is.
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
    /** When somebody has brought a certificate to every server, where a scenario's settings have somebody do so. */
    public static final String CARRIED = "_carriedAt";
    /** The names of servers that a certificate was removed from. */
    public static final String REMOVED_FROM = "_removedFrom";
    /** The names of servers onto which an administrator brought a certificate with its key. */
    private static final String BROUGHT_TO = "_broughtTo";

    /** When the auth configuration first named a certificate; servers keep what they copied since. */
    private static final String NAMED = "_namedAt";
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
        if (texts(made, REMOVED_FROM).anyMatch(server::equals)) {
            return Optional.empty();
        }
        String maker = FreeBusy.text(made, "Server");
        if (maker.equals(server) || texts(made, BROUGHT_TO).anyMatch(server::equals)) {
            return Optional.of(at);
        }
        List<String> others = servers.stream().filter(each -> !each.equals(maker)).toList();
        if (!made.at("/PrivateKeyExportable").bool().orElse(false) || !others.contains(server)) {
            return Optional.empty();
        }
        Stream<Instant> copied = made.at("/" + NAMED).text().map(Instant::parse)
                .map(named -> named.plus(COPY.multipliedBy(others.indexOf(server) + 1L))).stream();
        Stream<Instant> carried = made.at("/" + CARRIED).text().map(Instant::parse).stream();
        return Stream.concat(copied, carried).min(Comparator.naturalOrder());
    }

    /** Servers begin to copy what an auth configuration names for the first time. */
    public static void name(Transaction state, Value configuration, Instant time) {
        for (String place : List.of(CURRENT, NEXT)) {
            String thumbprint = FreeBusy.text(configuration, place);
            state.find(MADE, thumbprint).filter(made -> made.at("/" + NAMED).isNull()).ifPresent(made ->
                    state.put(MADE, thumbprint, made.with(NAMED, Value.of(time.toString()))));
        }
    }

    /** Somebody brings a certificate with its key onto servers. */
    public static void bring(Transaction state, String thumbprint, List<String> servers) {
        Value.Members made = state.find(MADE, thumbprint).orElseThrow();
        List<String> removed = texts(made, REMOVED_FROM).filter(each -> !servers.contains(each)).toList();
        state.put(MADE, thumbprint, made.with(REMOVED_FROM, Value.texts(removed)).with(BROUGHT_TO, Value.texts(
                Stream.concat(texts(made, BROUGHT_TO), servers.stream()).distinct().toList())));
    }

    /**
     * Brings a certificate with its key onto each Mailbox server that lacks it, as somebody does at the servers.
     *
     * @return their names; empty where no server made it with a key that may be exported
     */
    public static Optional<List<String>> carry(Transaction state, String thumbprint, Instant time) {
        return state.find(MADE, thumbprint).filter(made -> made.at("/PrivateKeyExportable").bool().orElse(false)
                && !made.at("/" + PENDING).bool().orElse(false)).map(made -> {
                    List<String> lacking = mailboxServers(state).stream().filter(name -> !holds(state,
                            state.find(OverridesOnServer.SERVERS, name).orElseThrow(), thumbprint, time)).toList();
                    bring(state, thumbprint, lacking);
                    return lacking;
                });
    }

    private static Stream<String> texts(Value made, String member) {
        return made.at("/" + member).entries().flatMap(each -> each.text().stream());
    }

    private static List<String> mailboxServers(View view) {
        return view.all(OverridesOnServer.SERVERS).entrySet().stream()
                .filter(entry -> entry.getValue().at("/IsMailboxServer").bool().orElse(false)).map(Map.Entry::getKey)
                .sorted().toList();
    }
}
