package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/** The demo organization of a profile, served by the test's own process to consoles here and in other processes. */
final class ServedContoso implements AutoCloseable {

    /** So much shorter waits are for consoles of this process: an hour is half a second. */
    private static final double HASTE = 7200;

    private final Emulator emulator;
    private final EmulatedDemo demo;

    private ServedContoso(Path profile, String scenario, double haste) throws SourceException {
        emulator = new Emulator(haste);
        demo = emulator.join(scenario, folder(profile, scenario).resolve("demo"));
    }

    /** Serves the organization of a profile until it is closed. */
    static ServedContoso serve(Path profile, String scenario) throws SourceException {
        return serve(profile, scenario, HASTE);
    }

    /**
     * Serves it where the clock must not be set forward while a request is on its way.
     *
     * @param haste so much shorter waits are, 1 or more
     */
    static ServedContoso serve(Path profile, String scenario, double haste) throws SourceException {
        return new ServedContoso(profile, scenario, haste);
    }

    /** An emulator for consoles that wait no longer than they must. */
    static Emulator hasty() {
        return new Emulator(HASTE);
    }

    /** Where a profile keeps the ledger of a scenario's organization and its state. */
    static Path folder(Path profile, String scenario) {
        return profile.resolve("organizations").resolve(connectionId(scenario));
    }

    /** The id of the connection that the command line makes of a scenario. */
    static String connectionId(String scenario) {
        return "contoso-" + scenario;
    }

    /** What consoles of this process join it with. */
    Emulator emulator() {
        return emulator;
    }

    /** What somebody configured, in one form. */
    Value dump() throws SourceException {
        return demo.dump();
    }

    /** Requests so far, oldest first. */
    List<Asked> requests() throws SourceException {
        return demo.requests().stream().map(one -> new Asked(text(one, "protocol"), text(one, "method"),
                text(one, "target"), text(one, "outcome"))).toList();
    }

    /** Whether a request met a fault of a kind. */
    boolean met(String kind) throws SourceException {
        return requests().stream().anyMatch(asked -> asked.outcome().equals(kind));
    }

    /** Requests that wanted to change something, oldest first. */
    List<Asked> writes() throws SourceException {
        return requests().stream().filter(Asked::writes).toList();
    }

    void forgetRequests() throws SourceException {
        demo.forgetRequests();
    }

    /** Plans one fault in place of those that were planned. */
    void plan(Occurrence where, String kind) throws SourceException {
        plan(where, kind, false);
    }

    /**
     * Plans one fault in place of those that were planned.
     *
     * @param lasting whether it hits all that looks the same from there on, too, until another is planned
     */
    void plan(Occurrence where, String kind, boolean lasting) throws SourceException {
        demo.planFaults(List.of(Value.members().with("kind", Value.of(kind))
                .with("protocol", Value.of(where.asked().protocol())).with("method", Value.of(where.asked().method()))
                .with("target", Value.of(where.asked().pattern())).with("first", Value.of(where.number()))
                .with("every", Value.of(lasting ? 1 : 0)).with("times", Value.of(lasting ? 0 : 1))));
    }

    /**
     * Plans faults in place of those that were planned.
     *
     * @param faults each as docs/emulator.md tells it
     */
    void plan(List<Value> faults) throws SourceException {
        demo.planFaults(faults);
    }

    /** Forgets the faults that were planned, those of the scenario too. */
    void planNothing() throws SourceException {
        demo.planFaults(List.of());
    }

    /** Whether a request is held now. */
    boolean holds() {
        try {
            return !demo.heldRequests().isEmpty();
        } catch (SourceException gone) {
            throw new AssertionError(gone);
        }
    }

    /** Cuts what is held, as the death of the client does. */
    void dropHeld() throws SourceException {
        planNothing();
        demo.dropHeldRequests();
    }

