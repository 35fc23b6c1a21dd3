package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.hybridapp.internal.choice.GivenParameters;
import io.isthmus.hybridapp.internal.choice.OtherControl;
import io.isthmus.hybridapp.internal.choice.PackFacts;
import io.isthmus.hybridapp.internal.choice.Permission;
import io.isthmus.hybridapp.internal.choice.PresentApplication;
import io.isthmus.hybridapp.internal.choice.ServerUse;
import io.isthmus.hybridapp.internal.part.InOtherOrganizations;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.hybridapp.internal.step.RemoveConsents;
import io.isthmus.hybridapp.internal.step.RemoveRequiredAccess;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRoleAssignment;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Takes the permissions of EWS or of Microsoft Graph from the dedicated application, its consent and what it asks for,
 * once no server calls that API any more. What else it has of the same resource stays.
 */
public final class PermissionsRemove implements PlanMaker {

    private static final String API = "api";
    private static final String APPLICATION = "application";
    private static final String FORCE = "force";

    private final List<String> warnings = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();

    @Override
    public PlanDraft make(PlanContext context) throws PlanRefusedException {
        GivenParameters given = GivenParameters.of(context.parameters(), Set.of(API, APPLICATION, FORCE));
        PackFacts facts = new PackFacts(context.facts());
        boolean ews = ews(given);
        Application application = PresentApplication.require(context, given.guid(APPLICATION).map(AppId::of));
        boolean forced = given.truth(FORCE);
        ServerUse.judge(ews ? ServerUse.ofEws(context, application, facts.override(), facts.graphRouting())
                : ServerUse.ofGraph(context, application, facts.graphRouting()),
                ews ? Messages.PermissionsRemove_EwsInUseAdvice : Messages.PermissionsRemove_GraphInUseAdvice, forced,
                warnings);
        warnings.addAll(ews ? List.of(Messages.PermissionsRemove_Archive, Messages.PermissionsRemove_MailTips)
                : List.of(Messages.PermissionsRemove_ConsentAgain));
        List<Permission> permissions = permissions(context, facts, ews);
        List<Expectation> unused = forced ? List.of() : unused(context, application, facts, ews);
        consents(context, application, permissions, unused);
        List<Permission> asked = permissions.stream().filter(one -> ApplicationRules.asks(application,
                one.resource().appId(), one.role())).toList();
        if (!asked.isEmpty()) {
            steps.add(RemoveRequiredAccess.step(application, new AskedAccess(asked), unused,
                    steps.isEmpty() ? Set.of() : Set.of(RemoveConsents.STEP)));
        }
        if (steps.isEmpty()) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.PermissionsRemove_None, application.displayName(), names(permissions)),
                    Messages.PermissionsRemove_NoneAdvice);
        }
        return new PlanDraft(
                NLS.bind(Messages.PermissionsRemove_Summary, application.displayName(), names(permissions)), steps,
                warnings);
    }

    private static boolean ews(GivenParameters given) throws PlanParameterException {
        return switch (given.text(API).orElse("").toLowerCase(Locale.ROOT)) {
            case "ews" -> true;
            case "graph" -> false;
            default -> throw new PlanParameterException(API, Messages.PermissionsRemove_Api,
                    Messages.PermissionsRemove_ApiAdvice);
        };
    }

    /** Those that the resource offers; nobody can have another one. */
    private static List<Permission> permissions(PlanContext context, PackFacts facts, boolean ews)
            throws PlanRefusedException {
        ServicePrincipal resource = context.require(ews ? Parts.SHARED_PRINCIPAL : Parts.GRAPH_PRINCIPAL);
        List<Permission> permissions = new ArrayList<>();
        for (String name : ews ? List.of(FactKeys.FULL_ACCESS_AS_APP) : ApplicationRules.GRAPH_PERMISSIONS) {
            ApplicationRules.roleId(facts.permission(name), Optional.of(resource))
                    .ifPresent(role -> permissions.add(new Permission(resource, role, name)));
        }
        return permissions;
    }

    /** What was seen when the plan is made is seen again right before: no server began to call the API meanwhile. */
    private static List<Expectation> unused(PlanContext context, Application application, PackFacts facts, boolean ews)
            throws PlanRefusedException {
        OverrideFact dedicated = facts.override();
        OverrideFact graph = facts.graphRouting();
        Function<ExchangeServer, Expectation> without = server -> ews
                ? RefreshServer.withoutEws(dedicated, graph, server)
                : RefreshServer.notAccepted(graph, server);
        return Stream.concat(ServerRules.signing(context.require(Parts.SERVERS)).stream().map(without),
                InOtherOrganizations.eachServer(context, application, without).stream()).toList();
    }

    private void consents(PlanContext context, Application application, List<Permission> permissions,
            List<Expectation> unused) {
        Optional<ServicePrincipal> principal = ApplicationRules.principalOf(application.appId(),
                context.require(Parts.SERVICE_PRINCIPALS));
        List<AppRoleAssignment> all = context.require(Parts.APP_ROLE_ASSIGNMENTS);
        List<AppRoleAssignment> given = principal.map(one -> all.stream()
                .filter(assignment -> assignment.principalId().equals(one.id()) && permissions.stream().anyMatch(
                        permission -> permission.resource().id().equals(assignment.resourceId())
                                && permission.role().equals(assignment.appRoleId()))).toList()).orElse(List.of());
        if (!given.isEmpty()) {
            List<Permission> consented = permissions.stream().filter(permission -> given.stream()
                    .anyMatch(one -> one.appRoleId().equals(permission.role()))).toList();
            steps.add(RemoveConsents.step(application.displayName(), principal.get(), given, names(consented), false,
                    unused, OtherControl.sinceMade(application, principal.get()), new Reversibility.Reversible()));
        }
    }

    private static String names(List<Permission> permissions) {
        return String.join(", ", permissions.stream().map(Permission::name).toList());
    }
}
