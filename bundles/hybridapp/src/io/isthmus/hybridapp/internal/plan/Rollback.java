package io.isthmus.hybridapp.internal.plan;

import java.time.LocalDate;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.MadeHere;
import io.isthmus.hybridapp.internal.choice.OtherTenants;
import io.isthmus.hybridapp.internal.choice.OwnAuthServer;
import io.isthmus.hybridapp.internal.choice.Parameters;
import io.isthmus.hybridapp.internal.part.AuthServerPart;
import io.isthmus.hybridapp.internal.part.Composition;
import io.isthmus.hybridapp.internal.part.OverrideOffPart;
import io.isthmus.hybridapp.internal.step.SwitchedFeature;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.DoneStep;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AuthServer;

/**
 * Switches the dedicated application off: the override, and the Auth Server as it was before. Removes only what this
 * console made, and does not run Microsoft's wizard, which would put the certificate back on the shared principal; how it
 * is run by hand, and what it does, the plan tells whoever asks for it.
 */
public final class Rollback implements PlanMaker {

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        Composition plan = new Composition(context);
        ledgerRead(context);
        MadeHere madeHere = MadeHere.of(context, plan.warnings());
        OverrideOffPart.off(plan,
                SwitchedFeature.graphRouting(plan.facts().graphRouting(), plan.facts().graphBuild()), madeHere);
        OverrideOffPart.off(plan, SwitchedFeature.dedicatedApplication(plan.facts().override()), madeHere);
        AuthServer authServer = OwnAuthServer.find(context, plan.tenant());
        boolean names = authServer.applicationIdentifier().isPresent();
        if (plan.steps().isEmpty() && !names) {
            throw new PlanRefusedException(Messages.Rollback_Nothing, plan.warnings().isEmpty()
                    ? Messages.Rollback_NothingAdvice : String.join(" ", plan.warnings()));
        }
        List<String> others = OtherTenants.inUse(context);
        if (!names && !others.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.Rollback_OthersUse, authServer.name(),
                    String.join(", ", others)), Messages.Rollback_OthersUseAdvice);
        }
        if (!plan.steps().isEmpty() && !others.isEmpty() && !plan.parameters().everyTenant()) {
            throw new PlanParameterException(Parameters.EVERY_TENANT, NLS.bind(Messages.Rollback_EveryTenant,
                    plan.tenant().displayName(), String.join(", ", others)), Messages.Rollback_EveryTenantAdvice);
        }
        if (names) {
            AuthServerPart.giveBack(plan, authServer, madeHere);
        }
        LocalDate blocked = plan.facts().sharedPrincipalBlocked();
        plan.warnings().add(NLS.bind(Messages.OverrideOff_Stops, blocked));
        if (plan.parameters().wizard()) {
            plan.warnings().addAll(List.of(Messages.Rollback_WizardRun, Messages.Rollback_WizardKey,
                    NLS.bind(Messages.Rollback_WizardNothing, blocked), Messages.Rollback_WizardAfter));
        } else {
            plan.warnings().add(NLS.bind(Messages.Rollback_Wizard, blocked));
        }
        plan.warnings().add(Messages.Rollback_Stays);
        return plan.draft(NLS.bind(!names ? Messages.Rollback_SummaryOff : madeHere.before(authServer).isPresent()
                ? Messages.Rollback_Summary : Messages.Rollback_SummaryCleared, plan.facts().propagation().toMinutes()));
    }

    /** What the Auth Server had before stands there alone; unread, clearing it could take away what somebody needs. */
    private static void ledgerRead(PlanContext context) throws PlanRefusedException {
        Reading<List<DoneStep>> done = context.done();
        if (!done.known()) {
            throw new PlanRefusedException(NLS.bind(Messages.Rollback_LedgerNotRead,
                    done.failure().map(Failure::message).orElse(done.origin())), Messages.Rollback_LedgerNotReadAdvice);
        }
    }
}
