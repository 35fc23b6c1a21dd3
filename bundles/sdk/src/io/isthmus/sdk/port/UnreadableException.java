package io.isthmus.sdk.port;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.snapshot.Part;

/**
 * A part that nothing can be said without is not wholly known.
 *
 * @since 1.0
 */
public final class UnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Part<?> part;
    private final transient Reading<?> reading;

    /**
     * @param part    what was asked for
     * @param reading why it is not known
     */
    public UnreadableException(Part<?> part, Reading<?> reading) {
        super(part.id() + ": " + reading.state());
        this.part = part;
        this.reading = reading;
    }

    /** What was asked for. */
    public Part<?> part() {
        return part;
    }

    /** Why it is not known. */
    public Reading<?> reading() {
        return reading;
    }
}
