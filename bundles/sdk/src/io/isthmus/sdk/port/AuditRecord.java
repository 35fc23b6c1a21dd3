package io.isthmus.sdk.port;

import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a service's audit log tells of a change that went through.
 *
 * @param at         when it was made, by the service's clock
 * @param activity   what the log calls it: "Add owner to application"
 * @param by         who made it, for a person: name and account
 * @param kind       what it did to the objects
 * @param objects    ids of the objects that the log names, in small letters
 * @param properties names of the properties that it changed, as the console's model has them ("owners"); empty where the
 *                   log does not tell, or the objects as a whole came or went
 * @param values     what the log tells of the values before and after, in whatever form
 * @since 1.0
 */
public record AuditRecord(Instant at, String activity, String by, Kind kind, Set<String> objects, Set<String> properties,
        Set<String> values) {

    /** What a change did to the objects. */
    public enum Kind {
        /** They are new, or back. */
        MADE,
        /** They are gone. */
        REMOVED,
        /** They are otherwise. */
        CHANGED
    }

    /** Checks that nothing is null, and copies the sets. */
    public AuditRecord {
        Objects.requireNonNull(at);
        Objects.requireNonNull(activity);
        Objects.requireNonNull(by);
        Objects.requireNonNull(kind);
        objects = Set.copyOf(objects);
        properties = Set.copyOf(properties);
        values = Set.copyOf(values);
    }

    /** Whether it names a text as an object's id, or in what it tells of values; letter case aside. */
    public boolean mentions(String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        return Stream.concat(objects.stream(), values.stream())
                .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(wanted));
    }
}
