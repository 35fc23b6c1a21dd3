package io.isthmus.signins.internal.imports;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.Progress;
import io.isthmus.signins.internal.store.Shape;
import io.isthmus.signins.internal.store.StoreFiles;

/** Takes records of any shapes, one after another; those of a shape go into the store together. */
public final class MixedIntake implements AutoCloseable {

    private final StoreFiles files;
    private final LinesIntake intake;
    private final RejectFile rejects;
    private final Map<Shape, RecordParts> parts = new EnumMap<>(Shape.class);
    private long count;

    /**
     * @param files   of the store that they go to
     * @param rejects gets what is no sign-in
     */
    public MixedIntake(StoreFiles files, LinesIntake intake, RejectFile rejects) {
        this.files = files;
        this.intake = intake;
        this.rejects = rejects;
    }

    /** Takes one. */
    public void take(byte[] record) throws IOException {
        count++;
        Optional<Shape> shape = Recognition.shape(record);
        if (shape.isEmpty()) {
            rejects.add(count, Messages.NoObject, record, record.length);
            return;
        }
        RecordParts part = parts.get(shape.get());
        if (part == null) {
            part = part(shape.get());
            parts.put(shape.get(), part);
        }
        part.record(record, record.length, count);
    }

    private RecordParts part(Shape shape) {
        Path file = files.temporary().resolve(shape + ".jsonl");
        return new RecordParts(file, rejects, (lines, places) -> {
            try {
                intake.take(lines, shape, rejects, places, Progress.silent());
            } catch (SQLException failed) {
                throw new IOException(failed.getMessage(), failed);
            }
            Files.deleteIfExists(lines);
        });
    }

    /** Puts the last ones into the store. */
    public void finish() throws IOException {
        for (RecordParts part : parts.values()) {
            part.take();
        }
    }

    @Override
    public void close() throws IOException {
        for (RecordParts part : parts.values()) {
            part.close();
        }
    }
}
