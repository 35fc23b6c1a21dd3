package io.isthmus.plugins.ui.internal.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.host.PluginHealth;
import io.isthmus.plugins.Offer;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.OfferedPlugin.Trust;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.ui.internal.install.Offers;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/** Nothing is installed that nobody read about, and the window follows what was. */
class InstallPluginsTest {

    private static final OfferedPlugin SIGNED = Offers.plugin("com.example.signed", "1.0.0", Trust.SIGNED);
    private static final OfferedPlugin UNSIGNED = Offers.plugin("com.example.unsigned", "1.0.0", Trust.UNSIGNED);

    @TempDir
    private Path folder;
    private final List<String> refreshed = new ArrayList<>();

    /** What beginning to work on plug-ins leads to. */
    @FunctionalInterface
    private interface Beginning {
        PluginWork begin() throws LockedException;
    }

    private PluginStore store(Beginning beginning) {
        Profile profile = Profile.open(folder);
        Plugins plugins = (Plugins) Proxy.newProxyInstance(Plugins.class.getClassLoader(),
                new Class<?>[] { Plugins.class }, (proxy, method, arguments) -> beginning.begin());
        return new PluginStore(() -> plugins, fake(Console.class, method -> method.equals("profile") ? profile : null),
                fake(PluginHealth.class, method -> {
                    refreshed.add(method);
                    return null;
                }));
    }

    private static <T> T fake(Class<T> type, Function<String, Object> answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type },
                (proxy, method, arguments) -> answer.apply(method.getName())));
    }

    private void install(FakeWork work, Offer read, Set<String> allowed) throws SourceException {
        new InstallPlugins(store(() -> work), read, allowed, Set.of()).run(CallContext.of(Cancel.never()));
    }

    @Test
    void whatWasReadAboutIsInstalledAndUsedAtOnce() throws Exception {
        FakeWork work = new FakeWork(Offers.of(SIGNED, UNSIGNED));
        install(work, Offers.of(SIGNED), Set.of());
        assertEquals(List.of("install com.example.signed 1.0.0"), work.done);
        assertEquals(List.of("refresh"), refreshed);
        assertFalse(work.open, "others may work on plug-ins again");
    }

    @Test
    void thatVeryVersionIsAllowedAndNoOther() throws Exception {
        FakeWork work = new FakeWork(Offers.of(SIGNED, UNSIGNED));
        install(work, Offers.of(SIGNED, UNSIGNED), Set.of(UNSIGNED.digest()));
        assertEquals(List.of("allow " + UNSIGNED.digest(), "install com.example.signed 1.0.0",
                "install com.example.unsigned 1.0.0"), work.done);
    }

    @Test
    void whatIsLetInIsLetIntoTheWindow() throws Exception {
        FakeWork work = new FakeWork(Offers.of(SIGNED));
        new InstallPlugins(store(() -> work), Offers.of(SIGNED), Set.of(), Set.of(SIGNED.id()))
                .run(CallContext.of(Cancel.never()));
        assertEquals(List.of("install com.example.signed 1.0.0 with its window"), work.done);
    }

    @Test
    void whatNobodyAllowedIsRefusedWithWhatToDo() {
        FakeWork work = new FakeWork(Offers.of(UNSIGNED));
        Failure failure = assertThrows(SourceException.class, () -> install(work, Offers.of(UNSIGNED), Set.of()))
                .failure();
        assertEquals("It is not signed.", failure.message());
        assertEquals("Ask for a signed one.", failure.advice());
        assertEquals(List.of(), work.done);
        assertEquals(List.of(), refreshed);
        assertFalse(work.open);
    }

    @Test
    void aSiteThatChangedSinceItWasReadIsRefusedAndNothingIsAllowed() {
        FakeWork work = new FakeWork(Offers.of(Offers.plugin("com.example.unsigned", "1.0.1", Trust.UNSIGNED)));
        Set<String> allowed = Set.of(UNSIGNED.digest(), "com.example.unsigned1.0.1");
        Failure failure = assertThrows(SourceException.class, () -> install(work, Offers.of(UNSIGNED), allowed))
                .failure();
        assertTrue(failure.message().contains("as you read about it"), failure::message);
        assertEquals(List.of(), work.done);
    }

    @Test
    void aSiteThatChangesWhileItIsInstalledIsRefused() {
        FakeWork work = new FakeWork(Offers.of(UNSIGNED),
                Offers.of(Offers.plugin("com.example.unsigned", "1.0.1", Trust.UNSIGNED)));
        assertThrows(SourceException.class, () -> install(work, Offers.of(UNSIGNED), Set.of(UNSIGNED.digest())));
        assertEquals(List.of("allow " + UNSIGNED.digest()), work.done);
    }

    @Test
    void whoeverWorksOnPlugInsIsNamed() throws Exception {
        LockedException locked = new LockedException(null);
        LookAtSite look = new LookAtSite(store(() -> {
            throw locked;
        }), Offers.SITE, offer -> { });
        Failure failure = assertThrows(SourceException.class, () -> look.run(CallContext.of(Cancel.never()))).failure();
        assertEquals(locked.getMessage(), failure.message());
    }

    @Test
    void aFolderThatCannotBeUsedIsToldWithWhatToLookAt() {
        LookAtSite look = new LookAtSite(store(() -> {
            throw new UncheckedIOException(new IOException("No space left"));
        }), Offers.SITE, offer -> { });
        Failure failure = assertThrows(SourceException.class, () -> look.run(CallContext.of(Cancel.never()))).failure();
        assertTrue(failure.message().contains("No space left"), failure::message);
        assertTrue(failure.advice().contains("“plugins”"), failure::advice);
    }
}
