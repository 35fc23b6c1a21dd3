package io.isthmus.cli.internal.play;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/** Where two plain values differ. */
final class Differences {

    private Differences() {
    }

    /** JSON pointers to what differs, as deep as both have members. */
    static Stream<String> between(Value one, Value other, String pointer) {
        if (one.equals(other)) {
            return Stream.empty();
        }
        if (one instanceof Value.Members left && other instanceof Value.Members right) {
            Set<String> names = new TreeSet<>(left.values().keySet());
            names.addAll(right.values().keySet());
            return names.stream().flatMap(name -> between(member(left.values(), name), member(right.values(), name),
                    pointer + "/" + name.replace("~", "~0").replace("/", "~1")));
        }
        return Stream.of(pointer);
    }

    private static Value member(Map<String, Value> members, String name) {
        return members.getOrDefault(name, Value.none());
    }
}
