package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A digest is taken once, and again of each file that does not look as it did. */
class KnownDigestsTest {

    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    @TempDir
    Path folder;

    private final List<Path> taken = new ArrayList<>();
    private final KnownDigests digests = new KnownDigests(path -> {
        taken.add(path);
        return Sha256.of(path);
    });
    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = written("file.jar", "one", LONG_AGO);
    }

    private Path written(String name, String content, FileTime modified) throws IOException {
        Path path = Files.writeString(folder.resolve(name), content);
        return Files.setLastModifiedTime(path, modified);
    }

    private void assertNoticed() throws IOException {
        assertEquals(Sha256.of(file), digests.of(file));
    }

    @Test
    void whatLooksTheSameIsReadOnce() throws Exception {
        assertNoticed();
        assertNoticed();
        assertEquals(List.of(file), taken);
    }

    @Test
    void anotherSizeTimeOrFileIsReadAnew() throws Exception {
        assertNoticed();
        written("file.jar", "other", LONG_AGO);
        assertNoticed();
        written("file.jar", "ohter", FileTime.from(LONG_AGO.toInstant().plusMillis(10)));
        assertNoticed();
        Files.move(written("beside.jar", "rehto", Files.getLastModifiedTime(file)), file,
                StandardCopyOption.REPLACE_EXISTING);
        assertNoticed();
    }

    @Test
    void whatWasWrittenJustNowMayBeWrittenAgainUnseen() throws Exception {
        FileTime now = FileTime.from(Instant.now().plus(Duration.ofMillis(1)));
        written("file.jar", "one", now);
        assertNoticed();
        written("file.jar", "two", now);
        assertNoticed();
    }
}
