package io.isthmus.emulator.internal.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.isthmus.sdk.data.Value;

/** Every version of every document since the last reset. Not safe for threads: its owner holds a lock. */
final class History {

    private final Map<Collection, Map<String, List<Version>>> documents = new LinkedHashMap<>();

    void add(Change change, Instant written, Instant visible) {
        documents.computeIfAbsent(change.collection(), collection -> new LinkedHashMap<>())
                .computeIfAbsent(change.key(), key -> new ArrayList<>())
                .add(new Version(change.document(), written, visible));
    }

    int versions(Collection collection, String key) {
        return documents.getOrDefault(collection, Map.of()).getOrDefault(key, List.of()).size();
    }

    List<Collection> collections() {
        return List.copyOf(documents.keySet());
    }

    /** What was written, seen or not. */
    View truth() {
        return collection -> choose(collection, version -> true);
    }

    /** What readers see at a time. */
    View visibleAt(Instant time) {
        return collection -> choose(collection, version -> !version.visible().isAfter(time));
    }

    /** What was true at a time. */
    View asOf(Instant time) {
        return collection -> choose(collection, version -> !version.written().isAfter(time));
    }

    /** The times at which something of a part was written, in order. */
    TreeSet<Instant> writes() {
        TreeSet<Instant> times = new TreeSet<>();
        documents.values().forEach(byKey -> byKey.values()
                .forEach(versions -> versions.forEach(version -> times.add(version.written()))));
        return times;
    }

    private Map<String, Value.Members> choose(Collection collection, Predicate<Version> seen) {
        Map<String, Value.Members> chosen = new LinkedHashMap<>();
        documents.getOrDefault(collection, Map.of()).forEach((key, versions) -> {
            for (int index = versions.size() - 1; index >= 0; index--) {
                Version version = versions.get(index);
                if (seen.test(version)) {
                    version.document().ifPresent(document -> chosen.put(key, document));
                    return;
                }
            }
        });
        return chosen;
    }
}
