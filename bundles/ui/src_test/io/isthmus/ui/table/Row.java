package io.isthmus.ui.table;

import java.util.Comparator;
import java.util.List;

/** A row of the tests' table. */
record Row(String server, String id, int build) {

    static final List<Column<Row>> COLUMNS = List.of(
            Column.of("server", "Server", 10, Row::server),
            Column.of("id", "Id", 8, (Row row) -> row.id().substring(0, 2)).inFull(Row::id),
            Column.of("build", "Build", 8, (Row row) -> Integer.toString(row.build()))
                    .sortedBy(Comparator.comparingInt(Row::build)),
            Column.of("note", "Note", 8, (Row row) -> "note " + row.server()).hidden());

    static final List<Row> ROWS = List.of(new Row("EX02", "bb22", 9), new Row("EX01", "aa11", 10),
            new Row("EDGE 01", "cc33", 100));
}
