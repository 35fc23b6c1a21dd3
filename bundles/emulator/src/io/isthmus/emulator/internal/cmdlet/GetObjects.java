package io.isthmus.emulator.internal.cmdlet;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/** Gives the objects of a kind: all, the one that Identity names, or those of one server. */
final class GetObjects implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        Optional<String> identity = invocation.text("Identity");
        if (identity.isPresent()) {
            return CmdletResult.of(invocation.cmdlet().kind(), List.of(invocation.require(identity.get()).getValue()));
        }
        Optional<String> server = invocation.text("Server").map(GetObjects::shortName);
        List<Value.Members> found = invocation.state().list(invocation.collection()).stream()
                .filter(document -> server.isEmpty()
                        || document.at("/Server").text().filter(server.get()::equalsIgnoreCase).isPresent())
                .toList();
        return CmdletResult.of(invocation.cmdlet().kind(), found);
    }

    static String shortName(String server) {
        int dot = server.indexOf('.');
        return dot < 0 ? server : server.substring(0, dot);
    }
}
