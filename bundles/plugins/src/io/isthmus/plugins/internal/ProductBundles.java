package io.isthmus.plugins.internal;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.core.runtime.FileLocator;
import org.osgi.framework.Bundle;
import org.osgi.framework.FrameworkUtil;

import io.isthmus.plugins.internal.state.Given;
import io.isthmus.sdk.command.Command;

/** Where the bundles of this product are. */
final class ProductBundles {

    private static final String WORKBENCH = "org.eclipse.ui";

    private ProductBundles() {
    }

    /** What third parties are given; the command line runs without the workbench, which lies in the product's folder. */
    static Given given(Path product) {
        List<Bundle> running = Arrays.asList(FrameworkUtil.getBundle(ProductBundles.class).getBundleContext().getBundles());
        boolean window = running.stream().anyMatch(bundle -> WORKBENCH.equals(bundle.getSymbolicName()));
        return new Given(headers(FrameworkUtil.getBundle(Command.class)), window ? running.stream()
                .flatMap(bundle -> FileLocator.getBundleFileLocation(bundle).stream()).map(File::toPath).toList()
                : jars(product.resolve("plugins")));
    }

    private static Map<String, String> headers(Bundle bundle) {
        Dictionary<String, String> headers = bundle.getHeaders("");
        Map<String, String> all = new HashMap<>();
        Collections.list(headers.keys()).forEach(name -> all.put(name, headers.get(name)));
        return all;
    }

    private static List<Path> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
