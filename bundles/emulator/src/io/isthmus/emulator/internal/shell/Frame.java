package io.isthmus.emulator.internal.shell;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One frame of the shell's protocol.
 *
 * @param kind    lower-case letters
 * @param id      the call that it belongs to, 0 for none
 * @param payload a CLIXML document, or empty
 */
record Frame(String kind, long id, String payload) {

    private static final Pattern FRAME = Pattern.compile("@isthmus ([a-z]+) ([0-9]{1,18}) ([0-9]{1,9}) ([A-Za-z0-9+/=]*)");

    /** @throws IllegalArgumentException where the line is no whole frame */
    static Frame parse(String line) {
        Matcher matcher = FRAME.matcher(line);
        if (!matcher.matches() || matcher.group(4).length() != Integer.parseInt(matcher.group(3))) {
            throw new IllegalArgumentException("not a frame");
        }
        return new Frame(matcher.group(1), Long.parseLong(matcher.group(2)),
                new String(Base64.getDecoder().decode(matcher.group(4)), StandardCharsets.UTF_8));
    }

    /** The line, with its line feed. */
    String toLine() {
        String encoded = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
        return "@isthmus " + kind + " " + id + " " + encoded.length() + " " + encoded + "\n";
    }
}
