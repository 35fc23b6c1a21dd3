package io.isthmus.http.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;

import io.isthmus.http.HttpProxy;
import io.isthmus.http.ProxyProvider;

/**
 * The proxies of the workbench's network settings, which can follow the system's. Only there where the workbench's
 * network bundle is; the command line does without.
 */
public final class WorkbenchProxies implements ProxyProvider {

    private final IProxyService service;

    /**
     * @param service the settings
     */
    public WorkbenchProxies(IProxyService service) {
        this.service = service;
    }

    @Override
    public Optional<HttpProxy> proxyFor(URI target) {
        return Arrays.stream(service.select(target)).filter(WorkbenchProxies::usable).findFirst()
                .map(WorkbenchProxies::proxy);
    }

    /** The Java HTTP client speaks to HTTP proxies only. */
    private static boolean usable(IProxyData data) {
        return data.getHost() != null && !data.getHost().isBlank() && data.getPort() > 0
                && !IProxyData.SOCKS_PROXY_TYPE.equals(data.getType());
    }

    private static HttpProxy proxy(IProxyData data) {
        return new HttpProxy(data.getHost(), data.getPort(), Optional.ofNullable(data.getUserId())
                .filter(user -> !user.isBlank())
                .map(user -> new HttpProxy.Credentials(user, data.getPassword() == null ? "" : data.getPassword())));
    }
}
