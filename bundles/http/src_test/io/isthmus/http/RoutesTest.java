package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final URI GRAPH = URI.create("https://graph.microsoft.com");

    @ParameterizedTest
    @ValueSource(strings = { "http://192.0.2.1:80", "http://localhost:8080", "http://127.0.0.1.example.com:80",
            "https://127.0.0.1:443", "http://127.0.0.1", "http://127.0.0.1:80/path", "http://me@127.0.0.1:80",
            "http://[2001:db8::1]:80", "http://127.0.0.1:80?x=1" })
    void noRouteLeavesThisMachine(String target) {
        Map<URI, URI> routes = Map.of(GRAPH, URI.create(target));
        assertThrows(IllegalArgumentException.class, () -> Routes.toLoopback(routes));
    }

    @Test
    void aRoutedHostKeepsPathAndQueryAndOthersStay() {
        Routes routes = Routes.toLoopback(Map.of(GRAPH, URI.create("http://[::1]:4711")));

        assertEquals("http://[::1]:4711/v1.0/a%20b?$filter=x%20eq%20'%C3%A9'",
                routes.resolve(URI.create("https://GRAPH.microsoft.com/v1.0/a%20b?$filter=x%20eq%20'%C3%A9'"))
                        .toString());
        URI other = URI.create("https://login.microsoftonline.com/common");
        assertEquals(other, routes.resolve(other));
        assertEquals(GRAPH, Routes.none().resolve(GRAPH));
    }

    @Test
    void aNextLinkBelongsToItsServiceOnly() {
        URI loopback = URI.create("http://127.0.0.1:4711");
        Routes routes = Routes.toLoopback(Map.of(GRAPH, loopback));
        URI next = URI.create("http://127.0.0.1:4711/v1.0/domains?$skiptoken=1");

        assertTrue(routes.sameOrigin(GRAPH, next));
        assertTrue(Routes.none().sameOrigin(GRAPH, URI.create("https://graph.microsoft.com:443/v1.0/domains")));
        assertFalse(Routes.none().sameOrigin(GRAPH, next));
        assertFalse(Routes.none().sameOrigin(GRAPH, URI.create("https://graph.microsoft.com.example/v1.0")));
        assertFalse(Routes.none().sameOrigin(GRAPH, URI.create("http://graph.microsoft.com/v1.0")));
    }
}
