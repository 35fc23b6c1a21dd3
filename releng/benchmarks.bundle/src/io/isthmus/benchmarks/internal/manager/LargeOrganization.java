package io.isthmus.benchmarks.internal.manager;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.isthmus.emulator.Emulator;
import io.isthmus.json.Codec;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/**
 * The demo organization with two hundred Mailbox servers and twenty certificates on each: the two that all of them have,
 * and eighteen that no other server has. What each server has of its own, connector and directories, it has here, too.
 */
public final class LargeOrganization {

    public static final String SCENARIO = "fresh-hybrid"; //$NON-NLS-1$

    private static final int SERVERS = 200;
    private static final int OWN_CERTIFICATES = 18;
    private static final String LIKE = "EX02"; //$NON-NLS-1$
    private static final String ON_PREMISES = "onPremises"; //$NON-NLS-1$
    private static final String EXCHANGE_SERVER = "ExchangeServer"; //$NON-NLS-1$
    private static final List<String> OF_SERVERS = List.of(EXCHANGE_SERVER, "WebServicesVirtualDirectory", //$NON-NLS-1$
            "AutodiscoverVirtualDirectory", "OwaVirtualDirectory", "ReceiveConnector"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    private static final String CERTIFICATE = "/io/isthmus/emulator/internal/scenario/certificates/auth-next.cer"; //$NON-NLS-1$
    /** What stands in the certificate as its subject and its issuer; its own have as many letters. */
    private static final String SUBJECT = "Microsoft Exchange Server Auth Certificate"; //$NON-NLS-1$

    private final Path file;
    private final Value.Members state;

    /**
     * Makes it where a demo connection looks for its state.
     *
     * @param directory of the demo, which nobody serves
     */
    public LargeOrganization(Path directory) throws IOException, SourceException {
        new Emulator().join(SCENARIO, directory).close();
        file = directory.resolve("organization.json"); //$NON-NLS-1$
        state = enlarged((Value.Members) Codec.read(Files.readString(file)));
    }

    /** The DNS names of the Mailbox servers, in the order in which the organization lists them. */
    List<String> servers() {
        return members(state.at("/onPremises/ExchangeServer")).values().values().stream() //$NON-NLS-1$
                .filter(server -> server.at("/IsMailboxServer").bool().orElse(false)) //$NON-NLS-1$
                .map(server -> server.at("/Fqdn").text().orElseThrow()).toList(); //$NON-NLS-1$
    }

    /** Writes it, each server with the time that it takes. */
    public void write(Map<String, Duration> latencies) throws IOException {
        Map<String, Value> told = new LinkedHashMap<>();
        latencies.forEach((server, latency) -> told.put(server, Value.of(latency.toString())));
        Value settings = members(state.at("/settings")).with("serverLatency", new Value.Members(told)); //$NON-NLS-1$ //$NON-NLS-2$
        Files.writeString(file, Codec.write(state.with("settings", settings), false)); //$NON-NLS-1$
    }

    private static Value.Members enlarged(Value.Members state) throws IOException {
        Value.Members onPremises = members(state.at('/' + ON_PREMISES));
        byte[] certificate = certificate();
        for (String kind : OF_SERVERS) {
            Map<String, Value> objects = new LinkedHashMap<>(members(onPremises.at('/' + kind)).values());
            Map<String, Value> like = new LinkedHashMap<>(objects);
            like.keySet().removeIf(key -> !key.contains(LIKE));
            long mailboxServers = members(onPremises.at('/' + EXCHANGE_SERVER)).values().values().stream()
                    .filter(server -> server.at("/IsMailboxServer").bool().orElse(false)).count(); //$NON-NLS-1$
            for (long number = mailboxServers + 1; number <= SERVERS; number++) {
                String name = String.format(Locale.ROOT, "EX%03d", number); //$NON-NLS-1$
                for (Map.Entry<String, Value> one : like.entrySet()) {
                    objects.put(one.getKey().replace(LIKE, name), renamed(one.getValue(), name));
                }
            }
            if (kind.equals(EXCHANGE_SERVER)) {
                objects.replaceAll((name, server) -> members(server).with("_certificates", //$NON-NLS-1$
                        Value.texts(held(name, server, certificate))));
            }
            onPremises = onPremises.with(kind, new Value.Members(objects));
        }
        return state.with(ON_PREMISES, onPremises);
    }

    private static Value renamed(Value like, String name) throws IOException {
        return Codec.read(Codec.write(like, false).replace(LIKE, name)
                .replace(LIKE.toLowerCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
    }

    private static List<String> held(String server, Value before, byte[] certificate) {
        List<String> held = new ArrayList<>(before.at("/_certificates").entries() //$NON-NLS-1$
                .map(each -> each.text().orElseThrow()).toList());
        for (int number = 1; number <= OWN_CERTIFICATES; number++) {
            held.add(own(server, number, certificate));
        }
        return held;
    }

    /** Nobody checks a signature here, so another name in the same room makes another certificate. */
    private static String own(String server, int number, byte[] certificate) {
        String subject = String.format(Locale.ROOT, "%s certificate %02d of its own", server, number); //$NON-NLS-1$
        String padded = subject + ".".repeat(SUBJECT.length() - subject.length()); //$NON-NLS-1$
        byte[] own = new String(certificate, StandardCharsets.ISO_8859_1).replace(SUBJECT, padded)
                .getBytes(StandardCharsets.ISO_8859_1);
        return Base64.getEncoder().encodeToString(own);
    }

    private static byte[] certificate() throws IOException {
        try (InputStream in = Emulator.class.getResourceAsStream(CERTIFICATE)) {
            return in.readAllBytes();
        }
    }

    private static Value.Members members(Value value) {
        return (Value.Members) value;
    }
}
