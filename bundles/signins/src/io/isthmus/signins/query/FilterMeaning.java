package io.isthmus.signins.query;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import io.isthmus.signins.SignInColumn;

/**
 * What a filter means, for one sign-in at a time. The queries of the store and of a workspace are held to it.
 *
 * <p>A sign-in is a map of what its columns have: a {@link java.util.UUID}, an {@link Instant} to the microsecond, an
 * {@link Integer} or a text. What is not in the map, {@code null} or an empty text is absent.
 *
 * @since 1.0
 */
public final class FilterMeaning implements Predicate<Map<SignInColumn, ?>> {

    private final Filter filter;
    private final AskedAt asked;

    /** The meaning of a filter that is asked now and here. */
    public FilterMeaning(Filter filter, AskedAt asked) {
        this.filter = filter;
        this.asked = asked;
    }

    /** Whether a sign-in is asked for. */
    @Override
    public boolean test(Map<SignInColumn, ?> row) {
        return test(filter, row);
    }

    private boolean test(Filter part, Map<SignInColumn, ?> row) {
        return switch (part) {
            case Filter.And and -> and.parts().stream().allMatch(inner -> test(inner, row));
            case Filter.Or or -> or.parts().stream().anyMatch(inner -> test(inner, row));
            case Filter.Not not -> !test(not.part(), row);
            case Filter.FreeText text -> contains(text, row);
            case Filter.Match match -> match.anyOf().stream().anyMatch(operand -> meets(match.field(), operand, row));
        };
    }

    private boolean meets(Field field, Operand operand, Map<SignInColumn, ?> row) {
        Stream<Boolean> columns = field.columns().stream().map(column -> value(column, row)
                .map(value -> meets(value, operand)).orElse(false));
        return operand == Operand.Presence.ABSENT
                ? field.columns().stream().noneMatch(column -> value(column, row).isPresent())
                : columns.anyMatch(met -> met);
    }

    private static Optional<Object> value(SignInColumn column, Map<SignInColumn, ?> row) {
        return Optional.<Object>ofNullable(row.get(column)).filter(value -> !value.equals(""));
    }

    private boolean meets(Object value, Operand operand) {
        return switch (operand) {
            case Operand.Text text -> meets(value.toString(), text);
            case Operand.Numbers(int from, int to) -> (Integer) value >= from && (Integer) value <= to;
            case Operand.Addresses(AddressRange range) -> AddressValue.of((String) value).filter(range::contains)
                    .isPresent();
            case Operand.Presence presence -> presence == Operand.Presence.PRESENT;
            case Times times -> times.first(asked).filter(first -> ((Instant) value).isBefore(first)).isEmpty()
                    && times.behind(asked).filter(behind -> !((Instant) value).isBefore(behind)).isEmpty();
        };
    }

    private static boolean meets(String value, Operand.Text text) {
        String folded = Letters.fold(value);
        String sought = Letters.fold(text.value());
        return switch (text.where()) {
            case WHOLE -> folded.equals(sought);
            case START -> folded.startsWith(sought);
            case END -> folded.endsWith(sought);
            case ANYWHERE -> folded.contains(sought);
        };
    }

    private static boolean contains(Filter.FreeText text, Map<SignInColumn, ?> row) {
        Operand.Text anywhere = new Operand.Text(Operand.Where.ANYWHERE, text.text());
        return text.columns().stream().anyMatch(column -> value(column, row)
                .filter(value -> meets((String) value, anywhere)).isPresent())
                || text.id().filter(id -> id.equals(row.get(SignInColumn.ID))
                        || id.equals(row.get(SignInColumn.CORRELATION_ID))).isPresent()
                || text.errorCode().filter(code -> code.equals(row.get(SignInColumn.ERROR_CODE))).isPresent();
    }
}
