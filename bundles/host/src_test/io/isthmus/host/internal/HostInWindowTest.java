package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogService;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.fake.ViewPlugins;
import io.isthmus.plugins.testkit.PlainFramework;

/** The host where there is a window, in a framework that stands for the window's. */
@Timeout(60)
class HostInWindowTest {

    private static final String VIEW = "com.stranger.view";

    @TempDir
    Path place;

    private final CompletableFuture<Thread> digesting = new CompletableFuture<>();
    private final HostComponent host = new HostComponent(() -> {
        throw new AssertionError("nothing runs here");
    }, file -> {
        digesting.complete(Thread.currentThread());
        return Sha256.of(file);
    });
    private PlainFramework framework;

    @BeforeEach
    void start() {
        framework = PlainFramework.start(place.resolve("framework"));
        host.activate(framework.context());
    }

    @AfterEach
    void stop() {
        framework.close();
    }

    private Path profile(String name) throws Exception {
        Path profile = place.resolve(name);
        new ViewPlugins(Files.createDirectories(profile.resolve("plugins"))).install(VIEW, "", true);
        return profile;
    }

    private Set<ServiceReference<?>> inUse() {
        return Set.of(framework.context().getBundle().getServicesInUse());
    }

    private List<HealthEvent.Kind> noted() {
        return host.plugins().getFirst().events().stream().map(HealthEvent::kind).toList();
    }

    @Test
    void whatAViewThrewIsHeardInTheLog() throws Exception {
        host.use(profile("profile"));
        host.load();
        CountDownLatch told = new CountDownLatch(1);
        host.onChange(told::countDown);
        IllegalStateException thrown = new IllegalStateException("I do not care");
        thrown.setStackTrace(new StackTraceElement[] {new StackTraceElement(VIEW + ".View", "run", "", 1)});
        BundleContext context = framework.context();
        context.getService(context.getServiceReference(LogService.class)).getLogger("").error("It threw.", thrown);
        told.await();
        assertEquals(List.of(HealthEvent.Kind.THREW), noted());
    }

    @Test
    void theLogAndItsListenerAreGivenBackWhenTheHostStops() throws Exception {
        Set<ServiceReference<?>> before = inUse();
        host.use(profile("profile"));
        host.load();
        assertNotEquals(before, inUse());
        host.deactivate();
        assertEquals(before, inUse());
    }

    @Test
    void whatTakesTimeIsDoneBesideTheWindowsThread() throws Exception {
        host.opening();
        host.use(profile("profile"));
        assertNotEquals(Thread.currentThread(), digesting.get(30, TimeUnit.SECONDS));
    }
}
