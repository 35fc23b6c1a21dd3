package io.isthmus.signins.query;

/**
 * What <i>without regard to capitals</i> means, for every way of asking.
 *
 * @since 1.0
 */
public final class Letters {

    private Letters() {
    }

    /**
     * The same text in small letters, character by character as Unicode's simple mapping has it. It knows no language and
     * never changes the number of characters: <i>STRASSE</i> is not <i>straße</i>.
     */
    public static String fold(String text) {
        return text.codePoints().map(Character::toLowerCase)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
    }
}
