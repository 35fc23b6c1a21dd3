package io.isthmus.signins.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;
import io.isthmus.signins.SignInColumn;
import io.isthmus.signins.query.GeneratedRows;

/** {@link GeneratedRows} as Graph would write them. */
public final class GeneratedRecords {

    private GeneratedRecords() {
    }

    /** Sign-ins of few values each. */
    public static List<Value.Members> of(int count, long seed) {
        GeneratedRows rows = new GeneratedRows(seed);
        return Stream.generate(rows::next).limit(count).map(GeneratedRecords::record).toList();
    }

    private static Value.Members record(Map<SignInColumn, Object> row) {
        Function<SignInColumn, Value> value = column -> Optional.ofNullable(row.get(column)).<Value>map(one ->
                one instanceof Integer number ? Value.of(number) : Value.of(one.toString())).orElse(Value.none());
        Value.Members record = Value.members().with("resourceTenantId", value.apply(SignInColumn.TENANT))
                .with("location", Value.members().with("countryOrRegion", value.apply(SignInColumn.COUNTRY))
                        .with("city", value.apply(SignInColumn.CITY)))
                .with("status", Value.members().with("errorCode", value.apply(SignInColumn.ERROR_CODE))
                        .with("failureReason", value.apply(SignInColumn.FAILURE_REASON)))
                .with("signInEventTypes", Value.list(value.apply(SignInColumn.KIND)));
        for (SignInColumn column : SignInColumn.values()) {
            record = record.with(column.title(), value.apply(column));
        }
        return record;
    }
}
