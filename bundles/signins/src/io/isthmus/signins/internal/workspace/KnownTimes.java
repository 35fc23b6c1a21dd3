package io.isthmus.signins.internal.workspace;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.internal.kql.Window;

/** When the sign-ins were that were shown lately: with its time a sign-in is found at once, and by its id alone not. */
final class KnownTimes {

    private static final int KEPT = 20_000;
    /** The shortest time that a table tells apart. */
    private static final int TICK = 100;

    private final Map<UUID, Instant> times = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<UUID, Instant> eldest) {
            return size() > KEPT;
        }
    };

    /** Remembers rows that have both an id and a time. */
    synchronized void add(List<SignInColumn> columns, List<List<Object>> rows) {
        int id = columns.indexOf(SignInColumn.ID);
        int created = columns.indexOf(SignInColumn.CREATED);
        if (id >= 0 && created >= 0) {
            rows.stream().filter(row -> row.get(id) != null && row.get(created) != null)
                    .forEach(row -> times.put((UUID) row.get(id), (Instant) row.get(created)));
        }
    }

    /** The time of a sign-in; empty where it was not shown. */
    synchronized Optional<Window> of(UUID id) {
        return Optional.ofNullable(times.get(id)).map(time -> new Window(time, time.plusNanos(TICK)));
    }
}
