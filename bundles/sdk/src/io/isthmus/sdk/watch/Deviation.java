package io.isthmus.sdk.watch;

import java.util.Objects;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;

/**
 * The smallest thing that differs between two readings of the same organization: an object that came or went, a property
 * with another value, or one entry of a list that came or went. What a server makes by itself is no deviation.
 *
 * @param scope    where it stands
 * @param part     id of the part
 * @param object   which object of the part, for a person; empty where the part is one object
 * @param property its property as a JSON pointer; empty where the object as a whole came or went. An entry of a list has
 *                 the list's pointer; what differs inside an entry that is still there stands behind the entry's id:
 *                 "/owners/1f0c…/displayName"
 * @param before   as it was; {@link Value.Null} where it was not there
 * @param after    as it is; {@link Value.Null} where it is not there
 * @since 1.0
 */
public record Deviation(Scope scope, String part, String object, String property, Value before, Value after) {

    /** Checks that nothing is null, and that something differs. */
    public Deviation {
        Objects.requireNonNull(scope);
        Objects.requireNonNull(part);
        Objects.requireNonNull(object);
        Objects.requireNonNull(property);
        if (before.isNull() && after.isNull()) {
            throw new IllegalArgumentException("nothing was there before and after: " + part + " " + property);
        }
    }

    /** Whether it was not there before. */
    public boolean came() {
        return before.isNull();
    }

    /** Whether it is not there any more. */
    public boolean went() {
        return after.isNull();
    }

    /** What it is about: as it is, or as it was where it went. */
    public Value subject() {
        return went() ? before : after;
    }

    /** Whether it belongs to a part. */
    public boolean of(Part<?> which) {
        return part.equals(which.id());
    }

    /** Whether an object as a whole came or went. */
    public boolean whole() {
        return property.isEmpty();
    }

    /** Whether it is this property, an entry of it, or something inside. */
    public boolean in(String pointer) {
        return property.equals(pointer) || property.startsWith(pointer + "/");
    }
}
