package io.isthmus.plugins.testkit;

import java.security.CodeSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import org.osgi.framework.Bundle;
import org.osgi.framework.connect.FrameworkUtilHelper;

/** Tells which bundle a class of the class path is of, as long as the framework of a test has it. */
public final class ClassPathBundles implements FrameworkUtilHelper {

    private static final Map<String, Bundle> BUNDLES = new ConcurrentHashMap<>();

    static void know(Bundle bundle) {
        BUNDLES.put(bundle.getLocation(), bundle);
    }

    static void forget() {
        BUNDLES.clear();
    }

    @Override
    public Optional<Bundle> getBundle(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        return source == null ? Optional.empty() : Optional.ofNullable(BUNDLES.get(source.getLocation().toString()));
    }
}
