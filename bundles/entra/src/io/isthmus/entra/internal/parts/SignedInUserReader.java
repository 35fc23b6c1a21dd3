package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.graph.core.CoreConstants.ReplacementConstants;
import com.microsoft.graph.models.DirectoryRoleCollectionResponse;
import com.microsoft.graph.models.Group;
import com.microsoft.graph.models.GroupCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleAssignment;
import com.microsoft.graph.models.UnifiedRoleAssignmentCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleDefinition;
import com.microsoft.graph.models.UnifiedRoleDefinitionCollectionResponse;
import com.microsoft.graph.models.UnifiedRoleEligibilityScheduleInstance;
import com.microsoft.graph.rolemanagement.directory.roleeligibilityscheduleinstances.filterbycurrentuserwithon.FilterByCurrentUserWithOnGetResponse;
import com.microsoft.graph.users.item.UserItemRequestBuilder;

import io.isthmus.entra.TenantPermission;
import io.isthmus.entra.internal.signin.TokenClaims;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.model.SignedInUser;

/**
 * As whom the console is signed in, with the directory roles that count now (those through groups and those for a part
 * of the tenant included) and those that can be activated. Where Graph refuses either list, the part is read in part.
 */
final class SignedInUserReader implements PartReader<SignedInUser> {

    private static final String WHOLE_TENANT = "/";
    /**
     * Nobody can activate a role in a tenant without the license for Privileged Identity Management, and when it ends,
     * what could be activated is removed (learn.microsoft.com/entra/id-governance/licensing-fundamentals).
     */
    private static final String NO_LICENSE = "AadPremiumLicenseRequired";

    @Override
    public TenantPermission permission() {
        return TenantPermission.ROLES;
    }

    @Override
    public String origin() {
        return "GET /v1.0/me";
    }

    @Override
    public PartValue<SignedInUser> read(PartContext context) {
        List<String> permissions = TokenClaims.of(context.signedIn().secret()).permissions();
        return context.signedIn().person() ? person(context, permissions) : application(context, permissions);
    }

