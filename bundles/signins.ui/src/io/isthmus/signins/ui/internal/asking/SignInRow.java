package io.isthmus.signins.ui.internal.asking;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.signins.SignInColumn;

/**
 * A sign-in as rows show it.
 *
 * @param values what it has, by column; a column that is absent, or was not asked for, is not there
 */
public record SignInRow(Map<SignInColumn, Object> values) {

    /** Of what the store answered, in the order of the columns that it was asked for. */
    static SignInRow of(List<SignInColumn> columns, List<Object> answered) {
        Map<SignInColumn, Object> values = new EnumMap<>(SignInColumn.class);
        for (int index = 0; index < columns.size(); index++) {
            if (answered.get(index) != null) {
                values.put(columns.get(index), answered.get(index));
            }
        }
        return new SignInRow(values);
    }

    /** Names it. */
    public UUID id() {
        return (UUID) values.get(SignInColumn.ID);
    }

    /** When it was. */
    public Instant created() {
        return (Instant) values.get(SignInColumn.CREATED);
    }

    /** What it has in a column, as text; empty where that is absent. */
    public String text(SignInColumn column) {
        return Optional.ofNullable(values.get(column)).map(Object::toString).orElse(""); //$NON-NLS-1$
    }

    /** The number of its AADSTS code, 0 for success; empty where it has none. */
    public Optional<Integer> errorCode() {
        return Optional.ofNullable((Integer) values.get(SignInColumn.ERROR_CODE));
    }

    /** Whether it has an error code that is not that of success. */
    public boolean failed() {
        return errorCode().filter(code -> code != 0).isPresent();
    }
}
