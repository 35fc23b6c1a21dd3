package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.stranger.Checks;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.fake.Asked;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.check.Check;

/** What is run is the file that was installed, whatever it looks like. */
class AlteredFilesTest {

    private static final String ID = "com.stranger.altered";
    private static final String OTHER = "com.stranger.other";

    @Test
    void oneThatLooksAsItWasInstalledIsReadBeforeItRuns(@TempDir Path folder) throws Exception {
        try (Strangers strangers = new Strangers(folder).installCheck(ID, Checks.Honest.class, "")) {
            Path jar = strangers.jar(ID);
            FileTime longAgo = FileTime.from(Instant.EPOCH);
            Files.setLastModifiedTime(jar, longAgo);
            strangers.installCheck(OTHER, Checks.Honest.class, "");
            try (RandomAccessFile file = new RandomAccessFile(jar.toFile(), "rw")) {
                file.seek(file.length() - 1);
                file.write(1);
            }
            Files.setLastModifiedTime(jar, longAgo);
            Check check = strangers.check(ID);
            assertThrows(PluginFailedException.class, () -> check.run(new Asked()));
            assertEquals(HealthEvent.Kind.TAMPERED, strangers.host.plugins().getFirst().events().getFirst().kind());
        }
    }
}
