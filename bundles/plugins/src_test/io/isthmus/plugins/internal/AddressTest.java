package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import org.eclipse.equinox.p2.core.IProvisioningAgent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.site.SiteReader;
import io.isthmus.plugins.testkit.PlainP2;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;

/** Sites at an address or in one file, and what a network does to them. */
class AddressTest {

    private static final String ID = "com.example.first";

    @TempDir
    Path place;
    private Workshop workshop;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        workshop = new Workshop(PlainP2.shared().agents(), place);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private URI serve(HttpHandler handler) {
        server.createContext("/", handler);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/site/");
    }

    private static void answer(HttpExchange exchange, int code, byte[] body) throws IOException {
        exchange.sendResponseHeaders(code, exchange.getRequestMethod().equals("HEAD") ? -1 : body.length);
        if (!exchange.getRequestMethod().equals("HEAD")) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    private static void file(Path folder, HttpExchange exchange) throws IOException {
        Path file = folder.resolve(exchange.getRequestURI().getPath().substring("/site/".length()));
        if (Files.isRegularFile(file)) {
            answer(exchange, 200, Files.readAllBytes(file));
        } else {
            answer(exchange, 404, new byte[0]);
        }
    }

    @Test
    void aSiteAtAnAddressIsInstalledAndRememberedForUpdates() throws Exception {
        Path site = new MadePlugin(ID, "1.0.0").site(PlainP2.shared().agents(), place);
        URI address = serve(exchange -> file(site, exchange));
        try (PluginWork work = workshop.begin()) {
            work.allow(work.offer(address));
            work.install(work.offer(address), Set.of());
        }
        try (PluginWork work = workshop.begin()) {
            assertEquals(address, work.site(ID).orElseThrow());
        }
        assertEquals(List.of("1.0.0"), workshop.versions());
    }

    @Test
    void aServerThatFailsIsNoSiteThatIsRefused() throws Exception {
        URI address = serve(exchange -> answer(exchange, 503, new byte[0]));
        try (PluginWork work = workshop.begin()) {
            Failure failure = assertThrows(SourceException.class, () -> work.offer(address)).failure();
            assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
            assertEquals("503", failure.code().orElseThrow());
        }
    }

    @Test
    void anAddressWithoutASiteIsRefused() throws Exception {
        URI address = serve(exchange -> answer(exchange, 404, new byte[0]));
        try (PluginWork work = workshop.begin()) {
            assertEquals(Refusal.NO_SITE,
                    assertThrows(RefusedException.class, () -> work.offer(address)).refusal());
        }
    }

    @Test
    @Timeout(30)
    void aCancelReachesAServerThatNeverAnswers() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        URI address = serve(exchange -> asked.countDown());
        CancelSource cancel = new CancelSource();
        threads.submit(() -> {
            asked.await();
            cancel.cancel();
            return null;
        });
        long began = System.nanoTime();
        try (PluginWork work = workshop.begin(cancel)) {
            assertThrows(CancelledException.class, () -> work.offer(address));
        }
        assertTrue(System.nanoTime() - began < Duration.ofSeconds(20).toNanos());
    }

    private Failure ofOneSecond(URI address) throws Exception {
        IProvisioningAgent agent = PlainP2.shared().agents().createAgent(place.resolve("agent").toUri());
        try {
            return assertThrows(SourceException.class, () -> new SiteReader(agent, address, place, Cancel.never(),
                    Duration.ofSeconds(1))).failure();
        } finally {
            agent.stop();
        }
    }

    private static void drip(HttpExchange exchange, byte[] drop, Duration every) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!Thread.interrupted()) {
                body.write(drop);
                body.flush();
                LockSupport.parkNanos(every.toNanos());
            }
        }
    }

    @Test
    @Timeout(30)
    void aListThatTricklesIsNotWaitedForAndThatIsTold() throws Exception {
        Failure failure = ofOneSecond(serve(exchange -> drip(exchange, new byte[1], Duration.ofMillis(50))));
        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertTrue(failure.attempted().contains("/site/"), failure::toString);
        assertTrue(failure.message().contains("1 second"), failure::toString);
        assertTrue(failure.advice().contains("looks after the site"), failure::toString);
    }

    @Test
    @Timeout(30)
    void aListWithoutAnEndIsBounded() throws Exception {
        URI address = serve(exchange -> drip(exchange, new byte[1 << 20], Duration.ZERO));
        try (PluginWork work = workshop.begin()) {
            Failure failure = assertThrows(SourceException.class, () -> work.offer(address)).failure();
            assertTrue(failure.message().contains("bytes"), failure::toString);
            assertTrue(failure.advice().contains("looks after the site"), failure::toString);
        }
    }

    @Test
    void aSiteInOneFileIsInstalled() throws Exception {
        Path site = new MadePlugin(ID, "1.0.0").site(PlainP2.shared().agents(), place);
        workshop.installAllowed(zipped(site, ""));
        assertEquals(List.of("1.0.0"), workshop.versions());
    }

    @Test
    void aFileThatLeavesItsFolderIsRefused() throws Exception {
        Path site = new MadePlugin(ID, "1.0.0").site(PlainP2.shared().agents(), place);
        Path zip = zipped(site, "../../../../");
        assertEquals(Refusal.NO_SITE, workshop.refusedWhenAllowed(zip).refusal());
    }

    private Path zipped(Path site, String prefix) throws IOException {
        Path zip = place.resolve("site.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.walk(site)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new ZipEntry(prefix + site.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
        return zip;
    }
}
