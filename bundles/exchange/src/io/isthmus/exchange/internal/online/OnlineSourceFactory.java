package io.isthmus.exchange.internal.online;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.EnvironmentProxies;
import io.isthmus.http.HttpSettings;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Routes;
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
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.port.SourceFactory;
import io.isthmus.sdk.port.TokenPort;

/**
 * Opens Exchange Online of a tenant or of a demo organization. Hosts are led elsewhere for a demo connection alone;
 * for a tenant's, the demo service is not even asked.
 */
public final class OnlineSourceFactory implements SourceFactory {

    private static final String USUAL_CLOUD = "Global";

    private final Facts facts;
    private final TokenPort tokens;
    private final AtomicReference<ProxyProvider> proxies = new AtomicReference<>();
    private final AtomicReference<DemoPort> demos = new AtomicReference<>();
    private final ProxyProvider environment = new EnvironmentProxies(System.getenv());

    /**
     * @param facts  clouds and advice
     * @param tokens signs in
     */
    public OnlineSourceFactory(Facts facts, TokenPort tokens) {
        this.facts = facts;
        this.tokens = tokens;
    }

    /** Gives the workbench's proxies. */
    public void bindProxies(ProxyProvider provider) {
        proxies.set(provider);
    }

    /** Takes them away. */
    public void unbindProxies(ProxyProvider provider) {
        proxies.compareAndSet(provider, null);
    }

    /** Gives the demo organizations, where they are installed. */
    public void bindDemos(DemoPort port) {
        demos.set(port);
    }

    /** Takes them away. */
    public void unbindDemos(DemoPort port) {
        demos.compareAndSet(port, null);
    }

    @Override
    public Set<ConnectionKind> kinds() {
        return Set.of(ConnectionKind.DEMO, ConnectionKind.TENANT);
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        Optional<HttpSettings> settings = settings(connection);
        if (settings.isEmpty()) {
            return List.of();
        }
        String id = connection.setting(Connection.CLOUD).orElse(USUAL_CLOUD);
        Cloud cloud = facts.cloud(id).orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.BAD_INPUT,
                Side.EXCHANGE_ONLINE, Messages.AttemptConnect, NLS.bind(Messages.NoCloud, id), Messages.AdviceCloud)));
        HttpTransport transport = new HttpTransport(settings.get());
        try {
            OnlineConnection online = new OnlineConnection(transport, cloud.exchangeAdministration(), connection,
                    access, tokens, person, facts);
            return List.of(new OnlineSource(online, online.token(Optional.empty(), context)));
        } catch (SourceException | CancelledException failed) {
            transport.close();
            throw failed;
        }
    }

    private Optional<HttpSettings> settings(Connection connection) {
        if (connection.kind() == ConnectionKind.DEMO) {
            return Optional.ofNullable(demos.get()).flatMap(port -> port.joined(connection.id()))
                    .map(demo -> HttpSettings.standard().withTime(demo.time())
                            .withRoutes(Routes.toLoopback(demo.rewrites())));
        }
        return connection.setting(Connection.TENANT).map(tenant -> HttpSettings.standard().withProxies(
                target -> Optional.ofNullable(proxies.get()).orElse(environment).proxyFor(target)));
    }
}
