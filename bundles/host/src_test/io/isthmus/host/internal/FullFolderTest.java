package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import com.stranger.Hoarders;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.fake.Asked;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.check.Check;

/** Nobody's disk is filled by a plug-in that writes into the folder it is given. */
@Timeout(60)
class FullFolderTest {

    private static final String ID = "com.stranger.hoarder";

    @TempDir
    Path folder;

    @Test
    void whoWritesTooMuchIsEndedWhileItWorksAndBehindACallAndNamed() throws Exception {
        try (Strangers strangers = new Strangers(folder)) {
            flooded(strangers, strangers.installCheck(ID, Hoarders.Filling.class, "").check(ID));
            flooded(strangers, strangers.installCheck(ID, Hoarders.Littering.class, "").check(ID));
            assertFoldersGo(strangers.folder().resolve("host").resolve(ID));
        }
    }

    private static void flooded(Strangers strangers, Check check) {
        assertThrows(Exception.class, () -> check.run(new Asked()));
        HealthEvent event = strangers.host.plugins().getFirst().events().getLast();
        assertEquals(HealthEvent.Kind.FLOODED, event.kind(), event.message());
        assertTrue(event.message().contains("512"), event.message());
    }

    private static void assertFoldersGo(Path workers) throws IOException, InterruptedException {
        while (!empty(workers)) {
            Thread.sleep(20);
        }
    }

    private static boolean empty(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.findAny().isEmpty();
        }
    }

    @Test
    void whatSomebodyNeedsIsNotTooMuch() throws IOException {
        for (int count = 0; count < 100; count++) {
            Files.writeString(folder.resolve("file" + count), "x".repeat(1_000));
        }
        assertFalse(WorkerFolder.full(folder));
    }
}
