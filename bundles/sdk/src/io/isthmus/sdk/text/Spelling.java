package io.isthmus.sdk.text;

import java.util.Collection;
import java.util.Comparator;

import org.eclipse.osgi.util.NLS;

/**
 * Names that were typed with a slip.
 *
 * @since 1.0
 */
public final class Spelling {

    private Spelling() {
    }

    /**
     * A sentence that refuses a name, followed by the question whether another one was meant, where one is so near that
     * it was: at most a third of its letters differ, and two that changed places count as two.
     *
     * @param refusal what is said of the name that was typed
     * @param typed   the name that was typed
     * @param known   the names that there are
     */
    public static String refused(String refusal, String typed, Collection<String> known) {
        return known.stream().filter(name -> 3 * distance(typed, name) <= name.length())
                .min(Comparator.comparingInt((String name) -> distance(typed, name)).thenComparing(name -> name))
                .map(name -> refusal + ' ' + NLS.bind(Messages.Spelling_meant, name)).orElse(refusal);
    }

    /** How many letters have to be put in, left out or replaced (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int column = 0; column < row.length; column++) {
            row[column] = column;
        }
        for (int line = 1; line <= one.length(); line++) {
            int diagonal = row[0];
            row[0] = line;
            for (int column = 1; column < row.length; column++) {
                int replaced = diagonal + (one.charAt(line - 1) == other.charAt(column - 1) ? 0 : 1);
                diagonal = row[column];
                row[column] = Math.min(replaced, Math.min(row[column], row[column - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
