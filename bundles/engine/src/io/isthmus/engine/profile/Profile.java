package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.port.Connection;

/**
 * What window and command line share: the connections and, for each, snapshots, ledger and the state of a demo. Holds
 * no secret. Safe for use by many threads and processes; readers never wait.
 *
 * @since 1.0
 */
public final class Profile {

    private final Path directory;
    private final ConnectionsFile connections;
    private final SettingsFile settings;

    private Profile(Path directory) {
        this.directory = directory;
        this.connections = new ConnectionsFile(directory);
        this.settings = new SettingsFile(directory);
    }

    /** The operating system's usual place for the profile; it need not be there yet. */
    public static Path defaultDirectory() {
        return defaultDirectory(System.getProperty("os.name"), System.getenv(),
                Path.of(System.getProperty("user.home")));
    }

    static Path defaultDirectory(String system, Map<String, String> environment, Path home) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Optional.ofNullable(environment.get("LOCALAPPDATA")).map(Path::of)
                    .orElse(home.resolve("AppData").resolve("Local")).resolve("Isthmus");
        }
        if (name.startsWith("mac")) {
            return home.resolve("Library").resolve("Application Support").resolve("Isthmus");
        }
        return Optional.ofNullable(environment.get("XDG_DATA_HOME")).filter(path -> !path.isEmpty()).map(Path::of)
                .orElse(home.resolve(".local").resolve("share")).resolve("isthmus");
    }

    /**
     * Opens a profile.
     *
     * @param directory its folder; made where it is missing
     * @throws UncheckedIOException where the folder cannot be made
     */
    public static Profile open(Path directory) {
        try {
            return new Profile(Files.createDirectories(directory.toAbsolutePath()).toRealPath());
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
    }

    /** The profile's folder. */
    public Path directory() {
        return directory;
    }

    /**
     * The saved connections, in the order of their ids.
     *
     * @throws UncheckedIOException where the list cannot be read; it is left as it is
     */
    public List<Connection> connections() {
        return List.copyOf(connections.all().values());
    }

    /**
     * A saved connection.
     *
     * @throws UncheckedIOException where the list cannot be read
     */
    public Optional<Connection> connection(String id) {
        return Optional.ofNullable(connections.all().get(id));
    }

    /**
     * Saves a connection in place of the one with the same id.
     *
     * @throws UncheckedIOException where the list cannot be read or written; then nothing is changed
     */
    public void save(Connection connection) {
        connections.put(connection);
    }

    /**
     * Takes a connection out of the list. Its snapshots and its ledger stay.
     *
     * @throws UncheckedIOException where the list cannot be read or written; then nothing is changed
     */
    public void remove(String id) {
        connections.remove(id);
    }

    /** Whether the user wants to change nothing, in the window and on the command line. */
    public boolean readOnly() {
        return Files.exists(ownLock());
    }

    /**
     * Wants to change nothing, or something again. A policy's lock stays where it is.
     *
     * @throws UncheckedIOException where it cannot be kept
     */
    public void setReadOnly(boolean wanted) {
        try {
            if (wanted) {
                AtomicFile.write(ownLock(), new byte[0]);
            } else {
                Files.deleteIfExists(ownLock());
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    /**
     * What a user chose for a setting, within its limits; what is usual where nothing was chosen.
     *
     * @throws IllegalArgumentException where the data pack tells what is usual, and not the program
     */
    public int setting(Setting setting) {
        return chosen(setting).or(setting::ownUsual).orElseThrow(() -> new IllegalArgumentException(setting.key()));
    }

    /**
     * What a user chose for a setting, within its limits, where something was. A file that cannot be read counts as
     * nothing chosen, and is left as it is.
     */
    public Optional<Integer> chosen(Setting setting) {
        return settings.chosen(setting);
    }

    /**
     * Chooses, for window and command line.
     *
     * @param chosen within the limits of the setting; empty for what is usual
     * @throws UncheckedIOException where the file cannot be read or written; then nothing is changed
     */
    public void choose(Setting setting, Optional<Integer> chosen) {
        settings.choose(setting, chosen);
    }

    private Path ownLock() {
        return directory.resolve("read-only");
    }

    /** The files of a connection's organization. */
    public OrganizationStore organization(String connectionId) {
        return new OrganizationStore(connectionId, directory.resolve("organizations").resolve(connectionId));
    }

    /**
     * Takes the right to write to an organization.
     *
     * @throws LockedException      where somebody has it; it is not waited for
     * @throws UncheckedIOException where the lock's file cannot be made
     */
    public WriteLock lock(String connectionId) throws LockedException {
        return FileWriteLock.acquire(organization(connectionId).directory());
    }

    /**
     * Takes the right to watch over an organization. It bars nobody from changing it.
     *
     * @throws LockedException      where somebody has it; it is not waited for
     * @throws UncheckedIOException where the lock's file cannot be made
     */
    public WriteLock watchLock(String connectionId) throws LockedException {
        try {
            return FileWriteLock.acquire(organization(connectionId).watchDirectory());
        } catch (LockedException watched) {
            throw LockedException.watching(watched.holder());
        }
    }

    /** Who writes to an organization at present, where that is another process; nobody is disturbed by asking. */
    public Optional<LockHolder> writesElsewhere(String connectionId) {
        return FileWriteLock.elsewhere(organization(connectionId).directory());
    }

    /** Where the plug-ins of third parties are; need not be there. */
    public Path pluginsDirectory() {
        return pluginsDirectory(directory);
    }

    /**
     * Where the plug-ins of third parties are in a profile that is not opened.
     *
     * @param profile its folder; need not be there
     */
    public static Path pluginsDirectory(Path profile) {
        return profile.resolve("plugins");
    }

    /**
     * Takes the right to install, update and remove plug-ins. It bars nobody from using them.
     *
     * @throws LockedException      where somebody has it; it is not waited for
     * @throws UncheckedIOException where the lock's file cannot be made
     */
    public WriteLock pluginsLock() throws LockedException {
        try {
            return FileWriteLock.acquire(pluginsDirectory());
        } catch (LockedException busy) {
            throw LockedException.installing(busy.holder());
        }
    }
}
