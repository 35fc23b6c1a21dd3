package io.isthmus.ui.job;

import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.CallContext;

/**
 * Something that the console does and that takes time. One operation is run once; it knows no widget.
 *
 * @since 1.0
 */
public interface Operation {

    /** What it does, for the Progress view: "Read both sides of Contoso". */
    String title();

    /** What it belongs to: views ask for jobs of a family to show that something runs. */
    JobFamily family();

    /**
     * Does it, in a worker thread.
     *
     * @throws SourceException where it failed, with what is told to the person
     * @throws io.isthmus.sdk.CancelledException where the context's cancel was asked for
     */
    void run(CallContext context) throws SourceException;
}
