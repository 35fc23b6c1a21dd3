package io.isthmus.sdk.report;

import java.time.ZoneId;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.model.Cloud;

/**
 * Writes a plan as a document: a script to run by hand, a change request to sign. A declarative service.
 *
 * @since 1.0
 */
public interface PlanExporter {

    /** Names the format on the command line: "powershell", "change-request". */
    String id();

    /** Names the format for a person, in the user's language. */
    String title();

    /** What the name of such a file ends with, without the dot. */
    String extension();

    /** Whether this kind of document can be made of a plan; of every plan, where nothing else is said. */
    default boolean fits(Plan plan) {
        return true;
    }

    /**
     * Writes.
     *
     * @param plan  one that {@linkplain #fits fits}; never changed
     * @param cloud the tenant's cloud, whose addresses stand in the document
     * @param zone  the zone that times are shown in, with their offset
     * @return the whole document; text is UTF-8
     */
    byte[] export(Plan plan, Cloud cloud, ZoneId zone);
}
