package io.isthmus.http;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

import org.eclipse.osgi.util.NLS;

import io.isthmus.http.internal.ClientHolder;
import io.isthmus.http.internal.Messages;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;

/**
 * Opens the transport of a connection; a declarative service for the adapters. The one place that rewrites hosts: for
 * connections of kind demo, and only to where the emulator's service says. Whatever that service says about another
 * kind of connection is not even asked.
 * <p>
 * Proxies are those of the workbench's settings, or the environment's where there is no workbench. Both the workbench
 * and the emulator may come and go. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class Transports {

    static {
        // As early as this bundle is used at all: a client that another bundle makes first would settle it for good.
        ClientHolder.allowBasicToProxies();
    }

    private final ProxyProvider usual;
    private final AtomicReference<ProxyProvider> proxies = new AtomicReference<>();
    private final AtomicReference<DemoPort> demos = new AtomicReference<>();

    /** With the environment's proxies and no demo, until others are bound. */
    public Transports() {
        this(new EnvironmentProxies(System.getenv()));
    }

    /**
     * @param usual the proxies as long as no others are bound
     */
    public Transports(ProxyProvider usual) {
        this.usual = usual;
    }

    /** The workbench's settings are there. */
    public void bindProxies(ProxyProvider provider) {
        proxies.set(provider);
    }

    /** They are gone. */
    public void unbindProxies(ProxyProvider provider) {
        proxies.compareAndSet(provider, null);
    }

    /** The emulator is there. */
    public void bindDemos(DemoPort port) {
        demos.set(port);
    }

    /** It is gone. */
    public void unbindDemos(DemoPort port) {
        demos.compareAndSet(port, null);
    }

    /**
     * Opens a transport; the caller closes it.
     *
     * @throws SourceException where the connection is a demo that nobody has joined
     */
    public HttpTransport open(Connection connection) throws SourceException {
        HttpSettings settings = HttpSettings.standard().withObserver(new HttpLog());
        if (connection.kind() != ConnectionKind.DEMO) {
            return new HttpTransport(settings.withProxies(
                    target -> Optional.ofNullable(proxies.get()).orElse(usual).proxyFor(target)));
        }
        DemoPort.Demo demo = demo(connection);
        return new HttpTransport(settings.withTime(demo.time()).withRoutes(Routes.toLoopback(demo.rewrites())));
    }

    /**
     * Looks at the public names of a connection's organizations: through the proxies of its transport, or where the demo
     * says.
     *
     * @throws SourceException where the connection is a demo that nobody has joined
     */
    public TlsProbe probe(Connection connection) throws SourceException {
        if (connection.kind() != ConnectionKind.DEMO) {
            return TlsProbe.network(target -> Optional.ofNullable(proxies.get()).orElse(usual).proxyFor(target),
                    TimeSource.system());
        }
        DemoPort.Demo demo = demo(connection);
        return TlsProbe.loopback(demo.publicNames(), demo.authorities(), demo.time());
    }

    /**
     * The demo that a demo connection joined.
     *
     * @throws SourceException where nobody has joined it
     */
    public DemoPort.Demo demo(Connection connection) throws SourceException {
        return Optional.ofNullable(demos.get()).flatMap(port -> port.joined(connection.id()))
                .orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.UNREACHABLE, Side.WORKSTATION,
                        NLS.bind(Messages.attemptedConnect, connection.title()), Messages.demoNotRunning,
                        Messages.demoNotRunningAdvice)));
    }

    /**
     * The clock of a connection: the system's, or the demo's.
     *
     * @throws SourceException where the connection is a demo that nobody has joined
     */
    public TimeSource time(Connection connection) throws SourceException {
        return connection.kind() == ConnectionKind.DEMO ? demo(connection).time() : TimeSource.system();
    }
}
