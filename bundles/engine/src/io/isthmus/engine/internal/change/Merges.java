package io.isthmus.engine.internal.change;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
     * @param body  what was read; one entry that is no list counts as a list of it
     * @return empty where nobody knows the entries: the object is not there, or says nothing where it must
     */
    static Optional<Value.Array> merged(Binding.Merge merge, Value body) {
        Value found = body.at(merge.pointer());
        Optional<List<Value>> before = found instanceof Value.Array list ? Optional.of(list.values())
                : !found.isNull() ? Optional.of(List.of(found))
                : body.at(object(merge.pointer())).isNull() ? Optional.empty() : merge.otherwise();
        return before.map(entries -> merged(merge, new ArrayList<>(entries)));
    }

    /** Where the object stands that has the list. */
    private static String object(String pointer) {
        return pointer.substring(0, Math.max(0, pointer.lastIndexOf('/')));
    }

    private static Value.Array merged(Binding.Merge merge, List<Value> entries) {
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
