package io.isthmus.hybridapp.internal.plan;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.MadeHere;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.OverrideOffPart;
import io.isthmus.hybridapp.internal.step.SwitchedFeature;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;

/**
 * Switches the override off, so that servers no longer sign in as the dedicated application. Removes only what this
 * console made.
 */
public final class OverrideOff implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        OverrideOffPart.off(plan, SwitchedFeature.dedicatedApplication(plan.facts().override()),
                MadeHere.of(context, plan.warnings()));
        if (plan.steps().isEmpty()) {
            throw new PlanRefusedException(Messages.OverrideOff_Nothing, plan.warnings().isEmpty()
                    ? Messages.OverrideOff_NothingAdvice : String.join(" ", plan.warnings()));
        }
        plan.warnings().add(NLS.bind(Messages.OverrideOff_Stops, plan.facts().sharedPrincipalBlocked()));
        return plan.draft(NLS.bind(Messages.OverrideOff_Summary, plan.facts().propagation().toMinutes()));
    }
}
