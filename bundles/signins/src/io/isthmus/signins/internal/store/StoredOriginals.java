package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.signins.internal.sql.Sql;

/** Reads the original records of many sign-ins, each block of them once. */
public final class StoredOriginals {

    private static final String PLACES = "SELECT s.rowid, s.id, s.position, b.position, b.records, b.start, b.bytes "
            + "FROM signins s ASOF JOIN blocks b ON s.position >= b.position "
            + "WHERE s.rowid IN (SELECT unnest(string_split(?, ','))::BIGINT) ORDER BY s.position";

    private final OpenStore store;
    private final Originals originals;

    public StoredOriginals(OpenStore store) {
        this.store = store;
        originals = new Originals(store.files());
    }

    /**
     * The records of rows, in the order of these.
     *
     * @return empty for each that is lost
     * @throws SourceException where the store cannot be read
     */
    public List<Optional<String>> of(LongStream rowids, Cancel cancel) throws SourceException {
        long[] all = rowids.toArray();
        List<List<Object>> places = new ArrayList<>();
        store.ask(new Sql(PLACES, List.of(Sql.joined(LongStream.of(all)))), places::add, cancel);
        Map<Long, String> records = new HashMap<>();
        Block block = null;
        List<byte[]> together = List.of();
        for (List<Object> place : places) {
            cancel.check();
            Block next = new Block((Long) place.get(3), (Integer) place.get(4), (Long) place.get(5), (Integer) place.get(6));
            if (!next.equals(block)) {
                block = next;
                together = readable(next);
            }
            OriginalRecord.of(together, (Long) place.get(2) - next.position(), (UUID) place.get(1))
                    .ifPresent(record -> records.put((Long) place.getFirst(), record));
        }
        return LongStream.of(all).mapToObj(rowid -> Optional.ofNullable(records.get(rowid))).toList();
    }

    private List<byte[]> readable(Block block) {
        try {
            return originals.records(block);
        } catch (IOException lost) {
            return List.of();
        }
    }
}
