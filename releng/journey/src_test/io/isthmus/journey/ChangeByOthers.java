package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.emulator.internal.state.Site;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.sdk.data.Value;

/**
 * A property of an object that was there before and that a plan changes, with what somebody else makes of it.
 *
 * @param value what somebody else makes of it
 * @param gone  entries of a list that the plan is to take away
 */
record ChangeByOthers(Collection collection, String key, String property, Value value, List<Value> gone) {

    private static final String ANOTHER = "d2a41c97-6e08-4b35-a1f9-70c3e85b9d64";

    /** All properties that a plan changed of what was there and stays. */
    static List<ChangeByOthers> of(Value before, Value after) {
        List<ChangeByOthers> touched = new ArrayList<>();
        members(before.at("/comparable")).forEach((part, collections) ->
                members(collections).forEach((name, documents) -> members(documents).forEach((key, document) -> {
                    Collection collection = new Collection(part, name);
                    touched.addAll(of(collection, key, document, document(after, collection, key)));
                })));
        return touched;
    }

    private static List<ChangeByOthers> of(Collection collection, String key, Value before, Value after) {
        List<ChangeByOthers> touched = new ArrayList<>();
        members(after.isNull() ? after : before).forEach((property, value) -> {
            Value now = after.at("/" + property);
            if (!now.equals(value) && !property.startsWith("_")) {
                List<Value> gone = value.entries().filter(entry -> now.entries().noneMatch(entry::equals)).toList();
                other(value, now).ifPresent(another ->
                        touched.add(new ChangeByOthers(collection, key, property, another, gone)));
            }
        });
        return touched;
    }

    /** Somebody changes it by other means. */
    void happen(Path demo) throws IOException {
        try (OrganizationState state = OrganizationState.open(demo)) {
            Transaction transaction = state.begin(Site.FIRST);
            Value.Members document = state.truth().all(collection).get(key);
            transaction.put(collection, key, document.with(property, value));
            state.commit(transaction, state.latest().minus(Duration.ofMinutes(5)));
        }
    }

    /** Nothing is gone that somebody else wrote but what the plan was made for; a list may have grown. */
    boolean isIn(Value dump) {
        Value now = document(dump, collection, key).at("/" + property);
        return now.equals(value) || value instanceof Value.Array array
                && array.entries().allMatch(entry -> gone.contains(entry) || now.entries().anyMatch(entry::equals));
    }

    private static Value document(Value dump, Collection collection, String key) {
        return dump.at("/state/" + collection.part() + "/" + collection.name() + "/"
                + key.replace("~", "~0").replace("/", "~1"));
    }

    private static Map<String, Value> members(Value value) {
        return value instanceof Value.Members members ? members.values() : Map.of();
    }

    /** A value of the same kind that is neither what was there nor what the plan makes of it, where one can be. */
    private static Optional<Value> other(Value before, Value after) {
        Value kind = before.isNull() || before.equals(Value.list()) ? after : before;
        return switch (kind) {
            case Value.Bool bool -> Optional.<Value>of(Value.of(!after.bool().orElse(bool.value())))
                    .filter(another -> !another.equals(before));
            case Value.Array array when array.values().isEmpty() || array.values().getFirst() instanceof Value.Text ->
                    Optional.of(Value.texts(List.of(ANOTHER)));
            case Value.Array array when kind == before ->
                    Optional.of(new Value.Array(array.values().subList(0, array.values().size() - 1)));
            case Value.Array array -> Optional.empty();
            default -> Optional.of(Value.of(kind.text().filter(text -> text.startsWith("http")).isPresent()
                    ? "https://changed.example/EWS/Exchange.asmx" : ANOTHER));
        };
    }

    @Override
    public String toString() {
        return collection + " " + key + " " + property + " = " + value;
    }
}
