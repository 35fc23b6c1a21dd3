package io.isthmus.http;

import java.net.URI;
import java.util.Optional;

/**
 * Says which proxy leads to an address. The workbench answers with its own settings, the command line with the
 * environment's. Asked for each connection, so that a change of the settings counts at once; answers without blocking.
 *
 * @since 1.0
 */
@FunctionalInterface
public interface ProxyProvider {

    /**
     * The proxy to an address, or nothing for the direct way. Loopback addresses are never asked for.
     *
     * @param target scheme, host and port matter
     * @throws UnusableProxyException where a proxy is named that cannot be used
     */
    Optional<HttpProxy> proxyFor(URI target);

    /** No proxy anywhere. */
    static ProxyProvider direct() {
        return target -> Optional.empty();
    }
}
