package io.isthmus.benchmarks.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/**
 * A request as the organization saw it.
 *
 * @param protocol which service
 * @param method   the HTTP method, or RUN for a cmdlet of the shell
 * @param target   address, or cmdlet
 * @param outcome  the HTTP status, or what happened instead
 * @param began    when it had arrived, by the machine's clock
 * @param took     until it was answered, the way through the network included
 */
record Asked(String protocol, String method, String target, String outcome, Instant began, Duration took) {

    private static final Pattern WRITING = Pattern.compile("\\b(New|Set|Remove|Enable|Import)-[A-Z]"); //$NON-NLS-1$

    /** What an organization was asked since that was forgotten. */
    static List<Asked> of(EmulatedDemo demo) throws SourceException {
        return demo.requests().stream().map(Asked::of).toList();
    }

    private static Asked of(Value entry) {
        return new Asked(text(entry, "protocol"), text(entry, "method"), text(entry, "target"), text(entry, "outcome"), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
                Instant.parse(text(entry, "began")), Duration.parse(text(entry, "took"))); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String text(Value entry, String name) {
        return entry.at("/" + name).text().orElseThrow(); //$NON-NLS-1$
    }

    String name() {
        return method + " " + target; //$NON-NLS-1$
    }

    Instant ended() {
        return began.plus(took);
    }

    /** Whether it changed the directory. */
    boolean wroteToDirectory() {
        return protocol.equals("GRAPH") && !method.equals("GET") && outcome.startsWith("2"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
    }

    /** Whether it changed Entra's directory, Exchange Online or, by a cmdlet that does more than look, Active Directory. */
    boolean wrote() {
        return wroteToDirectory() || !protocol.equals("GRAPH") && WRITING.matcher(target).find(); //$NON-NLS-1$
    }
}
