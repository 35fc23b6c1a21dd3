package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

import org.eclipse.equinox.p2.core.IProvisioningAgentProvider;

import io.isthmus.engine.Console;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.policy.PolicyFile;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;
import io.isthmus.plugins.PluginWork;
import io.isthmus.plugins.Plugins;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.site.Digests;
import io.isthmus.plugins.internal.state.Given;
import io.isthmus.plugins.internal.state.PluginFolder;
import io.isthmus.plugins.internal.trust.PinnedKey;
import io.isthmus.plugins.internal.trust.PinnedKeys;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedCommandContext;

/** A profile, and the installer that works on it. */
final class Workshop {

    private final Profile profile;
    private final PluginsComponent plugins;
    private Policy policy = Policy.none();

    Workshop(IProvisioningAgentProvider agents, Path place) {
        profile = Profile.open(place.resolve("profile"));
        plugins = new PluginsComponent(agents, () -> policy, () -> new Given(sdk(), window(place)), place,
                Clock.systemUTC());
    }

    /** A workbench that stands on SWT, and another bundle of the product. */
    private static List<Path> window(Path place) {
        try {
            Path jars = Files.createDirectories(place.resolve("product"));
            return List.of(new MadePlugin("org.eclipse.ui", "3.209.0").header("Require-Bundle", "org.eclipse.swt")
                    .bundle(jars), new MadePlugin("org.eclipse.swt", "3.134.0").header("Require-Bundle", "system.bundle")
                    .bundle(jars), new MadePlugin("com.library", "1.0.0").bundle(jars));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private static Map<String, String> sdk() {
        try (InputStream in = Files.newInputStream(Path.of("../sdk/META-INF/MANIFEST.MF"))) {
            Map<String, String> headers = new HashMap<>();
            new Manifest(in).getMainAttributes()
                    .forEach((name, value) -> headers.put(name.toString(), value.toString()));
            return headers;
        } catch (IOException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    Path folder() {
        return profile.pluginsDirectory();
    }

    PluginWork begin() throws LockedException {
        return begin(Cancel.never());
    }

    PluginWork begin(Cancel cancel) throws LockedException {
        return plugins.begin(profile, cancel);
    }

    /** What a command is given that works on the profile. */
    ScriptedCommandContext typed() {
        Console console = (Console) Proxy.newProxyInstance(Console.class.getClassLoader(),
                new Class<?>[] {Console.class}, (self, method, arguments) -> switch (method.getName()) {
                    case "profile" -> profile;
                    case "policy" -> policy;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        return new ScriptedCommandContext(Contoso.unread()).with(Plugins.class, plugins).with(Console.class, console);
    }

    /** Pins a key as an administrator does. */
    void pinByPolicy(String key) {
        policy = new Policy(List.of(new PolicyFile(Path.of("policy.json"), Optional.empty(), "IT security", false,
                Set.of(), List.of(), false, Set.of(key))), false);
    }

    void pin(Path key) throws IOException {
        new PinnedKeys(new PluginFolder(folder()).trust(), List.of()).pin(PinnedKey.read(Files.readAllBytes(key)));
    }

    void unpin(Path key) throws IOException {
        assertTrue(new PinnedKeys(new PluginFolder(folder()).trust(), List.of())
                .unpin(PinnedKey.read(Files.readAllBytes(key)).fingerprint()));
    }

    void installAllowed(Path site, String... letIn) throws Exception {
        try (PluginWork work = begin()) {
            work.allow(work.offer(site.toUri()));
            work.install(work.offer(site.toUri()), Set.of(letIn));
        }
    }

    RefusedException refusedWhenAllowed(Path site) throws Exception {
        try {
            installAllowed(site);
        } catch (RefusedException refused) {
            return refused;
        }
        throw new AssertionError("it was installed");
    }

    InstalledPlugin installed() {
        return InstalledPlugins.read(folder()).plugins().getFirst();
    }

    /** The folder of the state before. */
    Path lastState() throws IOException {
        try (Stream<Path> states = Files.list(folder().resolve("history"))) {
            return states.max(Comparator.naturalOrder()).orElseThrow();
        }
    }

    List<String> versions() {
        return InstalledPlugins.read(folder()).plugins().stream().map(InstalledPlugin::version).toList();
    }

    /** Every jar that is recorded is there, to the last byte. */
    void assertWhole() throws IOException {
        for (InstalledPlugin plugin : InstalledPlugins.read(folder()).plugins()) {
            assertFalse(plugin.bundles().isEmpty(), plugin::toString);
            for (PluginBundle bundle : plugin.bundles()) {
                assertEquals(bundle.sha256(), Digests.of(folder().resolve(bundle.path())));
            }
        }
    }

    /** Files below the profile that name a plug-in in their name or their content. */
    List<Path> traces(String id) throws IOException {
        List<Path> traces = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder())) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                if (file.toString().contains(id) || content(file).contains(id)) {
                    traces.add(file);
                }
            }
        }
        return traces;
    }

    private static String content(Path file) throws IOException {
        try (InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(Files.newInputStream(file))
                : Files.newInputStream(file)) {
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }
}
