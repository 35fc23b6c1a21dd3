package io.isthmus.emulator.internal.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.emulator.internal.http.Protocol;

/** The faults that are still to come, each with its own count of requests. */
public final class FaultPlan {

    private static final class Planned {
        private final Fault fault;
        private int count;
        private int hits;

        private Planned(Fault fault) {
            this.fault = fault;
        }
    }

    private final List<Planned> planned = new ArrayList<>();

    /** Replaces what was planned. */
    public synchronized void set(List<Fault> faults) {
        planned.clear();
        faults.forEach(fault -> planned.add(new Planned(fault)));
    }

    /** What is planned. */
    public synchronized List<Fault> faults() {
        return planned.stream().map(each -> each.fault).toList();
    }

    /** Counts a request and tells which fault hits it; the first planned wins. */
    public synchronized Optional<Fault> next(Protocol protocol, String method, String target) {
        Optional<Planned> hit = Optional.empty();
        for (Planned each : planned) {
            if (each.fault.counts(protocol, method, target)) {
                each.count++;
                if (hit.isEmpty() && each.fault.hits(each.count, each.hits)) {
                    each.hits++;
                    hit = Optional.of(each);
                }
            }
        }
        return hit.map(each -> each.fault);
    }
}
