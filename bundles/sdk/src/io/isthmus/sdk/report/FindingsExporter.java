package io.isthmus.sdk.report;

import java.time.ZoneId;

/**
 * Writes findings as a document. A declarative service.
 *
 * @since 1.0
 */
public interface FindingsExporter {

    /** Names the format on the command line: "html", "json", "csv". */
    String id();

    /** Names the format for a person, in the user's language. */
    String title();

    /** What the name of such a file ends with, without the dot. */
    String extension();

    /**
     * Writes.
     *
     * @param document what was found
     * @param zone     the zone that times are shown in, with their offset
     * @return the whole document; text is UTF-8
     */
    byte[] export(FindingsDocument document, ZoneId zone);
}
