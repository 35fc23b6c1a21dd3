package io.isthmus.exchange.internal.clixml;

/**
 * How much one document may ask of its reader. What goes beyond is refused with a {@link ClixmlException}, never cut.
 *
 * @param bytes  of input
 * @param depth  of elements inside each other
 * @param values in the whole document, where a value that is referred to counts again each time, as it would for
 *               whoever walks through the objects
 */
public record ClixmlLimits(long bytes, int depth, long values) {

    /**
     * The limits of the console: 256 MiB, 128 elements (PowerShell itself never goes deeper than 50 objects), ten
     * million values.
     */
    public static final ClixmlLimits DEFAULT = new ClixmlLimits(256L << 20, 128, 10_000_000);

    /** Checks that each is positive. */
    public ClixmlLimits {
        if (bytes <= 0 || depth <= 0 || values <= 0) {
            throw new IllegalArgumentException("limits are positive");
        }
    }
}
