package io.isthmus.architecture;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.FrameworkWiring;

/** The bundles of this project that are installed in the framework of the test. */
final class OurBundles {

    /** The header of a bundle that holds the sources of another one, for an IDE. */
    private static final String SOURCES = "Eclipse-SourceBundle";

    private OurBundles() {
    }

    static Stream<Bundle> all() {
        return Arrays.stream(context().getBundles())
                .filter(bundle -> bundle.getSymbolicName() != null && bundle.getSymbolicName().startsWith(AllowedImports.PREFIX))
                .filter(bundle -> bundle.getHeaders("").get(SOURCES) == null)
                .filter(bundle -> !bundle.getSymbolicName().endsWith(".tests"))
                .sorted(Comparator.comparing(Bundle::getSymbolicName));
    }

    static Bundle named(String symbolicName) {
        return all().filter(bundle -> bundle.getSymbolicName().equals(symbolicName)).findFirst().orElseThrow();
    }

    /** Resolves bundles, and says for which that is not possible. */
    static List<String> unresolved(List<Bundle> bundles) {
        FrameworkWiring framework = context().getBundle(Constants.SYSTEM_BUNDLE_LOCATION).adapt(FrameworkWiring.class);
        framework.resolveBundles(bundles);
        return bundles.stream().filter(bundle -> (bundle.getState() & (Bundle.INSTALLED | Bundle.UNINSTALLED)) != 0).map(Bundle::getSymbolicName)
                .toList();
    }

    static BundleContext context() {
        return FrameworkUtil.getBundle(OurBundles.class).getBundleContext();
    }
}
