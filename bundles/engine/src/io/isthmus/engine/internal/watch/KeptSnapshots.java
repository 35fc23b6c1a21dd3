package io.isthmus.engine.internal.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The snapshots that watches saved and that show nothing that was found: some are kept for a while and then go. What the
 * history or the ledger goes back to is not among them, nor what somebody else saved.
 *
 * @param all the oldest first
 */
record KeptSnapshots(List<Mark.Kept> all) {

    /**
     * For how long, and how many.
     *
     * @param age    older ones go
     * @param number where there are more, the oldest go
     */
    record Bounds(Duration age, int number) {
    }

    /** Copies the list. */
    KeptSnapshots {
        all = List.copyOf(all);
    }

    /** With one more. */
    KeptSnapshots and(Mark.Kept one) {
        List<Mark.Kept> longer = new ArrayList<>(all);
        longer.add(one);
        return new KeptSnapshots(longer);
    }

    /** Without some that went, or that became evidence. */
    KeptSnapshots without(Set<String> names) {
        return new KeptSnapshots(all.stream().filter(one -> !names.contains(one.file())).toList());
    }

    /**
     * Those that go.
     *
     * @param needed names of snapshots that the next look is compared with: they neither go nor count
     */
    List<Mark.Kept> going(Set<String> needed, Bounds bounds, Instant now) {
        List<Mark.Kept> free = all.stream().filter(one -> !needed.contains(one.file())).toList();
        int tooMany = Math.max(0, free.size() - bounds.number());
        Instant oldest = now.minus(bounds.age());
        List<Mark.Kept> going = new ArrayList<>();
        for (int index = 0; index < free.size(); index++) {
            if (index < tooMany || free.get(index).taken().isBefore(oldest)) {
                going.add(free.get(index));
            }
        }
        return going;
    }
}
