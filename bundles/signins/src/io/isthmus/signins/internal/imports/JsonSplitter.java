package io.isthmus.signins.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.util.Set;

/**
 * Cuts JSON into the records that it holds, each with its own bytes: values one after another, elements of arrays, and
 * those of the arrays that services wrap them in. It follows brackets and texts and judges nothing else, so that one
 * broken record costs that one: whether a record is sound is for whoever takes it. Needs no more memory than the
 * longest record.
 */
public final class JsonSplitter {

    /** Arrays in arrays that are followed. */
    private static final int DEEPEST = 8;
    /** Members that hold the records of a page of Graph, of an event and of a workspace's answer. */
    static final Set<String> WRAPPERS = Set.of("value", "records", "tables");
    private static final int LONGEST_WRAPPER = 7;
    private static final String TABLES = "tables";
    private static final String ROWS = "rows";
    private static final int END = -1;
    /** Ends an object in which an array comes next, in the array's place. */
    private static final String EMPTY_ARRAY = "[]}";
    /** How the rest of an object begins behind an array. */
    private static final String AFTER_ARRAY = "^\\{\\s*,";
    /** Stands for the end of a line within a text, where JSON has none: a reader of the record refuses it. */
    private static final byte NO_TEXT = 1;

    private final JsonBytes input;
    private final RecordTaker taker;
    private final RecordBytes record;
    /** Records stand on lines of their own: what begins elsewhere is a piece of a broken one. */
    private boolean apart;

    /**
     * @param longest bytes of a record; longer ones are rejected
     */
    public JsonSplitter(InputStream stream, RecordTaker taker, int longest) {
        input = new JsonBytes(stream);
        this.taker = taker;
        record = new RecordBytes(longest);
    }

    /** Goes to the end of the input. */
    public void split() throws IOException {
        for (int next = input.next(); next != END; next = input.next()) {
            if (!JsonBytes.separates(next)) {
                value(next, 0, false);
            }
        }
    }

    private void value(int first, int depth, boolean table) throws IOException {
        switch (first) {
            case '{' -> object(depth, table);
            case '[' -> elements(depth + 1, false);
            default -> scalar(first);
        }
    }

    private void elements(int depth, boolean tables) throws IOException {
        if (depth > DEEPEST) {
            throw new TooDeepException(input.line());
        }
        for (int next = input.next(); next != END && next != ']'; next = input.next()) {
            if (!JsonBytes.separates(next)) {
                value(next, depth, tables);
            }
        }
    }

    private void scalar(int first) throws IOException {
        long line = input.line();
        record.start(first);
        boolean text = first == '"';
        for (int next = input.next(); next != END; next = input.next()) {
            if (!text && (JsonBytes.separates(next) || next == ']' || next == '}')) {
                if (next == ']') {
                    input.back(next);
                }
                break;
            }
            if (next == '\n') {
                break;
            }
            record.add(next);
            if (text && next == '"') {
                break;
            }
        }
        apart = true;
        taker.reject(Messages.NoObject, record.bytes(), record.length(), line);
    }

    /** An object: a record, or what records are wrapped in. One that has lines of its own ends where the next one begins. */
    private void object(int depth, boolean table) throws IOException {
        long line = input.line();
        record.start('{');
        boolean start = input.atStart();
        boolean alone = start || apart;
        boolean wrapper = false;
        int open = 1;
        boolean key = true;
        while (open > 0) {
            int next = input.next();
            if (next == END) {
                endsEarly(wrapper, line);
                return;
            }
            if (next == '"') {
                int from = record.length();
                boolean torn = text();
                if (torn && alone && input.begins()) {
                    endsEarly(wrapper, line);
                    return;
                }
                if (open == 1 && key) {
                    int length = record.length() - from - 2;
                    String name = length <= LONGEST_WRAPPER ? record.text(from) : "";
                    boolean rows = table && name.equals(ROWS);
                    if ((rows || !table && WRAPPERS.contains(name)) && array()) {
                        taker.around(record.all() + EMPTY_ARRAY);
                        if (rows) {
                            new TableRows(input, taker, record).read(line);
                        } else {
                            elements(depth + 1, name.equals(TABLES));
                        }
                        record.start('{');
                        wrapper = true;
                    }
                    key = false;
                }
                continue;
            }
            if (next == '\n' && alone && input.begins()) {
                endsEarly(wrapper, line);
                return;
            }
            open += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
            key |= open == 1 && next == ',';
            record.add(next == '\n' || next == '\r' ? ' ' : next);
        }
        apart |= start && !wrapper;
        if (wrapper) {
            taker.around(record.all().replaceFirst(AFTER_ARRAY, "{"));
        } else {
            emit(line);
        }
    }

    private void endsEarly(boolean wrapper, long line) throws IOException {
        if (!wrapper) {
            apart = true;
            taker.reject(Messages.EndsEarly, record.bytes(), record.length(), line);
        }
    }

    private void emit(long line) throws IOException {
        if (record.tooLong()) {
            taker.reject(Messages.TooLong, record.bytes(), record.length(), line);
        } else {
            taker.record(record.bytes(), record.length(), line);
        }
    }

    /**
     * A text whose first mark was read; it ends with its line, where its last mark is missing.
     *
     * @return whether that is missing
     */
    private boolean text() throws IOException {
        record.add('"');
        for (int next = afterText(); next != END; next = afterText()) {
            if (next == '\n') {
                record.add(NO_TEXT);
                return true;
            }
            record.add(next);
            if (next == '"') {
                return false;
            }
            if (next == '\\') {
                int escaped = input.next();
                if (escaped == '\n') {
                    record.add(NO_TEXT);
                    return true;
                }
                if (escaped != END) {
                    record.add(escaped);
                }
            }
        }
        return true;
    }

    /** The byte behind as much of a text as is here. */
    private int afterText() throws IOException {
        input.text(record);
        return input.next();
    }

    /** Whether an array follows a name; what was read of it until then is kept, where none does. */
    private boolean array() throws IOException {
        for (int next = input.next(); next != END; next = input.next()) {
            if (next == '[') {
                return true;
            }
            if (next != ':' && !JsonBytes.white(next)) {
                input.back(next);
                return false;
            }
            record.add(next == '\n' || next == '\r' ? ' ' : next);
        }
        return false;
    }
}
