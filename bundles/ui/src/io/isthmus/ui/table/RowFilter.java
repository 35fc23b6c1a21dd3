package io.isthmus.ui.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is typed into a filter box. Words must all be in a row, in any column; "column:word" looks into one column,
 * "two words" in quotes are one word, and a minus before a word leaves out the rows that have it. Upper and lower case
 * are the same. Anything else that was typed is a word, so that no input is wrong: also what names a column that there
 * is not, which {@link #unknownColumns} tells.
 *
 * @since 1.0
 */
public final class RowFilter {

    private static final Pattern TERM = Pattern.compile("(-)?(?:([a-zA-Z]+):)?(?:\"([^\"]*)\"?|(\\S+))"); //$NON-NLS-1$

    private final List<Term> terms;

    /** @param unknown the column that it names and that there is not; the word has its name before it then */
    private record Term(boolean without, Optional<String> column, Optional<String> unknown, String word) {
    }

    private RowFilter(List<Term> terms) {
        this.terms = terms;
    }

    /** Reads what was typed. */
    public static RowFilter parse(String typed, List<? extends Column<?>> columns) {
        List<Term> terms = new ArrayList<>();
        Matcher matcher = TERM.matcher(typed);
        while (matcher.find()) {
            term(matcher, columns).ifPresent(terms::add);
        }
        return new RowFilter(List.copyOf(terms));
    }

    private static Optional<Term> term(Matcher matcher, List<? extends Column<?>> columns) {
        boolean without = matcher.group(1) != null;
        String word = matcher.group(3) != null ? matcher.group(3) : matcher.group(4);
        Optional<String> column = Optional.ofNullable(matcher.group(2));
        Optional<String> known = column.flatMap(name -> columns.stream().map(Column::id)
                .filter(id -> id.equalsIgnoreCase(name)).findFirst());
        Optional<String> unknown = column.filter(name -> known.isEmpty());
        String wanted = unknown.map(name -> name + ':' + word).orElse(word);
        return wanted.isEmpty() ? Optional.empty()
                : Optional.of(new Term(without, known, unknown, wanted.toLowerCase(Locale.ROOT)));
    }

    /** Whether nothing was typed that leaves rows out. */
    public boolean empty() {
        return terms.isEmpty();
    }

    /** Whether a row stays. */
    public <R> boolean accepts(R row, List<Column<R>> columns) {
        return terms.stream().allMatch(term -> term.without() != has(term, row, columns));
    }

    /**
     * The columns that were typed and that there are not, each once. What some row has as a word ("https:") was not meant
     * as a column.
     */
    public <R> List<String> unknownColumns(List<R> rows, List<Column<R>> columns) {
        return terms.stream().filter(term -> term.unknown().isPresent())
                .filter(term -> rows.stream().noneMatch(row -> has(term, row, columns)))
                .map(term -> term.unknown().get()).distinct().toList();
    }

    private static <R> boolean has(Term term, R row, List<Column<R>> columns) {
        return columns.stream().filter(column -> term.column().map(column.id()::equals).orElse(true))
                .anyMatch(column -> has(column, row, term.word()));
    }

    private static <R> boolean has(Column<R> column, R row, String word) {
        return column.text().apply(row).toLowerCase(Locale.ROOT).contains(word)
                || column.copied().apply(row).toLowerCase(Locale.ROOT).contains(word);
    }

    /**
     * What the word before the cursor can become: names of columns, each with its colon.
     *
     * @param typed  all that was typed
     * @param cursor where the cursor stands
     */
    public static List<String> complete(String typed, int cursor, List<? extends Column<?>> columns) {
        String before = typed.substring(0, cursor);
        String begun = before.substring(before.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
        String sign = begun.startsWith("-") ? "-" : ""; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
        String name = begun.substring(sign.length());
        return columns.stream().map(Column::id).filter(id -> id.toLowerCase(Locale.ROOT).startsWith(name))
                .map(id -> sign + id + ':').toList();
    }
}
