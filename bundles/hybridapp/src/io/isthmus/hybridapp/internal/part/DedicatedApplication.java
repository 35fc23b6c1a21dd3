package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The application that the steps of a plan are about: there already, or made by the same plan.
 *
 * @param displayName its name
 * @param ids         by which texts requests name it
 * @param present     the one that is there, or is brought back
 * @param principal   its service principal, where it is there or is brought back
 */
public record DedicatedApplication(String displayName, ApplicationIds ids, Optional<Application> present,
        Optional<ServicePrincipal> principal) {

    /**
     * The one that is there.
     *
     * @throws PlanRefusedException where there is none or several: which plan makes one, or how one is chosen
     */
    public static DedicatedApplication standing(Composition plan) throws PlanRefusedException {
        return of(plan.context(), PresentApplication.require(plan.context(), plan.parameters().application()));
    }

    /**
     * The one that somebody named.
     *
     * @throws PlanRefusedException where it is not there
     */
    public static DedicatedApplication named(Composition plan, AppId id) throws PlanRefusedException {
        return of(plan.context(), PresentApplication.require(plan.context(), Optional.of(id)));
    }

    /** One that is there, with its service principal where it has one. */
    public static DedicatedApplication of(PlanContext context, Application present) {
        return new DedicatedApplication(present.displayName(), ApplicationIds.of(present), Optional.of(present),
                principalOf(context, present));
    }

    /** The service principal that an application has in the tenant. */
    static Optional<ServicePrincipal> principalOf(PlanContext context, Application application) {
        return ApplicationRules.principalOf(application.appId(), context.require(Parts.SERVICE_PRINCIPALS));
    }

    /**
     * What must be true right before a step that is about it: that it is still there. Nothing where the same plan makes
     * it or completes it before, and where the tenant cannot be looked at.
     */
    List<Expectation> stillThere(Composition plan) {
        if (plan.step(ApplicationIds.STEP).isPresent() || !plan.seesTenant()) {
            return List.of();
        }
        return List.of(new Expectation(GraphRequest.get(ids.path() + "?$select=id,appId"),
                Condition.equal("/appId", ids.appId()), NLS.bind(Messages.DedicatedApplication_There, displayName)));
    }

    /** The permission that servers use, as the tenant offers it. */
    static Permission permission(Composition plan) throws PlanRefusedException {
        return permission(plan.context(), plan.facts());
    }

    /** The same, for a plan that is not composed of parts. */
    public static Permission permission(PlanContext context, PackFacts facts) throws PlanRefusedException {
        return Permission.of(context, Parts.SHARED_PRINCIPAL, facts.permission());
    }

    /** Whether an administrator consented to the permission. */
    boolean consented(PlanContext context, Permission permission) {
        return principal.filter(one -> ApplicationRules.consented(context.require(Parts.APP_ROLE_ASSIGNMENTS),
                one.id(), permission.resource().id(), permission.role())).isPresent();
    }
}
