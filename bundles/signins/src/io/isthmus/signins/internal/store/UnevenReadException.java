package io.isthmus.signins.internal.store;

import java.io.IOException;

/** Two readings of a file found a different number of records: it was changed meanwhile, or is read in two ways. */
public final class UnevenReadException extends IOException {

    private static final long serialVersionUID = 1L;

    UnevenReadException(long first, long second) {
        super(first + " / " + second);
    }
}
