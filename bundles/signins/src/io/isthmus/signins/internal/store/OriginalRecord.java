package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** Finds a sign-in's original among those that are compressed together. */
final class OriginalRecord {

    private OriginalRecord() {
    }

    /**
     * The record.
     *
     * @param row its position, and position, number of records, start and bytes of its block
     * @throws IOException where the block cannot be read, or another record stands there
     */
    static String of(Originals originals, ResultSet row, UUID id) throws SQLException, IOException {
        long position = row.getLong(1);
        List<byte[]> records = originals.records(new Block(row.getLong(2), row.getInt(3), row.getLong(4), row.getInt(5)));
        int ordinal = Math.toIntExact(position - row.getLong(2));
        if (ordinal >= records.size()) {
            throw new IOException(Messages.SegmentDamaged);
        }
        String record = new String(records.get(ordinal), StandardCharsets.UTF_8);
        if (!isOf(record, id.toString())) {
            throw new IOException(Messages.OriginalOfAnother);
        }
        return record;
    }

    /** Whether a record speaks of an id. */
    static boolean isOf(String record, String id) {
        return record.contains(id) || record.toLowerCase(Locale.ROOT).contains(id);
    }
}
