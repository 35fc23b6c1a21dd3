package io.isthmus.ui.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** The plans that the window knows: those that the ledger tells of, and the one that was made last. */
final class KnownPlans {

    private final Map<UUID, PlanRun> runs = new LinkedHashMap<>();
    private UUID looked;

    /** The one that is looked at. */
    Optional<PlanRun> looked() {
        return Optional.ofNullable(looked).map(runs::get);
    }

    /** All of them, in the order in which they became known. */
    List<PlanRun> all() {
        return List.copyOf(runs.values());
    }

    /** Knows how a plan stands; which one is looked at stays. */
    void know(PlanRun run) {
        runs.put(run.plan().id(), run);
    }

    /** Looks at a plan; one that was made before and never applied is forgotten for one that is made now. */
    void look(PlanRun run) {
        if (run.phase().isEmpty() && !runs.containsKey(run.plan().id())) {
            runs.values().removeIf(other -> other.phase().isEmpty());
        }
        know(run);
        looked = run.plan().id();
    }

    /** Changes how the plan stands that is looked at. */
    void change(UnaryOperator<PlanRun> change) {
        looked().map(change).ifPresent(this::know);
    }

    /** Knows none any more. */
    void forget() {
        runs.clear();
        looked = null;
    }
}
