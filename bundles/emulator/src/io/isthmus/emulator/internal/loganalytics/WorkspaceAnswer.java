package io.isthmus.emulator.internal.loganalytics;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;

import io.isthmus.emulator.internal.Json;
import io.isthmus.emulator.internal.http.Response;
import io.isthmus.emulator.internal.kql.KqlColumn;
import io.isthmus.emulator.internal.kql.KqlRow;
import io.isthmus.emulator.internal.kql.KqlTable;
import io.isthmus.emulator.internal.kql.KqlTimes;
import io.isthmus.sdk.data.Value;

/**
 * Writes what a query gives, no more of it than the service does: behind half a million rows, or 64 MB, an answer ends and
 * tells so.
 */
final class WorkspaceAnswer {

    private static final int MOST_ROWS = 500_000;
    private static final int MOST_BYTES = 64_000_000;
    /** The engine's code of a result that is too large. */
    private static final String TOO_LARGE = "-2133196797";

    private WorkspaceAnswer() {
    }

    static Response of(KqlTable table) {
        List<KqlColumn> columns = table.columns();
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        write(body, "{\"tables\":[{\"name\":\"PrimaryResult\",\"columns\":" + Json.print(new Value.Array(columns.stream()
                .map(column -> (Value) Value.members().with("name", Value.of(column.name()))
                        .with("type", Value.of(column.type().text()))).toList())) + ",\"rows\":[");
        Iterator<KqlRow> rows = table.rows().get().iterator();
        int count = 0;
        while (rows.hasNext() && count < MOST_ROWS && body.size() < MOST_BYTES) {
            KqlRow row = rows.next();
            write(body, count == 0 ? "[" : ",[");
            for (int column = 0; column < columns.size(); column++) {
                write(body, (column == 0 ? "" : ",") + Json.print(cell(row.get(column))));
            }
            write(body, "]");
            count++;
        }
        write(body, "]}]" + (rows.hasNext() ? ",\"error\":" + Json.print(partial(count)) : "") + "}");
        return Response.json(200, body.toByteArray());
    }

    private static Value partial(int count) {
        String limit = count == MOST_ROWS ? MOST_ROWS + " records" : MOST_BYTES + " bytes";
        return Value.members().with("code", Value.of("PartialError"))
                .with("message", Value.of("There were some errors when processing your query."))
                .with("details", Value.list(Value.members().with("code", Value.of("EngineError"))
                        .with("message", Value.of("Something went wrong processing your query on the server."))
                        .with("innererror", Value.members().with("code", Value.of(TOO_LARGE))
                                .with("message", Value.of("The results of this query exceed the set limit of " + limit
                                        + ", so not all records were returned (E_QUERY_RESULT_SET_TOO_LARGE)."))
                                .with("severity", Value.of(2)).with("severityName", Value.of("Error")))));
    }

    /** Everything that JSON has no value for is a text, arrays and bags too. */
    private static Value cell(Object value) {
        return switch (value) {
            case null -> Value.none();
            case Boolean bool -> Value.of(bool);
            case Long number -> Value.of(number);
            case Double real -> Double.isFinite(real) ? new Value.Number(BigDecimal.valueOf(real))
                    : Value.of(real.toString());
            case Instant time -> Value.of(KqlTimes.text(time));
            case Duration span -> Value.of(KqlTimes.text(span));
            case Value json -> json.isNull() ? Value.none() : Value.of(json.text().orElseGet(() -> Json.print(json)));
            default -> Value.of(value.toString());
        };
    }

    private static void write(ByteArrayOutputStream body, String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
