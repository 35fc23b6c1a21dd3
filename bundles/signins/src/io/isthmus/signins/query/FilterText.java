package io.isthmus.signins.query;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Writes a filter as the text that {@link FilterParser} reads as the same filter, if it is not too long for it.
 *
 * @since 1.0
 */
public final class FilterText {

    /** What needs no quotes as a value, wherever it stands. */
    private static final Pattern PLAIN_VALUE = Pattern.compile("[^\\p{javaWhitespace}\"(),*~=!<>-]"
            + "[^\\p{javaWhitespace}\"(),*]*");
    private static final Pattern PLAIN_TEXT = Pattern.compile("[^\\p{javaWhitespace}\"()*~=!<>:-]"
            + "[^\\p{javaWhitespace}\"()*=!<>:]*");
    private static final Pattern JOINING = Pattern.compile("(?i)and|or|not|&&|\\|\\|");

    private FilterText() {
    }

    /** Its text; empty for {@link Filter#ALL}. */
    public static String of(Filter filter) {
        return filter.equals(Filter.ALL) ? "" : written(filter);
    }

    /** A value as it is typed behind a field's colon, in quotes where it needs them. */
    public static String value(String value) {
        return PLAIN_VALUE.matcher(value).matches() ? value : quoted(value);
    }

    private static String written(Filter filter) {
        return switch (filter) {
            case Filter.And and -> and.parts().isEmpty() ? "*" : joined(and.parts(), " ");
            case Filter.Or or -> joined(or.parts(), " OR ");
            case Filter.Not(Filter.Match match) when match.anyOf().stream().allMatch(FilterText::single) ->
                    match.field().text() + ":!=" + operands(match.anyOf());
            case Filter.Not(Filter part) -> '-' + enclosed(part);
            case Filter.Match match -> written(match);
            case Filter.FreeText(String text) ->
                    PLAIN_TEXT.matcher(text).matches() && !JOINING.matcher(text).matches() ? text : quoted(text);
        };
    }

    private static String joined(List<Filter> parts, String between) {
        return parts.stream().map(FilterText::enclosed).collect(Collectors.joining(between));
    }

    private static String enclosed(Filter filter) {
        boolean several = filter instanceof Filter.Or || filter instanceof Filter.And and && !and.parts().isEmpty();
        return several ? '(' + written(filter) + ')' : written(filter);
    }

    private static boolean single(Operand operand) {
        return switch (operand) {
            case Operand.Text text -> text.where() == Operand.Where.WHOLE;
            case Operand.Numbers numbers -> numbers.from() == numbers.to();
            case Operand.Addresses addresses -> true;
            case Operand.Presence presence -> false;
            case Times times -> false;
        };
    }

    private static String written(Filter.Match match) {
        if (match.anyOf().size() == 1) {
            if (match.anyOf().getFirst() instanceof Times times && times.from().isEmpty()) {
                return Field.UNTIL.text() + ':' + MomentText.write(times.to().orElseThrow());
            }
            if (match.anyOf().getFirst() instanceof Times times && times.to().isEmpty()) {
                return Field.SINCE.text() + ':' + MomentText.write(times.from().orElseThrow());
            }
            if (match.anyOf().getFirst() instanceof Operand.Numbers numbers && numbers.from() != numbers.to()) {
                return match.field().text() + ':' + compared(numbers);
            }
        }
        return match.field().text() + ':' + operands(match.anyOf());
    }

    private static String compared(Operand.Numbers numbers) {
        if (numbers.to() == Integer.MAX_VALUE && numbers.from() != Integer.MIN_VALUE) {
            return ">=" + numbers.from();
        }
        return numbers.from() == Integer.MIN_VALUE ? "<=" + numbers.to() : operand(numbers);
    }

    private static String operands(List<Operand> operands) {
        return operands.stream().map(FilterText::operand).collect(Collectors.joining(","));
    }

    private static String operand(Operand operand) {
        return switch (operand) {
            case Operand.Text text -> switch (text.where()) {
                case WHOLE -> value(text.value());
                case START -> value(text.value()) + '*';
                case END -> '*' + value(text.value());
                case ANYWHERE -> '~' + value(text.value());
            };
            case Operand.Numbers(int from, int to) -> from == to ? Integer.toString(from)
                    : (from == Integer.MIN_VALUE ? "" : from) + ".." + (to == Integer.MAX_VALUE ? "" : to);
            case Operand.Addresses(AddressRange range) -> range.toString();
            case Operand.Presence presence -> presence == Operand.Presence.ABSENT ? "-" : "*";
            case Times times when times.from().equals(times.to()) && !(times.from().get() instanceof Moment.Ago) ->
                    MomentText.write(times.from().orElseThrow());
            case Times times -> times.from().map(MomentText::write).orElse("") + ".."
                    + times.to().map(MomentText::write).orElse("");
        };
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
