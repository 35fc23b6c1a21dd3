package io.isthmus.http.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.junit.jupiter.api.Test;

import io.isthmus.http.HttpProxy;
import io.isthmus.http.UnusableProxyException;

class WorkbenchProxiesTest {

    private static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0/me");

    @Test
    void theFirstHttpProxyIsTakenWithItsCredentials() {
        assertEquals(Optional.of(new HttpProxy("proxy.contoso.com", 8080,
                Optional.of(new HttpProxy.Credentials("me", "secret")))),
                proxyFor(data(IProxyData.SOCKS_PROXY_TYPE, "socks.contoso.com", 1080, null, null),
                        data(IProxyData.HTTPS_PROXY_TYPE, "proxy.contoso.com", 8080, "me", "secret")));
    }

    @Test
    void aProxyWithoutAUserLetsEverybodyThrough() {
        assertEquals(Optional.of(HttpProxy.open("proxy.contoso.com", 8080)),
                proxyFor(data(IProxyData.HTTPS_PROXY_TYPE, "proxy.contoso.com", 8080, "", null)));
    }

    @Test
    void whatIsNoAddressIsNoProxy() {
        assertEquals(Optional.empty(), proxyFor());
        assertEquals(Optional.empty(), proxyFor(data(IProxyData.HTTPS_PROXY_TYPE, null, -1, null, null)));
        assertEquals(Optional.empty(), proxyFor(data(IProxyData.HTTPS_PROXY_TYPE, "proxy", -1, null, null)));
    }

    @Test
    void settingsThatNameASocksProxyAloneAreNotLedAround() {
        assertThrows(UnusableProxyException.class,
                () -> proxyFor(data(IProxyData.SOCKS_PROXY_TYPE, "socks.contoso.com", 1080, null, null)));
    }

    private static Optional<HttpProxy> proxyFor(IProxyData... settings) {
        return new WorkbenchProxies(answering(IProxyService.class, Map.of("select", settings))).proxyFor(GRAPH);
    }

    private static IProxyData data(String type, String host, int port, String user, String password) {
        Map<String, Object> answers = new HashMap<>();
        answers.put("getType", type);
        answers.put("getHost", host);
        answers.put("getPort", port);
        answers.put("getUserId", user);
        answers.put("getPassword", password);
        return answering(IProxyData.class, answers);
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
