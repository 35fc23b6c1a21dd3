package io.isthmus.sdk.change;

import java.util.List;

/**
 * What a plan maker makes; the engine adds id, time, organization and what the extension declares.
 *
 * @param summary  one sentence for whoever decides
 * @param steps    in an order in which each stands behind those that it comes after
 * @param warnings what a person must know before; one that a parameter would help against names it as
 *                 {@link PlanRefusedException} says
 * @since 1.0
 */
public record PlanDraft(String summary, List<Step> steps, List<String> warnings) {

    /** Copies the lists. */
    public PlanDraft {
        steps = List.copyOf(steps);
        warnings = List.copyOf(warnings);
    }
}
