package io.isthmus.sdk;

import org.osgi.annotation.versioning.ProviderType;

/**
 * What long work tells while it runs. Safe for use by many threads; calls return at once.
 *
 * @since 1.0
 */
@ProviderType
public interface Progress {

    /**
     * Says what is being done now.
     *
     * @param sentence one sentence for a person, in the user's language
     */
    void doing(String sentence);

    /**
     * Says how much is done.
     *
     * @param done  units done so far
     * @param total units in all, or -1 where it is not known
     */
    default void worked(long done, long total) {
    }

    /** A progress that nobody watches. */
    static Progress silent() {
        return sentence -> { };
    }
}
