package io.isthmus.emulator.internal.cmdlet;

import io.isthmus.sdk.data.Value;

/** The entries of all roles that are one cmdlet: Identity is an asterisk, a backslash and the cmdlet's name. */
final class GetManagementRoleEntry implements CmdletRunner.Behaviour {

    private static final String EVERY_ROLE = "*\\";

    @Override
    public CmdletResult run(Invocation invocation) {
        String identity = invocation.requiredText("Identity");
        if (!identity.startsWith(EVERY_ROLE)) {
            throw CmdletError.badParameter("Identity", "The role entry has to be given as role\\entry.");
        }
        String cmdlet = identity.substring(EVERY_ROLE.length());
        return CmdletResult.of(invocation.cmdlet().kind(), ManagementRoles.holding(cmdlet).stream()
                .map(role -> Value.members().with("Name", Value.of(cmdlet)).with("Role", Value.of(role))
                        .with("Type", Value.of("Cmdlet"))
                        .with("PSSnapinName", Value.of("Microsoft.Exchange.Management.PowerShell.E2010"))).toList());
    }
}
