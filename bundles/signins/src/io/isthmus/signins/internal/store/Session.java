package io.isthmus.signins.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A connection with the statements that were asked over it last: preparing one anew takes as long as the shortest answers
 * half. Not for use by two threads at a time.
 */
final class Session implements AutoCloseable {

    private static final int KEPT = 16;
    private static final float LOAD = 0.75f;

    private final Connection connection;
    private final Map<String, PreparedStatement> statements = new LinkedHashMap<>(KEPT, LOAD, true);

    Session(Connection connection) {
        this.connection = connection;
    }

    /** The connection itself. */
    Connection connection() {
        return connection;
    }

    /**
     * A statement of a text with a question mark for each value; it is closed with the session. The driver closes one that
     * failed or was cancelled: that is prepared anew.
     */
    PreparedStatement prepared(String text) throws SQLException {
        PreparedStatement known = statements.get(text);
        if (known == null || known.isClosed()) {
            known = connection.prepareStatement(text);
            statements.put(text, known);
            closeEldest();
        }
        return known;
    }

    private void closeEldest() throws SQLException {
        if (statements.size() > KEPT) {
            Iterator<PreparedStatement> eldest = statements.values().iterator();
            PreparedStatement least = eldest.next();
            eldest.remove();
            least.close();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
