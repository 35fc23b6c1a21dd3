package io.isthmus.host.internal;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The processes that a process started, and those that they did. One whose parent ended belongs to nobody whom the
 * system still names: it is known where it was seen before. Safe for use by many threads.
 */
final class Descendants {

    /** As often are those ended that were started while the others were. */
    private static final int ROUNDS = 10;

    private final ProcessHandle ancestor;
    private final Set<ProcessHandle> seen = ConcurrentHashMap.newKeySet();

    Descendants(ProcessHandle ancestor) {
        this.ancestor = ancestor;
    }

    /** Those that are there. */
    List<ProcessHandle> look() {
        seen.removeIf(process -> !process.isAlive());
        ancestor.descendants().forEach(seen::add);
        return List.copyOf(seen);
    }

    /** Ends them at once. */
    void end() {
        List<ProcessHandle> there = look();
        for (int round = 0; round < ROUNDS && !there.isEmpty(); round++) {
            there.forEach(process -> process.descendants().forEach(seen::add));
            seen.forEach(ProcessHandle::destroyForcibly);
            there = look();
        }
    }
}