    private static PartValue<SignedInUser> person(PartContext context, List<String> permissions) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<DirectoryPrincipal> user = threads.submit(() -> user(context));
            Future<List<DirectoryRole>> active = threads.submit(() -> active(context));
            Future<Further> further = threads.submit(() -> further(context));
            Future<Eligible> eligible = threads.submit(() -> eligible(context));
            Future<Map<String, UnifiedRoleDefinition>> named = threads.submit(() -> definitions(context));
            DirectoryPrincipal principal = PartContext.result(user);
            List<DirectoryRole> roles = PartContext.result(active);
            Further assigned = PartContext.result(further);
            Eligible activated = PartContext.result(eligible);
            Map<String, UnifiedRoleDefinition> definitions = PartContext.result(named);
            Stream<Held> held = Stream.concat(assigned.to(principal.id().text()).filter(one -> !one.among(roles)),
                    activated.held().stream()).distinct();
            Optional<Failure> missing = assigned.missing().or(activated::missing);
            return new PartValue<>(Optional.of(new SignedInUser(principal, Stream.concat(roles.stream(),
                    held.map(one -> one.role(definitions))).toList(), permissions,
                    missing.map(Failure::message))), missing);
        }
    }

    private static DirectoryPrincipal user(PartContext context) {
        return Principals.principal(PartContext.there(me(context).get(request ->
                request.queryParameters.select = new String[] { "id", "displayName", "userPrincipalName" })));
    }

    /**
     * A role that is given or can be activated.
     *
     * @param definition the id of its definition
     */
    private record Held(String definition, boolean active, Optional<String> scope) {

        static Held of(String definition, boolean active, String scope) {
            return new Held(definition, active, Optional.ofNullable(scope).filter(place -> !place.equals(WHOLE_TENANT)));
        }

        /** A built-in role's definition has the id of its template. */
        boolean among(List<DirectoryRole> roles) {
            return scope.isEmpty() && roles.stream().anyMatch(role -> role.templateId().equalsIgnoreCase(definition));
        }

        DirectoryRole role(Map<String, UnifiedRoleDefinition> definitions) {
            Optional<UnifiedRoleDefinition> known = Optional.ofNullable(definitions.get(definition));
            return new DirectoryRole(known.map(UnifiedRoleDefinition::getTemplateId).orElse(definition),
                    known.map(UnifiedRoleDefinition::getDisplayName).orElse(""), active, scope);
        }
    }

    /**
     * What is assigned to whom. A role that is given for a part of the tenant, or is the tenant's own, is not among the
     * directory roles that somebody is a member of.
     *
     * @param missing why it is not known
     */
    private record Further(List<UnifiedRoleAssignment> assignments, Set<String> groups, Optional<Failure> missing) {

        Stream<Held> to(String user) {
            return assignments.stream().filter(one -> one.getPrincipalId().equals(user)
                    || groups.contains(one.getPrincipalId()))
                    .map(one -> Held.of(one.getRoleDefinitionId(), true, one.getDirectoryScopeId()));
        }
    }

    private static Further further(PartContext context) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Set<String>> groups = threads.submit(() -> groups(context));
            Future<List<UnifiedRoleAssignment>> assignments = threads.submit(() -> assignments(context));
            return ifAllowed(() -> new Further(PartContext.result(assignments), PartContext.result(groups),
                    Optional.empty()), failure -> new Further(List.of(), Set.of(), Optional.of(failure)));
        }
    }

    /** Who may not see the properties of groups sees their ids, which is enough. */
    private static Set<String> groups(PartContext context) {
        var memberships = me(context).transitiveMemberOf().graphGroup();
        return context.all(memberships.get(request -> request.queryParameters.select = new String[] { "id" }),
                GroupCollectionResponse::getValue, next -> memberships.withUrl(next).get(), Group::getId).stream()
                .map(Group::getId).collect(Collectors.toSet());
    }

    private static List<UnifiedRoleAssignment> assignments(PartContext context) {
        var assignments = context.graph().roleManagement().directory().roleAssignments();
        return context.all(assignments.get(), UnifiedRoleAssignmentCollectionResponse::getValue,
                next -> assignments.withUrl(next).get(), UnifiedRoleAssignment::getId);
    }

    /** What is read, or what stands for it where Graph refuses. */
    private static <T> T ifAllowed(Supplier<T> reading, Function<Failure, T> otherwise) {
        try {
            return reading.get();
        } catch (RuntimeException thrown) {
            return otherwise.apply(PartContext.failure(thrown).orElseThrow(() -> thrown));
        }
    }

    private static UserItemRequestBuilder me(PartContext context) {
        return context.graph().users().byUserId(ReplacementConstants.USER_ID_TOKEN_TO_REPLACE);
    }

    private static List<DirectoryRole> active(PartContext context) {
        var roles = me(context).transitiveMemberOf().graphDirectoryRole();
        return context.all(roles.get(), DirectoryRoleCollectionResponse::getValue, next -> roles.withUrl(next).get(),
                com.microsoft.graph.models.DirectoryRole::getId).stream()
                .map(role -> new DirectoryRole(role.getRoleTemplateId(), Credentials.text(role.getDisplayName()), true))
                .toList();
    }

    private record Eligible(List<Held> held, Optional<Failure> missing) {
    }

    private static Eligible eligible(PartContext context) {
        var instances = context.graph().roleManagement().directory().roleEligibilityScheduleInstances()
                .filterByCurrentUserWithOn("principal");
        return ifAllowed(() -> new Eligible(context.all(instances.get(),
                FilterByCurrentUserWithOnGetResponse::getValue, next -> instances.withUrl(next).get(),
                UnifiedRoleEligibilityScheduleInstance::getId).stream().map(instance -> Held.of(
                        instance.getRoleDefinitionId(), false, instance.getDirectoryScopeId())).toList(),
                Optional.empty()), failure -> new Eligible(List.of(), Optional.of(failure)
                        .filter(one -> one.code().filter(NO_LICENSE::equals).isEmpty())));
    }

    /** Empty where they cannot be read: a built-in role's definition has the id by which it is known. */
    private static Map<String, UnifiedRoleDefinition> definitions(PartContext context) {
        var definitions = context.graph().roleManagement().directory().roleDefinitions();
        return ifAllowed(() -> context.all(definitions.get(), UnifiedRoleDefinitionCollectionResponse::getValue,
                next -> definitions.withUrl(next).get(), UnifiedRoleDefinition::getId).stream()
                .collect(Collectors.toMap(UnifiedRoleDefinition::getId, Function.identity())), failure -> Map.of());
    }

    private static PartValue<SignedInUser> application(PartContext context, List<String> permissions) {
        String client = TokenClaims.of(context.signedIn().secret()).client().orElse("");
        return PartValue.ifThere(PartContext.ifFound(() -> context.graph().servicePrincipalsWithAppId(client)
                .get(request -> request.queryParameters.select = new String[] { "id", "displayName" }))
                .map(principal -> new SignedInUser(Principals.principal(principal),
                        rolesOf(context, principal.getId()), permissions)));
    }

    private static List<DirectoryRole> rolesOf(PartContext context, String principal) {
        var roles = context.graph().servicePrincipals().byServicePrincipalId(principal).transitiveMemberOf()
                .graphDirectoryRole();
        return context.all(roles.get(), DirectoryRoleCollectionResponse::getValue, next -> roles.withUrl(next).get(),
                com.microsoft.graph.models.DirectoryRole::getId).stream()
                .map(role -> new DirectoryRole(role.getRoleTemplateId(), Credentials.text(role.getDisplayName()), true))
                .toList();
    }
}
