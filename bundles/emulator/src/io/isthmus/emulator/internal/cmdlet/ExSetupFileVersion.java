package io.isthmus.emulator.internal.cmdlet;

import java.util.List;

import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.sdk.data.Value;

/** The version of a server's ExSetup.exe, read over the network; no cmdlet of Exchange's. */
final class ExSetupFileVersion implements CmdletRunner.Behaviour {

    @Override
    public CmdletResult run(Invocation invocation) {
        String named = invocation.requiredText("Server");
        String version = invocation.state().findBy(Collection.onPremises("ExchangeServer"), "Name",
                GetObjects.shortName(named)).flatMap(server -> server.at("/_exSetup").text())
                .orElseThrow(() -> new CmdletError("RemoteServerUnavailable", "ResourceUnavailable",
                        "System.IO.IOException", "The network path was not found: " + named));
        return CmdletResult.of("FileVersionInfo", List.of(Value.members().with("FileVersion", Value.of(version))));
    }
}
