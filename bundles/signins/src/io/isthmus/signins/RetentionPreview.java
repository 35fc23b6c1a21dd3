package io.isthmus.signins;

import java.time.Instant;

/**
 * What {@link SignInStore#retain} would do.
 *
 * @param retention  what was asked for
 * @param oldest     all sign-ins before this time go
 * @param removed    so many of them
 * @param kept       so many stay
 * @param bytes      what the store takes on the disk now
 * @param bytesAfter about what it will take then
 * @since 1.0
 */
public record RetentionPreview(Retention retention, Instant oldest, long removed, long kept, long bytes,
        long bytesAfter) {
}
