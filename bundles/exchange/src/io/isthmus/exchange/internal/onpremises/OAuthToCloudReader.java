package io.isthmus.exchange.internal.onpremises;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.reading.CmdletRunner;
import io.isthmus.exchange.internal.reading.OAuthTest;
import io.isthmus.exchange.internal.reading.PartReader;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OAuthConnectivity;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Proof of the way from on-premises to the cloud. The cmdlet runs on the server that the shell is connected to and on
 * no other, so an organization with more Mailbox servers is read in part.
 */
final class OAuthToCloudReader implements PartReader<List<OAuthConnectivity>> {

    /** The migration mailbox, which every organization has. */
    private static final String MAILBOX = "Migration.8f3e7716-2011-43e4-96b1-aba62d229136";

    private final URI exchangeOnline;
    private final Supplier<Optional<String>> connected;

    /**
     * @param exchangeOnline the cloud's EWS host
     * @param connected      DNS name of the server that the shell is connected to, once it is
     */
    OAuthToCloudReader(URI exchangeOnline, Supplier<Optional<String>> connected) {
        this.exchangeOnline = exchangeOnline;
        this.connected = connected;
    }

    @Override
    public Part<List<OAuthConnectivity>> part() {
        return Parts.OAUTH_TO_CLOUD;
    }

    @Override
    public Reading<List<OAuthConnectivity>> read(CmdletRunner runner, Clock clock, CallContext context) {
        String target = exchangeOnline.resolve("/EWS/Exchange.asmx").toString();
        try {
            List<ExchangeServer> servers = PerServer.SERVERS.run(runner, context).stream()
                    .filter(ExchangeServer::mailbox).toList();
            Optional<ExchangeServer> here = servers.stream().filter(this::isConnected).findFirst();
            List<OAuthConnectivity> proofs = OAuthTest.of(Side.ON_PREMISES, here.map(ExchangeServer::name), "EWS",
                    target, MAILBOX).run(runner, context);
            List<String> others = servers.stream().filter(server -> !isConnected(server))
                    .map(ExchangeServer::name).toList();
            return others.isEmpty() ? Reading.read(proofs, clock.instant(), target)
                    : Reading.partial(proofs, elsewhere(others), clock.instant(), target);
        } catch (SourceException failed) {
            return Reading.failed(failed.failure(), clock.instant(), target);
        }
    }

    private boolean isConnected(ExchangeServer server) {
        String name = connected.get().orElse("").toLowerCase(Locale.ROOT);
        return name.equals(server.fullyQualifiedName().toLowerCase(Locale.ROOT))
                || name.equals(server.name().toLowerCase(Locale.ROOT));
    }

    private static Failure elsewhere(List<String> others) {
        String names = String.join(", ", others);
        return Failure.of(Failure.Kind.UNREACHABLE, Side.ON_PREMISES, NLS.bind(Messages.AttemptTest, names),
                Messages.OnlyConnected, NLS.bind(Messages.AdviceConnectEach, names));
    }
}
