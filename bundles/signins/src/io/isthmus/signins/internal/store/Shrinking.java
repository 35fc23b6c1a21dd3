package io.isthmus.signins.internal.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Progress;

/**
 * Writes what is kept of a store into a new database file. Original records of segments of which little is kept are added
 * behind the last segment, and the rows of the new file point there; the old file and its segments stay as they are.
 * Until the new file takes the old one's place, all that was written is left over from a crash and nobody's.
 */
final class Shrinking {

    private static final String NEW = "shrunk";

    private final StoreFiles files;
    private final Connection connection;
    private final LocalDateTime oldest;
    private final Progress progress;
    private final Cancel cancel;

    /**
     * @param connection of the calling thread, which nobody uses afterwards
     */
    Shrinking(StoreFiles files, Connection connection, LocalDateTime oldest, Progress progress, Cancel cancel) {
        this.files = files;
        this.connection = connection;
        this.oldest = oldest;
        this.progress = progress;
        this.cancel = cancel;
    }

    /**
     * Writes the new file and forces it to the disk.
     *
     * @param tight whether no record that is not wanted is kept, whatever it takes
     */
    Path run(boolean tight) throws SQLException, IOException {
        List<SegmentUse> uses = SegmentUse.of(connection, oldest);
        String moved = segments(uses.stream().filter(use -> use.moved(tight)).toList());
        String stays = segments(uses.stream().filter(use -> use.stays(tight)).toList());
        Path file = files.temporary().resolve(NEW + ".duckdb");
        Files.deleteIfExists(file);
        try (Statement statement = connection.createStatement();
                Cancel.Registration ignored = Cancellation.of(cancel, statement)) {
            List<Block> blocks = move(statement, moved);
            cancel.check();
            copy(statement, file, stays, blocks);
            cancel.check();
        } catch (SQLException failed) {
            cancel.check();
            throw failed;
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        return file;
    }

    private static String segments(List<SegmentUse> uses) {
        return Stream.concat(uses.stream().map(SegmentUse::segment), Stream.of("NULL")).map(Object::toString)
                .collect(Collectors.joining(", ", "(", ")"));
    }

    /** Notes for each record that moves where it goes, and writes them there. */
    private List<Block> move(Statement statement, String segments) throws SQLException, IOException {
        long first = BlockTable.last(statement).map(last -> Math.ceilDiv(last.end(), Block.SEGMENT) * (long) Block.SEGMENT)
                .orElse(0L);
        try (PreparedStatement moving = connection.prepareStatement("CREATE OR REPLACE TEMP TABLE moving AS SELECT id, "
                + "position, " + first + " + row_number() OVER (ORDER BY position) - 1 AS target FROM signins "
                + "WHERE \"createdDateTime\" >= ? AND position // " + Block.SEGMENT + " IN " + segments)) {
            moving.setObject(1, oldest);
            moving.execute();
        }
        try (OriginalsWriter writer = new OriginalsWriter(files, first, 0);
                ResultSet rows = statement.executeQuery("SELECT m.id, m.position, b.position, b.records, b.start, b.bytes "
                        + "FROM moving m ASOF JOIN blocks b ON m.position >= b.position ORDER BY m.target")) {
            Optional<Block> block = Optional.empty();
            List<byte[]> records = List.of();
            while (rows.next()) {
                cancel.check();
                Block next = new Block(rows.getLong(3), rows.getInt(4), rows.getLong(5), rows.getInt(6));
                if (!block.equals(Optional.of(next))) {
                    block = Optional.of(next);
                    records = new Originals(files).records(next);
                }
                UUID id = rows.getObject(1, UUID.class);
                byte[] record = OriginalRecord.of(records, rows.getLong(2) - next.position(), id)
                        .orElseThrow(() -> new IOException(NLS.bind(Messages.AttemptOriginal, id)))
                        .getBytes(StandardCharsets.UTF_8);
                writer.add(record, 0, record.length);
            }
            return writer.finish();
        }
    }

    private void copy(Statement statement, Path file, String segments, List<Block> blocks) throws SQLException {
        String schema = quoted(connection.getCatalog()) + ".main";
        String old = schema + '.';
        statement.execute("ATTACH '" + file.toString().replace("'", "''") + "' AS " + NEW);
        try {
            statement.execute("USE " + NEW);
            Schema.create(statement);
            try (PreparedStatement rows = connection.prepareStatement("INSERT INTO signins SELECT s.* REPLACE "
                    + "(coalesce(m.target, s.position) AS position) FROM " + old + "signins s "
                    + "LEFT JOIN moving m USING (id, position) WHERE s.\"createdDateTime\" >= ?");
                    Cancel.Registration ignored = Cancellation.of(cancel, rows)) {
                rows.setObject(1, oldest);
                progress.worked(0, 1);
                rows.executeUpdate();
            }
            statement.execute("INSERT INTO blocks SELECT * FROM " + old + "blocks WHERE position // " + Block.SEGMENT
                    + " IN " + segments);
            BlockTable.add(connection, blocks);
            statement.execute("INSERT INTO addresses SELECT * FROM " + old
                    + "addresses SEMI JOIN signins USING (\"ipAddress\")");
            statement.execute("INSERT INTO coverage SELECT * FROM " + old + "coverage");
            progress.worked(1, 1);
        } finally {
            statement.execute("USE " + schema);
            statement.execute("DETACH " + NEW);
        }
    }

    private static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }
}
