package io.isthmus.exchange.internal.clixml;

import java.util.List;

import io.isthmus.fuzz.Contract;

/** CLIXML: read or refused with the place; what was read is written and read as the same. */
public final class ClixmlTarget {

    private static final ClixmlLimits SMALL = new ClixmlLimits(8 << 20, 128, 200_000);

    private ClixmlTarget() {
    }

    /** Is called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] document) {
        try {
            List<ClixmlValue> values = ClixmlReader.readAll(document, SMALL);
            Contract.same(values, ClixmlReader.readAll(ClixmlWriter.write(values), SMALL));
        } catch (ClixmlException refused) {
            Contract.inWords(refused);
        }
    }
}
