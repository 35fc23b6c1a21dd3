package io.isthmus.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.testkit.VirtualTime;

@Timeout(60)
class TransportsTest {

    private static final HttpCall DOMAINS = HttpCall.get(Side.ENTRA, "read the domains",
            URI.create("https://graph.microsoft.com/v1.0/domains"));

    private final VirtualTime time = new VirtualTime();

    @Test
    void aDemoIsLedToTheEmulatorAndLivesByItsClock() throws Exception {
        try (RawServer emulator = new RawServer(RawServer.answer("200 OK", "", "emulated"))) {
            Transports transports = new Transports(ProxyProvider.direct());
            transports.bindDemos(demos(emulator));
            Connection demo = connection(ConnectionKind.DEMO);

            try (HttpTransport transport = transports.open(demo)) {
                assertEquals("emulated", transport.send(DOMAINS, Cancel.never()).text());
            }
            assertEquals(time.source(), transports.time(demo));
        }
    }

    @Test
    void noOtherKindOfConnectionIsEverLedAnywhere() throws Exception {
        for (ConnectionKind kind : List.of(ConnectionKind.TENANT, ConnectionKind.COLLECTED,
                ConnectionKind.SNAPSHOT)) {
            try (RawServer emulator = new RawServer(RawServer.answer("200 OK", "", "emulated"));
                    RawServer proxy = new RawServer(RawServer.answer("502 Bad Gateway", "", ""))) {
                Transports transports = new Transports(ProxyProvider.direct());
                transports.bindDemos(demos(emulator));
                transports.bindProxies(target -> Optional.of(HttpProxy.open("127.0.0.1", proxy.port())));

                try (HttpTransport transport = transports.open(connection(kind))) {
                    assertThrows(SourceException.class, () -> transport.send(
                            DOMAINS.withRepeatable(false), Cancel.never()));
                }
                assertEquals(List.of(), emulator.requests, kind + " went to the emulator");
                assertTrue(proxy.requests.get(0).startsWith("CONNECT graph.microsoft.com:443"));
            }
        }
    }

    @Test
    void aDemoThatNobodyJoinedIsTold() {
        Failure failure = assertThrows(SourceException.class,
                () -> new Transports(ProxyProvider.direct()).open(connection(ConnectionKind.DEMO))).failure();

        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertTrue(failure.message().contains("not running"), failure.message());
    }

    @Test
    void settingsThatAreGoneNoLongerCount() throws Exception {
        try (RawServer gone = new RawServer(RawServer.answer("502 Bad Gateway", "", ""));
                RawServer usual = new RawServer(RawServer.answer("502 Bad Gateway", "", ""))) {
            Transports transports = new Transports(target -> Optional.of(HttpProxy.open("127.0.0.1", usual.port())));
            ProxyProvider workbench = target -> Optional.of(HttpProxy.open("127.0.0.1", gone.port()));
            transports.bindProxies(workbench);
            transports.unbindProxies(workbench);

            try (HttpTransport transport = transports.open(connection(ConnectionKind.TENANT))) {
                assertThrows(SourceException.class,
                        () -> transport.send(DOMAINS.withRepeatable(false), Cancel.never()));
            }
            assertEquals(List.of(), gone.requests);
            assertEquals(1, usual.requests.size());
        }
    }

    private static Connection connection(ConnectionKind kind) {
        return new Connection("contoso", "Contoso", kind, Map.of());
    }

    private DemoPort demos(RawServer emulator) {
        DemoPort.Demo demo = answering(DemoPort.Demo.class, Map.of("time", time.source(), "rewrites",
                Map.of(URI.create("https://graph.microsoft.com"), emulator.address(""))));
        return answering(DemoPort.class, Map.of("joined", Optional.of(demo)));
    }

    private static <T> T answering(Class<T> type, Map<String, Object> answers) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (self, method, arguments) -> answers.get(method.getName())));
    }
}
