package io.isthmus.emulator.internal.state;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.data.Value;

/** The documents of an organization as one reader sees them. */
public interface View {

    /** The documents of a collection by key, in the order of their making. */
    Map<String, Value.Members> all(Collection collection);

    /** One document. */
    default Optional<Value.Members> find(Collection collection, String key) {
        return Optional.ofNullable(all(collection).get(key));
    }

    /** The documents of a collection without their keys. */
    default List<Value.Members> list(Collection collection) {
        return List.copyOf(all(collection).values());
    }

    /** The first document whose member has this text, letter case aside. */
    default Optional<Value.Members> findBy(Collection collection, String member, String text) {
        return all(collection).values().stream()
                .filter(document -> document.at("/" + member).text().filter(text::equalsIgnoreCase).isPresent())
                .findFirst();
    }
}
