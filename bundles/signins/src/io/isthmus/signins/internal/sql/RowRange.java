package io.isthmus.signins.internal.sql;

/**
 * Rows that were added to the store one after another.
 *
 * @param from the first rowid
 * @param to   the rowid behind the last
 */
public record RowRange(long from, long to) {
}
