package io.isthmus.host.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.security.DigestInputStream;
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
     * @param files     those of the profile's plug-ins
     */
    WindowBundles(BundleContext framework, PluginFiles files) {
        this.framework = framework;
        this.files = files;
        this.opening = Opening.of(files.folder());
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
        List<Bundle> bundles = new ArrayList<>();
        try {
            for (PluginBundle bundle : plugin.bundles()) {
                if (plugin.window().contains(bundle.symbolicName())) {
                    install(plugin, bundle, bundles);
                } else {
                    files.check(plugin, bundle);
                }
            }
            for (Bundle bundle : bundles) {
                bundle.start(Bundle.START_TRANSIENT | Bundle.START_ACTIVATION_POLICY);
            }
            bundles.forEach(bundle -> loaded.put(bundle, plugin));
        } catch (IOException altered) {
            bundles.forEach(WindowBundles::uninstall);
            health.note(plugin.id(), HealthEvent.Kind.TAMPERED, "", altered.getMessage());
        } catch (BundleException unfit) {
            bundles.forEach(WindowBundles::uninstall);
            health.note(plugin.id(), HealthEvent.Kind.DECLARATION, "", unfit.getMessage());
        }
    }

    /** What is judged is what the framework took, whatever became of the file meanwhile. */
    private void install(InstalledPlugin plugin, PluginBundle bundle, List<Bundle> taken)
            throws BundleException, IOException {
        Path jar = files.place(plugin, bundle);
        try (DigestInputStream in = Sha256.reading(jar)) {
            taken.add(framework.installBundle(LOCATION + jar.getFileName(), in));
            files.judge(bundle, Sha256.of(in));
        } catch (BundleException noBundle) {
            files.check(plugin, bundle);
            throw noBundle;
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
