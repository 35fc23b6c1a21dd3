package io.isthmus.signins.ui.internal.asking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.sdk.Failure;

/** Filters that have a name are read and written by the worker alone. */
class FilterShelfTest {

    @TempDir
    private Path directory;
    private final Deque<Runnable> work = new ArrayDeque<>();
    private final List<Failure> failures = new ArrayList<>();

    private void work() {
        while (!work.isEmpty()) {
            work.poll().run();
        }
    }

    @Test
    void isReadAndWrittenByTheWorkerAlone() {
        FilterShelf shelf = new FilterShelf(work::add, () -> directory, failures::add);
        shelf.save("failed", "error:!=0");
        assertEquals(Map.of(), shelf.filters());
        work();
        assertEquals(Map.of("failed", "error:!=0"), shelf.filters());
        FilterShelf other = new FilterShelf(work::add, () -> directory, failures::add);
        other.forget("failed");
        work();
        shelf.read();
        work();
        assertEquals(Map.of(), shelf.filters());
        assertEquals(List.of(), failures);
    }

    @Test
    void whatCannotBeWrittenIsTold() throws Exception {
        Path noFolder = Files.writeString(directory.resolve("file"), "");
        FilterShelf shelf = new FilterShelf(work::add, () -> noFolder, failures::add);
        shelf.save("failed", "error:!=0");
        work();
        assertEquals(List.of(Messages.FilterShelf_attempted), failures.stream().map(Failure::attempted).toList());
        assertEquals(Map.of(), shelf.filters());
    }
}
