package io.isthmus.hybridapp.internal.plan;

import java.time.LocalDate;
import java.time.ZoneOffset;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Applicability;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.DedicatedApplication;
import io.isthmus.hybridapp.internal.part.OverrideOffPart;
import io.isthmus.hybridapp.internal.part.OverridePart;
import io.isthmus.hybridapp.internal.part.OverrideReadiness;
import io.isthmus.hybridapp.internal.step.SwitchedFeature;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.text.Moments;

/**
 * Servers call EWS again in the place of Microsoft Graph: Microsoft's workaround where delegates see no free/busy
 * (KB5127092). Permissions and the address of Graph stay, so that the second stage is one plan away.
 */
public final class GraphOff implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        Applicability.check(context);
        LocalDate end = plan.facts().ewsRetirement();
        if (!LocalDate.ofInstant(context.now(), ZoneOffset.UTC).isBefore(end)) {
            throw new PlanRefusedException(NLS.bind(Messages.GraphOff_Ended, Moments.day(end)),
                    Messages.GraphOff_EndedAdvice);
        }
        AuthServer authServer = OwnAuthServer.find(context, plan.tenant());
        DedicatedApplication application = DedicatedApplication.standing(plan);
        OverrideOffPart.setOff(plan,
                SwitchedFeature.graphRouting(plan.facts().graphRouting(), plan.facts().graphBuild()),
                OverridePart.required(plan, application, authServer));
        if (plan.steps().isEmpty()) {
            throw new PlanRefusedException(Messages.GraphOff_Nothing, plan.warnings().isEmpty()
                    ? Messages.OverrideOff_NothingAdvice : String.join(" ", plan.warnings()));
        }
        OverrideReadiness.checkForEws(plan, application, authServer);
        plan.warnings().add(NLS.bind(Messages.GraphOff_Until, Moments.day(end)));
        return plan.draft(NLS.bind(Messages.GraphOff_Summary, plan.facts().propagation().toMinutes()));
    }
}
