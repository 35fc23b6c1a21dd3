package io.isthmus.signins.query;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

/** Reads the values of a field. */
final class OperandReader {

    static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    static final Pattern PART_OF_ID = Pattern.compile("[0-9a-fA-F-]+");

    /** What the Windows certificate dialog and openssl put between the digits of a thumbprint. */
    static final Pattern BETWEEN_DIGITS = Pattern.compile("[:\\s\\u200e]");
    private static final Pattern NUMBER = Pattern.compile("(?i)(?:AADSTS)?([0-9]{1,10})");
    private static final String RANGE = "..";

    private final Field field;
    private final String comparison;

    /** A value that the field cannot be asked for; its message is a sentence. */
    static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    /** @param comparison what stands before the values, empty for nothing */
    OperandReader(Field field, String comparison) {
        this.field = field;
        this.comparison = comparison;
    }

    /** The field that stands in the filter for one that was written. */
    static Field stored(Field written) {
        return switch (written) {
            case STATUS -> Field.ERROR;
            case SINCE, UNTIL -> Field.TIME;
            default -> written;
        };
    }

    /** The id that a text is as a whole. */
    static Optional<UUID> guid(String text) {
        return GUID.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The error code that a text is as a whole. */
    static Optional<Integer> code(String text) {
        Matcher matcher = NUMBER.matcher(text);
        return matcher.matches() ? Optional.of(Long.parseLong(matcher.group(1)))
                .filter(number -> number <= Integer.MAX_VALUE).map(Long::intValue) : Optional.empty();
    }

    Operand read(Part part) throws Unreadable {
        boolean ordered = comparison.startsWith("<") || comparison.startsWith(">");
        if (ordered && !field.kind().operators().contains(Operator.AT_LEAST)) {
            throw new Unreadable(NLS.bind(Messages.NotOrdered, field.text()));
        }
        if ((part.isOnly("-") || part.isOnly("*")) && !ordered
                && field.kind().operators().contains(Operator.PRESENT)) {
            return part.isOnly("-") ? Operand.Presence.ABSENT : Operand.Presence.PRESENT;
        }
        if (part.body().isEmpty()) {
            throw new Unreadable(Messages.EmptyText);
        }
        if (part.starInside()) {
            throw new Unreadable(Messages.StarInside);
        }
        return switch (field.kind()) {
            case TEXT -> text(part, part.body());
            case THUMBPRINT -> text(part, BETWEEN_DIGITS.matcher(part.body()).replaceAll(""));
            case IDENTIFIER -> identifier(part);
            case NUMBER -> number(closed(part));
            case ADDRESS -> address(part);
            case TIME -> time(closed(part));
            case LIMIT -> limit(closed(part));
            case OUTCOME -> outcome(closed(part));
        };
    }

    private static Operand text(Part part, String text) throws Unreadable {
        if (text.isEmpty()) {
            throw new Unreadable(Messages.EmptyText);
        }
        return new Operand.Text(where(part), text);
    }

    private static Operand.Where where(Part part) {
        if (part.openAtStart()) {
            return part.openAtEnd() ? Operand.Where.ANYWHERE : Operand.Where.END;
        }
        return part.openAtEnd() ? Operand.Where.START : Operand.Where.WHOLE;
    }

    private Operand identifier(Part part) throws Unreadable {
        String text = part.body().startsWith("{") && part.body().endsWith("}")
                ? part.body().substring(1, part.body().length() - 1) : part.body();
        boolean readable = where(part) == Operand.Where.WHOLE ? GUID.matcher(text).matches()
                : PART_OF_ID.matcher(text).matches();
        if (!readable) {
            throw new Unreadable(NLS.bind(Messages.NoGuid, part.body(), field.text()));
        }
        return new Operand.Text(where(part), text.toLowerCase(Locale.ROOT));
    }

    private static Operand address(Part part) throws Unreadable {
        if (where(part) != Operand.Where.WHOLE) {
            return new Operand.Text(where(part), part.body());
        }
        return AddressRange.of(part.body()).map(Operand.Addresses::new)
                .orElseThrow(() -> new Unreadable(NLS.bind(Messages.NoAddress, part.body())));
    }

    /** What was typed, where a star would mean nothing. */
    private String closed(Part part) throws Unreadable {
        if (part.openAtStart() || part.openAtEnd()) {
            throw new Unreadable(NLS.bind(Messages.NoStarHere, field.text()));
        }
        return part.body();
    }

    private Operand number(String text) throws Unreadable {
        int dots = text.indexOf(RANGE);
        if (dots >= 0 && comparison.matches("[<>].*") || text.equals(RANGE)) {
            throw new Unreadable(NLS.bind(Messages.NoNumber, text));
        }
        if (dots >= 0) {
            String last = text.substring(dots + RANGE.length());
            return numbers(dots == 0 ? Integer.MIN_VALUE : integer(text.substring(0, dots)),
                    last.isEmpty() ? Integer.MAX_VALUE : integer(last));
        }
        long number = integer(text);
        return switch (comparison) {
            case ">" -> numbers(number + 1, Integer.MAX_VALUE);
            case ">=" -> numbers(number, Integer.MAX_VALUE);
            case "<" -> numbers(Integer.MIN_VALUE, number - 1);
            case "<=" -> numbers(Integer.MIN_VALUE, number);
            default -> numbers(number, number);
        };
    }

    private static int integer(String text) throws Unreadable {
        return code(text).orElseThrow(() -> new Unreadable(NLS.bind(Messages.NoNumber, text)));
    }

    private static Operand numbers(long from, long to) throws Unreadable {
        if (from > to || to < 0 || from == Integer.MIN_VALUE && to == Integer.MAX_VALUE) {
            throw new Unreadable(Messages.RangeEmpty);
        }
        return new Operand.Numbers((int) from, (int) to);
    }

    private Operand outcome(String word) throws Unreadable {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "success" -> new Operand.Numbers(0, 0);
            case "failure", "failed" -> new Operand.Numbers(1, Integer.MAX_VALUE);
            default -> throw new Unreadable(NLS.bind(Messages.NoOutcome, word));
        };
    }

    private Operand time(String text) throws Unreadable {
        int dots = text.indexOf(RANGE);
        if (dots >= 0 && comparison.matches("[<>].*") || text.equals(RANGE)) {
            throw new Unreadable(NLS.bind(Messages.NoTime, text));
        }
        if (dots >= 0) {
            return new Times(optional(text.substring(0, dots)), optional(text.substring(dots + RANGE.length())));
        }
        Moment moment = moment(text);
        if (comparison.matches("!?=?=?") && moment instanceof Moment.Ago) {
            return Times.since(moment);
        }
        return switch (comparison) {
            case ">=" -> Times.since(moment);
            case "<=" -> Times.until(moment);
            case ">", "<" -> throw new Unreadable(NLS.bind(Messages.TimeCompared, comparison));
            default -> Times.between(moment, moment);
        };
    }

    private Operand limit(String text) throws Unreadable {
        return field == Field.SINCE ? Times.since(moment(text)) : Times.until(moment(text));
    }

    private static Optional<Moment> optional(String text) throws Unreadable {
        return text.isEmpty() ? Optional.empty() : Optional.of(moment(text));
    }

    private static Moment moment(String text) throws Unreadable {
        return MomentText.read(text).orElseThrow(() -> new Unreadable(NLS.bind(Messages.NoTime, text)));
    }
}
