package io.isthmus.cli.internal.run;

import java.util.Map;
import java.util.Optional;

/**
 * What a person sees of standard error.
 *
 * @param watched whether a person sees it at all
 * @param width   how many characters fit on a line
 */
public record Screen(boolean watched, int width) {

    private static final String COLUMNS = "COLUMNS";
    private static final int USUAL_WIDTH = 80;

    /** Where nobody looks on. */
    public static Screen none() {
        return new Screen(false, USUAL_WIDTH);
    }

    /** A terminal of the width that the start script found out, or of the usual one. */
    public static Screen of(Terminal terminal, Map<String, String> environment) {
        return new Screen(terminal.interactive(), Optional.ofNullable(environment.get(COLUMNS)).flatMap(Screen::number)
                .orElse(USUAL_WIDTH));
    }

    private static Optional<Integer> number(String text) {
        return text.matches("[1-9][0-9]{0,3}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /** As much of a text as fits on one line; the last column stays free, since some terminals would begin a new line. */
    String fit(String text) {
        return text.length() < width ? text : text.substring(0, Math.max(0, width - 2)) + "…";
    }
}
