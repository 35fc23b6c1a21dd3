package io.isthmus.console.ui.internal.details;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import io.isthmus.sdk.data.Value;

/** Plain data as a person reads it. */
public final class ValueText {

    private ValueText() {
    }

    /** A value on one line. */
    public static String of(Value value) {
        return switch (value) {
            case Value.Null nothing -> Messages.ObjectProperties_empty;
            case Value.Bool bool -> bool.value() ? Messages.ObjectProperties_yes : Messages.ObjectProperties_no;
            case Value.Number number -> number.value().toPlainString();
            case Value.Text text -> text.value();
            case Value.Array array -> array.values().isEmpty() ? Messages.ObjectProperties_none
                    : array.values().stream().map(ValueText::of).collect(Collectors.joining(", ")); //$NON-NLS-1$
            case Value.Members members -> members.values().entrySet().stream()
                    .map(one -> one.getKey() + "=" + of(one.getValue())).collect(Collectors.joining(", ")); //$NON-NLS-1$ //$NON-NLS-2$
        };
    }

    /** A value as rows, one for each member. */
    static List<Property> rows(Value value) {
        List<Property> rows = new ArrayList<>();
        if (value instanceof Value.Members members) {
            members.values().forEach((name, member) -> rows.add(new Property(name, of(member), of(member), ""))); //$NON-NLS-1$
        } else if (!value.isNull()) {
            rows.add(new Property("", of(value), of(value), "")); //$NON-NLS-1$ //$NON-NLS-2$
        }
        return rows;
    }
}
