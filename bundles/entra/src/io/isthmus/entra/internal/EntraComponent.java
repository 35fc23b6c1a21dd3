package io.isthmus.entra.internal;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.internal.source.EntraSourceFactory;
import io.isthmus.http.Transports;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.ConsentPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.port.TokenPort;

/** The services of this bundle: tokens, and the directory as a source, over the same sign-ins. */
public final class EntraComponent implements TokenPort, ConsentPort, SourceFactory {

    private final SignInService signIn;
    private final EntraSourceFactory sources;

    /**
     * @param facts      clouds, sign-in clients, and advice for error codes
     * @param transports the way to a connection's hosts
     */
    public EntraComponent(Facts facts, Transports transports) {
        this.signIn = new SignInService(facts, transports, System.getenv());
        this.sources = new EntraSourceFactory(facts, transports, signIn);
    }

    @Override
    public AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException {
        return signIn.token(connection, audience, access, claims, person, context);
    }

    @Override
    public AccessToken token(Connection connection, Audience audience, Purpose purpose, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException {
        return signIn.token(connection, audience, purpose, claims, person, context);
    }

    @Override
    public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Access access,
            PersonPort person, CallContext context) throws SourceException {
        return signIn.replace(rejected, connection, audience, access, person, context);
    }

    @Override
    public AccessToken replace(AccessToken rejected, Connection connection, Audience audience, Purpose purpose,
            PersonPort person, CallContext context) throws SourceException {
        return signIn.replace(rejected, connection, audience, purpose, person, context);
    }

    @Override
    public Optional<URI> link(Connection connection, Access access) throws SourceException {
        return signIn.link(connection, access);
    }

    @Override
    public boolean missing(Failure failure) {
        return signIn.missing(failure);
    }

    @Override
    public Set<ConnectionKind> kinds() {
        return sources.kinds();
    }

    @Override
    public List<Connection> each(Connection connection) throws SourceException {
        return sources.each(connection);
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        return sources.open(connection, access, person, context);
    }

    @Override
    public List<Source> open(Connection connection, Purpose purpose, PersonPort person, CallContext context)
            throws SourceException {
        return sources.open(connection, purpose, person, context);
    }

    void close() {
        signIn.close();
    }
}
