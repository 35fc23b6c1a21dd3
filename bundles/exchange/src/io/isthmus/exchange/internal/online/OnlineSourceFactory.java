package io.isthmus.exchange.internal.online;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.HttpTransport;
import io.isthmus.http.Transports;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.port.TokenPort;

/** Opens Exchange Online of a tenant or of a demo organization. */
public final class OnlineSourceFactory implements SourceFactory {

    private static final String USUAL_CLOUD = "Global";

    private final Facts facts;
    private final TokenPort tokens;
    private final Transports transports;

    /**
     * @param facts      clouds and advice
     * @param tokens     signs in
     * @param transports the way to a connection's hosts
     */
    public OnlineSourceFactory(Facts facts, TokenPort tokens, Transports transports) {
        this.facts = facts;
        this.tokens = tokens;
        this.transports = transports;
    }

    @Override
    public Set<ConnectionKind> kinds() {
        return Set.of(ConnectionKind.DEMO, ConnectionKind.TENANT);
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        if (connection.kind() == ConnectionKind.TENANT && connection.setting(Connection.TENANT).isEmpty()) {
            return List.of();
        }
        String id = connection.setting(Connection.CLOUD).orElse(USUAL_CLOUD);
        Cloud cloud = facts.cloud(id).orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.BAD_INPUT,
                Side.EXCHANGE_ONLINE, Messages.AttemptConnect, NLS.bind(Messages.NoCloud, id), Messages.AdviceCloud)));
        HttpTransport transport = transports.open(connection);
        try {
            OnlineConnection online = new OnlineConnection(transport, cloud.exchangeAdministration(), connection,
                    access, tokens, person, facts);
            return List.of(new OnlineSource(online, online.token(Optional.empty(), context)));
        } catch (SourceException | CancelledException failed) {
            transport.close();
            throw failed;
        }
    }
}
