package io.isthmus.signins;

import java.util.List;

import io.isthmus.signins.SignInExport.Format;

/**
 * Sign-ins that were selected among rows, to be written into a file for others: those that stand at these positions,
 * whatever came to the store meanwhile.
 *
 * @param rows      of the store that writes them; not closed as long as it does
 * @param positions which of them, from above
 * @param columns   what of each, in this order; of originals, all
 * @param format    as what
 * @since 1.0
 */
public record SignInSelection(SignInRows rows, List<Positions> positions, List<SignInColumn> columns, Format format) {

    /**
     * Some rows that stand one after another.
     *
     * @param first position of the first, from 0
     * @param end   position behind the last; what is behind the rows counts as nothing
     */
    public record Positions(long first, long end) {

        /** All rows, however many there are. */
        public static final Positions ALL = new Positions(0, Long.MAX_VALUE);

        public Positions {
            if (first < 0 || end < first) {
                throw new IllegalArgumentException(first + " to " + end);
            }
        }

        /** Those of them that are among so many rows. */
        public Positions within(long size) {
            return new Positions(Math.min(first, size), Math.min(end, size));
        }

        /** How many they are. */
        public long count() {
            return end - first;
        }
    }

    public SignInSelection {
        positions = List.copyOf(positions);
        columns = columns.stream().distinct().toList();
        if (positions.isEmpty() || columns.isEmpty()) {
            throw new IllegalArgumentException("A selection of nothing");
        }
    }
}
