package io.isthmus.engine.internal.snapshot;

import java.lang.reflect.Type;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The parts of saved snapshots: Isthmus's own, and those that plug-ins added, whether they are installed or not. */
final class SnapshotParts {

    private SnapshotParts() {
    }

    /** The part with an id. */
    static Part<?> byId(String id, Side side) {
        Part<?> own = Parts.byId().get(id);
        return own != null ? own : Part.many(id, side, ContributedObject.class);
    }

    /** The type of a part's reading. */
    static Type readingType(Part<?> part) {
        return Codec.readingOf(part.many() ? Codec.listOf(part.element()) : part.element());
    }
}
