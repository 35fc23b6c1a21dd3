package io.isthmus.datapack.internal;

import java.nio.file.Path;

import org.osgi.framework.BundleContext;

import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;

/** The declarative service: the choice of packs, and the built-in pack as a service of its own. */
public final class FactsService implements FactsSource {

    private final PackChooser chooser = new PackChooser();

    /** Offers the built-in pack; the framework takes it back when the bundle stops. */
    void activate(BundleContext context) {
        context.registerService(Facts.class, chooser.builtIn(), null);
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
