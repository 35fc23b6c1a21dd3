package io.isthmus.plugins.internal.state;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;

import io.isthmus.host.InstalledPlugin;
import io.isthmus.host.PluginBundle;
import io.isthmus.plugins.OfferedBundle;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;
import io.isthmus.plugins.internal.declared.BundleJar;

/** The names of bundles, by which the host tells apart what they add. Libraries are apart wherever they run. */
final class BundleNames {

    private final Map<String, Named> taken = new HashMap<>();

    /** A bundle, and the plug-in that it is of. */
    private record Named(String name, String id, String plugin, Adding adding) {
    }

    /** Whether a bundle adds something. */
    @FunctionalInterface
    private interface Adding {
        boolean adds() throws IOException;
    }

    private BundleNames() {
    }

    /**
     * Looks whether each bundle that adds something would be the only one of its name.
     *
     * @param root    the profile's folder of plug-ins
     * @param staying plug-ins that are installed beside those that are offered
     * @throws RefusedException where another plug-in has one of that name
     */
    static void check(Path root, List<InstalledPlugin> staying, List<OfferedPlugin> offered)
            throws RefusedException, IOException {
        List<Named> all = new ArrayList<>();
        for (InstalledPlugin plugin : staying) {
            for (PluginBundle bundle : plugin.bundles()) {
                all.add(new Named(bundle.symbolicName(), plugin.id(), plugin.name(),
                        () -> adds(BundleJar.read(root.resolve(bundle.path())).role())));
            }
        }
        for (OfferedPlugin plugin : offered) {
            for (OfferedBundle bundle : plugin.bundles()) {
                all.add(new Named(bundle.symbolicName(), plugin.id(), plugin.name(), () -> adds(bundle.role())));
            }
        }
        BundleNames names = new BundleNames();
        for (Named bundle : all) {
            names.take(bundle);
        }
    }

    private static boolean adds(OfferedBundle.Role role) {
        return role != OfferedBundle.Role.LIBRARY;
    }

    private void take(Named bundle) throws RefusedException, IOException {
        Named other = taken.putIfAbsent(bundle.name(), bundle);
        if (other != null && !other.id().equals(bundle.id()) && (bundle.adding().adds() || other.adding().adds())) {
            throw new RefusedException(Refusal.NAME_TAKEN, NLS.bind(Messages.NameTaken,
                    new Object[] {bundle.plugin(), bundle.name(), other.plugin()}),
                    NLS.bind(Messages.NameTakenAdvice, other.id()));
        }
    }
}
