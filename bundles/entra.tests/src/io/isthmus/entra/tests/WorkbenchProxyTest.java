package io.isthmus.entra.tests;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;

import org.eclipse.core.net.proxy.IProxyData;
import org.eclipse.core.net.proxy.IProxyService;
import org.eclipse.equinox.security.storage.SecurePreferencesFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.FrameworkUtil;
import org.osgi.util.tracker.ServiceTracker;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.engine.Console;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.http.ProxyProvider;
import io.isthmus.http.testkit.CompanyProxy;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.port.DemoPort;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * A tenant behind a company's proxy that wants a name and a password: both come from the workbench's settings, the
 * password from secure storage, and everything that is sent to the cloud goes through it.
 */
@Timeout(180)
class WorkbenchProxyTest {

    private static final long SERVICE_DEADLINE = 30_000;
    private static final String USER = "s\u00f8ren@contoso.com";
    private static final String PASSWORD = "p\u00e4ss:w\u00f6rd \u20ac";
    private static final Set<String> HOSTS = Set.of("login.microsoftonline.com", "graph.microsoft.com",
            "outlook.office365.com");

    private final Connection tenant = new Connection("contoso", "Contoso", ConnectionKind.TENANT,
            Map.of(Connection.TENANT, "contoso.com", Connection.SIGN_IN, "deviceCode"));
    private final CallContext context = CallContext.of(Cancel.never());

    @TempDir
    private Path folder;

    private IProxyService settings;
    private EmulatedDemo contoso;
    private CompanyProxy proxy;
    private SSLContext trustedBefore;

    @BeforeEach
    void open() throws Exception {
        settings = service(IProxyService.class);
        service(Console.class).useProfile(folder.resolve("profile"));
        contoso = (EmulatedDemo) service(DemoPort.class).join("fresh-hybrid", folder.resolve("organization"));
        proxy = new CompanyProxy(HOSTS.stream().collect(Collectors.toMap(Function.identity(),
                host -> contoso.address())), folder);
        proxy.ask(USER, PASSWORD);
        trustedBefore = SSLContext.getDefault();
        SSLContext.setDefault(proxy.trusted());
        settings.setSystemProxiesEnabled(false);
        settings.setProxiesEnabled(true);
        settings.setNonProxiedHosts(new String[] { "localhost", "127.0.0.1" });
    }

    @AfterEach
    void close() throws Exception {
        IProxyData none = settings.getProxyData(IProxyData.HTTPS_PROXY_TYPE);
        none.disable();
        settings.setProxyData(new IProxyData[] { none });
        settings.setProxiesEnabled(false);
        SSLContext.setDefault(trustedBefore);
        proxy.close();
        contoso.close();
    }

    @Test
    void signInGraphAndExchangeOnlineGoThroughItWithNameAndPassword() throws Exception {
        set(USER, PASSWORD);
        try (Session session = service(Console.class).sessions().open(tenant, Access.READ, new Somebody(), context)) {
            Snapshot snapshot = session.take(Set.of(), SnapshotListener.none(), context);

            HybridPair pair = snapshot.pairs().get(0);
            assertEquals(ReadState.READ, snapshot.read(Parts.APPLICATIONS, pair).state());
            assertEquals(ReadState.READ, snapshot.read(Parts.ONLINE_ORGANIZATION, pair).state());
        }
        assertEquals(HOSTS, proxy.allowed().stream().map(asked -> asked.replaceFirst("CONNECT (.*):443", "$1"))
                .collect(Collectors.toSet()));
        assertEquals(List.of(), proxy.refused());
        assertFalse(String.join("", proxy.passed()).toLowerCase().contains("proxy-authorization"),
                "a service saw the password");
    }

    @Test
    void aPasswordThatTheProxyDoesNotTakeIsToldWithTheProxyAndWhatToDo() throws Exception {
        set(USER, "another");

        Failure failure = failure();

        assertEquals(Side.WORKSTATION, failure.side());
        assertTrue(failure.message().contains("The proxy 127.0.0.1:" + proxy.port()), failure.message());
        assertTrue(failure.message().contains("did not take the name and password"), failure.message());
        assertTrue(failure.advice().contains("Network Connections"), failure.advice());
        assertEquals(List.of(), proxy.allowed());
    }

    @Test
    void whatIsOnTheBypassListIsReachedDirectly() throws Exception {
        set(USER, PASSWORD);
        settings.setNonProxiedHosts(new String[] { "localhost", "*.microsoft.com" });
        ProxyProvider proxies = service(ProxyProvider.class);

        assertEquals(Optional.empty(), proxies.proxyFor(URI.create("https://graph.microsoft.com/v1.0/me")));
        assertEquals(proxy.port(),
                proxies.proxyFor(URI.create("https://outlook.office365.com/")).orElseThrow().port());
    }

    @Test
    void thePasswordRestsOnTheDiskInNoReadableForm() throws Exception {
        set(USER, PASSWORD);
        SecurePreferencesFactory.getDefault().flush();

        assertTrue(Files.size(Path.of("target", "work", "keyring")) > 0, "nothing was kept");
        assertEquals(List.of(), filesWithThePassword());
    }

    private void set(String user, String password) throws Exception {
        IProxyData https = settings.getProxyData(IProxyData.HTTPS_PROXY_TYPE);
        https.setHost("127.0.0.1");
        https.setPort(proxy.port());
        https.setUserid(user);
        https.setPassword(password);
        settings.setProxyData(new IProxyData[] { https });
    }

    private Failure failure() {
        return assertThrows(SourceException.class, () -> service(Console.class).sessions().open(tenant, Access.READ,
                new Somebody(), context)).failure();
    }

    /** All that the framework, its configuration and secure storage wrote. */
    private static List<Path> filesWithThePassword() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("target", "work"))) {
            return files.filter(Files::isRegularFile).filter(WorkbenchProxyTest::holdsThePassword).toList();
        }
    }

    private static boolean holdsThePassword(Path file) {
        try {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE)
                    .map(PASSWORD::getBytes).flatMap(WorkbenchProxyTest::forms).anyMatch(bytes::contains);
        } catch (IOException gone) {
            return false;
        }
    }

    private static Stream<String> forms(byte[] password) {
        return Stream.of(new String(password, StandardCharsets.ISO_8859_1),
                Base64.getEncoder().withoutPadding().encodeToString(password));
    }

    /** Types the code at once: the emulator's page does without it. */
    private static final class Somebody implements PersonPort {
        @Override
        public boolean browse(URI address) {
            return false;
        }

        @Override
        public boolean showDeviceCode(String code, URI address, Instant expires) {
            return true;
        }

        @Override
        public Optional<char[]> password(String purpose) {
            return Optional.empty();
        }
    }

    private <T> T service(Class<T> type) throws InterruptedException {
        ServiceTracker<T, T> tracker = new ServiceTracker<>(
                FrameworkUtil.getBundle(getClass()).getBundleContext(), type, null);
        tracker.open();
        return Optional.ofNullable(tracker.waitForService(SERVICE_DEADLINE))
                .orElseThrow(() -> new AssertionError("there is no service " + type.getName()));
    }
}
