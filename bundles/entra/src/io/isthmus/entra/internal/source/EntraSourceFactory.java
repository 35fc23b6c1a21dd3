package io.isthmus.entra.internal.source;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.entra.internal.graph.GraphClient;
import io.isthmus.entra.internal.graph.GraphFailures;
import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.Transports;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.port.TokenPort.AccessToken;
import io.isthmus.sdk.port.TokenPort.Audience;

/** Opens the directory of a tenant, or of a demo organization, by signing in to it. */
public final class EntraSourceFactory implements SourceFactory {

    private final Facts facts;
    private final Transports transports;
    private final SignInService signIn;

    /**
     * @param facts      clouds and advice
     * @param transports opens the way to a connection's hosts
     * @param signIn     hands out tokens
     */
    public EntraSourceFactory(Facts facts, Transports transports, SignInService signIn) {
        this.facts = facts;
        this.transports = transports;
        this.signIn = signIn;
    }

    @Override
    public Set<ConnectionKind> kinds() {
        return Set.of(ConnectionKind.TENANT, ConnectionKind.DEMO);
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        if (connection.setting(Connection.TENANT).isEmpty() && connection.kind() == ConnectionKind.TENANT) {
            return List.of();
        }
        AccessToken token = signIn.token(connection, Audience.GRAPH, access, Optional.empty(), person, context);
        HttpTransport transport = transports.open(connection);
        GraphClient client = new GraphClient(connection, signIn.cloud(connection), access, person, signIn, transport,
                new GraphFailures(facts));
        return List.of(new EntraSource(client, access, token, connection.title(), signIn.note(connection)));
    }
}
