package io.isthmus.engine.internal.change;

import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.data.Value;

/** Merges entries into lists that services replace whole. */
final class Merges {

    private Merges() {
    }

    /**
     * The list as it is to be written.
     *
     * @param merge what to remove and to add; its names are resolved
     * @param body  what was read; nothing there counts as an empty list, and one entry that is no list as a list of it
     */
    static Value.Array merged(Binding.Merge merge, Value body) {
        Value found = body.at(merge.pointer());
        List<Value> entries = new ArrayList<>(found instanceof Value.Array list ? list.values()
                : found.isNull() ? List.of() : List.of(found));
        entries.removeIf(entry -> merge.remove().stream().anyMatch(key -> same(entry.at(merge.key()), key)));
        for (Value added : merge.add()) {
            Value key = added.at(merge.key());
            if (entries.stream().noneMatch(entry -> same(entry.at(merge.key()), key))) {
                entries.add(added);
            }
        }
        return new Value.Array(entries);
    }

    private static boolean same(Value one, Value other) {
        return new Condition.Equal("", other).holds(one);
    }
}
