package io.isthmus.journey;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.IConfigurationElement;

import io.isthmus.access.internal.judge.WorkloadPolicies;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.internal.HostComponent;
import io.isthmus.plugins.testkit.BundleJars;

/** The tooling for Conditional Access as a stranger's plug-in: its jar is installed, and what it does runs in a worker. */
final class AccessInWorker implements AutoCloseable {

    private static final String ID = "io.isthmus.access";

    private final HostComponent host;

    AccessInWorker(Path folder) throws Exception {
        host = WorkerParts.host(folder.resolve("product"));
        Path plugins = folder.resolve("profile/plugins");
        PluginBundle bundle = install(plugins);
        new InstalledPlugins("", List.of(new InstalledPlugin(ID, "1.0.0", "Conditional Access", "", Optional.empty(),
                List.of(), Instant.EPOCH, List.of(bundle), List.of()))).write(plugins);
        host.use(folder.resolve("profile"));
    }

    private static PluginBundle install(Path plugins) throws Exception {
        Path sources = Path.of(System.getProperty("isthmus.root"), "bundles", "access");
        Path classes = BundleJars.place(WorkloadPolicies.class);
        Path jar = plugins.resolve("pool/plugins/" + ID + "_1.0.0.jar");
        if (Files.isRegularFile(classes)) {
            Files.createDirectories(jar.getParent());
            Files.copy(classes, jar);
        } else {
            Manifest manifest = new Manifest(new ByteArrayInputStream(
                    Files.readAllBytes(sources.resolve("META-INF/MANIFEST.MF"))));
            BundleJars.jar(jar, manifest, classes, classes, Map.of("plugin.xml", Files.readString(
                    sources.resolve("plugin.xml")), "plugin.properties",
                    Files.readString(sources.resolve("plugin.properties"), StandardCharsets.ISO_8859_1)));
        }
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        return new PluginBundle(ID, "1.0.0", plugins.relativize(jar).toString().replace('\\', '/'), hash);
    }

    /** What stands for one of its contributions. */
    <T> T standIn(String point, String id, Class<T> type) throws Exception {
        IConfigurationElement element = Arrays.stream(host.registry().getConfigurationElementsFor(
                "io.isthmus.sdk." + point)).filter(one -> one.getAttribute("id").equals(id)).findFirst().orElseThrow();
        return type.cast(host.standIn(element, type));
    }

    /** How it fares. */
    PluginHealth health() {
        return host;
    }

    @Override
    public void close() {
        host.deactivate();
    }
}
