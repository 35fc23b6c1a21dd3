package io.isthmus.signins.internal.sync;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.isthmus.sdk.model.TenantId;

/**
 * What was fetched of a tenant's sign-ins of one kind and does not change any more, as the store keeps it.
 *
 * @param tenant whose
 * @param kind   one of Graph's signInEventTypes
 */
record CoverageTable(TenantId tenant, String kind) {

    Spans read(Connection connection) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "SELECT start, \"end\" FROM coverage WHERE tenantId = ? AND signInEventType = ? ORDER BY start")) {
            query.setString(1, tenant.text());
            query.setString(2, kind);
            List<Span> pieces = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    pieces.add(new Span(instant(rows.getObject(1, LocalDateTime.class)),
                            instant(rows.getObject(2, LocalDateTime.class))));
                }
            }
            return new Spans(pieces);
        }
    }

    /** Writes all of it anew: there are few pieces. */
    void write(Connection connection, Spans spans) throws SQLException {
        try (PreparedStatement delete = connection.prepareStatement(
                "DELETE FROM coverage WHERE tenantId = ? AND signInEventType = ?")) {
            delete.setString(1, tenant.text());
            delete.setString(2, kind);
            delete.executeUpdate();
        }
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO coverage VALUES (?, ?, ?, ?)")) {
            for (Span piece : spans.pieces()) {
                insert.setString(1, tenant.text());
                insert.setString(2, kind);
                insert.setObject(3, LocalDateTime.ofInstant(piece.from(), ZoneOffset.UTC));
                insert.setObject(4, LocalDateTime.ofInstant(piece.to(), ZoneOffset.UTC));
                insert.executeUpdate();
            }
        }
    }

    private static Instant instant(LocalDateTime time) {
        return time.toInstant(ZoneOffset.UTC);
    }
}
