package io.isthmus.host.internal;

import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

import io.isthmus.host.worker.Conversation;

/**
 * What a worker is made of: the same files as this program.
 *
 * @param framework the OSGi framework's jar
 * @param worker    the bundle that opens the worker's end of the pipe
 * @param others    what it is wired to
 */
public record WorkerBundles(Path framework, Path worker, List<Path> others) {

    /** Copies the list. */
    public WorkerBundles {
        others = List.copyOf(others);
    }

    /** Those of this program. */
    static WorkerBundles ofThisProgram() {
        Bundle worker = FrameworkUtil.getBundle(Conversation.class);
        Set<Bundle> needed = new LinkedHashSet<>();
        collect(worker, needed);
        needed.remove(worker);
        List<Path> others = needed.stream().filter(bundle -> bundle.getBundleId() != 0).map(WorkerBundles::file).toList();
        return new WorkerBundles(frameworkFile(), file(worker), others);
    }

    /** The launcher leaves blanks in addresses as they are, which a class path does not. */
    private static Path frameworkFile() {
        URL location = Bundle.class.getProtectionDomain().getCodeSource().getLocation();
        try {
            return Path.of(location.toURI());
        } catch (URISyntaxException blanks) {
            return new File(location.getPath()).toPath();
        }
    }

    private static void collect(Bundle bundle, Set<Bundle> needed) {
        if (needed.add(bundle)) {
            for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
                collect(wire.getProvider().getBundle(), needed);
            }
        }
    }

    private static Path file(Bundle bundle) {
        return FileLocator.getBundleFileLocation(bundle).map(File::toPath)
                .orElseThrow(() -> new IllegalStateException(bundle.getSymbolicName() + " is no file"));
    }
}
