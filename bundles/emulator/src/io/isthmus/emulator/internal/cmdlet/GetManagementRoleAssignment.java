package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

import io.isthmus.emulator.internal.state.Directory;
import io.isthmus.sdk.data.Value;

/** The management roles that are assigned to an account through its role group. */
final class GetManagementRoleAssignment implements CmdletRunner.Behaviour {

    private final BiFunction<Invocation, String, Optional<String>> roleGroup;

    private GetManagementRoleAssignment(BiFunction<Invocation, String, Optional<String>> roleGroup) {
        this.roleGroup = roleGroup;
    }

    /** Of the account that the shell runs as. */
    static GetManagementRoleAssignment onPremises() {
        return new GetManagementRoleAssignment((invocation, account) -> invocation.settings().at("/shellUser").text()
                .filter(account::equalsIgnoreCase).flatMap(user -> invocation.settings().at("/shellRoleGroup").text()));
    }

    /** Of a user of the tenant. */
    static GetManagementRoleAssignment online() {
        return new GetManagementRoleAssignment((invocation, account) -> invocation.state()
                .findBy(Directory.USERS, "userPrincipalName", account).flatMap(user -> invocation.settings()
                        .at("/onlineRoleGroups/" + user.at("/id").text().orElseThrow()).text()));
    }

    @Override
    public CmdletResult run(Invocation invocation) {
        String account = invocation.requiredText("RoleAssignee");
        Optional<String> group = roleGroup.apply(invocation, account);
        if (group.isEmpty()) {
            throw CmdletError.notFound(account, invocation.directoryServer());
        }
        List<String> roles = invocation.flag("Delegating") ? List.of()
                : ManagementRoles.of(group.get(), invocation.settings());
        return CmdletResult.of(invocation.cmdlet().kind(), roles.stream()
                .map(role -> Value.members().with("Name", Value.of(role + "-" + group.get()))
                        .with("Role", Value.of(role)).with("RoleAssigneeName", Value.of(group.get()))
                        .with("RoleAssigneeType", Value.of("RoleGroup"))
                        .with("RoleAssignmentDelegationType", Value.of("Regular"))
                        .with("EffectiveUserName", Value.of("All Group Members"))
                        .with("ConfigWriteScope", Value.of("OrganizationConfig")).with("Enabled", Value.of(true)))
                .toList());
    }
}
