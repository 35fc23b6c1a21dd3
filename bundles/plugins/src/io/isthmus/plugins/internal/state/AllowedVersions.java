package io.isthmus.plugins.internal.state;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.profile.Folders;

/**
 * Versions of plug-ins that an admin allowed without a signature: a file each, named by the digest of its jars, with
 * the plug-in's id and version in it, and the digest of each bundle's jar.
 *
 * @param folder need not be there
 */
public record AllowedVersions(Path folder) {

    private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{64}");

    /**
     * A version that is allowed.
     *
     * @param digest  over all of its jars
     * @param id      the plug-in's
     * @param version its version
     * @param bundles the SHA-256 of its bundles' jars
     */
    public record Allowed(String digest, String id, String version, List<String> bundles) {

        /** Copies the list. */
        public Allowed {
            bundles = List.copyOf(bundles);
        }

        private static Allowed read(String digest, List<String> lines) {
            return new Allowed(digest, lines.getFirst(), lines.get(Math.min(1, lines.size() - 1)),
                    lines.subList(Math.min(2, lines.size()), lines.size()));
        }

        private String text() {
            return id + '\n' + version + '\n' + String.join("\n", bundles);
        }
    }

    /** All of them, in the order of ids and versions. */
    public List<Allowed> all() throws IOException {
        List<Allowed> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                String name = file.getFileName().toString();
                if (DIGEST.matcher(name).matches()) {
                    all.add(Allowed.read(name, Files.readAllLines(file)));
                }
            }
        } catch (NoSuchFileException none) {
            return List.of();
        }
        all.sort(Comparator.comparing(Allowed::id).thenComparing(Allowed::version).thenComparing(Allowed::digest));
        return all;
    }

    /**
     * Whether a jar is one of a version of a plug-in that is allowed.
     *
     * @param sha256 of the jar
     */
    public boolean has(String id, String version, String sha256) throws IOException {
        return all().stream().anyMatch(one -> one.id().equals(id) && one.version().equals(version)
                && one.bundles().contains(sha256));
    }

    /** Allows one. */
    public void allow(Allowed version) throws IOException {
        AtomicFile.write(folder.resolve(version.digest()), version.text().getBytes(StandardCharsets.UTF_8));
    }

    /** Allows one no more; tells whether it was allowed. What is installed by it stays. */
    public boolean takeBack(String digest) throws IOException {
        return DIGEST.matcher(digest).matches() && Files.deleteIfExists(folder.resolve(digest));
    }

    /** Deletes what killed processes left behind. */
    void tidy() {
        Folders.sweep(folder, name -> DIGEST.matcher(name).matches());
    }

    /** Forgets all versions of a plug-in. */
    void forget(String id) throws IOException {
        for (Allowed version : all()) {
            if (version.id().equals(id)) {
                takeBack(version.digest());
            }
        }
    }
}
