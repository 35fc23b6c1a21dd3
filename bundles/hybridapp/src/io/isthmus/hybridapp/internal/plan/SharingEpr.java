package io.isthmus.hybridapp.internal.plan;

import java.util.List;

import io.isthmus.hybridapp.internal.choice.CloudRelationship;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.RelationshipPart;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.text.Counted;

/**
 * Tells organization relationships where EWS answers: those with the own tenant, and others where somebody names them.
 */
public final class SharingEpr implements PlanChoices {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        List<CloudRelationship> relationships = CloudRelationship.chosen(context, plan.cloud(), plan.parameters(),
                plan.warnings());
        if (relationships.isEmpty()) {
            throw new PlanRefusedException(Messages.SharingEpr_None, plan.warnings().isEmpty()
                    ? Messages.SharingEpr_NoneAdvice : String.join(" ", plan.warnings()));
        }
        RelationshipPart.address(plan, relationships);
        return plan.draft(Counted.text(relationships.size(), Messages.SharingEpr_SummaryOne,
                Messages.SharingEpr_Summary, relationships.size(), plan.facts().propagation().toMinutes()));
    }

    @Override
    public List<PlanChoice> choices(String parameter, PlanContext context) throws PlanRefusedException {
        return CloudRelationship.choices(context, new Composition(context).cloud());
    }
}
