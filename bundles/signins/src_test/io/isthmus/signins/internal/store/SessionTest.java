package io.isthmus.signins.internal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;

/** A statement that is asked again is not prepared again, unless it cannot be asked any more. */
class SessionTest {

    private static final String TEXT = "SELECT CAST(? AS INTEGER)";

    @Test
    void aStatementIsKept() throws SQLException {
        try (Session session = new Session(DriverManager.getConnection("jdbc:duckdb:"))) {
            assertEquals(7, asked(session, "7"));
            assertSame(session.prepared(TEXT), session.prepared(TEXT));
            assertEquals(8, asked(session, "8"));
        }
    }

    @Test
    void oneThatFailedCanBeAskedAgain() throws SQLException {
        try (Session session = new Session(DriverManager.getConnection("jdbc:duckdb:"))) {
            assertThrows(SQLException.class, () -> asked(session, "no number"));
            assertEquals(7, asked(session, "7"));
        }
    }

    private static int asked(Session session, String value) throws SQLException {
        PreparedStatement statement = session.prepared(TEXT);
        statement.setString(1, value);
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getInt(1);
        }
    }
}
