package io.isthmus.signins.internal.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import io.isthmus.signins.query.AddressValue;

/** The table with the numbers that addresses are compared by; a text that is no address has none. */
final class AddressTable {

    private AddressTable() {
    }

    /** Adds those of a table of sign-ins that are not there yet. */
    static void add(Connection connection, String signIns) throws SQLException {
        Map<String, AddressValue> addresses = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT DISTINCT \"ipAddress\" FROM " + signIns
                        + " ANTI JOIN addresses USING (\"ipAddress\") WHERE \"ipAddress\" IS NOT NULL")) {
            while (rows.next()) {
                String text = rows.getString(1);
                Optional<AddressValue> value = AddressValue.of(text);
                value.ifPresent(address -> addresses.put(text, address));
            }
        }
        ListInsert.run(connection, "INSERT INTO addresses SELECT unnest(?::VARCHAR[]), unnest(?::VARCHAR[])::UBIGINT, "
                + "unnest(?::VARCHAR[])::UBIGINT", List.of(List.copyOf(addresses.keySet()),
                        addresses.values().stream().map(value -> Long.toUnsignedString(value.high())).toList(),
                        addresses.values().stream().map(value -> Long.toUnsignedString(value.low())).toList()));
    }
}
