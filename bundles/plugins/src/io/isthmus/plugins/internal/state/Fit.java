package io.isthmus.plugins.internal.state;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.osgi.util.NLS;
import org.osgi.framework.BundleException;

import io.isthmus.plugins.OfferedBundle;
import io.isthmus.plugins.OfferedBundle.Role;
import io.isthmus.plugins.OfferedPlugin;
import io.isthmus.plugins.Refusal;
import io.isthmus.plugins.RefusedException;

/**
 * Whether the bundles of a plug-in find what they need where they run: its logic in a worker, with the SDK alone; its parts
 * of the window in the console. Other plug-ins are in neither.
 */
final class Fit {

    private final IInstallableUnit worker;
    private final IInstallableUnit window;

    Fit(Given given) {
        try {
            worker = Units.platform(given.sdk(), List.of());
            window = Units.platform(given.sdk(), Workbench.given(given.product()));
        } catch (BundleException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    /** What is given to a part of a plug-in, wherever that runs. */
    IInstallableUnit platform() {
        return window;
    }

    /**
     * What p2 plans with for a plug-in.
     *
     * @throws RefusedException where one of its bundles needs what is not there
     */
    List<IInstallableUnit> units(OfferedPlugin plugin) throws RefusedException {
        Map<OfferedBundle, IInstallableUnit> units = new LinkedHashMap<>();
        plugin.bundles().forEach(bundle -> units.put(bundle, Units.bundle(plugin.id(), bundle.file())));
        boolean parts = plugin.bundles().stream().anyMatch(bundle -> bundle.role() == Role.WINDOW);
        List<String> missing = new ArrayList<>();
        units.forEach((bundle, unit) -> {
            if (bundle.role() == Role.LOGIC || !parts) {
                missing.addAll(missing(bundle, worker, units, Set.of(Role.LOGIC, Role.LIBRARY)));
            } else {
                missing.addAll(missing(bundle, window, units, Set.of(Role.WINDOW, Role.LIBRARY)));
            }
        });
        if (!missing.isEmpty()) {
            throw new RefusedException(Refusal.MISSING_REQUIREMENT, String.join(" ", missing), Messages.NeedsAdvice);
        }
        return List.copyOf(units.values());
    }

    private static List<String> missing(OfferedBundle bundle, IInstallableUnit platform,
            Map<OfferedBundle, IInstallableUnit> units, Set<Role> beside) {
        List<IInstallableUnit> there = new ArrayList<>(List.of(platform));
        units.forEach((other, unit) -> {
            if (beside.contains(other.role())) {
                there.add(unit);
            }
        });
        return Units.missing(units.get(bundle), there).stream()
                .map(need -> NLS.bind(Messages.Needs, bundle.symbolicName(), need)).toList();
    }
}
