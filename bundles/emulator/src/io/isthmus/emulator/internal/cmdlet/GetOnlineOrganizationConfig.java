package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.data.Value;

/**
 * Exchange Online's organization; its list of EWS applications only where it is asked for, and in some tenants as one
 * text with the ids behind each other.
 */
final class GetOnlineOrganizationConfig implements CmdletRunner.Behaviour {

    private static final String LIST = "EwsAllowedAppIDs";

    @Override
    public CmdletResult run(Invocation invocation) {
        Value.Members organization = invocation.state().list(invocation.collection()).getFirst();
        Value list = invocation.flag("RetrieveEwsOperationAccessPolicy") ? organization.at("/" + LIST) : Value.none();
        boolean asText = invocation.settings().at("/ewsListAsText").bool().orElse(false);
        return CmdletResult.of(invocation.cmdlet().kind(),
                List.of(organization.with(LIST, asText && list instanceof Value.Array ? joined(list) : list)));
    }

    private static Value joined(Value list) {
        return Value.of(list.entries().flatMap(id -> id.text().stream()).collect(Collectors.joining(",")));
    }
}
