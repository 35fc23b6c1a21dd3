package io.isthmus.signins;

import java.util.List;

/**
 * What a check of a store found.
 *
 * @param rows     sign-ins that were looked at
 * @param lost     those whose original record is known to be lost, which is no problem any more
 * @param problems a sentence for each thing that is wrong; empty where the store is whole
 * @since 1.0
 */
public record StoreIntegrity(long rows, long lost, List<String> problems) {

    /** Copies the list. */
    public StoreIntegrity {
        problems = List.copyOf(problems);
    }

    /** Whether nothing is wrong. */
    public boolean whole() {
        return problems.isEmpty();
    }
}
