package io.isthmus.signins;

import java.time.Instant;

/**
 * How much of a store is kept.
 *
 * @since 1.0
 */
public sealed interface Retention {

    /**
     * What is not older than a time.
     *
     * @param oldest the first time that is kept
     */
    record Since(Instant oldest) implements Retention {
    }

    /**
     * The newest that take no more than some bytes on the disk, originals and all. As far as that can be known before: a
     * store of very few sign-ins takes some bytes for itself.
     */
    record Size(long bytes) implements Retention {

        public Size {
            if (bytes < 0) {
                throw new IllegalArgumentException("bytes: " + bytes);
            }
        }
    }
}
