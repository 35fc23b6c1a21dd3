package io.isthmus.engine.snapshot;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Scope;

/**
 * One thing that differs between two snapshots.
 *
 * @param scope      where it stands
 * @param part       id of the part
 * @param object     which object of the part, for a person; empty where the part is one object
 * @param property   its property as a JSON pointer; empty where the object as a whole came or went
 * @param before     as it was; {@link Value.Null} where it was not there
 * @param after      as it is; {@link Value.Null} where it is not there
 * @param configured whether somebody configured it; else a server made it, by the list in docs/equality.md
 * @since 1.0
 */
public record SnapshotDifference(Scope scope, String part, String object, String property, Value before, Value after,
        boolean configured) {
}
