package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;

/**
 * What a user chose, in its file.
 *
 * @param directory of the profile
 */
record SettingsFile(Path directory) {

    private static final System.Logger LOG = System.getLogger(SettingsFile.class.getName());

    private Path file() {
        return directory.resolve("settings.json");
    }

    /** What was chosen, within the limits; empty where nothing was, or the file cannot be read, which is left then. */
    Optional<Integer> chosen(Setting setting) {
        try {
            return read().at("/" + setting.key()).whole().map(setting::within);
        } catch (IOException damaged) {
            LOG.log(System.Logger.Level.WARNING, file().toString(), damaged);
            return Optional.empty();
        }
    }

    /**
     * Chooses.
     *
     * @param chosen empty for what is usual
     * @throws UncheckedIOException where the file cannot be read or written; then nothing is changed
     */
    void choose(Setting setting, Optional<Integer> chosen) {
        try {
            FileWork.alone(directory.resolve("settings.lock"), () -> {
                Map<String, Value> settings = new LinkedHashMap<>(read().values());
                settings.remove(setting.key());
                chosen.ifPresent(number -> settings.put(setting.key(), Value.of(number.longValue())));
                AtomicFile.write(file(), (Codec.write(new Value.Members(settings), true) + "\n")
                        .getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Value.Members read() throws IOException {
        if (!Files.exists(file())) {
            return Value.members();
        }
        if (Codec.read(Files.readString(file())) instanceof Value.Members settings) {
            return settings;
        }
        throw new JsonException(file().toString());
    }
}
