package io.isthmus.emulator.internal.state;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * What a document was from one write to the next.
 *
 * @param document the document, or nothing where it was removed
 * @param written  when it was written
 * @param visible  when readers see it: later than written where a directory replicates slowly
 */
record Version(Optional<Value.Members> document, Instant written, Instant visible) {
}
