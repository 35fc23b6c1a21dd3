package io.isthmus.exchange.internal.onpremises;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;

import io.isthmus.exchange.internal.mapping.ExchangeServerMapper;
import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.Mapping;
import io.isthmus.exchange.internal.reading.SideBySide;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;

/** Reading what each server is asked for by itself, all at once. */
final class PerServer {

    static final Mapping<ExchangeServer> SERVERS =
            new Mapping<>(CmdletRequest.onPremises("Get-ExchangeServer"), new ExchangeServerMapper());

    private PerServer() {
    }

    /**
     * Asks every server.
     *
     * @param servers which of them are asked
     * @param ask     never fails: a server that cannot be read is a reading, too
     * @return failed where the servers themselves cannot be listed
     */
    static <R> Reading<List<R>> read(CmdletRunner runner, Clock clock, CallContext context,
            Function<ExchangeServer, Boolean> servers, Function<ExchangeServer, R> ask) {
        String origin = SERVERS.request().describe();
        try {
            List<ExchangeServer> asked = SERVERS.run(runner, context).stream().filter(servers::apply).toList();
            return Reading.read(SideBySide.map(asked, ask), clock.instant(), origin);
        } catch (SourceException failed) {
            return Reading.failed(failed.failure(), clock.instant(), origin);
        }
    }

    /** What one server gives to a cmdlet, as a reading. */
    static <E> Reading<List<E>> list(Mapping<E> mapping, CmdletRunner runner, Clock clock, CallContext context) {
        String origin = mapping.request().cmdlet() + " -Server "
                + mapping.request().parameters().get("Server").text().orElseThrow();
        try {
            return Reading.read(mapping.run(runner, context), clock.instant(), origin);
        } catch (SourceException failed) {
            return Reading.failed(failed.failure(), clock.instant(), origin);
        }
    }

    /** What a server is called in the parameter Server. */
    static String address(ExchangeServer server) {
        return server.fullyQualifiedName().isBlank() ? server.name() : server.fullyQualifiedName();
    }
}
