package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.internal.files.AtomicFile;
import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;

/**
 * What window and command line share: the connections and, for each, snapshots, ledger and the state of a demo. Holds
 * no secret. Safe for use by many threads and processes; readers never wait.
 *
 * @since 1.0
 */
public final class Profile {

    private static final String CONNECTIONS = "connections";

    private final Path directory;

    private Profile(Path directory) {
        this.directory = directory;
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
        return decode(readList()).values().stream().toList();
    }

    /**
     * A saved connection.
     *
     * @throws UncheckedIOException where the list cannot be read
     */
    public Optional<Connection> connection(String id) {
        return Optional.ofNullable(decode(readList()).get(id));
    }

    /**
     * Saves a connection in place of the one with the same id.
     *
     * @throws UncheckedIOException where the list cannot be read or written; then nothing is changed
     */
    public void save(Connection connection) {
        update(members -> {
            Map<String, Value> merged = new LinkedHashMap<>();
            if (members.values().get(connection.id()) instanceof Value.Members old) {
                merged.putAll(old.values());
            }
            merged.putAll(((Value.Members) Codec.toValue(connection)).values());
            return members.with(connection.id(), new Value.Members(merged));
        });
    }

    /**
     * Takes a connection out of the list. Its snapshots and its ledger stay.
     *
     * @throws UncheckedIOException where the list cannot be read or written; then nothing is changed
     */
    public void remove(String id) {
        update(members -> {
            Map<String, Value> rest = new LinkedHashMap<>(members.values());
            rest.remove(id);
            return new Value.Members(rest);
        });
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

    private void update(UnaryOperator<Value.Members> change) {
        synchronized (Profile.class) {
            try (FileChannel channel = FileChannel.open(directory.resolve("connections.lock"),
                    StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                channel.lock();
                Value.Members list = readList();
                Value.Members connections = change.apply((Value.Members) list.values().get(CONNECTIONS));
                AtomicFile.write(listFile(), Codec.write(list.with(CONNECTIONS, connections), true)
                        .getBytes(StandardCharsets.UTF_8));
            } catch (IOException unwritable) {
                throw new UncheckedIOException(unwritable);
            }
        }
    }

    private Path listFile() {
        return directory.resolve("connections.json");
    }

    /** The whole list, with what a newer console may have put beside it. */
    private Value.Members readList() {
        if (!Files.exists(listFile())) {
            return Value.members().with("version", Value.of(1)).with(CONNECTIONS, Value.members());
        }
        try {
            if (Codec.read(Files.readString(listFile())) instanceof Value.Members list
                    && list.values().get(CONNECTIONS) instanceof Value.Members) {
                return list;
            }
            throw new JsonException("\"" + CONNECTIONS + "\"");
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private Map<String, Connection> decode(Value.Members list) {
        Map<String, Connection> connections = new TreeMap<>();
        try {
            for (Value entry : ((Value.Members) list.values().get(CONNECTIONS)).values().values()) {
                Connection connection = Codec.fromValue(entry, Connection.class);
                connections.put(connection.id(), connection);
            }
            return connections;
        } catch (JsonException damaged) {
            throw damaged(damaged);
        }
    }

    private UncheckedIOException damaged(IOException why) {
        return new UncheckedIOException(
                new IOException(NLS.bind(Messages.ConnectionsDamaged, listFile(), why.getMessage()), why));
    }
}
