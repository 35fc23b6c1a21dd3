package io.isthmus.exchange.internal.shell;

import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a shell wrote besides frames, for the message when it dies. Safe for use by many threads. */
final class LastWords {

    private static final int LINES = 8;
    private static final int LENGTH = 300;

    private final Deque<String> lines = new ArrayDeque<>();

    /** Keeps a line, shortened; blank ones are dropped. */
    synchronized void add(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return;
        }
        lines.addLast(text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…");
        if (lines.size() > LINES) {
            lines.removeFirst();
        }
    }

    /** What was kept, on one line. */
    synchronized String text() {
        return String.join(" / ", lines);
    }
}
