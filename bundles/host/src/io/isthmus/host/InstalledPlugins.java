package io.isthmus.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;

import io.isthmus.engine.profile.AtomicFile;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;

/**
 * Which plug-ins a profile has, in the one file that decides it: what it does not name is not installed, whatever else
 * lies in the folder.
 *
 * @param state   what the installer knows this state by; nobody else reads it
 * @param plugins in the order of their ids
 * @since 1.0
 */
public record InstalledPlugins(String state, List<InstalledPlugin> plugins) {

    /** None. */
    public static final InstalledPlugins NONE = new InstalledPlugins("", List.of());

    private static final String FILE = "installed.json";

    /** Copies the list. */
    public InstalledPlugins {
        plugins = List.copyOf(plugins);
    }

    /** The file in a profile's folder of plug-ins. */
    public static Path file(Path plugins) {
        return plugins.resolve(FILE);
    }

    /**
     * Reads the file.
     *
     * @param plugins the profile's folder of plug-ins
     * @return {@link #NONE} where there is no such file
     * @throws UncheckedIOException where it cannot be read or understood
     */
    public static InstalledPlugins read(Path plugins) {
        try (InputStream in = Files.newInputStream(file(plugins))) {
            return Codec.fromValue(Codec.read(in), InstalledPlugins.class);
        } catch (NoSuchFileException none) {
            return NONE;
        } catch (JsonException damaged) {
            throw new UncheckedIOException(new IOException(file(plugins) + ": " + damaged.getMessage(), damaged));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /**
     * Writes the file: after a crash at any moment it is the old one or the new one.
     *
     * @param plugins the profile's folder of plug-ins; made where it is missing
     * @throws UncheckedIOException where it cannot be written; it is the old one then
     */
    public void write(Path plugins) {
        try {
            AtomicFile.write(file(plugins),
                    Codec.write(Codec.toValue(this), true).getBytes(StandardCharsets.UTF_8));
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
