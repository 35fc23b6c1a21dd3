package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.testkit.VirtualTime;

@Timeout(60)
class ProxyTest {

    private static final String USER_AND_PASSWORD = "Basic "
            + Base64.getEncoder().encodeToString("søren:päss:word".getBytes(StandardCharsets.UTF_8));

    private final VirtualTime time = new VirtualTime();

    @Test
    void aTunnelIsAskedForWithNameAndPassword() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.answer("502 Bad Gateway", "", ""));
                HttpTransport transport = through(proxy, Optional.of(credentials()))) {
            assertThrows(SourceException.class,
                    () -> transport.send(call("https://graph.microsoft.com/v1.0/domains"), Cancel.never()));

            String request = proxy.requests.get(0);
            assertTrue(request.startsWith("CONNECT graph.microsoft.com:443 HTTP/1.1"), request);
            assertTrue(request.contains("Proxy-Authorization: " + USER_AND_PASSWORD), request);
        }
    }

    @Test
    void aPlainAddressIsAskedOfTheProxyWhole() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.answer("200 OK", "", "from the proxy"));
                HttpTransport transport = through(proxy, Optional.of(credentials()))) {
            HttpAnswer answer = transport.send(call("http://crl.example/list"), Cancel.never());

            assertEquals("from the proxy", answer.text());
            assertTrue(proxy.requests.get(0).startsWith("GET http://crl.example/list HTTP/1.1"));
            assertTrue(proxy.requests.get(0).contains("Proxy-Authorization: " + USER_AND_PASSWORD));
        }
    }

    @Test
    void aRefusedPasswordIsTheProxysFailureAndNamesWhatItAsksFor() throws Exception {
        String challenge = "Proxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n";
        try (RawServer proxy = new RawServer(
                RawServer.answer("407 Proxy Authentication Required", challenge, ""));
                HttpTransport transport = through(proxy, Optional.of(credentials()))) {
            Failure failure = assertThrows(SourceException.class,
                    () -> transport.send(call("https://graph.microsoft.com/v1.0/domains"), Cancel.never())).failure();

            assertEquals(Side.WORKSTATION, failure.side());
            assertTrue(failure.message().contains("127.0.0.1:" + proxy.port() + " asks for a sign-in (Negotiate, NTLM)"),
                    failure.message());
            assertTrue(failure.advice().contains("HTTPS_PROXY"), failure.advice());
            assertFalse(failure.toString().contains("päss"), failure.toString());
        }
    }

    @Test
    void aProxyThatWantsASignInIsToldWhereTheSettingsHoldNone() throws Exception {
        try (RawServer proxy = new RawServer(RawServer.answer("407 Proxy Authentication Required",
                "Proxy-Authenticate: Basic realm=\"x\"\r\n", ""));
                HttpTransport transport = through(proxy, Optional.empty())) {
            Failure failure = assertThrows(SourceException.class,
                    () -> transport.send(call("https://graph.microsoft.com/v1.0/domains"), Cancel.never())).failure();

            assertTrue(failure.message().contains("(Basic), and the proxy settings hold no name"), failure.message());
        }
    }

    @Test
    void aProxyThatIsNotThereIsNotTakenForTheService() throws Exception {
        int port;
        try (RawServer gone = new RawServer(RawServer.cut())) {
            port = gone.port();
        }
        Failure refused = failureThrough(HttpProxy.open("127.0.0.1", port));
        Failure unknown = failureThrough(HttpProxy.open("proxy.invalid", 8080));

        assertEquals(Side.WORKSTATION, refused.side());
        assertTrue(refused.message().startsWith("The proxy 127.0.0.1:" + port + ", which leads to graph.microsoft.com"),
                refused.message());
        assertEquals("No name service knows the proxy proxy.invalid:8080.", unknown.message());
        assertTrue(unknown.advice().contains("proxy settings"), unknown.advice());
    }

    @Test
    void aProxyThatCannotBeUsedIsToldAndNotWalkedAround() {
        Failure failure;
        try (HttpTransport transport = new HttpTransport(HttpSettings.standard().withTime(time.source()).withProxies(
                new EnvironmentProxies(Map.of("HTTPS_PROXY", "socks5://me:secret@proxy.contoso.com:1080"))))) {
            failure = assertThrows(SourceException.class,
                    () -> transport.send(call("https://graph.invalid/v1.0/domains"), Cancel.never())).failure();
        }

        assertEquals(Failure.Kind.BAD_INPUT, failure.kind());
        assertEquals(Side.WORKSTATION, failure.side());
        assertEquals("HTTPS_PROXY is set and names no HTTP proxy.", failure.message());
        assertTrue(failure.advice().contains("http://HOST:PORT"), failure.advice());
        assertFalse(failure.toString().contains("secret"), failure.toString());
    }

    @Test
    void theServiceBehindNoProxyNeverSeesTheProxysPassword() throws Exception {
        try (RawServer service = new RawServer(RawServer.answer("200 OK", "", ""));
                HttpTransport transport = through(service, Optional.of(credentials()))) {
            transport.send(HttpCall.get(Side.ENTRA, "read the domains", service.address("/v1.0/domains")),
                    Cancel.never());

            assertTrue(service.requests.get(0).startsWith("GET /v1.0/domains HTTP/1.1"));
            assertFalse(service.requests.get(0).toLowerCase().contains("proxy-authorization"));
        }
    }

    @Test
    void credentialsDoNotShow() {
        assertFalse(new HttpProxy("proxy.contoso.com", 8080, Optional.of(credentials())).toString().contains("päss"));
    }

    private Failure failureThrough(HttpProxy proxy) {
        try (HttpTransport transport = through(proxy)) {
            return assertThrows(SourceException.class,
                    () -> transport.send(call("https://graph.microsoft.com/v1.0/domains"), Cancel.never())).failure();
        }
    }

    private HttpTransport through(RawServer proxy, Optional<HttpProxy.Credentials> credentials) {
        return through(new HttpProxy("127.0.0.1", proxy.port(), credentials));
    }

    private HttpTransport through(HttpProxy address) {
        return new HttpTransport(HttpSettings.standard().withTime(time.source())
                .withProxies(target -> Optional.of(address)));
    }

    private static HttpProxy.Credentials credentials() {
        return new HttpProxy.Credentials("søren", "päss:word");
    }

    private static HttpCall call(String address) {
        return HttpCall.get(Side.ENTRA, "read the domains", URI.create(address));
    }
}
