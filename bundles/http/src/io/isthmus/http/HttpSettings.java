package io.isthmus.http;

import java.time.Duration;
import java.util.Objects;

import io.isthmus.sdk.TimeSource;

/**
 * How a transport behaves.
 *
 * @param proxies        which proxy leads where
 * @param routes         where hosts are really found; {@link Routes#none()} but for a demo connection
 * @param time           by whose clock deadlines and waits between attempts count
 * @param observer       is told of each sending
 * @param connectTimeout the longest wait for a connection, in the machine's own time
 * @param attemptTimeout the longest wait for one answer, to its last byte, in the machine's own time
 * @param maximumBody    the largest answer that is taken, in bytes
 * @since 1.0
 */
public record HttpSettings(ProxyProvider proxies, Routes routes, TimeSource time, HttpObserver observer,
        Duration connectTimeout, Duration attemptTimeout, long maximumBody) {

    private static final long STANDARD_MAXIMUM_BODY = 64L << 20;

    /** Checks that nothing is null. */
    public HttpSettings {
        Objects.requireNonNull(proxies);
        Objects.requireNonNull(routes);
        Objects.requireNonNull(time);
        Objects.requireNonNull(observer);
        Objects.requireNonNull(connectTimeout);
        Objects.requireNonNull(attemptTimeout);
    }

    /**
     * For a tenant: system time, no route, ten seconds to connect, and a hundred seconds for an answer, which is what
     * Graph's own clients allow.
     */
    public static HttpSettings standard() {
        return new HttpSettings(ProxyProvider.direct(), Routes.none(), TimeSource.system(), attempt -> { },
                Duration.ofSeconds(10), Duration.ofSeconds(100), STANDARD_MAXIMUM_BODY);
    }

    /** The same with other proxies. */
    public HttpSettings withProxies(ProxyProvider provider) {
        return new HttpSettings(provider, routes, time, observer, connectTimeout, attemptTimeout, maximumBody);
    }

    /** The same with other routes. */
    public HttpSettings withRoutes(Routes map) {
        return new HttpSettings(proxies, map, time, observer, connectTimeout, attemptTimeout, maximumBody);
    }

    /** The same by another clock. */
    public HttpSettings withTime(TimeSource source) {
        return new HttpSettings(proxies, routes, source, observer, connectTimeout, attemptTimeout, maximumBody);
    }

    /** The same with another observer. */
    public HttpSettings withObserver(HttpObserver other) {
        return new HttpSettings(proxies, routes, time, other, connectTimeout, attemptTimeout, maximumBody);
    }

    /** The same with other limits on one sending. */
    public HttpSettings withTimeouts(Duration connect, Duration attempt) {
        return new HttpSettings(proxies, routes, time, observer, connect, attempt, maximumBody);
    }

    /** The same with another limit on the size of an answer. */
    public HttpSettings withMaximumBody(long bytes) {
        return new HttpSettings(proxies, routes, time, observer, connectTimeout, attemptTimeout, bytes);
    }
}
