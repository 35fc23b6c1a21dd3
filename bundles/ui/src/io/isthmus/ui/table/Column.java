package io.isthmus.ui.table;

import java.util.Comparator;
import java.util.Objects;
import java.util.function.Function;

import io.isthmus.ui.style.Mark;

/**
 * A column of a table.
 *
 * @param <R>     type of the rows
 * @param id      names it in filters and in what is remembered: "server"
 * @param title   its head
 * @param width   in characters, as it is shown at first
 * @param text    what is shown
 * @param copied  what is copied and exported: the whole id where the text is short
 * @param tooltip more than the text, empty for none
 * @param order   how rows are sorted by it
 * @param mark    the mark before the text, {@link Mark#NONE} for none
 * @param shown   whether it is shown before anybody chose columns
 * @since 1.0
 */
public record Column<R>(String id, String title, int width, Function<R, String> text, Function<R, String> copied,
        Function<R, String> tooltip, Comparator<R> order, Function<R, Mark> mark, boolean shown) {

    /** Checks that nothing is null. */
    public Column {
        Objects.requireNonNull(title);
        Objects.requireNonNull(text);
        Objects.requireNonNull(copied);
        Objects.requireNonNull(tooltip);
        Objects.requireNonNull(order);
        Objects.requireNonNull(mark);
        if (!id.matches("[a-z][a-zA-Z]*")) { //$NON-NLS-1$
            throw new IllegalArgumentException("not the id of a column: " + id); //$NON-NLS-1$
        }
    }

    /** A column of texts, sorted by them without regard to case. */
    public static <R> Column<R> of(String id, String title, int width, Function<R, String> text) {
        return new Column<>(id, title, width, text, text, row -> "", //$NON-NLS-1$
                Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER), row -> Mark.NONE, true);
    }

    /** The same, sorted otherwise. */
    public Column<R> sortedBy(Comparator<R> other) {
        return new Column<>(id, title, width, text, copied, tooltip, other, mark, shown);
    }

    /** The same with a mark before the text. */
    public Column<R> marked(Function<R, Mark> marks) {
        return new Column<>(id, title, width, text, copied, tooltip, order, marks, shown);
    }

    /** The same, copied and told at more length than it is shown. */
    public Column<R> inFull(Function<R, String> whole) {
        return new Column<>(id, title, width, text, whole, whole, order, mark, shown);
    }

    /** The same with a tooltip. */
    public Column<R> explained(Function<R, String> explanation) {
        return new Column<>(id, title, width, text, copied, explanation, order, mark, shown);
    }

    /** The same, shown only where somebody chooses it. */
    public Column<R> hidden() {
        return new Column<>(id, title, width, text, copied, tooltip, order, mark, false);
    }
}
