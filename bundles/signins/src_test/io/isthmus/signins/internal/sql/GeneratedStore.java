package io.isthmus.signins.internal.sql;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.duckdb.DuckDBDriver;

import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.AddressValue;
import io.isthmus.signins.query.GeneratedRows;

/** Generated sign-ins in a database in memory, and beside it. */
final class GeneratedStore implements AutoCloseable {

    private final Connection connection;
    private final List<Map<SignInColumn, Object>> rows;

    GeneratedStore(int count) throws SQLException {
        this(generated(count));
    }

    GeneratedStore(List<Map<SignInColumn, Object>> rows) throws SQLException {
        this.rows = rows;
        Properties settings = new Properties();
        settings.setProperty("autoinstall_known_extensions", "false");
        settings.setProperty("threads", "1");
        connection = new DuckDBDriver().connect("jdbc:duckdb:", settings);
        try (Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE addresses (\"ipAddress\" VARCHAR, high UBIGINT, low UBIGINT)");
            statement.execute("CREATE TABLE signins " + Stream.of(SignInColumn.values())
                    .map(column -> SqlFilter.name(column) + ' ' + type(column))
                    .collect(Collectors.joining(", ", "(", ")")));
        }
        String values = "?, ".repeat(SignInColumn.values().length - 1) + '?';
        Set<String> addresses = new HashSet<>();
        try (PreparedStatement insert = connection.prepareStatement("INSERT INTO signins VALUES (" + values + ')');
                PreparedStatement address = connection.prepareStatement("INSERT INTO addresses VALUES (?, ?, ?)")) {
            for (Map<SignInColumn, Object> row : rows) {
                for (SignInColumn column : SignInColumn.values()) {
                    insert.setObject(column.ordinal() + 1, SqlFilter.value(row.get(column)));
                }
                insert.execute();
                if (row.get(SignInColumn.IP_ADDRESS) instanceof String text && addresses.add(text)) {
                    insert(address, text);
                }
            }
        }
    }

    static List<Map<SignInColumn, Object>> generated(int count) {
        GeneratedRows generated = new GeneratedRows(GeneratedRows.SEED);
        return Stream.generate(generated::next).limit(count).toList();
    }

    private static void insert(PreparedStatement statement, String text) throws SQLException {
        Optional<AddressValue> value = AddressValue.of(text);
        if (value.isPresent()) {
            statement.setString(1, text);
            statement.setObject(2, new BigInteger(Long.toUnsignedString(value.get().high())));
            statement.setObject(3, new BigInteger(Long.toUnsignedString(value.get().low())));
            statement.execute();
        }
    }

    private static String type(SignInColumn column) {
        return switch (column.type()) {
            case IDENTIFIER -> "UUID";
            case INSTANT -> "TIMESTAMP";
            case INTEGER -> "INTEGER";
            case TEXT, ADDRESS -> "VARCHAR";
        };
    }

    List<Map<SignInColumn, Object>> rows() {
        return rows;
    }

    /** The rows that a statement gives; times as instants. */
    List<List<Object>> ask(Sql sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql.text())) {
            sql.bind(statement);
            List<List<Object>> answer = new ArrayList<>();
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    List<Object> row = new ArrayList<>();
                    for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                        row.add(value(result, column));
                    }
                    answer.add(row);
                }
            }
            return answer;
        }
    }

    private static Object value(ResultSet result, int column) throws SQLException {
        if (!result.getMetaData().getColumnTypeName(column).equals("TIMESTAMP")) {
            return result.getObject(column);
        }
        LocalDateTime time = result.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
