package io.isthmus.signins.internal.sync;

import java.io.BufferedOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.internal.imports.InputFiles;
import io.isthmus.signins.internal.imports.JsonSplitter;
import io.isthmus.signins.internal.imports.RecordTaker;
import io.isthmus.signins.internal.imports.TooDeepException;
import io.isthmus.signins.internal.store.RecordLines;

/** One page of a log, written as it comes: a sign-in a line in a file of its own. */
final class PageFile implements RecordTaker {

    /** Something in a page that is no record. */
    record Rejected(String reason, byte[] text) {
    }

    private static final String NEXT_LINK = "@odata.nextLink";
    private static final String CREATED = "createdDateTime";

    private final Path file;
    private final OutputStream stream;
    private final CRC32 checksum = new CRC32();
    private final List<Rejected> rejected = new ArrayList<>();
    private final List<Value> around = new ArrayList<>();
    private byte[] first;
    private byte[] last = new byte[0];
    private int lastLength;
    private int records;

    private PageFile(Path file, OutputStream stream) {
        this.file = file;
        this.stream = stream;
    }

    /**
     * Reads a page to its end.
     *
     * @param file   is overwritten
     * @param stream as the service sends it
     * @throws BrokenPageException where it is no page, or not all of one
     */
    static PageFile read(Path file, InputStream stream) throws IOException {
        try (OutputStream lines = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            PageFile page = new PageFile(file, lines);
            new JsonSplitter(InputFiles.unpacked(stream), page, RecordLines.LONGEST).split();
            if (page.around.size() != 2) {
                throw new BrokenPageException();
            }
            return page;
        } catch (EOFException | ZipException | TooDeepException damaged) {
            throw new BrokenPageException();
        }
    }

    @Override
    public void record(byte[] bytes, int length, long line) throws IOException {
        stream.write(bytes, 0, length);
        stream.write('\n');
        checksum.update(bytes, 0, length);
        if (first == null) {
            first = Arrays.copyOf(bytes, length);
        }
        if (last.length < length) {
            last = new byte[length];
        }
        System.arraycopy(bytes, 0, last, 0, length);
        lastLength = length;
        records++;
    }

    @Override
    public void reject(String reason, byte[] bytes, int length, long line) {
        rejected.add(new Rejected(reason, Arrays.copyOf(bytes, length)));
    }

    @Override
    public void around(String members) throws IOException {
        try {
            around.add(Codec.read(members));
        } catch (JsonException broken) {
            throw new BrokenPageException();
        }
    }

    Path file() {
        return file;
    }

    int records() {
        return records;
    }

    List<Rejected> rejected() {
        return rejected;
    }

    /** The way to the next page, as it stands there. */
    Optional<String> next() {
        return around.stream().flatMap(members -> members.at("/" + NEXT_LINK).text().stream()).findFirst();
    }

    /** The same number means the same sign-ins. */
    long checksum() {
        return checksum.getValue();
    }

    /** The time of the first sign-in; empty where there is none, or it tells none. */
    Optional<Instant> newest() {
        return first == null ? Optional.empty() : created(first, first.length);
    }

    /** The time of the last one. */
    Optional<Instant> oldest() {
        return created(last, lastLength);
    }

    private static Optional<Instant> created(byte[] record, int length) {
        try {
            return Codec.read(new String(record, 0, length, StandardCharsets.UTF_8)).at("/" + CREATED).text()
                    .map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (JsonException | DateTimeException broken) {
            return Optional.empty();
        }
    }
}
