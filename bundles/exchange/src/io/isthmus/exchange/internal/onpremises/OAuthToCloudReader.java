package io.isthmus.exchange.internal.onpremises;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.OAuthTest;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.exchange.internal.reading.SideBySide;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.Answer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Proof of the way from on-premises to the cloud. The cmdlet runs on the server that the shell is on and on no other, so
 * each Mailbox server is asked in a shell of its own. One that cannot be asked is named; it proves nothing.
 */
final class OAuthToCloudReader implements PartReader<List<OAuthConnectivity>> {

    /** Runs a cmdlet in the shell of a server, in whatever server's shell the console is. */
    @FunctionalInterface
    interface OtherShells {

        /**
         * @param server its DNS name
         * @throws SourceException where it has no shell, or the cmdlet failed
         */
        Answer run(String server, CmdletRequest request, CallContext context) throws SourceException;
    }

    /** What came of asking one server: either calls or why there are none. */
    private record Asked(ExchangeServer server, List<OAuthConnectivity> calls, Optional<Failure> failure) {
    }

    /** The migration mailbox, which every organization has. */
    private static final String MAILBOX = "Migration.8f3e7716-2011-43e4-96b1-aba62d229136";

    private final URI exchangeOnline;
    private final Supplier<Optional<String>> connected;
    private final OtherShells others;

    /**
     * @param exchangeOnline the cloud's EWS host
     * @param connected      DNS name of the server that the shell is connected to, once it is
     * @param others         the shells of all other servers
     */
    OAuthToCloudReader(URI exchangeOnline, Supplier<Optional<String>> connected, OtherShells others) {
        this.exchangeOnline = exchangeOnline;
        this.connected = connected;
        this.others = others;
    }

    @Override
    public Part<List<OAuthConnectivity>> part() {
        return Parts.OAUTH_TO_CLOUD;
    }

    /** The reading's time is that before the first call: whoever compares it with a change must not be told too late. */
    @Override
    public Reading<List<OAuthConnectivity>> read(CmdletRunner runner, Clock clock, CallContext context) {
        String target = exchangeOnline.resolve("/EWS/Exchange.asmx").toString();
        Instant began = clock.instant();
        try {
            List<ExchangeServer> servers = PerServer.SERVERS.run(runner, context).stream()
                    .filter(ExchangeServer::mailbox).toList();
            List<Asked> asked = SideBySide.map(servers, server -> ask(server, target, runner, context));
            List<OAuthConnectivity> calls = asked.stream().flatMap(one -> one.calls().stream()).toList();
            List<Asked> unasked = asked.stream().filter(one -> one.failure().isPresent()).toList();
            if (unasked.isEmpty()) {
                return Reading.read(calls, began, target);
            }
            return unasked.size() == asked.size() ? Reading.failed(failure(unasked), began, target)
                    : Reading.partial(calls, failure(unasked), began, target);
        } catch (SourceException failed) {
            return Reading.failed(failed.failure(), began, target);
        }
    }

    private Asked ask(ExchangeServer server, String target, CmdletRunner runner, CallContext context) {
        CmdletRunner there = isConnected(server) ? runner
                : (request, call) -> others.run(PerServer.address(server), request, call);
        try {
            return new Asked(server, OAuthTest.of(Side.ON_PREMISES, Optional.of(server.name()), "EWS", target, MAILBOX)
                    .run(there, context), Optional.empty());
        } catch (SourceException failed) {
            return new Asked(server, List.of(), Optional.of(failed.failure()));
        }
    }

    private boolean isConnected(ExchangeServer server) {
        String name = connected.get().orElse("").toLowerCase(Locale.ROOT);
        return name.equals(server.fullyQualifiedName().toLowerCase(Locale.ROOT))
                || name.equals(server.name().toLowerCase(Locale.ROOT));
    }

    private static Failure failure(List<Asked> unasked) {
        String names = unasked.stream().map(one -> one.server().name()).collect(Collectors.joining(", "));
        Failure first = unasked.getFirst().failure().orElseThrow();
        return new Failure(first.kind(), Side.ON_PREMISES, NLS.bind(Messages.AttemptTest, names), first.code(),
                unasked.stream().map(one -> one.server().name() + ": " + one.failure().orElseThrow().message())
                        .collect(Collectors.joining(" ")), first.requestId(), NLS.bind(Messages.AdviceAskEach, names));
    }
}
