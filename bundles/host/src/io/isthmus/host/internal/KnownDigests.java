package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The digests of files, taken once for as long as a file looks the same. It finds what another program changed, and not
 * what somebody did who sets a file's time back: what is run is held against its digest anew. Safe for use by many
 * threads, of which one takes a digest.
 */
final class KnownDigests implements Digest {

    /** A file that was written less than so long ago may be written again and look the same. */
    private static final Duration SETTLED = Duration.ofSeconds(2);

    private record Look(long size, FileTime modified, String key) {

        static Look at(Path file) throws IOException {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return new Look(seen.size(), seen.lastModifiedTime(), String.valueOf(seen.fileKey()));
        }

        boolean settled(Instant now) {
            return modified.toInstant().isBefore(now.minus(SETTLED));
        }
    }

    private record Known(Look look, String sha256) {
    }

    private final Digest taken;
    private final Map<Path, Known> known = new HashMap<>();

    /**
     * @param taken takes one
     */
    KnownDigests(Digest taken) {
        this.taken = taken;
    }

    @Override
    public synchronized String of(Path file) throws IOException {
        Instant now = Instant.now();
        Look look = Look.at(file);
        Known before = known.get(file);
        if (before != null && before.look().equals(look)) {
            return before.sha256();
        }
        String sha256 = taken.of(file);
        if (look.settled(now) && look.equals(Look.at(file))) {
            known.put(file, new Known(look, sha256));
        }
        return sha256;
    }
}
