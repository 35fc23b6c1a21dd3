package io.isthmus.signins.query;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.signins.SignInColumn;

/**
 * A question that the store and a workspace answer alike.
 *
 * @since 1.0
 */
public sealed interface SignInQuery {

    /** Which sign-ins it is about. */
    Filter filter();

    /**
     * Some sign-ins, one row each, with the columns as they are named here.
     *
     * @param columns what is wanted of each; a column is told once
     * @param order in which order
     * @param limit how many at the most
     * @param after behind which sign-in the page begins; empty for the first page
     */
    record Page(Filter filter, List<SignInColumn> columns, Order order, int limit, Optional<Cursor> after)
            implements SignInQuery {

        public Page {
            columns = columns.stream().distinct().toList();
            if (columns.isEmpty() || limit < 1) {
                throw new IllegalArgumentException("A page of nothing");
            }
        }
    }

    /** How many sign-ins: one row of one number, {@code count}. */
    record Count(Filter filter) implements SignInQuery {
    }

    /**
     * The sign-ins put together by what they have in some columns: one row each with those columns, then {@code count},
     * {@code failures} (an error code that is there and not 0), {@code first} and {@code last} (times). The largest
     * groups come first, equal ones in the order of what they have, absent before.
     *
     * @param by what they are put together by; absent is a group, too, and a column counts once
     * @param limit how many groups at the most
     */
    record Groups(Filter filter, List<SignInColumn> by, int limit) implements SignInQuery {

        public Groups {
            by = by.stream().distinct().toList();
            if (by.isEmpty() || limit < 1) {
                throw new IllegalArgumentException("Groups of nothing");
            }
        }
    }

    /**
     * The commonest values of one column: one row each with the column and {@code count}, the commonest first. Absent
     * is one of them; equally common ones come in their own order, absent before.
     *
     * @param limit how many values at the most
     */
    record Facet(Filter filter, SignInColumn column, int limit) implements SignInQuery {

        public Facet {
            if (limit < 1) {
                throw new IllegalArgumentException("A facet of nothing");
            }
        }
    }

    /**
     * How many sign-ins there were when: one row with {@code start} (a time), {@code count} and {@code failures} for
     * each step in which there was one, in order. Steps are counted from midnight in the zone of whoever asks, with the
     * offset that it has now: a day before the clocks were changed begins an hour off.
     *
     * @param step whole seconds, one at least
     */
    record Histogram(Filter filter, Duration step) implements SignInQuery {

        public Histogram {
            if (step.toSeconds() < 1 || step.getNano() != 0) {
                throw new IllegalArgumentException("No whole seconds: " + step);
            }
        }
    }

    /**
     * An order of sign-ins: by a column, where absent is less than everything, then by time and then by id, all in one
     * direction. So every order is whole, and backwards it is the other direction.
     *
     * @param column by which
     * @param descending whether the greatest comes first, the latest or the last of the alphabet
     */
    record Order(SignInColumn column, boolean descending) {

        /** By time, the latest first. */
        public static final Order NEWEST_FIRST = new Order(SignInColumn.CREATED, true);
        /** By time, the earliest first. */
        public static final Order OLDEST_FIRST = new Order(SignInColumn.CREATED, false);
    }

    /**
     * Where a page ended.
     *
     * @param value what its last sign-in has in the column of the order; empty where that is absent
     * @param created the time of its last sign-in
     * @param id its id
     */
    record Cursor(Optional<Object> value, Instant created, UUID id) {

        /** The cursor behind a sign-in, which must have its id, its time and the column of the order. */
        public static Cursor behind(Map<SignInColumn, ?> row, Order order) {
            return new Cursor(Optional.ofNullable(row.get(order.column())), (Instant) row.get(SignInColumn.CREATED),
                    (UUID) row.get(SignInColumn.ID));
        }
    }
}
