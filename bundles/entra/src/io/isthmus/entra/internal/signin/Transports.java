package io.isthmus.entra.internal.signin;

import java.util.Optional;
import java.util.function.Supplier;

import io.isthmus.http.HttpSettings;
import io.isthmus.http.HttpTransport;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.Routes;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;

/**
 * Opens the transport of a connection. The one place that rewrites hosts: for connections of kind demo, and only to
 * where the emulator's service says. Whatever that service says about another kind of connection is not even asked.
 */
public final class Transports {

    private final Supplier<Optional<ProxyProvider>> proxies;
    private final Supplier<Optional<DemoPort>> demos;

    /**
     * @param proxies the workbench's settings, where there is a workbench
     * @param demos   the emulator, where it is installed
     */
    public Transports(Supplier<Optional<ProxyProvider>> proxies, Supplier<Optional<DemoPort>> demos) {
        this.proxies = proxies;
        this.demos = demos;
    }

    /**
     * Opens a transport; the caller closes it.
     *
     * @throws SourceException where the connection is a demo that nobody has joined
     */
    public HttpTransport open(Connection connection) throws SourceException {
        if (connection.kind() != ConnectionKind.DEMO) {
            return new HttpTransport(HttpSettings.standard()
                    .withProxies(target -> proxies.get().flatMap(provider -> provider.proxyFor(target))));
        }
        DemoPort.Demo demo = demo(connection);
        return new HttpTransport(HttpSettings.standard().withTime(demo.time())
                .withRoutes(Routes.toLoopback(demo.rewrites())));
    }

    /** The clock of a connection: the system's, or the demo's. */
    TimeSource time(Connection connection) throws SourceException {
        return connection.kind() == ConnectionKind.DEMO ? demo(connection).time() : TimeSource.system();
    }

    /**
     * The demo that a demo connection joined.
     *
     * @throws SourceException where nobody has joined it
     */
    public DemoPort.Demo demo(Connection connection) throws SourceException {
        return demos.get().flatMap(port -> port.joined(connection.id()))
                .orElseThrow(() -> new SourceException(Failure.of(Failure.Kind.UNREACHABLE, Side.ENTRA,
                        Messages.attemptedSignIn, Messages.demoNotRunning, Messages.demoNotRunningAdvice)));
    }
}
