package io.isthmus.entra.internal.parts;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.microsoft.graph.models.AppRoleAssignment;
import com.microsoft.graph.models.AppRoleAssignmentCollectionResponse;
import com.microsoft.graph.models.ApplicationCollectionResponse;
import com.microsoft.graph.models.ServicePrincipal;

import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.rule.ApplicationRules;

/**
 * Which applications can be a dedicated hybrid application: those whose name begins as Microsoft's script and wizard
 * name it, and, since a name can be changed, those that an Auth Server names and those of this tenant that have consent
 * for the permission it needs.
 */
final class ApplicationCandidates {

    private static final String SERVICE_PRINCIPAL = "ServicePrincipal";

    private ApplicationCandidates() {
    }

    /** Their application ids, each once, in order. */
    static Collection<String> appIds(PartContext context) {
        Callable<List<String>> byName = () -> byName(context);
        Callable<List<String>> byConsent = () -> byConsent(context);
        Collection<String> all = new TreeSet<>();
        context.hints().applications().stream().map(AppId::text).forEach(all::add);
        PartContext.sideBySide(List.of(byName, byConsent)).forEach(all::addAll);
        return all;
    }

    /** Whether something that was deleted belonged to one of them: consent is gone with it. */
    static boolean wasOne(PartContext context, String displayName, String appId) {
        return Credentials.text(displayName).startsWith(ApplicationRules.NAME_PREFIX)
                || context.hints().applications().contains(AppId.of(appId));
    }

    private static List<String> byName(PartContext context) {
        var applications = context.graph().applications();
        var first = applications.get(request -> {
            request.queryParameters.filter = "startswith(displayName,'" + ApplicationRules.NAME_PREFIX + "')";
            request.queryParameters.select = new String[] { "id", "appId" };
        });
        return context.all(first, ApplicationCollectionResponse::getValue, next -> applications.withUrl(next).get(),
                com.microsoft.graph.models.Application::getId).stream()
                .map(com.microsoft.graph.models.Application::getAppId).toList();
    }

    private static List<String> byConsent(PartContext context) {
        return PartContext.ifFound(() -> context.graph().servicePrincipalsWithAppId(AppId.EXCHANGE_ONLINE.text())
                .get(request -> request.queryParameters.select = new String[] { "id", "appRoles" }))
                .map(exchange -> byConsent(context, exchange)).orElse(List.of());
    }

    private static List<String> byConsent(PartContext context, ServicePrincipal exchange) {
        List<UUID> wanted = Credentials.list(exchange.getAppRoles()).stream()
                .filter(role -> FactKeys.FULL_ACCESS_AS_APP.equals(role.getValue()))
                .map(com.microsoft.graph.models.AppRole::getId).toList();
        var assignments = context.graph().servicePrincipals().byServicePrincipalId(exchange.getId())
                .appRoleAssignedTo();
        List<Callable<String>> principals = context.all(assignments.get(),
                AppRoleAssignmentCollectionResponse::getValue, next -> assignments.withUrl(next).get(),
                AppRoleAssignment::getId).stream()
                .filter(assignment -> SERVICE_PRINCIPAL.equals(assignment.getPrincipalType())
                        && wanted.contains(assignment.getAppRoleId()))
                .map(assignment -> (Callable<String>) () -> ownAppId(context, assignment.getPrincipalId())).toList();
        return PartContext.sideBySide(principals).stream().filter(Objects::nonNull).toList();
    }

    /** Null for a principal of another organization's application: that cannot be the dedicated one. */
    private static String ownAppId(PartContext context, UUID principal) {
        UUID tenant = context.signedIn().tenant().value();
        return PartContext.ifFound(() -> context.graph().servicePrincipals().byServicePrincipalId(principal.toString())
                .get(request -> request.queryParameters.select = new String[] { "appId", "appOwnerOrganizationId" }))
                .filter(found -> tenant.equals(found.getAppOwnerOrganizationId()))
                .map(ServicePrincipal::getAppId).orElse(null);
    }
}
