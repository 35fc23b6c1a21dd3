package io.isthmus.sdk.data;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Values as JSON text. Written here rather than by a library, since texts may hold half surrogate pairs, which must
 * survive UTF-8, and since the canonical form decides over hashes. Reading is the console's own: what a plug-in is given
 * was read already.
 *
 * @since 1.0
 */
public final class JsonText {

    /** Up to here a whole number is written out; above, with an exponent, which bounds the length. */
    private static final int LONGEST_PLAIN = 40;

    private final StringBuilder text = new StringBuilder();
    private final boolean pretty;
    private final boolean sorted;
    private int depth;

    private JsonText(boolean pretty, boolean sorted) {
        this.pretty = pretty;
        this.sorted = sorted;
    }

    /**
     * JSON text with members in their own order; no line end behind it.
     *
     * @param pretty whether on many lines with an indent of two blanks; else without any white space
     */
    public static String write(Value value, boolean pretty) {
        return new JsonText(pretty, false).all(value);
    }

    /**
     * The one text for a value: members in the order of their names, no white space. Equal values have equal texts. For
     * values without numbers it is the text that RFC 8785 describes, but for the character DEL, which is escaped.
     */
    public static String canonical(Value value) {
        return new JsonText(false, true).all(value);
    }

    private String all(Value value) {
        value(value);
        return text.toString();
    }

    private void value(Value value) {
        switch (value) {
            case Value.Null nothing -> text.append("null");
            case Value.Bool bool -> text.append(bool.value());
            case Value.Number number -> text.append(number(number.value()));
            case Value.Text string -> quote(string.value());
            case Value.Array array -> block('[', ']', array.values(), this::value);
            case Value.Members members -> block('{', '}', ordered(members.values()).entrySet(), this::member);
        }
    }

    private Map<String, Value> ordered(Map<String, Value> members) {
        return sorted ? new TreeMap<>(members) : members;
    }

    private void member(Map.Entry<String, Value> member) {
        quote(member.getKey());
        text.append(pretty ? ": " : ":");
        value(member.getValue());
    }

    private <T> void block(char open, char close, Collection<T> entries, Consumer<T> writer) {
        text.append(open);
        depth++;
        Iterator<T> each = entries.iterator();
        while (each.hasNext()) {
            newLine();
            writer.accept(each.next());
            if (each.hasNext()) {
                text.append(',');
            }
        }
        depth--;
        if (!entries.isEmpty()) {
            newLine();
        }
        text.append(close);
    }

    private void newLine() {
        if (pretty) {
            text.append('\n').append("  ".repeat(depth));
        }
    }

    private static String number(BigDecimal number) {
        boolean plain = number.scale() <= 0 && (long) number.precision() - number.scale() <= LONGEST_PLAIN;
        return plain ? number.toPlainString() : number.toString();
    }

    private void quote(String string) {
        text.append('"');
        for (int index = 0; index < string.length(); index++) {
            char character = string.charAt(index);
            switch (character) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                case '\t' -> text.append("\\t");
                default -> {
                    if (character < ' ' || character == '\u007f' || halfSurrogate(string, index)) {
                        text.append(String.format("\\u%04x", (int) character));
                    } else {
                        text.append(character);
                    }
                }
            }
        }
        text.append('"');
    }

    private static boolean halfSurrogate(String string, int index) {
        char character = string.charAt(index);
        if (Character.isHighSurrogate(character)) {
            return index + 1 == string.length() || !Character.isLowSurrogate(string.charAt(index + 1));
        }
        return Character.isLowSurrogate(character)
                && (index == 0 || !Character.isHighSurrogate(string.charAt(index - 1)));
    }
}
