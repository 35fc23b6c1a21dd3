package io.isthmus.signins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.duckdb.DuckDBDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.HarmlessText;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.SignInExport;
import io.isthmus.signins.SignInExport.Format;
import io.isthmus.signins.SignInExport.Written;
import io.isthmus.signins.SignInRows;
import io.isthmus.signins.SignInSelection;
import io.isthmus.signins.SignInSelection.Positions;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.FilterParser;
import io.isthmus.signins.query.GeneratedFilters;
import io.isthmus.signins.query.GeneratedRows;
import io.isthmus.signins.query.SignInQuery;
import io.isthmus.signins.query.SignInQuery.Order;

/** What is written for others, read by a reader that is not ours. */
class ExportTest {

    private static final int COUNT = 9000;
    private static final List<SignInColumn> COLUMNS = List.of(SignInColumn.ID, SignInColumn.CREATED,
            SignInColumn.APP_DISPLAY_NAME, SignInColumn.ERROR_CODE, SignInColumn.CITY);

    @TempDir
    private Path folder;
    private final List<Value.Members> records = GeneratedRecords.of(COUNT, GeneratedRows.SEED);
    private SignInStore store;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        store = LocalStore.open(folder.resolve("store"));
        take(records);
        file = folder.resolve("it's here.out");
    }

    @AfterEach
    void close() {
        store.close();
    }

    private ImportResult take(List<Value.Members> signIns) throws Exception {
        return store.take(GeneratedSignIns.lines(folder.resolve("records"), signIns), Progress.silent(), Cancel.never());
    }

    private Written export(Filter filter, Order order, Format format, boolean replace) throws SourceException {
        return store.export(new SignInExport(filter, order, COLUMNS, format), GeneratedFilters.ASKED, file, replace,
                Progress.silent(), Cancel.never());
    }

    private List<List<Object>> expected(Filter filter, Order order) throws SourceException {
        List<List<Object>> rows = new ArrayList<>();
        store.ask(new SignInQuery.Page(filter, COLUMNS, order, Integer.MAX_VALUE, Optional.empty()),
                GeneratedFilters.ASKED, rows::add, Cancel.never());
        return rows;
    }

    /** The rows of a file, each value as a text. */
    private List<List<String>> read(String reader) throws SQLException {
        try (Connection connection = new DuckDBDriver().connect("jdbc:duckdb:", new Properties());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("SELECT id::VARCHAR, "
                        + "strftime(\"createdDateTime\"::TIMESTAMP, '%Y-%m-%dT%H:%M:%S.%f'), \"appDisplayName\", "
                        + "\"errorCode\"::VARCHAR, city FROM " + reader.formatted(file.toString().replace("'", "''")))) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= COLUMNS.size(); column++) {
                    row.add(Objects.toString(result.getString(column), ""));
                }
                rows.add(row);
            }
            return rows;
        }
    }

    private static List<String> texts(List<Object> row) {
        List<String> texts = row.stream().map(value -> Objects.toString(value, "")).collect(Collectors.toList());
        texts.set(1, "%s.%06d".formatted(texts.get(1).substring(0, 19), ((Instant) row.get(1)).getNano() / 1000));
        return texts;
    }

    @Test
    void csvHasTheRowsInTheirOrderAndNothingInItIsAFormulaOrSteers() throws Exception {
        List<String> hostile = List.of("=cmd|'/C calc'!A0", "+1", "-2+3", "@SUM(A1)", "\tx", "\u001b]0;owned\u0007",
                "<script>alert(1)</script>", "a\r\nb,\"c\"", "\u202egpj.exe");
        List<Value.Members> more = new ArrayList<>();
        List<Value.Members> fresh = GeneratedRecords.of(hostile.size(), 99);
        for (int index = 0; index < hostile.size(); index++) {
            more.add(fresh.get(index).with("appDisplayName", Value.of(hostile.get(index))));
        }
        take(more);
        Order order = new Order(SignInColumn.APP_DISPLAY_NAME, true);
        assertEquals(new Written(COUNT + hostile.size(), 0), export(Filter.ALL, order, Format.CSV, false));
        List<List<String>> expected = expected(Filter.ALL, order).stream().map(ExportTest::texts).toList();
        List<List<String>> found = read("read_csv('%s', header = true, all_varchar = true, quote = '\"', escape = '\"')");
        assertEquals(expected.size(), found.size());
        for (int index = 0; index < found.size(); index++) {
            List<String> row = expected.get(index);
            String cell = found.get(index).get(2);
            String name = HarmlessText.of(row.get(2));
            assertTrue(cell.equals(name) || cell.equals("'" + name) && "=+-@".indexOf(name.charAt(0)) >= 0, cell);
            assertFalse(!cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0, cell);
            assertEquals(row.subList(0, 2), found.get(index).subList(0, 2));
            assertEquals(row.get(3), found.get(index).get(3));
        }
        assertTrue(Files.readString(file).chars().noneMatch(one -> one < ' ' && one != '\r' && one != '\n' || one == 0x202e));
    }

    @Test
    void parquetHasTheValuesAsTheyAre() throws Exception {
        Filter filter = FilterParser.parse("-error:0");
        Order order = new Order(SignInColumn.CITY, false);
        Written written = export(filter, order, Format.PARQUET, false);
        List<List<String>> expected = expected(filter, order).stream().map(ExportTest::texts).toList();
        assertEquals(new Written(expected.size(), 0), written);
        assertEquals(expected, read("read_parquet('%s')"));
    }

    @Test
    void originalsAreTheRecordsAsTheyWereReadAndCanBeTakenInElsewhere() throws Exception {
        Filter filter = FilterParser.parse("error:0");
        assertEquals(expected(filter, Order.OLDEST_FIRST).size(),
                export(filter, Order.OLDEST_FIRST, Format.JSON_LINES, false).rows());
        List<String> lines = Files.readAllLines(file);
        List<Object> ids = expected(filter, Order.OLDEST_FIRST).stream().map(List::getFirst).toList();
        for (int index = 0; index < ids.size(); index++) {
            assertTrue(lines.get(index).contains(ids.get(index).toString()));
        }
        assertTrue(records.stream().map(record -> Codec.write(record, false)).collect(Collectors.toSet()).containsAll(lines));
        try (SignInStore other = LocalStore.open(folder.resolve("other"))) {
            assertEquals(lines.size(), other.take(file, Progress.silent(), Cancel.never()).added());
        }
    }

    @Test
    void anOriginalThatIsLostIsToldAndCostsNoOther() throws Exception {
        try (FileChannel channel = FileChannel.open(folder.resolve("store/originals/00000000.zst"),
                StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap("damaged".getBytes(StandardCharsets.US_ASCII)), 100);
        }
        Written written = export(Filter.ALL, Order.NEWEST_FIRST, Format.JSON_LINES, false);
        assertTrue(written.lost() > 0 && written.lost() <= 128, written.toString());
        assertEquals(COUNT, written.rows() + written.lost());
        assertEquals(written.rows(), Files.readAllLines(file).size());
    }

    @Test
    void selectedRowsAreThoseOfTheirPositionsWhateverCameMeanwhile() throws Exception {
        Filter filter = FilterParser.parse("-error:0");
        Order order = new Order(SignInColumn.CITY, true);
        List<List<String>> expected = expected(filter, order).stream().map(ExportTest::texts).toList();
        List<List<String>> chosen = Stream.of(expected.subList(3, 5), expected.subList(100, expected.size()))
                .flatMap(List::stream).toList();
        try (SignInRows rows = store.rows(filter, order, GeneratedFilters.ASKED, Cancel.never())) {
            take(GeneratedRecords.of(COUNT, 99));
            for (Format format : Format.values()) {
                assertEquals(new Written(chosen.size(), 0), store.export(new SignInSelection(rows,
                        List.of(new Positions(3, 5), new Positions(100, 1_000_000)), COLUMNS, format), file,
                        Progress.silent(), Cancel.never()), format.name());
                if (format == Format.JSON_LINES) {
                    assertEquals(chosen.size(), Files.readAllLines(file).size());
                } else if (format == Format.PARQUET) {
                    assertEquals(chosen, read("read_parquet('%s')"));
                } else {
                    assertEquals(chosen.stream().map(List::getFirst).toList(),
                            read("read_csv('%s', header = true, all_varchar = true, quote = '\"', escape = '\"')").stream()
                                    .map(List::getFirst).toList());
                }
            }
            assertEquals(expected.size(), store.export(new SignInSelection(rows, List.of(Positions.ALL), COLUMNS,
                    Format.PARQUET), file, Progress.silent(), Cancel.never()).rows());
        }
    }

    @Test
    void aFileThatIsThereStaysUnlessItIsToBeReplacedAndACancelLeavesNothing() throws Exception {
        Files.writeString(file, "mine");
        assertThrows(SourceException.class, () -> export(Filter.ALL, Order.NEWEST_FIRST, Format.CSV, false));
        assertEquals("mine", Files.readString(file));
        CancelSource cancel = new CancelSource();
        for (Format format : Format.values()) {
            assertThrows(CancelledException.class, () -> store.export(
                    new SignInExport(Filter.ALL, Order.NEWEST_FIRST, COLUMNS, format), GeneratedFilters.ASKED, file, true,
                    Progress.silent(), cancelled(cancel)));
        }
        assertEquals("mine", Files.readString(file));
        assertEquals(COUNT, export(Filter.ALL, Order.NEWEST_FIRST, Format.CSV, true).rows());
        try (Stream<Path> all = Files.list(folder)) {
            assertEquals(3, all.count(), "the store, what was taken, and the file");
        }
    }

    private static Cancel cancelled(CancelSource cancel) {
        cancel.cancel();
        return cancel;
    }
}
