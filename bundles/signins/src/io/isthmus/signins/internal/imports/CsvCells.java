package io.isthmus.signins.internal.imports;

import java.util.ArrayList;
import java.util.List;

/** The cells of a row of CSV (RFC 4180), as far as there is one. */
final class CsvCells {

    /** What a text is. */
    enum State {
        /** A row. */
        WHOLE,
        /** A row whose last cell is not ended: more lines belong to it. */
        OPEN,
        /** No row: something follows the end of a quoted cell. */
        BROKEN
    }

    private final List<String> cells = new ArrayList<>();
    private final String text;
    private final char separator;
    private State state = State.WHOLE;
    private int at;

    /** @param text without the end of its last line */
    CsvCells(String text, char separator) {
        this.text = text;
        this.separator = separator;
        do {
            cells.add(at < text.length() && text.charAt(at) == '"' ? quoted() : plain());
            at++;
        } while (state == State.WHOLE && at <= text.length());
    }

    State state() {
        return state;
    }

    /** Meant where the state is {@link State#WHOLE}. */
    List<String> cells() {
        return cells;
    }

    private String plain() {
        int end = text.indexOf(separator, at);
        String cell = text.substring(at, end < 0 ? text.length() : end);
        at += cell.length();
        return cell;
    }

    private String quoted() {
        StringBuilder cell = new StringBuilder();
        for (at++; at < text.length(); at++) {
            if (text.charAt(at) != '"') {
                cell.append(text.charAt(at));
            } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else {
                at++;
                state = at == text.length() || text.charAt(at) == separator ? State.WHOLE : State.BROKEN;
                return cell.toString();
            }
        }
        state = State.OPEN;
        return "";
    }
}
