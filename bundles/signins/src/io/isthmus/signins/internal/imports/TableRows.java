package io.isthmus.signins.internal.imports;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/**
 * The rows of a table in a workspace's answer: an array for each row, whose values are named by the columns that stand
 * before the rows. Each row becomes an object.
 */
final class TableRows {

    private static final int END = -1;

    private final JsonBytes input;
    private final RecordTaker taker;
    private final RecordBytes record;
    private final List<String> names;

    /**
     * @param record what was read of the table, up to the name of the rows
     */
    TableRows(JsonBytes input, RecordTaker taker, RecordBytes record) {
        this.input = input;
        this.taker = taker;
        this.record = record;
        names = names(record);
    }

    private static List<String> names(RecordBytes record) {
        String table = new String(record.bytes(), 0, record.length(), StandardCharsets.UTF_8).stripTrailing();
        List<String> names = new ArrayList<>();
        try {
            Value columns = Codec.read(table + (table.endsWith(":") ? "0}" : ":0}")).at("/columns");
            if (columns instanceof Value.Array array) {
                array.values().forEach(column -> names.add(column.at("/name").text().orElse("")));
            }
        } catch (JsonException noTable) {
            return List.of();
        }
        return names;
    }

    /** Goes to the end of the rows, whose first bracket was read. */
    void read(long line) throws IOException {
        if (names.isEmpty()) {
            taker.reject(Messages.NoColumns, record.bytes(), record.length(), line);
        }
        for (int next = input.next(); next != END && next != ']'; next = input.next()) {
            if (next == '[') {
                row();
            }
        }
    }

    private void row() throws IOException {
        long line = input.line();
        record.start('{');
        int column = 0;
        Optional<Integer> end = Optional.of((int) ',');
        while (end.isPresent() && end.get() != ']') {
            name(column);
            end = value();
            column++;
        }
        record.add('}');
        if (end.isEmpty()) {
            taker.reject(Messages.EndsEarly, record.bytes(), record.length(), line);
        } else if (column != names.size()) {
            taker.reject(Messages.OtherColumns, record.bytes(), record.length(), line);
        } else if (record.tooLong()) {
            taker.reject(Messages.TooLong, record.bytes(), record.length(), line);
        } else {
            taker.record(record.bytes(), record.length(), line);
        }
    }

    private void name(int column) {
        if (column > 0) {
            record.add(',');
        }
        if (column < names.size()) {
            for (byte one : Codec.write(Value.of(names.get(column)), false).getBytes(StandardCharsets.UTF_8)) {
                record.add(one);
            }
            record.add(':');
        }
    }

    /** Adds a value; gives what ended it: a comma, or the bracket of the row. */
    private Optional<Integer> value() throws IOException {
        int open = 0;
        boolean text = false;
        boolean escaped = false;
        for (int next = input.next(); next != END; next = input.next()) {
            if (!text && open == 0 && (next == ',' || next == ']')) {
                return Optional.of(next);
            }
            text ^= next == '"' && !escaped;
            escaped = text && next == '\\' && !escaped;
            if (!text) {
                open += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            }
            record.add(next == '\n' || next == '\r' ? ' ' : next);
        }
        return Optional.empty();
    }
}
