package io.isthmus.engine.internal.snapshot;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

import io.isthmus.engine.internal.snapshot.EqualityList.Named;
import io.isthmus.engine.internal.snapshot.EqualityList.PartRule;
import io.isthmus.engine.internal.snapshot.EqualityList.Way;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;

/**
 * Puts the name of an object in the place of an id that a server gave it, so that what belongs to it is known again when
 * the same object was made anew, and what belongs to another one is told from it.
 */
final class Names {

    private final EqualityList list;
    private final Map<String, Reading<?>> parts;
    private final Predicate<String> usable;

    /**
     * @param parts  of one side, where ids are looked up
     * @param usable which of them may be used: what one of two snapshots does not know would make the same id two names
     */
    Names(EqualityList list, Map<String, Reading<?>> parts, Predicate<String> usable) {
        this.list = list;
        this.parts = parts;
        this.usable = usable;
    }

    /** A part with names in the place of ids. */
    Value in(Value part, PartRule rule) {
        Value named = part;
        for (Named one : rule.named()) {
            String member = one.at().substring(1);
            named = named instanceof Value.Array objects
                    ? new Value.Array(objects.values().stream().map(object -> named(object, member, one)).toList())
                    : named(named, member, one);
        }
        return named;
    }

    private Value named(Value object, String member, Named named) {
        return object instanceof Value.Members members && members.values().containsKey(member)
                ? members.with(member, name(members.values().get(member), named.ways())) : object;
    }

    /** The name as far as it can be told; where two objects have the same, it tells neither. */
    private Value name(Value id, List<Way> ways) {
        Value name = id;
        for (Way way : ways) {
            Value known = name;
            Optional<Value> object = usable.test(way.part()) ? objects(way.part()).stream()
                    .filter(one -> one.at(way.where()).equals(known)).findFirst() : Optional.empty();
            if (object.isEmpty()) {
                return name;
            }
            if (way.then().isPresent()) {
                name = object.get().at(way.then().get());
            } else {
                String key = list.rule(way.part()).key(object.get());
                boolean only = objects(way.part()).stream().map(list.rule(way.part())::key).filter(key::equals).count() == 1;
                name = only ? Value.of(key) : name;
            }
        }
        return name;
    }

    private List<Value> objects(String part) {
        return parts.getOrDefault(part, Reading.notAsked(part)).value().map(Codec::toValue).orElse(Value.none())
                .entries().toList();
    }
}
