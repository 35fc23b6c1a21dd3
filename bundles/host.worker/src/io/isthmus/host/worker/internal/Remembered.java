package io.isthmus.host.worker.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What of the console's is the same in every call.
 *
 * @param readings parts of snapshots, by the console's numbers
 * @param stubs    of objects that never change
 */
record Remembered(Map<Long, Object> readings, Map<Long, Object> stubs) {

    Remembered() {
        this(new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
    }
}
