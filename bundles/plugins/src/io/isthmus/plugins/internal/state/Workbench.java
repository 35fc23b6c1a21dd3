package io.isthmus.plugins.internal.state;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.equinox.p2.metadata.IInstallableUnit;
import org.eclipse.equinox.p2.metadata.IProvidedCapability;
import org.eclipse.equinox.p2.metadata.IRequirement;
import org.eclipse.equinox.p2.publisher.eclipse.BundlesAction;

/** What parts of the window are given beside the SDK: the workbench, and all that it stands on. */
final class Workbench {

    private static final String NAME = "org.eclipse.ui";

    private Workbench() {
    }

    /** The bundles and packages that it is made of; none where it is not in the product. */
    static List<IProvidedCapability> given(List<Path> product) {
        List<IInstallableUnit> all = product.stream()
                .flatMap(file -> BundlesAction.createBundleIU(file.toFile()).stream()).toList();
        Deque<IInstallableUnit> left = new ArrayDeque<>(all.stream().filter(unit -> unit.getId().equals(NAME)).toList());
        Set<IInstallableUnit> needed = new LinkedHashSet<>();
        while (!left.isEmpty()) {
            IInstallableUnit unit = left.pop();
            if (needed.add(unit)) {
                for (IRequirement need : unit.getRequirements()) {
                    all.stream().filter(need::isMatch).forEach(left::add);
                }
            }
        }
        return needed.stream().flatMap(unit -> unit.getProvidedCapabilities().stream()).filter(Units::isCode).toList();
    }
}
