package io.isthmus.emulator.internal.cmdlet;

import java.util.Map;
import java.util.Optional;

/** The cmdlets of Exchange Online. */
public final class OnlineCmdlets {

    private OnlineCmdlets() {
    }

    /** What Exchange Online knows. */
    public static CmdletRunner runner() {
        return new CmdletRunner(CmdletCatalog.load("online-cmdlets.json"), Map.of(
                "get", new GetObjects(),
                "get organization configuration", new GetOnlineOrganizationConfig(),
                "role assignments", GetManagementRoleAssignment.online(),
                "role entries", new GetManagementRoleEntry(),
                "set", new SetObject(),
                "test OAuth", new TestOAuthConnectivity(Optional.empty())));
    }
}
