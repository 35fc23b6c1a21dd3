package io.isthmus.benchmarks.internal.job;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;

/**
 * Applies a plan and compares how long it took with the longest chain of requests of which each needs what came before
 * it, as the plan says it.
 */
final class Applying {

    private final Console console;
    private final Session session;
    private final EmulatedDemo demo;
    private final Notes notes;

    Applying(Console console, Session session, EmulatedDemo demo, Notes notes) {
        this.console = console;
        this.session = session;
        this.demo = demo;
        this.notes = notes;
    }

    /** @param name what the notes begin with */
    void measure(String name, Plan plan) throws Exception {
        demo.forgetRequests();
        MeasuredSession measured = new MeasuredSession(session);
        Instant start = Instant.now();
        long nanos = System.nanoTime();
        ChangeResult applied = console.changes(session.connection().id()).apply(plan, measured, ApplyOptions.usual(), measured, Cancel.never());
        Duration took = Duration.ofNanos(System.nanoTime() - nanos);
        if (applied.state().phase() != PlanState.Phase.APPLIED) {
            throw new IOException(applied.sentence());
        }
        List<Asked> asked = Asked.of(demo);
        JobLinks links = new JobLinks(plan, measured.requests(), asked);
        if (!links.lost().isEmpty()) {
            throw new IOException("the organization did not see " + links.lost()); //$NON-NLS-1$
        }
        Chain chain = Chain.longest(links.links());
        notes.note(name + ".took", took); //$NON-NLS-1$
        notes.note(name + ".needed", chain.length()); //$NON-NLS-1$
        notes.note(name + ".chain", chain, start); //$NON-NLS-1$
        notes.note(name + ".all", asked, start); //$NON-NLS-1$
        notes.note(name + ".others", links.others(), start); //$NON-NLS-1$
        notes.note(name + ".writes", asked.stream().filter(Asked::wroteToDirectory).count()); //$NON-NLS-1$
    }
}
