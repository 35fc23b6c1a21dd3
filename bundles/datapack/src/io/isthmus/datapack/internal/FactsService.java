package io.isthmus.datapack.internal;

import java.nio.file.Path;

import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.ServiceFactory;
import org.osgi.framework.ServiceRegistration;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;

/** The declarative service: the choice of packs, and the built-in pack as a service of its own. */
public final class FactsService implements FactsSource {

    private final PackChooser chooser = new PackChooser();

    /** Offers the built-in pack, which is read for the first who asks; the framework takes it back when the bundle stops. */
    void activate(BundleContext context) {
        context.registerService(Facts.class, new BuiltIn(), null);
    }

    private final class BuiltIn implements ServiceFactory<Facts> {

        @Override
        public Facts getService(Bundle bundle, ServiceRegistration<Facts> registration) {
            return chooser.builtIn();
        }

        @Override
        public void ungetService(Bundle bundle, ServiceRegistration<Facts> registration, Facts service) {
            // It is read once for all.
        }
    }

    @Override
    public Facts builtIn() {
        return chooser.builtIn();
    }

    @Override
    public Choice newest(Path directory) {
        return chooser.newest(directory);
    }
}
