package io.isthmus.emulator.internal.graph;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/** Small changes of plain data. */
final class Values {

    private Values() {
    }

    /** The same without a member. */
    static Value.Members without(Value.Members members, String name) {
        Map<String, Value> copy = new LinkedHashMap<>(members.values());
        copy.remove(name);
        return new Value.Members(copy);
    }

    /** The first with the members of the second over it; notes on the wire ("@odata…") left out. */
    static Value.Members over(Value.Members below, Value.Members above) {
        Map<String, Value> copy = new LinkedHashMap<>(below.values());
        above.values().forEach((name, value) -> {
            if (!name.startsWith("@")) {
                copy.put(name, value);
            }
        });
        return new Value.Members(copy);
    }

    /** A member's text. */
    static String text(Value members, String name) {
        return members.at("/" + name).text().orElse("");
    }

    /** A list with one more entry. */
    static Value.Array append(Value list, Value entry) {
        return new Value.Array(Stream.concat(list.entries(), Stream.of(entry)).toList());
    }
}
