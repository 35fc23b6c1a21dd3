package io.isthmus.engine.internal.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.json.Codec;

/**
 * Up to where a watch has told what it found.
 *
 * @param version   of the format
 * @param told      when the snapshot was taken that was told last, by the organization's clock
 * @param snapshots names of the saved snapshots that hold the last reading of each part, the newest first
 * @param spare     name of the snapshot of the last look where it says nothing that the one before it does not say, and
 *                  so can go once the next one says the same; empty where it is evidence
 * @param untested  effects whose time was over and that could not be tested: plan and step, with a space between
 * @param kept      snapshots that watches saved and that nothing goes back to, the oldest first
 */
record Mark(long version, Instant told, List<String> snapshots, String spare, List<String> untested,
        List<Kept> kept) {

    /** A snapshot: the name of its file, and when it was taken. */
    record Kept(String file, Instant taken) {
    }

    private static final String FILE = "told.json";
    private static final long VERSION = 1;

    /** Copies the lists. */
    Mark {
        snapshots = List.copyOf(snapshots);
        untested = List.copyOf(untested);
        kept = List.copyOf(kept);
    }

    static Mark of(Instant told, List<String> snapshots, String spare, List<String> untested, KeptSnapshots kept) {
        return new Mark(VERSION, told, snapshots, spare, untested, kept.all());
    }

    /**
     * Reads it.
     *
     * @return empty where nothing was told yet, or a newer console wrote it otherwise
     * @throws IOException where it cannot be read
     */
    static Optional<Mark> in(Path folder) throws IOException {
        Path file = folder.resolve(FILE);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Mark mark = Codec.fromValue(Codec.read(Files.readString(file)), Mark.class);
        return Optional.of(mark).filter(one -> one.version() == VERSION);
    }

    /** Writes it, whole or not at all. */
    void write(Path folder) throws IOException {
        AtomicFile.write(folder.resolve(FILE),
                (Codec.write(Codec.toValue(this), true) + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