    /** The admin activates a directory role in Privileged Identity Management, which the console has no permission for. */
    void activate(String role) throws IOException {
        new DemoAdministrator(demo.address()).activate(role);
    }

    /** Somebody else than the console asks Microsoft Graph for something, or changes it: the admin of the portal. */
    Value graph(String method, String path, Value body) throws IOException {
        return new DemoAdministrator(demo.address()).send(method, path, body);
    }

    /** Time goes by. */
    void advance(Duration by) throws SourceException {
        demo.advance(by);
    }

    /** Somebody brings a certificate that one server made to the others, at the servers. */
    void carry(String thumbprint) throws SourceException {
        demo.carry(thumbprint);
    }

    /** Begins anew with somebody at the servers who brings what one of them makes to the others within five minutes. */
    void carriesByItself() throws SourceException {
        become(demo.scenario(), Value.members().with("carriesAfter", Value.of("PT5M")));
    }

    /** Changes the organization under the console's feet. */
    void become(String scenario) throws SourceException {
        demo.become(scenario);
    }

    /** The same with settings of its own. */
    void become(String scenario, Value settings) throws SourceException {
        demo.become(scenario, settings);
    }

    @Override
    public void close() {
        demo.close();
    }

    private static String text(Value value, String member) {
        return value.at("/" + member).text().orElseThrow();
    }

    /**
     * A request as the organization saw it.
     *
     * @param outcome the HTTP status, or the fault that it met
     */
    record Asked(String protocol, String method, String target, String outcome) {

        private static final List<String> WRITING = List.of("Set-", "New-", "Remove-", "Import-", "Enable-");

        /** Whether it changes something, by what it is called. */
        boolean writes() {
            return switch (protocol) {
                case "GRAPH" -> !method.equals("GET");
                case "ONLINE", "SHELL" -> WRITING.stream().anyMatch(target::contains);
                default -> false;
            };
        }

        /**
         * A pattern that finds it in another run, where ids that the directory makes are others, and all that a sign-in
         * carries.
         */
        String pattern() {
            String lasting = lastingTarget();
            return "^" + lasting.replaceAll("([\\\\.\\[\\]{}()*+?^$|])", "\\\\$1")
                    .replaceAll("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}",
                            "[0-9a-fA-F-]{36}")
                    + (lasting.equals(target) ? "$" : "[? ]");
        }

        /** Without what a sign-in carries, and without the cmdlets of a batch: which ones come together is not given. */
        private String lastingTarget() {
            return switch (protocol) {
                case "ENTRA" -> target.replaceAll("\\?.*", "");
                case "ONLINE" -> target.replaceAll("(\\$batch) .*", "$1");
                default -> target;
            };
        }
    }

    /**
     * One request of a run, found again in another run.
     *
     * @param number which of those that look the same, from 1
     */
    record Occurrence(Asked asked, int number) {

        /** The last of those that look the same in a run that asked less often: how often is polled is not given. */
        Optional<Occurrence> lastOf(List<Asked> requests) {
            int count = (int) requests.stream().filter(this::looksLike).count();
            return count == 0 || count >= number ? Optional.empty() : Optional.of(new Occurrence(asked, count));
        }

        private boolean looksLike(Asked other) {
            return asked.protocol().equals(other.protocol()) && asked.method().equals(other.method())
                    && Pattern.compile(asked.pattern()).matcher(other.target()).find();
        }

        /** All requests of a run. */
        static List<Occurrence> of(List<Asked> requests) {
            Map<String, Integer> seen = new HashMap<>();
            List<Occurrence> occurrences = new ArrayList<>();
            for (Asked asked : requests) {
                occurrences.add(new Occurrence(asked, seen.merge(
                        asked.protocol() + asked.method() + asked.pattern(), 1, Integer::sum)));
            }
            return occurrences;
        }

        @Override
        public String toString() {
            return asked.protocol() + " " + asked.method() + " " + asked.lastingTarget() + " #" + number;
        }
    }
}
