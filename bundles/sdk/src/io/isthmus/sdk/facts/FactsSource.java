package io.isthmus.sdk.facts;

import java.nio.file.Path;
import java.util.List;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Finds the data pack to go by: the one that comes with the program, or a newer one. A declarative service.
 *
 * @since 1.0
 */
@ProviderType
public interface FactsSource {

    /** The pack that comes with the program. */
    Facts builtIn();

    /**
     * The newest valid pack: the one in the directory where it is newer than the built-in one, else the built-in one.
     *
     * @param directory may be missing; where it is there, it holds the pack's files
     * @return never fails: a pack that is broken is left aside, and said so
     */
    Choice newest(Path directory);

    /**
     * Which pack to go by.
     *
     * @param facts    the pack
     * @param builtIn  whether it is the one that comes with the program
     * @param problems why another one was left aside, one sentence each, for a person
     */
    record Choice(Facts facts, boolean builtIn, List<String> problems) {
        /** Copies the list. */
        public Choice {
            problems = List.copyOf(problems);
        }
    }
}
