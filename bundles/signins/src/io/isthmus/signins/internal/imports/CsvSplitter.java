package io.isthmus.signins.internal.imports;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/**
 * Cuts the portal's CSV into rows and makes an object of each, with the names of the columns. A row that is none costs its
 * first line and no other: whatever was read behind that for the sake of a mark that nobody closed is read once more.
 */
final class CsvSplitter {

    /** No cell of a sign-in has more lines than so many. */
    private static final int LINES = 32;
    /** Names the time of a sign-in. */
    static final String TIME = "Date (UTC)";
    private static final List<String> SURE = List.of(TIME, "Request ID");

    /** A line of the file with its number. */
    private record Line(byte[] bytes, long number) {
    }

    private final InputStream stream;
    private final RecordTaker taker;
    private final int longest;
    private final Deque<Line> again = new ArrayDeque<>();
    private long number;

    /** @param longest bytes of a line; longer ones are rejected */
    CsvSplitter(InputStream stream, RecordTaker taker, int longest) {
        this.stream = new BufferedInputStream(stream);
        this.taker = taker;
        this.longest = longest;
    }

    /** Whether a text begins with the names of the columns that the portal writes. */
    static boolean recognizes(String text) {
        return names(text.lines().findFirst().orElse("")).containsAll(SURE);
    }

    /** The names in a line: single blanks between words and none around them, which the portal is not strict about. */
    private static List<String> names(String line) {
        String plain = line.startsWith("\ufeff") ? line.substring(1) : line;
        return new CsvCells(plain, separator(plain)).cells().stream().map(name -> name.strip().replaceAll("\\s+", " "))
                .toList();
    }

    private static char separator(String names) {
        return names.indexOf(',') < 0 && names.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Goes to the end of the input. */
    void split() throws IOException {
        Optional<Line> first = next();
        if (first.isPresent()) {
            String head = new String(first.get().bytes(), StandardCharsets.UTF_8);
            List<String> names = names(head);
            for (Optional<Line> line = next(); line.isPresent(); line = next()) {
                if (line.get().bytes().length > 0) {
                    row(line.get(), names, separator(head));
                }
            }
        }
    }

    private void row(Line first, List<String> names, char separator) throws IOException {
        List<Line> behind = new ArrayList<>();
        try {
            StringBuilder text = new StringBuilder(text(first));
            CsvCells row = new CsvCells(text.toString(), separator);
            while (row.state() == CsvCells.State.OPEN && behind.size() < LINES) {
                Optional<Line> more = next();
                if (more.isEmpty()) {
                    break;
                }
                behind.add(more.get());
                row = new CsvCells(text.append('\n').append(text(more.get())).toString(), separator);
            }
            if (row.state() == CsvCells.State.WHOLE && row.cells().size() == names.size()) {
                byte[] record = Codec.write(object(names, row.cells()), false).getBytes(StandardCharsets.UTF_8);
                taker.record(record, record.length, first.number());
                return;
            }
            reject(row.state() == CsvCells.State.OPEN ? Messages.EndsEarly : Messages.OtherColumns, first);
        } catch (CharacterCodingException noText) {
            reject(Messages.NoUtf8, first);
        }
        behind.reversed().forEach(again::addFirst);
    }

    private static String text(Line line) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line.bytes())).toString();
    }

    private void reject(String reason, Line line) throws IOException {
        taker.reject(reason, line.bytes(), line.bytes().length, line.number());
    }

    /** Of two columns of a name, the first counts. */
    private static Value object(List<String> names, List<String> cells) {
        Value.Members object = Value.members();
        for (int column = 0; column < cells.size(); column++) {
            if (names.indexOf(names.get(column)) == column) {
                object = object.with(names.get(column), Value.of(cells.get(column)));
            }
        }
        return object;
    }

    private Optional<Line> next() throws IOException {
        if (!again.isEmpty()) {
            return Optional.of(again.removeFirst());
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int one = stream.read();
        if (one < 0) {
            return Optional.empty();
        }
        number++;
        for (; one >= 0 && one != '\n'; one = stream.read()) {
            if (bytes.size() < longest) {
                bytes.write(one);
            }
        }
        byte[] line = bytes.toByteArray();
        int end = line.length > 0 && line[line.length - 1] == '\r' ? line.length - 1 : line.length;
        return Optional.of(new Line(Arrays.copyOf(line, end), number));
    }
}
