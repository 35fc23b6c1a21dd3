package io.isthmus.cli.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;

import io.isthmus.cli.internal.run.Services;

/**
 * Finds services of the framework; they are given back at the end. Declarative services are started for the first one:
 * what needs none, as the version and the help, does not wait for every component's description.
 */
final class OsgiServices implements Services, AutoCloseable {

    private static final String COMPONENTS = "org.apache.felix.scr";

    private final BundleContext bundles;
    private boolean started;
    private final List<ServiceReference<?>> used = new ArrayList<>();

    OsgiServices(BundleContext bundles) {
        this.bundles = bundles;
    }

    @Override
    public synchronized <T> Optional<T> find(Class<T> type) {
        startComponents();
        return Optional.ofNullable(bundles.getServiceReference(type)).flatMap(this::get);
    }

    private void startComponents() {
        if (started) {
            return;
        }
        started = true;
        for (Bundle bundle : bundles.getBundles()) {
            if (COMPONENTS.equals(bundle.getSymbolicName())) {
                start(bundle);
            }
        }
    }

    private static void start(Bundle bundle) {
        try {
            bundle.start(Bundle.START_TRANSIENT);
        } catch (BundleException broken) {
            throw new IllegalStateException(bundle.getSymbolicName(), broken);
        }
    }

    private <T> Optional<T> get(ServiceReference<T> reference) {
        used.add(reference);
        return Optional.ofNullable(bundles.getService(reference));
    }

    @Override
    public synchronized void close() {
        used.forEach(bundles::ungetService);
        used.clear();
    }
}
