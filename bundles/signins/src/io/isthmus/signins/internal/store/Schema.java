package io.isthmus.signins.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;

/** The tables, and the version that they have. */
final class Schema {

    /** Grows by one with each change of the tables. */
    static final int VERSION = 2;
    /** The columns of {@code signins} that are the sign-in's own, as a list for SQL. */
    static final String COLUMNS = names(List.of(SignInColumn.values()));
    /** The column with the place of the original record; empty where the original is lost. */
    static final String POSITION = "position";

    private static final int FIRST = 1;
    private static final String COVERAGE = "CREATE TABLE coverage(tenantId VARCHAR NOT NULL, "
            + "signInEventType VARCHAR NOT NULL, start TIMESTAMP NOT NULL, \"end\" TIMESTAMP NOT NULL)";
    /** What leads from each version to the next one. */
    private static final List<String> STEPS = List.of(COVERAGE);

    private Schema() {
    }

    /**
     * Makes the tables of a new file, and what an older one does not have yet.
     *
     * @return the version of the file; larger than {@link #VERSION} where a newer console made it
     */
    static int prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!exists(statement)) {
                connection.setAutoCommit(false);
                create(statement);
                connection.commit();
                connection.setAutoCommit(true);
            }
            int version = version(statement);
            if (version < VERSION) {
                migrate(connection, statement, version);
            }
            return Math.max(version, VERSION);
        }
    }

    /** Makes the tables. */
    static void create(Statement statement) throws SQLException {
        for (String table : tables()) {
            statement.execute(table);
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet version = statement.executeQuery("SELECT version FROM store")) {
            return version.next() ? version.getInt(1) : FIRST;
        }
    }

    /** All of it or nothing. */
    private static void migrate(Connection connection, Statement statement, int version) throws SQLException {
        connection.setAutoCommit(false);
        try {
            for (String step : STEPS.subList(version - FIRST, STEPS.size())) {
                statement.execute(step);
            }
            statement.execute("UPDATE store SET version = " + VERSION);
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    private static boolean exists(Statement statement) throws SQLException {
        try (ResultSet found = statement.executeQuery(
                "SELECT 1 FROM information_schema.tables WHERE table_name = 'store'")) {
            return found.next();
        }
    }

    private static Stream<String> declarations() {
        return Stream.of(SignInColumn.values()).map(column -> quoted(column) + " " + type(column));
    }

    private static Iterable<String> tables() {
        return Stream.of(
                "CREATE TABLE store(version INTEGER NOT NULL)",
                "INSERT INTO store VALUES (" + VERSION + ")",
                "CREATE TABLE signins(" + declarations().collect(Collectors.joining(", "))
                        + ", " + POSITION + " BIGINT)",
                "CREATE TABLE blocks(position BIGINT NOT NULL, records INTEGER NOT NULL, start BIGINT NOT NULL, "
                        + "bytes INTEGER NOT NULL)",
                "CREATE TABLE addresses(\"ipAddress\" VARCHAR NOT NULL, high UBIGINT NOT NULL, low UBIGINT NOT NULL)",
                COVERAGE).toList();
    }

    private static String type(SignInColumn column) {
        return switch (column.type()) {
            case IDENTIFIER -> "UUID";
            case INSTANT -> "TIMESTAMP";
            case INTEGER -> "INTEGER";
            case TEXT, ADDRESS -> "VARCHAR";
        };
    }

    /** The names of columns, as a list for SQL. */
    static String names(List<SignInColumn> columns) {
        return columns.stream().map(Schema::quoted).collect(Collectors.joining(", "));
    }

    /** A column's name in SQL. */
    static String quoted(SignInColumn column) {
        return '"' + column.title() + '"';
    }
}
