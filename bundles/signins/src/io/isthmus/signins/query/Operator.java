package io.isthmus.signins.query;

/**
 * How a field can be asked, as it is typed behind the field's colon.
 *
 * @since 1.0
 */
public enum Operator {
    /** The whole value. */
    IS("", Messages.OperatorIs),
    /** All but this value, and where there is none. */
    IS_NOT("!=", Messages.OperatorIsNot),
    /** The value with a star behind it: what begins so. */
    STARTS_WITH("…*", Messages.OperatorStartsWith),
    /** A star before the value: what ends so. */
    ENDS_WITH("*…", Messages.OperatorEndsWith),
    /** What has the text anywhere. */
    CONTAINS("~", Messages.OperatorContains),
    /** A network of addresses. */
    NETWORK("…/…", Messages.OperatorNetwork),
    /** From one value to another. */
    BETWEEN("…..…", Messages.OperatorBetween),
    /** This value and more, or a time and later. */
    AT_LEAST(">=", Messages.OperatorAtLeast),
    /** This value and less, or a time and earlier. */
    AT_MOST("<=", Messages.OperatorAtMost),
    /** Anything. */
    PRESENT("*", Messages.OperatorPresent),
    /** Nothing. */
    ABSENT("-", Messages.OperatorAbsent);

    private final String text;
    private final String title;

    Operator(String text, String title) {
        this.text = text;
        this.title = title;
    }

    /** What is typed, with … for the value where that does not come last. */
    public String text() {
        return text;
    }

    /** What it means, in a word or two. */
    public String title() {
        return title;
    }

    /** Whether it is typed before the value or instead of one. */
    boolean leads() {
        return !text.isEmpty() && text.indexOf('…') < 0;
    }

    /** Whether what is typed is whole without a value. */
    public boolean complete() {
        return this == PRESENT || this == ABSENT;
    }
}
