package io.isthmus.emulator.internal.cmdlet;

import java.util.List;

import io.isthmus.sdk.data.Value;

/** Exchange Online's organization; its list of EWS applications only where it is asked for. */
final class GetOnlineOrganizationConfig implements CmdletRunner.Behaviour {

    private static final String LIST = "EwsAllowedAppIDs";

    @Override
    public CmdletResult run(Invocation invocation) {
        Value.Members organization = invocation.state().list(invocation.collection()).getFirst();
        return CmdletResult.of(invocation.cmdlet().kind(),
                List.of(invocation.flag("RetrieveEwsOperationAccessPolicy") ? organization
                        : organization.with(LIST, Value.none())));
    }
}
