package io.isthmus.benchmarks.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Takes a snapshot and compares how long it took with the slowest of the chains that it is read by.
 * <p>
 * A part that is read by itself shows its chain: pages, and what is asked for each server or application that a list
 * named. The cmdlets of the organization's own servers have one more chain, since a shell runs one at a time: all of them
 * together, divided by how many shells were at work at the same time. That counts as if each shell were busy from the
 * first moment to the last.
 */
final class Reading {

    private final Session session;
    private final EmulatedDemo demo;
    private final CallContext context;
    private final Notes notes;

    Reading(Session session, EmulatedDemo demo, CallContext context, Notes notes) {
        this.session = session;
        this.demo = demo;
        this.context = context;
        this.notes = notes;
    }

    /** @param name what the notes begin with */
    Snapshot measure(String name) throws SourceException {
        demo.forgetRequests();
        Instant start = Instant.now();
        long nanos = System.nanoTime();
        Snapshot snapshot = session.take(Set.of(), SnapshotListener.none(), context);
        Duration took = Duration.ofNanos(System.nanoTime() - nanos);
        List<Asked> asked = Asked.of(demo);
        List<Asked> cmdlets = asked.stream().filter(one -> one.protocol().equals("SHELL")).toList(); //$NON-NLS-1$
        Duration cmdletTime = cmdlets.stream().map(Asked::took).reduce(Duration.ZERO, Duration::plus);
        int shells = atTheSameTime(cmdlets);
        Duration shellTime = cmdletTime.dividedBy(Math.max(1, shells));
        Chain slowest = slowestPart();
        notes.note(name + ".took", took); //$NON-NLS-1$
        notes.note(name + ".needed", slowest.length().compareTo(shellTime) > 0 ? slowest.length() : shellTime); //$NON-NLS-1$
        notes.note(name + ".cmdlets", cmdlets.size()); //$NON-NLS-1$
        notes.note(name + ".shells", shells); //$NON-NLS-1$
        notes.note(name + ".shellTime", shellTime); //$NON-NLS-1$
        notes.note(name + ".chain", slowest, slowest.links().getFirst().began()); //$NON-NLS-1$
        notes.note(name + ".all", asked, start); //$NON-NLS-1$
        return snapshot;
    }

    private static int atTheSameTime(List<Asked> requests) {
        return (int) requests.stream().mapToLong(one -> requests.stream()
                .filter(other -> !other.began().isAfter(one.began()) && other.ended().isAfter(one.began())).count()).max().orElse(0);
    }

    private Chain slowestPart() throws SourceException {
        Chain slowest = new Chain(List.of());
        for (Source source : session.sources()) {
            for (Part<?> part : source.parts().stream().filter(one -> !Parts.PROOFS.contains(one)).toList()) {
                demo.forgetRequests();
                source.read(part, context);
                Chain chain = Chain.longest(oneAfterAnother(Asked.of(demo)));
                slowest = chain.length().compareTo(slowest.length()) > 0 ? chain : slowest;
            }
        }
        return slowest;
    }

    /** The requests of one part that is read by itself: each needs those that were answered before it was sent. */
    private static List<Chain.Link> oneAfterAnother(List<Asked> requests) {
        List<Chain.Link> links = new ArrayList<>();
        requests.stream().sorted(Comparator.comparing(Asked::began)).forEach(one -> links.add(new Chain.Link(one.name(), one.began(), one.took(),
                links.stream().filter(other -> !other.began().plus(other.took()).isAfter(one.began())).toList())));
        return links;
    }
}
