package io.isthmus.sdk.text;

import org.eclipse.osgi.util.NLS;

/**
 * Texts that count something.
 *
 * @since 1.0
 */
public final class Counted {

    private Counted() {
    }

    /**
     * The text for a number of things.
     *
     * @param number how many there are
     * @param one    the text for a single one
     * @param many   the text for any other number
     * @param bound  what stands for {0}, {1} and so on, in either text
     */
    public static String text(long number, String one, String many, Object... bound) {
        return NLS.bind(number == 1 ? one : many, bound);
    }
}
