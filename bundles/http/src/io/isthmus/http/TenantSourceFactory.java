package io.isthmus.http;

import java.util.List;
import java.util.Set;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Purpose;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;

/**
 * What all services of a tenant have in common when they are opened: a connection that names a tenant, or a demo; its
 * cloud; and a transport, which is closed again where nothing could be opened.
 *
 * @since 1.0
 */
public abstract class TenantSourceFactory implements SourceFactory {

    private final Facts facts;
    private final Transports transports;

    /**
     * @param facts      clouds
     * @param transports the way to a connection's hosts
     */
    protected TenantSourceFactory(Facts facts, Transports transports) {
        this.facts = facts;
        this.transports = transports;
    }

    @Override
    public final Set<ConnectionKind> kinds() {
        return Set.of(ConnectionKind.TENANT, ConnectionKind.DEMO);
    }

    /** Where there are several tenants, each is called as the connection names it; in a demo, by its account's domain. */
    @Override
    public final List<Connection> each(Connection connection) throws SourceException {
        List<String> tenants = connection.kind() == ConnectionKind.DEMO && connection.setting(Connection.TENANT).isEmpty()
                ? transports.demo(connection).accounts().values().stream()
                        .map(account -> account.substring(account.indexOf('@') + 1)).toList()
                : connection.values(Connection.TENANT);
        return tenants.size() < 2 ? List.of(connection)
                : tenants.stream().map(tenant -> connection.with(Connection.TENANT, tenant).titled(tenant)).toList();
    }

    @Override
    public final List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        return open(connection, Purpose.of(access), person, context);
    }

    @Override
    public final List<Source> open(Connection connection, Purpose purpose, PersonPort person, CallContext context)
            throws SourceException {
        if (connection.kind() == ConnectionKind.TENANT && connection.setting(Connection.TENANT).isEmpty()) {
            return List.of();
        }
        Cloud cloud = Clouds.of(connection, facts);
        HttpTransport transport = transports.open(connection);
        try {
            return List.of(open(new Tenant(connection, cloud, transport, purpose, person), context));
        } catch (SourceException | RuntimeException failed) {
            transport.close();
            throw failed;
        }
    }

    /**
     * What a source is opened with.
     *
     * @param connection which tenant and how to sign in
     * @param cloud      where it lives
     * @param transport  for this source alone; closed with the source
     * @param purpose    reading, or a change with what it needs
     * @param person     answers what only a person can
     */
    public record Tenant(Connection connection, Cloud cloud, HttpTransport transport, Purpose purpose,
            PersonPort person) {
    }

    /**
     * Opens the service by signing in to it.
     *
     * @throws SourceException where that failed; the transport is closed then
     */
    protected abstract Source open(Tenant tenant, CallContext context) throws SourceException;
}
