package io.isthmus.hybridapp.internal.step;

import java.util.List;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.data.Value;

/** Conditions over a list that is read whole. */
final class KnownEntries {

    private KnownEntries() {
    }

    /** That the list was shown, and every entry of it is one of these: nobody came since it was read. */
    static Condition only(String list, String key, List<String> ids) {
        return Condition.all(shown(list), new Condition.Every(list, new Condition.Either(
                ids.stream().map(id -> Condition.equal(key, id)).toList())));
    }

    /** That the list was shown, and none of these is an entry of it. */
    static Condition without(String list, String key, List<String> ids) {
        return Condition.all(shown(list), new Condition.Every(list, new Condition.All(ids.stream()
                .<Condition>map(id -> new Condition.Not(Condition.equal(key, id))).toList())));
    }

    /** That each of these is an entry of the list. */
    static Condition having(String list, String key, List<String> ids) {
        return new Condition.All(ids.stream()
                .<Condition>map(id -> new Condition.Any(list, Condition.equal(key, id))).toList());
    }

    /** What is not found has no list, which is not an empty one. */
    private static Condition shown(String list) {
        return new Condition.Not(new Condition.Equal(list, Value.none()));
    }
}
