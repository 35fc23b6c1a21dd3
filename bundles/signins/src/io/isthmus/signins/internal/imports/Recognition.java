package io.isthmus.signins.internal.imports;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipException;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.internal.store.RecordLines;
import io.isthmus.signins.internal.store.Shape;

/** Tells what a file is by its first records; its name says nothing. */
final class Recognition {

    private static final int SAMPLE = 1 << 20;
    /** Other objects of Graph have an id and a time, too. */
    private static final String[] OF_SIGN_INS = {"signInEventTypes", "status", "ipAddress", "conditionalAccessStatus",
            "resourceDisplayName"};

    private Recognition() {
    }

    /**
     * What a file is.
     *
     * @throws UnknownFormatException where none of its first records is one of a sign-in
     */
    static Format of(Path file) throws IOException {
        byte[] sample = sample(file);
        if (CsvSplitter.recognizes(new String(sample, StandardCharsets.UTF_8))) {
            return new Format(Shape.PORTAL, false);
        }
        List<Shape> shapes = new ArrayList<>();
        new JsonSplitter(new ByteArrayInputStream(sample), new RecordTaker() {
            @Override
            public void record(byte[] bytes, int length, long line) {
                read(bytes, length).flatMap(Recognition::shape).ifPresent(shapes::add);
            }

            @Override
            public void reject(String reason, byte[] bytes, int length, long line) {
                // What is none tells nothing of the file.
            }
        }, RecordLines.LONGEST).split();
        if (shapes.isEmpty()) {
            throw new UnknownFormatException(sample.length == 0 ? Messages.Empty : Messages.UnknownFormat);
        }
        return new Format(shapes.getFirst(), InputFiles.plain(file) && aRecordALine(sample));
    }

    /** What one record is; empty where it is none of a sign-in. */
    static Optional<Shape> shape(byte[] record) {
        return read(record, record.length).flatMap(Recognition::shape);
    }

    private static byte[] sample(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            return InputFiles.unpacked(stream).readNBytes(SAMPLE);
        } catch (EOFException | ZipException damaged) {
            throw new UnknownFormatException(NLS.bind(Messages.DamagedArchive, damaged.getMessage()));
        }
    }

    /** Whether the first lines are an object each. */
    private static boolean aRecordALine(byte[] sample) {
        String first = new String(sample, StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank()).findFirst()
                .orElse("").strip();
        byte[] bytes = first.getBytes(StandardCharsets.UTF_8);
        return first.startsWith("{") && read(bytes, bytes.length).filter(value -> shape(value).isPresent()).isPresent();
    }

    private static Optional<Value> read(byte[] bytes, int length) {
        try {
            return Optional.of(Codec.read(new String(bytes, 0, length, StandardCharsets.UTF_8)));
        } catch (JsonException broken) {
            return Optional.empty();
        }
    }

    private static Optional<Shape> shape(Value record) {
        if (JsonSplitter.WRAPPERS.stream().anyMatch(name -> record.at("/" + name) instanceof Value.Array)) {
            return Optional.empty();
        }
        if (record.at("/properties") instanceof Value.Members && has(record, "category", "time", "resourceId")) {
            return Optional.of(Shape.DIAGNOSTIC);
        }
        if (has(record, CsvSplitter.TIME)) {
            return Optional.of(Shape.PORTAL);
        }
        if (has(record, "TimeGenerated")) {
            return Optional.of(Shape.LOG_ANALYTICS);
        }
        return has(record, "createdDateTime", "id") && has(record, OF_SIGN_INS) ? Optional.of(Shape.GRAPH) : Optional.empty();
    }

    private static boolean has(Value record, String... names) {
        return Stream.of(names).anyMatch(name -> !record.at("/" + name).isNull());
    }
}
