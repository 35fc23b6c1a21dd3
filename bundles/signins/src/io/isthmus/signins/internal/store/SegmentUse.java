package io.isthmus.signins.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * How much of a segment of original records is still wanted, once older sign-ins are gone.
 *
 * @param segment its number
 * @param records that it has
 * @param bytes   that it takes
 * @param kept    those of its records that are wanted
 */
record SegmentUse(long segment, long records, long bytes, long kept) {

    private static final String USES = "SELECT segment, records, bytes, coalesce(kept, 0) FROM (SELECT position // "
            + Block.SEGMENT + " AS segment, sum(records)::BIGINT AS records, sum(bytes)::BIGINT AS bytes FROM blocks "
            + "GROUP BY segment) LEFT JOIN (SELECT position // " + Block.SEGMENT + " AS segment, count(*) AS kept "
            + "FROM signins WHERE \"createdDateTime\" >= ? AND position IS NOT NULL GROUP BY segment) USING (segment) "
            + "ORDER BY segment";

    /** Those of all segments, in order. */
    static List<SegmentUse> of(Connection connection, LocalDateTime oldest) throws SQLException {
        List<SegmentUse> uses = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(USES)) {
            query.setObject(1, oldest);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    uses.add(new SegmentUse(rows.getLong(1), rows.getLong(2), rows.getLong(3), rows.getLong(4)));
                }
            }
        }
        return uses;
    }

    /** Whether its wanted records go into another segment, and it goes. */
    boolean moved(boolean tight) {
        return kept > 0 && (tight ? kept < records : kept * 2 < records);
    }

    /** Whether it stays as it is. */
    boolean stays(boolean tight) {
        return kept > 0 && !moved(tight);
    }

    /** About the bytes that its records take afterwards. */
    long bytesAfter(boolean tight) {
        return stays(tight) ? bytes : bytes * kept / Math.max(1, records);
    }
}
