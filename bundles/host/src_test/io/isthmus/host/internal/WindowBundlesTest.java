package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.service.log.LogEntry;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.fake.ViewPlugins;
import io.isthmus.plugins.testkit.PlainFramework;

/** What of third parties runs inside the window, in a framework that stands for the window's. */
class WindowBundlesTest {

    private static final String VIEW = "com.stranger.view";
    private static final String OTHER = "com.stranger.other";
    private static final int NO_PROCESS = 999_999_999;

    @TempDir
    Path place;

    private ViewPlugins installed;
    private Path folder;
    private PlainFramework framework;
    private HealthBook health;
    private WindowBundles window;

    @BeforeEach
    void start() throws Exception {
        folder = Files.createDirectories(place.resolve("plugins"));
        installed = new ViewPlugins(folder);
        framework = PlainFramework.start(place.resolve("framework"));
        window = new WindowBundles(framework.context(), new PluginFiles(folder, Sha256::of));
    }

    @AfterEach
    void stop() {
        framework.close();
    }

    private void load() {
        health = new HealthBook(folder, Clock.systemUTC(), () -> { }, () -> { });
        window.load(health);
    }

    private List<String> loaded() {
        return Stream.of(framework.context().getBundles()).filter(bundle -> bundle.getBundleId() != 0)
                .map(bundle -> bundle.getSymbolicName()).sorted().toList();
    }

    private List<HealthEvent.Kind> noted(String id) {
        return health.states().stream().filter(state -> state.plugin().id().equals(id))
                .map(PluginHealth.State::events).flatMap(List::stream).map(HealthEvent::kind).toList();
    }

    @Test
    void whatAnAdminLetInIsLoadedAndNothingElse() throws Exception {
        installed.install(VIEW, "", true);
        installed.install(OTHER, "", false);
        load();
        window.opened();
        assertEquals(List.of(VIEW + ".bundle"), loaded());
        assertTrue(window.has(installed.get(VIEW)));
        assertFalse(window.has(installed.get(OTHER)));
    }

    @Test
    void itsFilesCanBeRemovedWhileItRunsAndNothingIsLeftBehind() throws Exception {
        installed.install(VIEW, "", true);
        load();
        window.opened();
        Files.delete(folder.resolve(VIEW + ".jar"));
        window.unload();
        assertEquals(List.of(), loaded());
        assertEquals(List.of(), Opening.of(folder).folder().toFile().listFiles() == null ? List.of()
                : List.of(Opening.of(folder).folder().toFile().list()));
    }

    @Test
    void oneThatIsRemovedIsGoneAtTheNextStartEvenWhereTheProgramWasKilled() throws Exception {
        installed.install(VIEW, "", true);
        load();
        window.opened();
        InstalledPlugins.NONE.write(folder);
        window = new WindowBundles(framework.context(), new PluginFiles(folder, Sha256::of));
        load();
        assertEquals(List.of(), loaded());
    }

    @Test
    void whatIsNotTheFileThatWasInstalledIsLeftOut() throws Exception {
        installed.install(VIEW, "", true);
        Files.writeString(folder.resolve(VIEW + ".jar"), "another");
        load();
        assertEquals(List.of(), loaded());
        assertEquals(List.of(HealthEvent.Kind.TAMPERED), noted(VIEW));
    }

    @Test
    void whatTheFrameworkTookIsJudgedWhateverTheFileWasBefore() throws Exception {
        installed.install(VIEW, "", true);
        String before = installed.get(VIEW).bundles().getFirst().sha256();
        InstalledPlugins trusted = InstalledPlugins.read(folder);
        installed.install(VIEW, "Bundle-Vendor: Another\n", true);
        trusted.write(folder);
        window = new WindowBundles(framework.context(), new PluginFiles(folder, file -> before));
        load();
        assertEquals(List.of(), loaded());
        assertEquals(List.of(HealthEvent.Kind.TAMPERED), noted(VIEW));
    }

    @Test
    void whatLacksWhatItNeedsIsLeftOutAndTheOthersAreNot() throws Exception {
        installed.install(OTHER, "Require-Bundle: com.nowhere\n", true);
        installed.install(VIEW, "", true);
        load();
        assertEquals(List.of(VIEW + ".bundle"), loaded());
        assertEquals(List.of(HealthEvent.Kind.DECLARATION), noted(OTHER));
    }

    @Test
    void afterAWindowThatDidNotOpenTheyAreLeftOutOnceAndAtLastSwitchedOff() throws Exception {
        installed.install(VIEW, "", true);
        for (int failures = 1; failures <= 3; failures++) {
            Opening.of(folder).with(List.of(VIEW));
            Path own = Opening.of(folder).folder().resolve(Long.toString(ProcessHandle.current().pid()));
            Files.move(own, own.resolveSibling(Long.toString(NO_PROCESS)));
            load();
            window.opened();
            assertEquals(List.of(), loaded());
            assertEquals(failures, noted(VIEW).size());
            assertEquals(failures < 3, health.states().getFirst().on());
        }
        load();
        assertEquals(List.of(), loaded());
    }

    @Test
    void aWindowThatOpensWithItCountsAnew() throws Exception {
        installed.install(VIEW, "", true);
        load();
        health.note(VIEW, HealthEvent.Kind.UNOPENED, "", "It did not open.");
        window.opened();
        assertEquals(0, health.states().getFirst().failures());
    }

    @Test
    void whileOneIsLoadedItAloneCouldKeepTheWindowFromOpening() throws Exception {
        installed.install(OTHER, "", true);
        installed.install(VIEW, "", true);
        load();
        assertEquals(List.of(OTHER, VIEW), Files.readAllLines(Opening.of(folder).folder()
                .resolve(Long.toString(ProcessHandle.current().pid()))));
    }

    @Test
    void anotherWindowThatIsJustOpeningIsNoFailure() throws Exception {
        installed.install(VIEW, "", true);
        Opening.of(folder).with(List.of(VIEW));
        load();
        assertEquals(List.of(VIEW + ".bundle"), loaded());
        assertEquals(List.of(), noted(VIEW));
    }

    private void thrown(String... classes) {
        Exception thrown = new IllegalStateException("I do not care");
        thrown.setStackTrace(Stream.of(classes).map(name -> new StackTraceElement(name, "run", "", 1))
                .toArray(StackTraceElement[]::new));
        LogEntry entry = (LogEntry) Proxy.newProxyInstance(LogEntry.class.getClassLoader(),
                new Class<?>[] { LogEntry.class }, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getException" -> new RuntimeException("Unhandled event loop exception", thrown);
                    default -> throw new AssertionError(method.getName());
                });
        new WindowFaults(window, () -> health).logged(entry);
    }

    @Test
    void whatItThrowsInTheWindowIsToldOfItAndWhatOursThrowIsNot() throws Exception {
        installed.install(VIEW, "", true);
        load();
        thrown("java.util.Objects", VIEW + ".View", "org.eclipse.swt.widgets.Display");
        assertEquals(List.of(HealthEvent.Kind.THREW), noted(VIEW));
        thrown("io.isthmus.ui.Binding", VIEW + ".View");
        thrown("org.eclipse.swt.widgets.Display");
        assertEquals(1, noted(VIEW).size());
        thrown(VIEW + ".View");
        thrown(VIEW + ".View");
        assertFalse(health.states().getFirst().on());
    }
}
