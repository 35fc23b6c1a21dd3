package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.http.testkit.CompanyProxy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;

/** An encrypted call through a proxy that wants a name and a password, as the environment names it. */
@Timeout(60)
class TunnelTest {

    private static final String CONNECT = "CONNECT login.microsoftonline.com:443";

    @TempDir
    private Path folder;

    private RawServer service;
    private CompanyProxy proxy;
    private SSLContext usual;

    @BeforeEach
    void open() throws Exception {
        service = new RawServer(RawServer.answer("200 OK", "", "there"));
        proxy = new CompanyProxy(Map.of("login.microsoftonline.com", service.address("/")), folder);
        usual = SSLContext.getDefault();
        SSLContext.setDefault(proxy.trusted());
        proxy.ask("s\u00f8ren", "p\u00e4ss:w\u00f6rd");
    }

    @AfterEach
    void close() throws Exception {
        SSLContext.setDefault(usual);
        proxy.close();
        service.close();
    }

    @Test
    void theCallGoesThroughAndTheServiceNeverSeesThePassword() throws Exception {
        try (HttpTransport transport = through("s%C3%B8ren:p%C3%A4ss%3Aw%C3%B6rd")) {
            assertEquals("there", transport.send(call(), Cancel.never()).text());
        }
        assertEquals(List.of(CONNECT), proxy.allowed());
        assertEquals(List.of(), proxy.refused());
        assertFalse(proxy.passed().toString().toLowerCase().contains("proxy-authorization"), proxy.passed().toString());
    }

    @Test
    void aWrongPasswordIsTheProxysFailureAndNothingGoesThrough() {
        try (HttpTransport transport = through("s%C3%B8ren:another")) {
            Failure failure = assertThrows(SourceException.class, () -> transport.send(call(), Cancel.never())).failure();

            assertEquals(Side.WORKSTATION, failure.side());
            assertTrue(failure.message().startsWith("The proxy 127.0.0.1:" + proxy.port() + " asks for a sign-in (Basic)"),
                    failure.message());
            assertFalse(failure.toString().contains("another"), "the password shows");
        }
        assertEquals(List.of(CONNECT), proxy.refused());
        assertEquals(List.of(), proxy.passed());
    }

    private HttpTransport through(String credentials) {
        return new HttpTransport(HttpSettings.standard().withProxies(new EnvironmentProxies(
                Map.of("HTTPS_PROXY", "http://" + credentials + "@127.0.0.1:" + proxy.port()))));
    }

    private static HttpCall call() {
        return HttpCall.get(Side.ENTRA, "sign in", URI.create("https://login.microsoftonline.com/contoso.com"));
    }
}
