/**
 * The store: columns in a DuckDB file, original records in compressed segments beside it. A segment is forced to the disk
 * before the rows that point into it are committed, so that whatever follows the last committed record is left over from
 * a crash and nobody's.
 */
package io.isthmus.signins.internal.store;
