package io.isthmus.signins.query;

import io.isthmus.signins.SignInColumn;

/**
 * In which letters a column's texts are kept, so that a comparison that takes no account of capitals need not convert
 * what is known to be in one kind of letters.
 *
 * @since 1.0
 */
public enum Letters {
    /** As the service wrote them: both sides of a comparison are converted by {@link #fold}. */
    ANY,
    /** Ids: in small letters. */
    SMALL,
    /** Thumbprints: in capitals. */
    CAPITAL;

    /** The letters of a column. */
    public static Letters of(SignInColumn column) {
        return switch (column) {
            case ID, CORRELATION_ID, TENANT, APP_ID, SERVICE_PRINCIPAL_ID, KEY_ID, RESOURCE_ID -> SMALL;
            case THUMBPRINT -> CAPITAL;
            default -> ANY;
        };
    }

    /** A text that was asked for, in the letters in which the column is compared. */
    public String of(String asked) {
        return this == CAPITAL ? asked.codePoints().map(Character::toUpperCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString()
                : fold(asked);
    }

    /**
     * The same text in small letters, character by character as Unicode's simple mapping has it: the meaning of
     * <i>without regard to capitals</i> for every way of asking. It knows no language and never changes the number of
     * characters.
     */
    public static String fold(String text) {
        return text.codePoints().map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
