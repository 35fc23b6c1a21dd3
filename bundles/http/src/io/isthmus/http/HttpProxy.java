package io.isthmus.http;

import java.util.Objects;
import java.util.Optional;

/**
 * A proxy for HTTP.
 *
 * @param host        name or address
 * @param port        1 to 65535
 * @param credentials what the proxy asks for, where it does; sent as Basic authentication, the only scheme that the
 *                    Java HTTP client speaks to a proxy
 * @since 1.0
 */
public record HttpProxy(String host, int port, Optional<Credentials> credentials) {

    /** Checks host and port. */
    public HttpProxy {
        Objects.requireNonNull(credentials);
        if (host.isBlank() || port < 1 || port > 65535) {
            throw new IllegalArgumentException("not a proxy's address: " + host + ":" + port);
        }
    }

    /** Host and port for a person; never the credentials. */
    public String address() {
        return host + ":" + port;
    }

    /** A proxy that lets everybody through. */
    public static HttpProxy open(String host, int port) {
        return new HttpProxy(host, port, Optional.empty());
    }

    /**
     * A name and a password for a proxy.
     *
     * @param user     not blank
     * @param password never shown
     * @since 1.0
     */
    public record Credentials(String user, String password) {
        /** The user alone. */
        @Override
        public String toString() {
            return user;
        }
    }
}
