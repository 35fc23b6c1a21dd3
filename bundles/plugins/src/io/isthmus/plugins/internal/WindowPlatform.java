package io.isthmus.plugins.internal;

import java.util.Arrays;
import java.util.Collections;
import java.util.Dictionary;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;
import org.osgi.framework.wiring.FrameworkWiring;

import io.isthmus.plugins.internal.state.Given;
import io.isthmus.sdk.command.Command;

/** What this product gives third parties: the SDK, and where it has a window, what that is made of. */
final class WindowPlatform {

    private static final String WORKBENCH = "org.eclipse.ui";

    private WindowPlatform() {
    }

    /** Finds it among the bundles of the product, of which the command line starts but a few. */
    static Given given() {
        BundleContext product = FrameworkUtil.getBundle(WindowPlatform.class).getBundleContext();
        List<Bundle> workbench = Arrays.stream(product.getBundles())
                .filter(bundle -> WORKBENCH.equals(bundle.getSymbolicName())).toList();
        product.getBundle(0).adapt(FrameworkWiring.class).resolveBundles(workbench);
        Set<Bundle> window = new LinkedHashSet<>();
        workbench.forEach(bundle -> collect(bundle, window));
        return new Given(headers(FrameworkUtil.getBundle(Command.class)),
                window.stream().map(WindowPlatform::headers).toList());
    }

    private static void collect(Bundle bundle, Set<Bundle> needed) {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (wiring != null && needed.add(bundle)) {
            for (BundleWire wire : wiring.getRequiredWires(null)) {
                collect(wire.getProvider().getBundle(), needed);
            }
        }
    }

    private static Map<String, String> headers(Bundle bundle) {
        Dictionary<String, String> headers = bundle.getHeaders("");
        Map<String, String> all = new HashMap<>();
        Collections.list(headers.keys()).forEach(name -> all.put(name, headers.get(name)));
        return all;
    }
}
