package io.isthmus.architecture;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

/** The table of which bundle may import which, held against how the framework really wired them. */
final class AllowedImports {

    static final String PREFIX = "io.isthmus.";

    /** Bundles of the workbench: only the window's own may be wired to them. */
    private static final List<String> WINDOW_PROVIDERS = List.of("org.eclipse.swt", "org.eclipse.jface", "org.eclipse.ui", "org.eclipse.e4.ui");
    private static final Set<String> WINDOW_BUNDLES = Set.of("ui", "workbench", "bots");

    private final Map<String, Set<String>> allowed = new TreeMap<>();

    AllowedImports(Map<String, Set<String>> allowed) {
        this.allowed.putAll(allowed);
    }

    static AllowedImports ofDesign() throws IOException {
        Properties table = new Properties();
        try (InputStream in = AllowedImports.class.getResourceAsStream("allowed-imports.properties")) {
            table.load(in);
        }
        Map<String, Set<String>> allowed = new TreeMap<>();
        table.stringPropertyNames().forEach(name -> allowed.put(name, new TreeSet<>(Arrays.asList(table.getProperty(name).split("\\s+")))));
        return new AllowedImports(allowed);
    }

    /** One sentence for each wire of a resolved bundle that the table does not allow. */
    List<String> violations(Bundle bundle) {
        String importer = bundle.getSymbolicName().substring(PREFIX.length());
        Set<String> mayImport = allowed.get(importer);
        if (mayImport == null) {
            return List.of(bundle.getSymbolicName() + " is not in the table.");
        }
        Set<String> violations = new TreeSet<>();
        for (BundleWire wire : bundle.adapt(BundleWiring.class).getRequiredWires(null)) {
            String provider = wire.getProvider().getSymbolicName();
            if (provider.startsWith(PREFIX) && !provider.equals(bundle.getSymbolicName()) && !mayImport.contains(provider.substring(PREFIX.length()))) {
                violations.add(bundle.getSymbolicName() + " may not import " + provider + " (" + wire.getRequirement() + ").");
            }
            if (isOfWindow(provider) && !isWindowBundle(importer)) {
                violations.add(bundle.getSymbolicName() + " is below the window and may not import " + provider + '.');
            }
        }
        return new ArrayList<>(violations);
    }

    private static boolean isOfWindow(String provider) {
        return WINDOW_PROVIDERS.stream().anyMatch(name -> provider.equals(name) || provider.startsWith(name + '.'));
    }

    private static boolean isWindowBundle(String name) {
        return WINDOW_BUNDLES.contains(name) || name.endsWith(".ui");
    }
}
