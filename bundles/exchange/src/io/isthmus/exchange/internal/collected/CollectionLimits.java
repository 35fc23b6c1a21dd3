package io.isthmus.exchange.internal.collected;

import io.isthmus.exchange.internal.clixml.ClixmlLimits;

/**
 * How much a collection may ask of its reader. A collection that asks for more is refused as a whole.
 *
 * @param files   entries of the zip or files below the folder
 * @param bytes   of all of them, unpacked
 * @param clixml  for each file
 */
record CollectionLimits(int files, long bytes, ClixmlLimits clixml) {

    /** The limits of the console: 10,000 files, 2 GiB. */
    static final CollectionLimits DEFAULT = new CollectionLimits(10_000, 2L << 30, ClixmlLimits.DEFAULT);
}
