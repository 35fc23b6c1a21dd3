package io.isthmus.sdk.report;

import java.time.Instant;
import java.util.List;

import io.isthmus.sdk.check.Finding;

/**
 * What a run of checks found, with what is needed to tell it to somebody who was not there.
 *
 * @param organization the connection's name
 * @param pair         which organization with which tenant
 * @param snapshot     id of the snapshot that was judged
 * @param taken        when the snapshot was taken
 * @param dataPack     version of the data pack that was judged by
 * @param findings     what was found, in the order in which it was found
 * @param checks       the checks that were run, each once, in the order in which they are shown
 * @since 1.0
 */
public record FindingsDocument(String organization, String pair, String snapshot, Instant taken, String dataPack,
        List<Finding> findings, List<JudgedCheck> checks) {

    /** Copies the lists. */
    public FindingsDocument {
        findings = List.copyOf(findings);
        checks = List.copyOf(checks);
    }

    /**
     * A check's title.
     *
     * @param check a check's id
     * @return its title; the id where the check is not among those that were run
     */
    public String title(String check) {
        return checks.stream().filter(one -> one.id().equals(check)).findFirst().map(JudgedCheck::title).orElse(check);
    }
}
