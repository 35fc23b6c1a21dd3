package io.isthmus.sdk.report;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;

/**
 * What a run of checks found, with what is needed to tell it to somebody who was not there.
 *
 * @param organization the connection's name
 * @param pair         which organization with which tenant
 * @param taken        when the snapshot was taken
 * @param dataPack     version of the data pack that was judged by
 * @param findings     what was found, in the order in which it was found
 * @param titles       the checks' titles by their ids, in the order in which they are shown
 * @param outcomes     how each check ended, by its id; a check that was not run is not here
 * @since 1.0
 */
public record FindingsDocument(String organization, String pair, Instant taken, String dataPack,
        List<Finding> findings, Map<String, String> titles, Map<String, Outcome> outcomes) {

    /** Copies list and maps. */
    public FindingsDocument {
        findings = List.copyOf(findings);
        titles = Collections.unmodifiableMap(new LinkedHashMap<>(titles));
        outcomes = Map.copyOf(outcomes);
    }
}
