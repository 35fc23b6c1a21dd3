package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

class EnvironmentProxiesTest {

    private static final URI GRAPH = URI.create("https://graph.microsoft.com/v1.0/me");

    @Test
    void readsHostPortAndCredentials() {
        HttpProxy proxy = proxy(Map.of("HTTPS_PROXY", "http://me:p%40ss+word@proxy.contoso.com:3128/"), GRAPH)
                .orElseThrow();

        assertEquals("proxy.contoso.com", proxy.host());
        assertEquals(3128, proxy.port());
        assertEquals(new HttpProxy.Credentials("me", "p@ss+word"), proxy.credentials().orElseThrow());
    }

    @Test
    void takesTheSchemesOwnVariableAndTheLowerCaseFirst() {
        Map<String, String> both = Map.of("https_proxy", "lower:1", "HTTPS_PROXY", "upper:2", "http_proxy", "plain:3",
                "HTTP_PROXY", "from-a-request:4");

        assertEquals("lower", proxy(both, GRAPH).orElseThrow().host());
        assertEquals("plain", proxy(both, URI.create("http://crl.example/")).orElseThrow().host());
        assertEquals(Optional.empty(),
                proxy(Map.of("HTTP_PROXY", "from-a-request:4"), URI.create("http://crl.example/")));
    }

    @Test
    void leavesOutWhatNoProxyNames() {
        for (String list : new String[] { "*", "graph.microsoft.com", ".microsoft.com", "*.microsoft.com",
                "contoso.com, Microsoft.com" }) {
            assertEquals(Optional.empty(), proxy(Map.of("https_proxy", "p:1", "no_proxy", list), GRAPH), list);
        }
        assertEquals("p", proxy(Map.of("https_proxy", "p:1", "NO_PROXY", "soft.com,h.microsoft.com"), GRAPH)
                .orElseThrow().host());
    }

    @Test
    void goesDirectWhereTheVariableIsEmpty() {
        for (String value : new String[] { "", " " }) {
            assertEquals(Optional.empty(), proxy(Map.of("https_proxy", value), GRAPH), value);
        }
    }

    @Test
    void refusesAVariableThatNamesNoProxyOfOurs() {
        for (String value : new String[] { "socks5://p:1", "https://p:1", "http://", "not an address", "p:99999" }) {
            UnusableProxyException unusable = assertThrows(UnusableProxyException.class,
                    () -> proxy(Map.of("HTTPS_PROXY", value), GRAPH), value);
            assertEquals("HTTPS_PROXY", unusable.setting());
        }
        assertEquals(Optional.empty(),
                proxy(Map.of("HTTPS_PROXY", "socks5://p:1", "NO_PROXY", ".microsoft.com"), GRAPH));
    }

    private static Optional<HttpProxy> proxy(Map<String, String> environment, URI target) {
        return new EnvironmentProxies(environment).proxyFor(target);
    }
}
