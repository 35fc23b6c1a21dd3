package io.isthmus.entra.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

import io.isthmus.entra.internal.signin.SignInService;
import io.isthmus.entra.internal.signin.Transports;
import io.isthmus.entra.internal.source.EntraSourceFactory;
import io.isthmus.http.EnvironmentProxies;
import io.isthmus.http.ProxyProvider;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.facts.Facts;
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
 * The services of this bundle. The workbench's proxy settings and the emulator may come and go; without a workbench the
 * environment's proxies are taken.
 */
public final class EntraComponent implements TokenPort, SourceFactory {

    private final AtomicReference<ProxyProvider> proxies = new AtomicReference<>();
    private final AtomicReference<DemoPort> demos = new AtomicReference<>();
    private final SignInService signIn;
    private final EntraSourceFactory sources;

    /**
     * @param facts clouds, sign-in clients, and advice for error codes
     */
    public EntraComponent(Facts facts) {
        ProxyProvider ofEnvironment = new EnvironmentProxies(System.getenv());
        Transports transports = new Transports(
                () -> Optional.ofNullable(proxies.get()).or(() -> Optional.of(ofEnvironment)),
                () -> Optional.ofNullable(demos.get()));
        this.signIn = new SignInService(facts, transports, System.getenv());
        this.sources = new EntraSourceFactory(facts, transports, signIn);
    }

    void bindProxies(ProxyProvider provider) {
        proxies.set(provider);
    }

    void unbindProxies(ProxyProvider provider) {
        proxies.compareAndSet(provider, null);
    }

    void bindDemos(DemoPort port) {
        demos.set(port);
    }

    void unbindDemos(DemoPort port) {
        demos.compareAndSet(port, null);
    }

    @Override
    public AccessToken token(Connection connection, Audience audience, Access access, Optional<String> claims,
            PersonPort person, CallContext context) throws SourceException {
        return signIn.token(connection, audience, access, claims, person, context);
    }

    @Override
    public Set<ConnectionKind> kinds() {
        return sources.kinds();
    }

    @Override
    public List<Source> open(Connection connection, Access access, PersonPort person, CallContext context)
            throws SourceException {
        return sources.open(connection, access, person, context);
    }

    void close() {
        signIn.close();
    }
}
