package io.isthmus.sdk.report;

import java.time.ZoneId;
import java.util.Optional;

import org.osgi.annotation.versioning.ProviderType;

import io.isthmus.sdk.change.Plan;

/**
 * Says in one sentence, for whoever decides, what was found. A declarative service.
 *
 * @since 1.0
 */
@ProviderType
public interface FindingsSummary {

    /**
     * Says it.
     *
     * @param document what was found
     * @param plan     a plan that was made and not begun, where there is one: where it mends the worst of what was
     *                 found, its steps and times are part of the sentence
     * @param zone     the zone that times are shown in
     * @return one sentence in the user's language
     */
    String sentence(FindingsDocument document, Optional<Plan> plan, ZoneId zone);
}
