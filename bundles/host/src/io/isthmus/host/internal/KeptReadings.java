package io.isthmus.host.internal;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;

import io.isthmus.host.worker.Marshaller;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Query;

/**
 * The parts of snapshots that a worker has: each travels once, however many checks read it. A snapshot is immutable, so
 * the same reading is the same object. The oldest are forgotten.
 */
final class KeptReadings {

    private static final int MOST = 256;

    private final Map<Reading<?>, Long> numbers = new IdentityHashMap<>();
    private final Map<Long, Reading<?>> oldestFirst = new LinkedHashMap<>();
    private final LongConsumer forget;
    private long last;

    /**
     * @param forget tells the worker that a number is of no more use
     */
    KeptReadings(LongConsumer forget) {
        this.forget = forget;
    }

    /** What a query is answered with: the reading and its number, or the number alone. */
    Value answer(Query<?> query, Reading<?> reading, Marshaller marshaller) {
        Value.Members answer = Value.members();
        List<Long> forgotten = new ArrayList<>();
        synchronized (this) {
            Long known = numbers.get(reading);
            if (known != null) {
                return answer.with("kept", Value.of(known));
            }
            if (query instanceof Query.PartQuery<?>) {
                last++;
                numbers.put(reading, last);
                oldestFirst.put(last, reading);
                answer = answer.with("kept", Value.of(last));
                dropOldest(forgotten);
            }
        }
        forgotten.forEach(forget::accept);
        return answer.with("reading", marshaller.toValue(reading, Reading.class));
    }

    private void dropOldest(List<Long> forgotten) {
        while (oldestFirst.size() > MOST) {
            Map.Entry<Long, Reading<?>> oldest = oldestFirst.entrySet().iterator().next();
            oldestFirst.remove(oldest.getKey());
            numbers.remove(oldest.getValue());
            forgotten.add(oldest.getKey());
        }
    }
}
