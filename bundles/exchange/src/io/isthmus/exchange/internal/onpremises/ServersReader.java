package io.isthmus.exchange.internal.onpremises;

import java.time.Clock;
import java.util.List;

import io.isthmus.exchange.internal.mapping.ExSetupMapper;
import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * The servers, each with the file version of its ExSetup.exe: AdminDisplayVersion tells the cumulative update alone. An
 * Edge server stands outside the domain and is not asked.
 */
final class ServersReader implements PartReader<List<ExchangeServer>> {

    @Override
    public Part<List<ExchangeServer>> part() {
        return Parts.SERVERS;
    }

    @Override
    public Reading<List<ExchangeServer>> read(CmdletRunner runner, Clock clock, CallContext context) {
        return PerServer.read(runner, clock, context, server -> true,
                server -> withBuild(server, build(server, runner, clock, context)));
    }

    private static Reading<ExchangeBuild> build(ExchangeServer server, CmdletRunner runner, Clock clock,
            CallContext context) {
        if (server.edge()) {
            return Reading.notAsked(Messages.EdgeNotAsked);
        }
        Reading<List<ExchangeBuild>> builds = PerServer.list(new Mapping<>(CmdletRequest
                .onPremises("Get-ExSetupFileVersion").with("Server", PerServer.address(server)), new ExSetupMapper()),
                runner, clock, context);
        return builds.value().isEmpty() ? builds.withoutValue() : builds.value().get().stream().findFirst()
                .map(build -> Reading.read(build, clock.instant(), builds.origin()))
                .orElseGet(() -> Reading.absent(clock.instant(), builds.origin()));
    }

    private static ExchangeServer withBuild(ExchangeServer server, Reading<ExchangeBuild> build) {
        return new ExchangeServer(server.name(), server.fullyQualifiedName(), server.adminDisplayVersion(), build,
                server.roles(), server.edition(), server.site(), server.distinguishedName());
    }
}
