package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.engine.ledger.Ledger;

/**
 * The files of one organization in a profile.
 *
 * @param connectionId id of the connection
 * @param directory    its folder
 * @since 1.0
 */
public record OrganizationStore(String connectionId, Path directory) {

    /** Where its saved snapshots are. */
    public Path snapshotsDirectory() {
        return directory.resolve("snapshots");
    }

    /** Where the state of a demo organization is. */
    public Path demoDirectory() {
        return directory.resolve("demo");
    }

    /** Where the documents are that one person hands to another. */
    public Path transfersDirectory() {
        return directory.resolve("transfers");
    }

    /** Where a watch remembers what it told, and who watches. */
    public Path watchDirectory() {
        return directory.resolve("watch");
    }

    /** The ledger's file. */
    public Path ledgerFile() {
        return directory.resolve("ledger.jsonl");
    }

    /** The ledger; reading it needs no lock. */
    public Ledger ledger() {
        return Ledger.at(ledgerFile());
    }

    /**
     * The files of the saved snapshots, newest first.
     *
     * @throws UncheckedIOException where the folder cannot be read
     */
    public List<Path> snapshots() {
        if (!Files.isDirectory(snapshotsDirectory())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(snapshotsDirectory())) {
            return files.filter(file -> file.getFileName().toString().endsWith(".zip"))
                    .sorted(Comparator.comparing(OrganizationStore::written).thenComparing(Path::getFileName).reversed())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Begins to watch its files, which any process may change.
     *
     * @param changed told once at the beginning and after each change, as by {@link FolderWatch#begin}
     * @throws IOException where they cannot be watched
     */
    public FolderWatch watch(Runnable changed) throws IOException {
        Files.createDirectories(snapshotsDirectory());
        return FolderWatch.begin(connectionId,
                List.of(directory, snapshotsDirectory(), demoDirectory(), watchDirectory()), changed);
    }

    /** By the machine's clock: that of a demo organization, which names tell, begins anew whenever somebody joins it. */
    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException gone) {
            return FileTime.fromMillis(0);
        }
    }
}
