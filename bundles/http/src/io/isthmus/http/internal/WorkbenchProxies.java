package io.isthmus.http.internal;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;

import io.isthmus.http.HttpProxy;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.UnusableProxyException;

/**
 * The proxies of the workbench's network settings, which can follow the system's. Only there where the workbench's
 * network bundle is; the command line does without. Settings that name a SOCKS proxy alone are
 * {@linkplain UnusableProxyException refused} rather than passed over.
 */
public final class WorkbenchProxies implements ProxyProvider {

    private static final String SOCKS = "SOCKS";

    private final IProxyService service;

    /**
     * @param service the settings
     */
    public WorkbenchProxies(IProxyService service) {
        this.service = service;
    }

    @Override
    public Optional<HttpProxy> proxyFor(URI target) {
        List<IProxyData> named = Arrays.stream(service.select(target)).filter(WorkbenchProxies::named).toList();
        Optional<HttpProxy> proxy = named.stream().filter(data -> !socks(data)).findFirst().map(WorkbenchProxies::proxy);
        if (proxy.isEmpty() && !named.isEmpty()) {
            throw new UnusableProxyException(SOCKS);
        }
        return proxy;
    }

    private static boolean named(IProxyData data) {
        return data.getHost() != null && !data.getHost().isBlank() && data.getPort() > 0;
    }

    /** The Java HTTP client speaks to HTTP proxies only. */
    private static boolean socks(IProxyData data) {
        return IProxyData.SOCKS_PROXY_TYPE.equals(data.getType());
    }

    private static HttpProxy proxy(IProxyData data) {
        return new HttpProxy(data.getHost(), data.getPort(), Optional.ofNullable(data.getUserId())
                .filter(user -> !user.isBlank())
                .map(user -> new HttpProxy.Credentials(user, data.getPassword() == null ? "" : data.getPassword())));
    }
}
