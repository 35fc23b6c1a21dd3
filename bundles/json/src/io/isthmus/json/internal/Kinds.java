package io.isthmus.json.internal;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Names the records of sealed interfaces. */
final class Kinds {

    /** The member that tells which record of a sealed interface it is. */
    static final String MEMBER = "kind";

    private static final ClassValue<Map<String, Class<?>>> KNOWN = new ClassValue<>() {
        @Override
        protected Map<String, Class<?>> computeValue(Class<?> type) {
            return Collections.unmodifiableMap(look(type));
        }
    };

    private Kinds() {
    }

    /** The name of a record's class where it belongs to a sealed interface. */
    static Optional<String> nameOf(Class<?> type) {
        for (Class<?> parent : type.getInterfaces()) {
            if (parent.isSealed()) {
                return Optional.of(name(type));
            }
        }
        return Optional.empty();
    }

    /** The records of a sealed interface, those of its sealed parts included, by name. */
    static Map<String, Class<?>> of(Class<?> type) {
        return KNOWN.get(type);
    }

    private static Map<String, Class<?>> look(Class<?> type) {
        Map<String, Class<?>> kinds = new TreeMap<>();
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                kinds.putAll(look(permitted));
            } else {
                kinds.put(name(permitted), permitted);
            }
        }
        return kinds;
    }

    private static String name(Class<?> type) {
        String simple = type.getSimpleName();
        return simple.substring(0, 1).toLowerCase(Locale.ROOT) + simple.substring(1);
    }
}
