package io.isthmus.signins.query;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What kind of values a field is asked for.
 *
 * @since 1.0
 */
public enum Kind {
    TEXT(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.STARTS_WITH, Operator.ENDS_WITH, Operator.CONTAINS,
            Operator.PRESENT, Operator.ABSENT), "Contoso", "Contoso*", "~mail", "-"),
    /** The thumbprint of a certificate, in any of the ways in which it is written. */
    THUMBPRINT(TEXT.operators, "A3F2…", "A3F2*", "-"),
    /** A GUID as a whole, or a part of one. */
    IDENTIFIER(TEXT.operators, "00000000-0000-0000-0000-000000000000", "3f2a*"),
    NUMBER(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.BETWEEN, Operator.AT_LEAST, Operator.AT_MOST,
            Operator.PRESENT, Operator.ABSENT), "0", "!=0", "700027,7000222", "50000..59999"),
    /** Addresses by value, and as texts where there is a star or a tilde. */
    ADDRESS(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.NETWORK, Operator.BETWEEN, Operator.STARTS_WITH,
            Operator.ENDS_WITH, Operator.CONTAINS, Operator.PRESENT, Operator.ABSENT),
            "10.0.0.1", "10.0.0.0/8", "2001:db8::/32", "10.0.0.1..10.0.0.99"),
    /** A moment, or from one to another. */
    TIME(EnumSet.of(Operator.IS, Operator.IS_NOT, Operator.BETWEEN, Operator.AT_LEAST, Operator.AT_MOST),
            "today", "2026-10-01", "2026-10-01T08:00..2026-10-01T12:00"),
    /** A moment from which or up to which is looked. */
    LIMIT(EnumSet.of(Operator.IS), "7d", "12h", "today", "2026-10-01", "2026-10-01T08:00"),
    /** Success or failure. */
    OUTCOME(EnumSet.of(Operator.IS, Operator.IS_NOT), "failure", "success");

    private final Set<Operator> operators;
    private final List<String> examples;

    Kind(Set<Operator> operators, String... examples) {
        this.operators = operators;
        this.examples = List.of(examples);
    }

    /** How such values can be asked for, the commonest first. */
    public Set<Operator> operators() {
        return EnumSet.copyOf(operators);
    }

    /** What could be typed. */
    public List<String> examples() {
        return examples;
    }

    boolean accepts(Operand operand) {
        return switch (operand) {
            case Operand.Text text -> accepts(text);
            case Operand.Numbers numbers -> this == NUMBER;
            case Operand.Addresses addresses -> this == ADDRESS;
            case Times times -> this == TIME;
            case Operand.Presence presence -> operators.contains(Operator.PRESENT);
        };
    }

    private boolean accepts(Operand.Text text) {
        boolean whole = text.where() == Operand.Where.WHOLE;
        return switch (this) {
            case TEXT -> true;
            case THUMBPRINT -> !OperandReader.BETWEEN_DIGITS.matcher(text.value()).find();
            case IDENTIFIER -> (whole ? OperandReader.GUID : OperandReader.PART_OF_ID).matcher(text.value()).matches()
                    && text.value().equals(Letters.fold(text.value()));
            case ADDRESS -> !whole;
            case NUMBER, TIME, LIMIT, OUTCOME -> false;
        };
    }
}
