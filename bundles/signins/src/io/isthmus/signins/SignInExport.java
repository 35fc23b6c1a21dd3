package io.isthmus.signins;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.signins.query.Filter;
import io.isthmus.signins.query.SignInQuery.Order;

/**
 * What is written of sign-ins into a file for others.
 *
 * @param filter  which sign-ins; some that were selected are those of their ids
 * @param order   in which order; originals come fastest by time
 * @param columns what of each, in this order; of originals, all
 * @param format  as what
 * @since 1.0
 */
public record SignInExport(Filter filter, Order order, List<SignInColumn> columns, Format format) {

    /** What a file is. */
    public enum Format {
        /** Comma-separated values (RFC 4180) in UTF-8, with names of columns; no cell is a formula or steers a terminal. */
        CSV("csv"),
        /** The original records, one a line, as they were read. */
        JSON_LINES("jsonl"),
        /** Apache Parquet, compressed with zstd; times are UTC. */
        PARQUET("parquet");

        private final String extension;

        Format(String extension) {
            this.extension = extension;
        }

        /** How names of its files end. */
        public String extension() {
            return extension;
        }

        /** The format that a name ends with; empty where it is none of these. */
        public static Optional<Format> of(String name) {
            return Stream.of(values()).filter(format -> name.toLowerCase(Locale.ROOT).endsWith('.' + format.extension))
                    .findFirst();
        }
    }

    /**
     * What was written.
     *
     * @param rows sign-ins in the file
     * @param lost sign-ins that are not, since their original record is lost
     */
    public record Written(long rows, long lost) {
    }

    public SignInExport {
        columns = columns.stream().distinct().toList();
        if (columns.isEmpty()) {
            throw new IllegalArgumentException("An export of nothing");
        }
    }
}
