package io.isthmus.engine.check;

import java.util.Set;

/**
 * Which checks to run. Checks that a chosen one comes after run, too.
 *
 * @param ids        ids of checks; empty for all
 * @param categories categories; empty for all
 * @param slow       whether slow checks run that are not named by id
 * @since 1.0
 */
public record Selection(Set<String> ids, Set<String> categories, boolean slow) {

    /** Copies the sets. */
    public Selection {
        ids = Set.copyOf(ids);
        categories = Set.copyOf(categories);
    }

    /** All checks but the slow ones. */
    public static Selection usual() {
        return new Selection(Set.of(), Set.of(), false);
    }

    /** All checks. */
    public static Selection all() {
        return new Selection(Set.of(), Set.of(), true);
    }

    /** These checks. */
    public static Selection of(String... ids) {
        return new Selection(Set.of(ids), Set.of(), false);
    }

    /** Whether a check is chosen. */
    public boolean includes(CheckDescriptor check) {
        boolean named = ids.contains(check.id());
        return (ids.isEmpty() || named) && (categories.isEmpty() || categories.contains(check.category()))
                && (slow || named || !check.slow());
    }
}
