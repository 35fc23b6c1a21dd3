package io.isthmus.exchange.internal.onpremises;

import java.time.Clock;
import java.util.List;

import io.isthmus.exchange.internal.mapping.OverrideStatusMapper;
import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** What each Mailbox server made of the organization's overrides; nothing is refreshed for it. */
final class ServerOverridesReader implements PartReader<List<ServerOverrides>> {

    private static final CmdletRequest OVERRIDES = CmdletRequest.onPremises("Get-ExchangeDiagnosticInfo")
            .with("Process", "Microsoft.Exchange.Directory.TopologyService")
            .with("Component", "VariantConfiguration").with("Argument", "Overrides");

    @Override
    public Part<List<ServerOverrides>> part() {
        return Parts.SERVER_OVERRIDES;
    }

    @Override
    public Reading<List<ServerOverrides>> read(CmdletRunner runner, Clock clock, CallContext context) {
        return PerServer.read(runner, clock, context, ExchangeServer::mailbox,
                server -> new ServerOverrides(server.name(), overrides(server, runner, clock, context)));
    }

    private static Reading<List<OverrideStatus>> overrides(ExchangeServer server, CmdletRunner runner, Clock clock,
            CallContext context) {
        Reading<List<List<OverrideStatus>>> answers = PerServer.list(new Mapping<>(
                OVERRIDES.with("Server", PerServer.address(server)), new OverrideStatusMapper()), runner, clock,
                context);
        return answers.value().isEmpty() ? answers.withoutValue() : Reading.read(
                answers.value().get().stream().flatMap(List::stream).toList(), clock.instant(), answers.origin());
    }
}
