package io.isthmus.emulator.internal.http;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.data.Value;

/** The requests that came in since the last look, without secrets. */
public final class RequestLog {

    /**
     * @param at       by the organization's clock
     * @param protocol which service
     * @param method   the HTTP method; "RUN" for a cmdlet of the shell
     * @param target   path and query, or the cmdlet's name
     * @param outcome  the HTTP status, or what a fault did instead
     * @param began    when it had come in whole, by the machine's clock
     * @param took     until its answer was made
     */
    public record Entry(Instant at, Protocol protocol, String method, String target, String outcome,
            Instant began, Duration took) {

        /** As plain data. */
        public Value toValue() {
            return Value.members().with("at", Value.of(at.toString())).with("protocol", Value.of(protocol.name()))
                    .with("method", Value.of(method)).with("target", Value.of(target))
                    .with("outcome", Value.of(outcome)).with("began", Value.of(began.toString()))
                    .with("took", Value.of(took.toString()));
        }
    }

    private final List<Entry> entries = new ArrayList<>();

    /** Notes a request. */
    public synchronized void add(Entry entry) {
        entries.add(entry);
    }

    /** All that were noted, the oldest first. */
    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** Forgets them. */
    public synchronized void clear() {
        entries.clear();
    }
}
