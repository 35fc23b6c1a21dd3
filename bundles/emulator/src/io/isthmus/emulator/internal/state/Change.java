package io.isthmus.emulator.internal.state;

import java.util.Optional;

import io.isthmus.sdk.data.Value;

/**
 * One write.
 *
 * @param collection where
 * @param key        the document's key
 * @param document   the whole new document, or nothing to remove it
 */
record Change(Collection collection, String key, Optional<Value.Members> document) {
}
