package io.isthmus.sdk.report;

import java.util.Objects;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.model.Cloud;

/**
 * What a document is made of.
 *
 * @since 1.0
 */
public sealed interface Report {

    /**
     * What checks found.
     *
     * @param document what was found
     * @since 1.0
     */
    record Findings(FindingsDocument document) implements Report {

        /** Checks that it is there. */
        public Findings {
            Objects.requireNonNull(document);
        }
    }

    /**
     * A plan.
     *
     * @param plan  never changed by who writes it
     * @param cloud the tenant's cloud, whose addresses stand in the document
     * @since 1.0
     */
    record Planned(Plan plan, Cloud cloud) implements Report {

        /** Checks that both are there. */
        public Planned {
            Objects.requireNonNull(plan);
            Objects.requireNonNull(cloud);
        }
    }
}
