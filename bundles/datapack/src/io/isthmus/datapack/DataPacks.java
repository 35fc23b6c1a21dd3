package io.isthmus.datapack;

import java.nio.file.Path;

import io.isthmus.datapack.internal.PackChooser;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.FactsSource;

/**
 * Data packs for code that runs without services: tests, tools. Inside the program ask for the service
 * {@link FactsSource} or {@link Facts}.
 *
 * @since 1.0
 */
public final class DataPacks {

    private DataPacks() {
    }

    /** The pack that comes with the program. */
    public static Facts builtIn() {
        return new PackChooser().builtIn();
    }

    /** The newest valid pack; see {@link FactsSource#newest(Path)}. */
    public static FactsSource.Choice newest(Path directory) {
        return new PackChooser().newest(directory);
    }
}
