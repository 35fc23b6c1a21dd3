package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInStore;
import io.isthmus.signins.SignInStores;

/** A process that fetches sign-ins dies by kill -9 again and again: every sign-in is there once in the end. */
class KilledFetchingTest {

    private static final int TOTAL = 6_000;
    private static final int PAGE = 1_000;
    private static final int POINTS = 200;
    private static final int USUAL = 1;
    /** So often one store is met by a kill before it is fetched to the end. */
    private static final int IN_A_ROW = 5;

    @TempDir
    Path folder;

    @Test
    void everySignInIsThereOnceHoweverOftenItDies() throws Exception {
        ClassArchive classes = ClassArchive.in(folder.resolve("classes"));
        try (LoggedContoso contoso = new LoggedContoso(folder.resolve("profile"),
                Value.members().with("total", Value.of(TOTAL)).with("limit", Value.of(false)))) {
            Set<UUID> expected = contoso.ids();
            assertEquals(0, fetched(classes.writing()));
            int killed = 0;
            for (int point : Sample.of("fetching", IntStream.range(0, POINTS).boxed().toList(), USUAL)) {
                Random random = new Random(point);
                if (killed++ % IN_A_ROW == 0) {
                    deleted();
                }
                contoso.served.forgetRequests();
                Process process = KilledFetching.start(classes.using(), folder.resolve("profile"), output());
                waitForPages(contoso, process, 1 + random.nextInt(TOTAL / PAGE));
                Thread.sleep(random.nextInt(60));
                process.destroyForcibly();
                assertTrue(process.waitFor(1, TimeUnit.MINUTES));
                intact();
                Sample.finished("fetching", point);
            }
            assertEquals(0, fetched(classes.using()), () -> read());
            // What is older than thirty days by now, nobody could fetch.
            expected.retainAll(contoso.ids());
            try (SignInStore store = SignInStores.open(store())) {
                LoggedContoso.whole(store, expected);
            }
        }
    }

    /** Until so many pages were asked for, or it is over. */
    private static void waitForPages(LoggedContoso contoso, Process process, int pages) throws Exception {
        while (process.isAlive() && contoso.served.requests().stream()
                .filter(asked -> asked.target().contains("signIns")).count() < pages) {
            Thread.sleep(5);
        }
    }

    private Path store() {
        return folder.resolve("profile").resolve("signins");
    }

    private Path output() {
        return folder.resolve("output");
    }

    private String read() {
        try {
            return Files.readString(output());
        } catch (IOException gone) {
            return gone.toString();
        }
    }

    private int fetched(List<String> classes) throws Exception {
        return KilledFetching.start(classes, folder.resolve("profile"), output()).waitFor();
    }

    private void deleted() throws Exception {
        if (Files.exists(store())) {
            try (var files = Files.walk(store())) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    /** What came until it died is whole. */
    private void intact() throws Exception {
        try (SignInStore store = SignInStores.open(store())) {
            LoggedContoso.whole(store, Set.of());
            assertEquals(store.statistics(Cancel.never()).rows(), store.statistics(Cancel.never()).distinctIds());
        }
    }
}
