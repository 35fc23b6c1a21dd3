package io.isthmus.engine.internal.snapshot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

import io.isthmus.engine.internal.snapshot.EqualityList.PartRule;
import io.isthmus.engine.snapshot.SnapshotComparison;
import io.isthmus.engine.snapshot.SnapshotDifference;
import io.isthmus.json.Codec;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** Compares two snapshots part by part, object by object, property by property. The order of lists does not count. */
final class SnapshotComparer {

    private final EqualityList list;
    private final List<SnapshotDifference> differences = new ArrayList<>();
    private final List<String> unseen = new ArrayList<>();

    SnapshotComparer(EqualityList list) {
        this.list = list;
    }

    SnapshotComparison compare(Snapshot before, Snapshot after) {
        Map<String, Scope> scopes = new LinkedHashMap<>();
        for (Snapshot snapshot : List.of(before, after)) {
            snapshot.sides().stream().map(SideSnapshot::scope)
                    .forEach(scope -> scopes.putIfAbsent(scope.side() + " " + scope.key(), scope));
        }
        scopes.values().forEach(scope -> compare(scope, parts(before, scope), parts(after, scope)));
        return new SnapshotComparison(differences, unseen);
    }

    private static Map<String, Reading<?>> parts(Snapshot snapshot, Scope scope) {
        return snapshot.side(scope.side(), scope.key()).map(SideSnapshot::parts).orElse(Map.of());
    }

    private void compare(Scope scope, Map<String, Reading<?>> before, Map<String, Reading<?>> after) {
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        Predicate<String> known = part -> known(before, part) && known(after, part);
        Names olds = new Names(list, before, known);
        Names news = new Names(list, after, known);
        for (String id : ids) {
            PartRule rule = list.rule(id);
            Reading<?> one = before.getOrDefault(id, Reading.notAsked(id));
            Reading<?> other = after.getOrDefault(id, Reading.notAsked(id));
            boolean neitherAsked = one.state() == ReadState.NOT_ASKED && other.state() == ReadState.NOT_ASKED;
            if (one.known() && other.known()) {
                new PartComparison(scope, rule).compare(olds.in(value(one), rule), news.in(value(other), rule));
            } else if (!neitherAsked && rule.leftOut().isEmpty()) {
                unseen.add(id + " (" + scope.title() + ")");
            }
        }
    }

    private static boolean known(Map<String, Reading<?>> parts, String part) {
        return parts.containsKey(part) && parts.get(part).known();
    }

    private static Value value(Reading<?> reading) {
        return reading.value().map(Codec::toValue).orElse(Value.none());
    }

    /** One part of one scope. */
    private final class PartComparison {

        private final Scope scope;
        private final PartRule rule;

        PartComparison(Scope scope, PartRule rule) {
            this.scope = scope;
            this.rule = rule;
        }

        void compare(Value before, Value after) {
            if (!(before instanceof Value.Array) && !(after instanceof Value.Array)) {
                object("", before, after);
                return;
            }
            Map<String, Value> olds = byKey(before);
            Map<String, Value> news = byKey(after);
            Set<String> keys = new LinkedHashSet<>(olds.keySet());
            keys.addAll(news.keySet());
            keys.forEach(key -> object(key, olds.getOrDefault(key, Value.none()),
                    news.getOrDefault(key, Value.none())));
        }

        /** Objects with the same key are told apart by their place behind the first. */
        private Map<String, Value> byKey(Value objects) {
            Map<String, Value> byKey = new LinkedHashMap<>();
            objects.entries().forEach(object -> {
                String key = rule.key(object);
                String free = key;
                for (int place = 2; byKey.containsKey(free); place++) {
                    free = key + " (" + place + ")";
                }
                byKey.put(free, object);
            });
            return byKey;
        }

        private void object(String name, Value before, Value after) {
            property(name, "", before, after, EqualityList.configured(before, rule),
                    EqualityList.configured(after, rule));
        }

        private void property(String object, String pointer, Value before, Value after, Value configuredBefore,
                Value configuredAfter) {
            if (same(before, after)) {
                return;
            }
            if (before instanceof Value.Members olds && after instanceof Value.Members news) {
                Set<String> names = new LinkedHashSet<>(olds.values().keySet());
                names.addAll(news.values().keySet());
                names.forEach(name -> {
                    String inner = "/" + name.replace("~", "~0").replace("/", "~1");
                    property(object, pointer + inner, before.at(inner), after.at(inner), configuredBefore.at(inner),
                            configuredAfter.at(inner));
                });
                return;
            }
            differences.add(new SnapshotDifference(scope, rule.part(), object, pointer, before, after,
                    !same(configuredBefore, configuredAfter)));
        }
    }

    /** Equal, where lists are equal that hold the same entries in any order. */
    static boolean same(Value one, Value other) {
        return ordered(one).equals(ordered(other));
    }

    static Value ordered(Value value) {
        return switch (value) {
            case Value.Array array -> new Value.Array(array.values().stream().map(SnapshotComparer::ordered)
                    .sorted(Comparator.comparing(Codec::canonical)).toList());
            case Value.Members members -> {
                Map<String, Value> inner = new LinkedHashMap<>();
                members.values().forEach((name, member) -> inner.put(name, ordered(member)));
                yield new Value.Members(inner);
            }
            default -> value;
        };
    }
}
