package io.isthmus.engine.internal.snapshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.fuzz.Contract;
import io.isthmus.sdk.snapshot.Snapshot;

/** A snapshot's file: loaded or refused in words; what was loaded is saved and loaded as the same. */
public final class SnapshotTarget {

    private static final Path FILE = Contract.emptyFolder().resolve("snapshot.zip");

    private SnapshotTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] zip) throws IOException {
        Files.write(FILE, zip);
        ZipSnapshotFiles files = new ZipSnapshotFiles();
        Snapshot snapshot;
        try {
            snapshot = files.load(FILE);
        } catch (IOException refused) {
            Contract.inWords(refused);
            Contract.same(List.of(FILE), Contract.filesBeside(FILE));
            return;
        }
        files.save(snapshot, FILE);
        Contract.same(snapshot, files.load(FILE));
        Contract.same(List.of(FILE), Contract.filesBeside(FILE));
    }
}
