package io.isthmus.signins.internal.workspace;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.SignInQuery;

/** Rows of an answer in the order and the types of the model: an empty text is absent. */
final class AnswerRows {

    private static final List<String> NUMBERS = List.of("count", "failures");

    private AnswerRows() {
    }

    /** What the rows of a query have, in their order. */
    static List<String> names(SignInQuery query) {
        return switch (query) {
            case SignInQuery.Page page -> titles(page.columns()).toList();
            case SignInQuery.Count count -> List.of("count");
            case SignInQuery.Groups groups -> Stream.concat(titles(groups.by()),
                    Stream.of("count", "failures", "first", "last")).toList();
            case SignInQuery.Facet facet -> List.of(facet.column().title(), "count");
            case SignInQuery.Histogram histogram -> List.of("start", "count", "failures");
        };
    }

    private static Stream<String> titles(List<SignInColumn> columns) {
        return columns.stream().map(SignInColumn::title);
    }

    /** What a row has under some names. */
    static List<Object> values(Value row, List<String> names) {
        List<Object> values = new ArrayList<>(names.size());
        names.forEach(name -> values.add(value(name, row.at("/" + name))));
        return values;
    }

    private static Object value(String name, Value cell) {
        if (NUMBERS.contains(name)) {
            return cell.whole().orElse(0L);
        }
        Optional<SignInColumn> column = SignInColumn.named(name);
        if (column.isPresent() && column.get().type() == SignInColumn.Type.INTEGER) {
            return cell.whole().map(Math::toIntExact).orElse(null);
        }
        String text = cell.text().filter(one -> !one.isEmpty()).orElse(null);
        if (text == null) {
            return null;
        }
        return column.isEmpty() || column.get().type() == SignInColumn.Type.INSTANT ? instant(text)
                : column.get().type() == SignInColumn.Type.IDENTIFIER ? identifier(text) : text;
    }

    private static Instant instant(String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static UUID identifier(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            return null;
        }
    }
}
