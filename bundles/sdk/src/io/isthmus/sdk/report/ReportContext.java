package io.isthmus.sdk.report;

import java.time.ZoneId;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.Cancel;

/**
 * What a format is given.
 *
 * @since 1.0
 */
@ProviderType
public interface ReportContext {

    /** What the document is made of. */
    Report report();

    /**
     * What checks found.
     *
     * @throws IllegalStateException where the document is made of a plan, which the format's declaration rules out
     */
    default FindingsDocument findings() {
        if (report() instanceof Report.Findings found) {
            return found.document();
        }
        throw new IllegalStateException("the document is made of a plan");
    }

    /**
     * A plan with its cloud.
     *
     * @throws IllegalStateException where the document is made of findings, which the format's declaration rules out
     */
    default Report.Planned planned() {
        if (report() instanceof Report.Planned planned) {
            return planned;
        }
        throw new IllegalStateException("the document is made of findings");
    }

    /** The zone that times are shown in, with their offset. */
    ZoneId zone();

    /** Ends the work. */
    Cancel cancel();
}
