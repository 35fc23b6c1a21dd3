package io.isthmus.host.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Notes that a window is being opened, and with which plug-ins: a file for each process, which is gone once the window
 * stands. One whose process ended tells of a window that did not open.
 *
 * @param folder need not be there
 */
record Opening(Path folder) {

    /** Those of a profile's folder of plug-ins. */
    static Opening of(Path plugins) {
        return new Opening(plugins.resolve("opening"));
    }

    /** The plug-ins with which a window did not open since this was asked last. */
    Set<String> failed() throws IOException {
        Set<String> plugins = new TreeSet<>();
        for (Path left : ended()) {
            plugins.addAll(new String(Files.readAllBytes(left), StandardCharsets.UTF_8).lines().toList());
            Files.delete(left);
        }
        return plugins;
    }

    private List<Path> ended() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> !Processes.alive(file.getFileName().toString())).toList();
        } catch (NoSuchFileException none) {
            return List.of();
        }
    }

    /** This program's window is being opened, and these plug-ins are what could keep it from that now. */
    void with(Collection<String> plugins) throws IOException {
        Files.createDirectories(folder);
        Files.write(own(), plugins);
    }

    /** It stands. */
    void end() throws IOException {
        Files.deleteIfExists(own());
    }

    private Path own() {
        return folder.resolve(Long.toString(ProcessHandle.current().pid()));
    }
}
