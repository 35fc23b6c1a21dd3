package io.isthmus.hybridapp.internal.part;

import java.util.List;

import io.isthmus.hybridapp.internal.choice.CloudRelationship;
import io.isthmus.hybridapp.internal.step.SetTargetSharingEpr;
import io.isthmus.sdk.change.PlanRefusedException;

/** The EWS address in organization relationships; servers then need not ask Autodiscover for it. */
public final class RelationshipPart {

    private RelationshipPart() {
    }

    /** Adds a step for each of the relationships. */
    public static void address(Composition plan, List<CloudRelationship> relationships) throws PlanRefusedException {
        int number = 1;
        for (CloudRelationship relationship : relationships) {
            plan.add(SetTargetSharingEpr.step(number, relationship, plan.facts().propagation()));
            number++;
        }
    }
}
