package io.isthmus.host.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;

/**
 * The bundles of third parties that run in this program. The framework keeps copies of them, so that their files can be
 * removed while the window is open.
 */
final class WindowBundles {

    private static final Logger LOG = System.getLogger(WindowBundles.class.getName());
    private static final String LOCATION = "isthmus-plug-in:";

    private final BundleContext framework;
    private final PluginFiles files;
    private final Opening opening;
    private final Map<Bundle, InstalledPlugin> loaded = new LinkedHashMap<>();
    private HealthBook told;

    /**
     * @param framework the one of this program
     * @param folder    the profile's folder of plug-ins
     */
    WindowBundles(BundleContext framework, Path folder) {
        this.framework = framework;
        this.files = new PluginFiles(folder);
        this.opening = Opening.of(folder);
    }

    /**
     * Loads what may be loaded, in the place of whatever an earlier start left behind.
     *
     * @param health tells what is installed, and is told what cannot be loaded
     */
    synchronized void load(HealthBook health) {
        unload();
        told = health;
        try {
            Set<String> failed = opening.failed();
            if (!failed.isEmpty()) {
                failed.forEach(plugin -> health.note(plugin, HealthEvent.Kind.UNOPENED, "", Messages.Unopened));
                return;
            }
            List<InstalledPlugin> plugins = health.used().stream().filter(plugin -> !plugin.window().isEmpty()).toList();
            if (!plugins.isEmpty()) {
                for (InstalledPlugin plugin : plugins) {
                    opening.with(List.of(plugin.id()));
                    load(plugin, health);
                }
                opening.with(loaded.values().stream().map(InstalledPlugin::id).distinct().toList());
            }
        } catch (IOException | UncheckedIOException unusable) {
            LOG.log(Level.ERROR, opening.folder().toString(), unusable);
        }
    }

    private void load(InstalledPlugin plugin, HealthBook health) {
        try {
            files.check(plugin);
        } catch (IOException altered) {
            health.note(plugin.id(), HealthEvent.Kind.TAMPERED, "", altered.getMessage());
            return;
        }
        List<Bundle> bundles = new ArrayList<>();
        try {
            for (PluginBundle bundle : plugin.bundles()) {
                if (plugin.window().contains(bundle.symbolicName())) {
                    bundles.add(install(files.jar(bundle)));
                }
            }
            for (Bundle bundle : bundles) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
            bundles.forEach(bundle -> loaded.put(bundle, plugin));
        } catch (BundleException | IOException unfit) {
            bundles.forEach(WindowBundles::uninstall);
            health.note(plugin.id(), HealthEvent.Kind.DECLARATION, "", unfit.getMessage());
        }
    }

    /** The window stands: whatever kept it from that before did not now. */
    synchronized void opened() {
        try {
            opening.end();
            loaded.values().forEach(plugin -> told.didWell(plugin.id(), ""));
        } catch (IOException unusable) {
            LOG.log(Level.ERROR, opening.folder().toString(), unusable);
        }
    }

    private Bundle install(Path jar) throws BundleException, IOException {
        try (InputStream in = Files.newInputStream(jar)) {
            return framework.installBundle(LOCATION + jar.getFileName(), in);
        }
    }

    /** Takes all of them out, also those that a program left behind that was killed. */
    synchronized void unload() {
        loaded.clear();
        for (Bundle bundle : framework.getBundles()) {
            if (bundle.getLocation().startsWith(LOCATION)) {
                uninstall(bundle);
            }
        }
    }

    private static void uninstall(Bundle bundle) {
        try {
            bundle.uninstall();
        } catch (BundleException inUse) {
            LOG.log(Level.WARNING, bundle.getSymbolicName(), inUse);
        }
    }

    /** Whether a plug-in is here as it is installed. */
    synchronized boolean has(InstalledPlugin plugin) {
        return loaded.containsValue(plugin);
    }

    /** The plug-in that has a class; empty where it is nobody's of them. */
    synchronized Optional<InstalledPlugin> owner(String className) {
        String entry = className.replace('.', '/') + ".class";
        return loaded.entrySet().stream().filter(one -> one.getKey().getEntry(entry) != null).map(Map.Entry::getValue)
                .findFirst();
    }
}
