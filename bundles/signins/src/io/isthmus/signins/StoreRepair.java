package io.isthmus.signins;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What was set right in a store.
 *
 * @param lost       sign-ins whose original record is lost, which is marked now
 * @param duplicates sign-ins that stood there once more, which were removed
 * @param nameless   rows without id or time, which were removed and stand in the file
 * @param aside      where that stands which had to be set aside; empty where nothing had to
 * @since 1.0
 */
public record StoreRepair(long lost, long duplicates, long nameless, Optional<Path> aside) {
}
