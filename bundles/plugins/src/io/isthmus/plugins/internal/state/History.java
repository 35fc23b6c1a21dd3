package io.isthmus.plugins.internal.state;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.engine.profile.Folders;
import io.isthmus.host.InstalledPlugins;

/**
 * The states before the recorded one, a folder each, named by a number that grows.
 *
 * @param folder need not be there
 */
record History(Path folder) {

    private static final int KEPT = 5;
    private static final String NAME = "%09d";

    /** All of them, the oldest first. */
    List<InstalledPlugins> all() throws IOException {
        List<InstalledPlugins> states = new ArrayList<>();
        for (Path entry : entries()) {
            states.add(InstalledPlugins.read(entry));
        }
        return states;
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** Keeps a state; the oldest of too many is forgotten. */
    void add(InstalledPlugins state) throws IOException {
        List<Path> entries = entries();
        long last = entries.isEmpty() ? 0 : Long.parseLong(entries.getLast().getFileName().toString());
        state.write(folder.resolve(NAME.formatted(last + 1)));
        for (int index = 0; index <= entries.size() - KEPT; index++) {
            Folders.sweep(entries.get(index));
        }
    }

    /** Forgets the recorded state, and what is not whole: neither is one to go back to. */
    void tidy(InstalledPlugins recorded) throws IOException {
        for (Path entry : entries()) {
            if (!Files.exists(InstalledPlugins.file(entry))
                    || InstalledPlugins.read(entry).state().equals(recorded.state())) {
                Folders.sweep(entry);
            }
        }
    }

    /** Forgets all of them. */
    void clear() throws IOException {
        Folders.delete(folder);
    }
}
