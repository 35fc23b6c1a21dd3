package io.isthmus.signins;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.LinkedHashMap;
import java.util.Map;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/**
 * Filters that a user gave names, in a file of the profile: {@code signin-filters.json}, an object with a filter as a text
 * for each name. No secret is in it. A file that cannot be read counts as empty and is left as it is until another filter
 * is saved.
 *
 * @since 1.0
 */
public final class SavedFilters {

    private static final String FILE = "signin-filters.json";
    private static final System.Logger LOG = System.getLogger(SavedFilters.class.getName());

    private final Path file;

    /** @param profile the profile's folder */
    public SavedFilters(Path profile) {
        file = profile.resolve(FILE);
    }

    /** The filters by name, in the order in which they were saved first. */
    public synchronized Map<String, String> all() {
        Map<String, String> filters = new LinkedHashMap<>();
        if (Files.exists(file)) {
            try {
                if (Codec.read(Files.readString(file)) instanceof Value.Members saved) {
                    saved.values().forEach((name, filter) -> filter.text().ifPresent(text -> filters.put(name, text)));
                }
            } catch (IOException damaged) {
                LOG.log(System.Logger.Level.WARNING, file.toString(), damaged);
            }
        }
        return filters;
    }

    /**
     * Saves a filter in place of that with the same name.
     *
     * @throws IOException where the file cannot be written; then nothing is changed
     */
    public synchronized void save(String name, String filter) throws IOException {
        Map<String, String> filters = all();
        filters.put(name, filter);
        write(filters);
    }

    /**
     * Forgets a filter.
     *
     * @throws IOException where the file cannot be written; then nothing is changed
     */
    public synchronized void remove(String name) throws IOException {
        Map<String, String> filters = all();
        if (filters.remove(name) != null) {
            write(filters);
        }
    }

    private void write(Map<String, String> filters) throws IOException {
        Value.Members document = Value.members();
        for (Map.Entry<String, String> filter : filters.entrySet()) {
            document = document.with(filter.getKey(), Value.of(filter.getValue()));
        }
        Path beside = Files.createTempFile(file.getParent(), FILE, null);
        try {
            Files.writeString(beside, Codec.write(document, true));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
