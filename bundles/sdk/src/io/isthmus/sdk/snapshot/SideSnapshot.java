package io.isthmus.sdk.snapshot;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;

/**
 * What one scope looked like.
 *
 * @param scope which one
 * @param parts by the part's id; a part that is not here was not asked
 * @since 1.0
 */
public record SideSnapshot(Scope scope, Map<String, Reading<?>> parts) {

    /** Copies the parts. */
    public SideSnapshot {
        parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    }

    /** The reading of a part; {@link ReadState#NOT_ASKED} where it is not here. */
    @SuppressWarnings("unchecked")
    public <T> Reading<T> read(Part<T> part) {
        Reading<?> reading = parts.get(part.id());
        return reading == null ? Reading.notAsked(part.id() + " is not in this snapshot") : (Reading<T>) reading;
    }
}
