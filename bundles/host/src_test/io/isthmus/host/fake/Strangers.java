package io.isthmus.host.fake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.jar.Manifest;

import org.eclipse.core.runtime.IConfigurationElement;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.InstalledPlugins;
import io.isthmus.host.PluginBundle;
import io.isthmus.host.internal.HostComponent;
import io.isthmus.host.internal.WorkerBundles;
import io.isthmus.plugins.testkit.BundleJars;
import io.isthmus.sdk.check.Check;

/** A profile with plug-ins whose classes are those of the package com.stranger of these tests. */
public final class Strangers implements AutoCloseable {

    private static final String PACKAGE = "com.stranger";

    private final Path profile;
    private final Path plugins;
    private final List<InstalledPlugin> installed = new ArrayList<>();
    public final HostComponent host;

    public Strangers(Path folder) throws IOException, ClassNotFoundException {
        profile = folder.resolve("pro file ü");
        plugins = profile.resolve("plugins");
        WorkerBundles bundles = Jars.worker(folder.resolve("product"));
        host = new HostComponent(() -> bundles);
        host.use(profile);
    }

    /** Installs a plug-in whose one bundle has the same name, with what stands in its plugin.xml. */
    public Strangers install(String id, String elements) throws Exception {
        Manifest manifest = new Manifest(new ByteArrayInputStream(("Manifest-Version: 1.0\nBundle-ManifestVersion: 2\n"
                + "Bundle-SymbolicName: " + id + ";singleton:=true\nBundle-Version: 1.0.0\n"
                + "Require-Bundle: io.isthmus.sdk;bundle-version=\"[1.0.0,2.0.0)\"\nImport-Package: com.sun.management\n")
                .getBytes(StandardCharsets.UTF_8)));
        Path jar = BundleJars.jar(plugins.resolve("pool/plugins/" + id + "_1.0.0.jar"), manifest, Jars.ofTests(),
                Jars.ofTests().resolve(PACKAGE.replace('.', '/')), Map.of("plugin.xml",
                        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><plugin>" + elements + "</plugin>"));
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar)));
        installed.removeIf(before -> before.id().equals(id));
        installed.add(new InstalledPlugin(id, "1.0.0", "Plug-in " + id, "Stranger", Optional.empty(), List.of(),
                Instant.EPOCH, List.of(new PluginBundle(id, "1.0.0", "pool/plugins/" + id + "_1.0.0.jar", hash)), List.of()));
        new InstalledPlugins("", installed).write(plugins);
        host.refresh();
        return this;
    }

    /** Removes a plug-in. */
    public void remove(String id) {
        installed.removeIf(plugin -> plugin.id().equals(id));
        new InstalledPlugins("", installed).write(plugins);
        host.refresh();
    }

    /** Installs a plug-in with one check of the same name. */
    public Strangers installCheck(String id, Class<? extends Check> type, String children) throws Exception {
        return install(id, "<extension point=\"io.isthmus.sdk.checks\"><check id=\"" + id + "\" title=\"T\" category=\"c\""
                + " source=\"s\" class=\"" + type.getName() + "\">" + children + "</check></extension>");
    }

    /** The files of a plug-in. */
    public Path jar(String id) {
        return plugins.resolve(installed.stream().filter(plugin -> plugin.id().equals(id)).findFirst().orElseThrow()
                .bundles().get(0).path());
    }

    public Path folder() {
        return plugins;
    }

    /** What stands for the first contribution of a plug-in to an extension point. */
    public <T> T standIn(String id, String point, Class<T> type) throws Exception {
        return standIn(id, point, type, element -> true);
    }

    private <T> T standIn(String id, String point, Class<T> type, Predicate<IConfigurationElement> which)
            throws Exception {
        IConfigurationElement element = Arrays.stream(host.registry().getConfigurationElementsFor("io.isthmus.sdk." + point))
                .filter(one -> one.getContributor().getName().equals(id)).filter(which).findFirst().orElseThrow();
        return type.cast(host.standIn(element, type));
    }

    public Check check(String id) throws Exception {
        return standIn(id, "checks", Check.class);
    }

    /** One of several checks of a plug-in, by its class. */
    public Check check(String id, Class<? extends Check> type) throws Exception {
        return standIn(id, "checks", Check.class, element -> element.getAttribute("class").equals(type.getName()));
    }

    @Override
    public void close() {
        host.deactivate();
    }
}
