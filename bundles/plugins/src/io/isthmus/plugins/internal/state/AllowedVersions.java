package io.isthmus.plugins.internal.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.engine.profile.AtomicFile;

/**
 * Versions of plug-ins that an admin allowed without a signature: a file each, named by the digest of its jars, with
 * the plug-in's id in it.
 *
 * @param folder need not be there
 */
public record AllowedVersions(Path folder) {

    /** The digests. */
    public Set<String> digests() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).collect(Collectors.toSet());
        } catch (NoSuchFileException none) {
            return Set.of();
        }
    }

    /** Allows one. */
    public void allow(String digest, String id) throws IOException {
        AtomicFile.write(folder.resolve(digest), id.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgets all versions of a plug-in. */
    void forget(String id) throws IOException {
        for (String digest : digests()) {
            if (Files.readString(folder.resolve(digest)).equals(id)) {
                Files.delete(folder.resolve(digest));
            }
        }
    }
}
