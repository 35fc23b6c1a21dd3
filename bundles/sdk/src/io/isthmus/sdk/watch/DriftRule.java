package io.isthmus.sdk.watch;

import java.util.List;
import java.util.Optional;

/**
 * Explains changes outside Isthmus. Contributed through the extension point {@code io.isthmus.sdk.driftRules}; the class
 * has a public constructor without parameters. It is made anew for each comparison and used by one thread. It looks at
 * what it is given and at nothing else; what it throws is logged, and the change is told as a plain difference.
 *
 * @since 1.0
 */
public interface DriftRule {

    /**
     * Explains one change. The first rule, in the order of their ids, that has something to say about it is heard; a
     * change that none explains is told as a plain difference.
     *
     * @param deviation a change that was not made by this console
     * @param context   both readings
     * @return what it means; empty where this rule has nothing to say about it
     */
    Optional<Drift> explain(Deviation deviation, DriftContext context);

    /**
     * What became true since the reading before though nobody changed anything: that a time is nearly over. To be told
     * once, when a limit is passed, and not with each comparison.
     *
     * @param context both readings
     */
    default List<Drift> passed(DriftContext context) {
        return List.of();
    }
}
