package io.isthmus.engine.internal.snapshot;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.engine.internal.snapshot.EqualityList.PartRule;
import io.isthmus.engine.snapshot.SnapshotDifference;
import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.watch.Deviation;

/**
 * What somebody configured differently, as small as it can be told: lists entry by entry, and an object that has another
 * name as what it was before, where the server's own id tells so.
 */
public final class Deviations {

    /** What an object or an entry is known again by, where its name is another. */
    private static final List<String> LASTING = List.of("/id", "/appId", "/keyId", "/identity", "/thumbprint", "/resource",
            "/name");

    private final EqualityList list = EqualityList.published();
    private final List<Deviation> found = new ArrayList<>();

    private Deviations() {
    }

    /** All between two snapshots; what one of them could not wholly look at is left out. */
    public static List<Deviation> between(Snapshot before, Snapshot after) {
        Deviations deviations = new Deviations();
        List<SnapshotDifference> rest = new ArrayList<>();
        for (SnapshotDifference one : new SnapshotComparer(deviations.list).compare(before, after).configured()) {
            if (one.property().isEmpty() && !one.object().isEmpty()) {
                rest.add(one);
            } else {
                deviations.property(one);
            }
        }
        deviations.objects(rest);
        return List.copyOf(deviations.found);
    }

    /** Whether somebody configures what a part holds; a proof or a sign-in is an event. */
    public static boolean counts(String part) {
        return EqualityList.published().rule(part).leftOut().isEmpty();
    }

    /** The objects of a part's value that a deviation is about; where several have the name, all of them. */
    public static List<Value> objects(Deviation deviation, Value part) {
        PartRule rule = EqualityList.published().rule(deviation.part());
        return part instanceof Value.Array list ? list.entries()
                .filter(one -> rule.key(one).equals(deviation.object())).toList() : List.of(part);
    }

    private void property(SnapshotDifference one) {
        PartRule rule = list.rule(one.part());
        Value before = one.before();
        Value after = one.after();
        if (listed(before, after)) {
            entries(one, one.property(), before, after, within(one.property(), before, rule),
                    within(one.property(), after, rule));
        } else {
            found.add(new Deviation(one.scope(), one.part(), one.object(), one.property(), before, after));
        }
    }

    private static boolean listed(Value before, Value after) {
        return (before instanceof Value.Array || after instanceof Value.Array)
                && (before instanceof Value.Array || before.isNull()) && (after instanceof Value.Array || after.isNull());
    }

    /** A value without what a server made of it, by the pointer at which it stands in its object. */
    private static Value within(String pointer, Value value, PartRule rule) {
        Value object = value;
        String[] path = pointer.substring(1).split("/");
        for (int depth = path.length - 1; depth >= 0; depth--) {
            object = Value.members().with(path[depth].replace("~1", "/").replace("~0", "~"), object);
        }
        return EqualityList.configured(object, rule).at(pointer);
    }

    /** Objects that came and went; one that is known again by its lasting id has another name, and is the same. */
    private void objects(List<SnapshotDifference> differences) {
        List<SnapshotDifference> came = new ArrayList<>(
                differences.stream().filter(one -> one.before().isNull()).toList());
        for (SnapshotDifference one : differences) {
            if (one.before().isNull()) {
                continue;
            }
            Optional<SnapshotDifference> again = one.after().isNull() ? came.stream().filter(other ->
                    other.part().equals(one.part()) && other.scope().equals(one.scope())
                            && sameOne(one.before(), other.after())).findFirst() : Optional.empty();
            if (again.isPresent()) {
                came.remove(again.get());
                renamed(one, again.get());
            } else {
                whole(one);
            }
        }
        came.forEach(this::whole);
    }

    private void whole(SnapshotDifference one) {
        found.add(new Deviation(one.scope(), one.part(), one.object(), "", one.before(), one.after()));
    }

    private void renamed(SnapshotDifference before, SnapshotDifference after) {
        PartRule rule = list.rule(after.part());
        Set<String> named = new LinkedHashSet<>(rule.named().stream().map(EqualityList.Named::at).toList());
        members(after, "", EqualityList.configured(before.before(), rule), EqualityList.configured(after.after(), rule),
                named);
    }

    private void members(SnapshotDifference of, String pointer, Value before, Value after, Set<String> leftOut) {
        if (SnapshotComparer.same(before, after)) {
            return;
        }
        if (before instanceof Value.Members olds && after instanceof Value.Members news) {
            Set<String> names = new LinkedHashSet<>(olds.values().keySet());
            names.addAll(news.values().keySet());
            names.stream().map(Deviations::escaped).filter(name -> !leftOut.contains(pointer + name)).forEach(name ->
                    members(of, pointer + name, before.at(name), after.at(name), leftOut));
        } else if (listed(before, after)) {
            entries(of, pointer, before, after, before, after);
        } else {
            found.add(new Deviation(of.scope(), of.part(), of.object(), pointer, before, after));
        }
    }

    private static String escaped(String name) {
        return "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** What came into a list and went from it; the shown ones have what a server made, the compared ones do not. */
    private void entries(SnapshotDifference of, String pointer, Value before, Value after, Value comparedBefore,
            Value comparedAfter) {
        List<Value> gone = new ArrayList<>(before.entries().toList());
        List<Value> goneCompared = new ArrayList<>(comparedBefore.entries().map(SnapshotComparer::ordered).toList());
        Map<Value, Value> came = new LinkedHashMap<>();
        List<Value> shown = after.entries().toList();
        List<Value> compared = comparedAfter.entries().map(SnapshotComparer::ordered).toList();
        for (int index = 0; index < compared.size(); index++) {
            int same = goneCompared.indexOf(compared.get(index));
            if (same >= 0) {
                gone.remove(same);
                goneCompared.remove(same);
            } else {
                came.put(shown.get(index), compared.get(index));
            }
        }
        came.forEach((entry, entryCompared) -> {
            Optional<Value> again = gone.stream().filter(one -> sameOne(one, entry)).findFirst();
            if (again.isPresent()) {
                int index = gone.indexOf(again.get());
                gone.remove(index);
                members(of, pointer + escaped(lasting(entry).orElseThrow()), goneCompared.remove(index), entryCompared,
                        Set.of());
            } else {
                found.add(new Deviation(of.scope(), of.part(), of.object(), pointer, Value.none(), entry));
            }
        });
        gone.forEach(entry ->
                found.add(new Deviation(of.scope(), of.part(), of.object(), pointer, entry, Value.none())));
    }

    private static boolean sameOne(Value one, Value other) {
        return lasting(one).isPresent() && lasting(one).equals(lasting(other));
    }

    private static Optional<String> lasting(Value object) {
        return LASTING.stream().map(object::at).filter(value -> !value.isNull())
                .map(value -> value.text().orElseGet(() -> Codec.canonical(value))).findFirst();
    }
}
