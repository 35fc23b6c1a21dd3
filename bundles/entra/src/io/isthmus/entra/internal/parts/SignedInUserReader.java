package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.microsoft.graph.core.CoreConstants.ReplacementConstants;
import com.microsoft.graph.models.DirectoryRoleCollectionResponse;
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
 * As whom the console is signed in, with the directory roles that count now (those through groups included) and those
 * that can be activated. A tenant without Privileged Identity Management, or an admin who may not read it, leaves the
 * second list unknown: then the part is read in part.
 */
final class SignedInUserReader implements PartReader<SignedInUser> {

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
        Callable<Object> user = () -> Principals.principal(PartContext.there(me(context).get(request ->
                request.queryParameters.select = new String[] { "id", "displayName", "userPrincipalName" })));
        Callable<Object> active = () -> active(context);
        Callable<Object> eligible = () -> eligible(context);
        List<Object> read = PartContext.sideBySide(List.of(user, active, eligible));
        Eligible activatable = (Eligible) read.get(2);
        List<DirectoryRole> roles = Stream.concat(((List<?>) read.get(1)).stream(), activatable.roles().stream())
                .map(DirectoryRole.class::cast).toList();
        return new PartValue<>(Optional.of(new SignedInUser((DirectoryPrincipal) read.get(0), roles, permissions)),
                activatable.missing());
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

    private record Eligible(List<DirectoryRole> roles, Optional<Failure> missing) {
    }

    private static Eligible eligible(PartContext context) {
        var instances = context.graph().roleManagement().directory().roleEligibilityScheduleInstances()
                .filterByCurrentUserWithOn("principal");
        try {
            List<UnifiedRoleEligibilityScheduleInstance> eligible = context.all(instances.get(),
                    FilterByCurrentUserWithOnGetResponse::getValue, next -> instances.withUrl(next).get(),
                    UnifiedRoleEligibilityScheduleInstance::getId);
            Map<String, UnifiedRoleDefinition> definitions = eligible.isEmpty() ? Map.of() : definitions(context);
            List<DirectoryRole> roles = eligible.stream()
                    .map(instance -> role(instance.getRoleDefinitionId(), definitions)).distinct().toList();
            return new Eligible(roles, Optional.empty());
        } catch (RuntimeException thrown) {
            Optional<Failure> failure = PartContext.failure(thrown);
            if (failure.isEmpty()) {
                throw thrown;
            }
            return new Eligible(List.of(), failure);
        }
    }

    private static Map<String, UnifiedRoleDefinition> definitions(PartContext context) {
        var definitions = context.graph().roleManagement().directory().roleDefinitions();
        return context.all(definitions.get(), UnifiedRoleDefinitionCollectionResponse::getValue,
                next -> definitions.withUrl(next).get(), UnifiedRoleDefinition::getId).stream()
                .collect(Collectors.toMap(UnifiedRoleDefinition::getId, Function.identity()));
    }

    private static DirectoryRole role(String id, Map<String, UnifiedRoleDefinition> definitions) {
        Optional<UnifiedRoleDefinition> definition = Optional.ofNullable(definitions.get(id));
        return new DirectoryRole(definition.map(UnifiedRoleDefinition::getTemplateId).orElse(id),
                definition.map(UnifiedRoleDefinition::getDisplayName).orElse(""), false);
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
