package io.isthmus.engine.internal.change;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;

/**
 * One property, from what to what a step turned it when it was done, or undone.
 *
 * @param side     where it stands
 * @param place    the organization, or the tenant
 * @param object   whose property it is
 * @param property which one
 * @param from     what it was: one value, none, or the entries of a list
 * @param to       what it is since
 * @param list     whether it is a list, of which other entries may be other people's
 */
record Turn(Side side, Optional<String> place, String object, String property, Set<Value> from, Set<Value> to,
        boolean list) {

    /** What a step says that it changes, as far as the names of what it makes are known. */
    static Stream<Turn> of(PlanHistory plan, Step step, Direction direction) {
        Placeholders known = new Placeholders(plan.bindings());
        Optional<String> place = Pairs.key(plan.plan().pair(), step);
        return step.differences().stream().filter(known::resolve).map(one -> {
            Set<Value> before = values(known.in(one.before()));
            Set<Value> after = values(known.in(one.after()));
            boolean forward = direction == Direction.FORWARD;
            return new Turn(step.side(), place, one.object(), one.property(), forward ? before : after,
                    forward ? after : before,
                    one.before() instanceof Value.Array || one.after() instanceof Value.Array);
        });
    }

    /** Whether it changes the same property as an earlier one, whatever of it. */
    boolean changes(Turn earlier) {
        return !from.equals(to) && side == earlier.side && place.equals(earlier.place)
                && object.equalsIgnoreCase(earlier.object) && property.equalsIgnoreCase(earlier.property);
    }

    /** Whether it takes away what an earlier one made, or gives what that took away. */
    boolean takesBack(Turn earlier) {
        Set<Value> made = earlier.list ? without(earlier.to, earlier.from) : earlier.to;
        Set<Value> taken = without(earlier.from, earlier.to);
        return changes(earlier) && (without(from, to).stream().anyMatch(made::contains)
                || without(to, from).stream().anyMatch(taken::contains));
    }

    /** Names and ids are the same whatever their letter case. */
    private static Set<Value> values(Value value) {
        Stream<Value> entries = value.isNull() ? Stream.empty()
                : value instanceof Value.Array list ? list.values().stream() : Stream.of(value);
        return entries.map(entry -> entry.text().<Value>map(text -> Value.of(text.toLowerCase(Locale.ROOT)))
                .orElse(entry)).collect(Collectors.toSet());
    }

    private static Set<Value> without(Set<Value> all, Set<Value> less) {
        return all.stream().filter(one -> !less.contains(one)).collect(Collectors.toSet());
    }
}
