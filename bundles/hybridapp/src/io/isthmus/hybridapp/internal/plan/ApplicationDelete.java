package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.OtherControl;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.hybridapp.internal.choice.ServerUse;
import io.isthmus.hybridapp.internal.part.InOtherOrganizations;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.DeleteApplication;
import io.isthmus.hybridapp.internal.step.DeleteServicePrincipal;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.RemoveConsents;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Deletes the dedicated application once no server uses it: its consents, its service principal, itself, each by itself,
 * since each comes back by itself alone.
 */
public final class ApplicationDelete implements PlanMaker {

    private static final String APPLICATION = "application";
    private static final String FORCE = "force";

    private final List<String> warnings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), Set.of(APPLICATION, FORCE));
        PackFacts facts = new PackFacts(context.facts());
        Application application = PresentApplication.require(context, given.guid(APPLICATION).map(AppId::of));
        String name = application.displayName();
        OverrideFact feature = facts.override();
        boolean forced = given.truth(FORCE);
        ServerUse.judge(ServerUse.ofApplication(context, application, feature),
                Messages.ApplicationDelete_InUseAdvice, forced, warnings);
        List<Expectation> unused = forced ? List.of() : unused(context, application, feature);
        Reversibility whileKept = new Reversibility.ReversibleFor(facts.deletedItems(),
                Messages.ApplicationDelete_Purged);
        Optional<ServicePrincipal> principal = ApplicationRules.principalOf(application.appId(),
                context.require(Parts.SERVICE_PRINCIPALS));
        if (principal.isPresent()) {
            principal(context, application, principal.get(), unused, whileKept);
        }
        steps.add(DeleteApplication.step(application, unused, whileKept,
                principal.isPresent() ? Set.of(PrincipalIds.STEP) : Set.of()));
        return new PlanDraft(NLS.bind(Messages.ApplicationDelete_Summary, name, facts.deletedItems().toDays()), steps,
                warnings);
    }

    private void principal(PlanContext context, Application application, ServicePrincipal principal,
            List<Expectation> unused, Reversibility whileKept) {
        String name = application.displayName();
        List<AppRoleAssignment> consents = context.require(Parts.APP_ROLE_ASSIGNMENTS).stream()
                .filter(one -> one.principalId().equals(principal.id())).toList();
        if (!consents.isEmpty()) {
            steps.add(RemoveConsents.step(name, principal, consents,
                    NLS.bind(Messages.ApplicationDelete_All, consents.size()), true, unused,
                    OtherControl.sinceMade(application, principal), whileKept));
        }
        steps.add(DeleteServicePrincipal.step(name, principal, unused, whileKept,
                consents.isEmpty() ? Set.of() : Set.of(RemoveConsents.STEP)));
    }

    /** What was seen when the plan is made is seen again right before: nobody began to use it meanwhile. */
    private static List<Expectation> unused(PlanContext context, Application application, OverrideFact feature) {
        List<Expectation> unused = new ArrayList<>();
        unused.add(ConfigureAuthServer.noneNames(ApplicationIds.of(application)));
        unused.addAll(InOtherOrganizations.noneNames(context, ApplicationIds.of(application)));
        ServerRules.signing(context.require(Parts.SERVERS)).forEach(server ->
                unused.add(RefreshServer.notAccepted(feature, server)));
        return unused;
    }
}
