package io.isthmus.signins.internal.command;

import java.util.List;

import io.isthmus.sdk.data.Value;

/** Rows of an answer as an array of a document, an object each. */
final class AnsweredRows {

    private AnsweredRows() {
    }

    static Value of(List<String> names, List<List<Object>> rows) {
        return new Value.Array(rows.stream().map(row -> row(names, row)).toList());
    }

    private static Value row(List<String> names, List<Object> values) {
        Value.Members row = Value.members();
        for (int column = 0; column < names.size(); column++) {
            row = row.with(names.get(column), Cells.document(values.get(column)));
        }
        return row;
    }
}
