package io.isthmus.engine.profile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import org.eclipse.osgi.util.NLS;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;

/**
 * The connections of a profile in their file. What a newer console put beside them is kept. Every method throws
 * UncheckedIOException where the file cannot be read or written, and leaves it as it is then.
 *
 * @param directory of the profile
 */
record ConnectionsFile(Path directory) {

    private static final String CONNECTIONS = "connections";

    private Path file() {
        return directory.resolve("connections.json");
    }

    /** All of them, in the order of their ids. */
    Map<String, Connection> all() {
        Map<String, Connection> connections = new TreeMap<>();
        try {
            for (Value entry : ((Value.Members) read().values().get(CONNECTIONS)).values().values()) {
                Connection connection = Codec.fromValue(entry, Connection.class);
                connections.put(connection.id(), connection);
            }
            return connections;
        } catch (JsonException damaged) {
            throw damaged(damaged);
        }
    }

    /** Puts one in the place of the one with the same id. */
    void put(Connection connection) {
        update(members -> {
            Map<String, Value> merged = new LinkedHashMap<>();
            if (members.values().get(connection.id()) instanceof Value.Members old) {
                merged.putAll(old.values());
            }
            merged.putAll(((Value.Members) Codec.toValue(connection)).values());
            return members.with(connection.id(), new Value.Members(merged));
        });
    }

    /** Takes one out. */
    void remove(String id) {
        update(members -> {
            Map<String, Value> rest = new LinkedHashMap<>(members.values());
            rest.remove(id);
            return new Value.Members(rest);
        });
    }

    private void update(UnaryOperator<Value.Members> change) {
        try {
            FileWork.alone(directory.resolve("connections.lock"), () -> {
                Value.Members list = read();
                Value.Members connections = change.apply((Value.Members) list.values().get(CONNECTIONS));
                AtomicFile.write(file(), Codec.write(list.with(CONNECTIONS, connections), true)
                        .getBytes(StandardCharsets.UTF_8));
            });
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    private Value.Members read() {
        if (!Files.exists(file())) {
            return Value.members().with("version", Value.of(1)).with(CONNECTIONS, Value.members());
        }
        try {
            if (Codec.read(Files.readString(file())) instanceof Value.Members list
                    && list.values().get(CONNECTIONS) instanceof Value.Members) {
                return list;
            }
            throw new JsonException("\"" + CONNECTIONS + "\"");
        } catch (IOException damaged) {
            throw damaged(damaged);
        }
    }

    private UncheckedIOException damaged(IOException why) {
        return new UncheckedIOException(
                new IOException(NLS.bind(Messages.ConnectionsDamaged, file(), why.getMessage()), why));
    }
}
