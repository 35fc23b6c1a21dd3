package io.isthmus.signins.internal.imports;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.json.Codec;
import io.isthmus.json.JsonException;
import io.isthmus.signins.internal.store.Shape;

/** Guesses whether a file was read before, by its first record: the guess decides what is tried first, and nothing else. */
public final class KnownSignIns {

    private static final int SAMPLE = 1 << 16;

    private final Connection connection;

    /**
     * @param connection of the calling thread
     */
    public KnownSignIns(Connection connection) {
        this.connection = connection;
    }

    boolean beginsWithKnown(Path lines, Shape shape) throws IOException, SQLException {
        Optional<UUID> id = first(lines, shape);
        if (id.isEmpty()) {
            return false;
        }
        try (PreparedStatement query = connection.prepareStatement("SELECT 1 FROM signins WHERE id = ? LIMIT 1")) {
            query.setObject(1, id.get());
            try (ResultSet found = query.executeQuery()) {
                return found.next();
            }
        }
    }

    private static Optional<UUID> first(Path lines, Shape shape) throws IOException {
        try (InputStream stream = Files.newInputStream(lines)) {
            String sample = new String(stream.readNBytes(SAMPLE), StandardCharsets.UTF_8);
            return Codec.read(sample.lines().findFirst().orElse("")).at(shape.id()).text().map(UUID::fromString);
        } catch (JsonException | IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }
}
