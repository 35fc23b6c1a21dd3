package io.isthmus.engine.internal.watch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.engine.profile.FileWork;
import io.isthmus.engine.watch.Acknowledgement;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/** Who looked at what: a file of its own, since whoever looks need not be who watches. */
final class AcknowledgedFile {

    private static final long VERSION = 1;

    private record Content(long version, Map<String, Acknowledgement> acknowledged) {
    }

    /** A newer console wrote the file. */
    static final class NewerFileException extends IOException {

        private static final long serialVersionUID = 1L;

        NewerFileException(String message) {
            super(message);
        }
    }

    /** A change of who looked at what. */
    @FunctionalInterface
    interface Marking {
        void change(Map<String, Acknowledgement> marks) throws IOException;
    }

    private final Path folder;

    AcknowledgedFile(Path folder) {
        this.folder = folder;
    }

    /**
     * Who looked at what, by its id; empty where nobody did.
     *
     * @throws JsonException      where it is damaged
     * @throws NewerFileException where a newer console wrote it
     */
    Map<String, Acknowledgement> read() throws IOException {
        if (!Files.exists(file())) {
            return Map.of();
        }
        Value content = Codec.read(Files.readString(file()));
        if (content.at("/version").whole().filter(version -> version > VERSION).isPresent()) {
            throw new NewerFileException(NLS.bind(Messages.AcknowledgedNewer, file()));
        }
        return Codec.fromValue(content, Content.class).acknowledged();
    }

    /**
     * Changes it, one process after the other; a damaged one is begun anew.
     *
     * @throws NewerFileException where a newer console wrote it, whose marks would be lost
     */
    void change(Marking change) throws IOException {
        Files.createDirectories(folder);
        FileWork.alone(folder.resolve("acknowledged.lock"), () -> {
            Map<String, Acknowledgement> changed = new TreeMap<>(readable());
            change.change(changed);
            AtomicFile.write(file(), (Codec.write(Codec.toValue(new Content(VERSION, changed)), true) + "\n")
                    .getBytes(StandardCharsets.UTF_8));
        });
    }

    private Map<String, Acknowledgement> readable() throws IOException {
        try {
            return read();
        } catch (JsonException damaged) {
            return Map.of();
        }
    }

    private Path file() {
        return folder.resolve("acknowledged.json");
    }
}
