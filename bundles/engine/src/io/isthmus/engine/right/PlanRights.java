package io.isthmus.engine.right;

import java.util.List;
import java.util.Optional;

/**
 * What whoever is signed in may do of a plan.
 *
 * @param steps in the plan's order
 * @since 1.0
 */
public record PlanRights(List<StepRight> steps) {

    /** Copies the list. */
    public PlanRights {
        steps = List.copyOf(steps);
    }

    /** Of one step. */
    public Optional<StepRight> of(String step) {
        return steps.stream().filter(right -> right.step().equals(step)).findFirst();
    }
}
