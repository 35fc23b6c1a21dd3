package io.isthmus.sdk.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One thing that a check found, in one sentence that an admin can forward.
 *
 * @param check       id of the check; set by the runner
 * @param outcome     how it stands
 * @param severity    how much it matters
 * @param resource    what it is about
 * @param message     one sentence
 * @param direction   which way across the border it speaks of
 * @param basis       whether it is configured so or proven
 * @param evidence    what was seen
 * @param remediation which plan mends it, where there is one
 * @param until       until when it waits, for {@link Outcome#WAITING} and there alone
 * @param advice      what a person does where no plan does it, or what permission is missing; empty where there is
 *                    nothing to do
 * @since 1.0
 */
public record Finding(String check, Outcome outcome, Severity severity, Resource resource, String message,
        Direction direction, Basis basis, List<Evidence> evidence, Optional<Remediation> remediation,
        Optional<Instant> until, String advice) {

    /** Checks and copies. */
    public Finding {
        Objects.requireNonNull(check);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(resource);
        Objects.requireNonNull(message);
        Objects.requireNonNull(direction);
        Objects.requireNonNull(basis);
        Objects.requireNonNull(remediation);
        Objects.requireNonNull(advice);
        evidence = List.copyOf(evidence);
        if (until.isPresent() != (outcome == Outcome.WAITING)) {
            throw new IllegalArgumentException("a finding has an end of waiting where it waits, and there alone");
        }
    }

    /** A finding without evidence, remediation and advice yet, about a configuration. */
    public static Finding of(Outcome outcome, Severity severity, Resource resource, Direction direction,
            String message) {
        return new Finding("", outcome, severity, resource, message, direction, Basis.CONFIGURED, List.of(),
                Optional.empty(), Optional.empty(), "");
    }

    /** Something that waits. */
    public static Finding waiting(Severity severity, Resource resource, Direction direction, String message,
            Instant until) {
        return new Finding("", Outcome.WAITING, severity, resource, message, direction, Basis.CONFIGURED, List.of(),
                Optional.empty(), Optional.of(until), "");
    }

    /** The same as found by a check. */
    public Finding by(String checkId) {
        return new Finding(checkId, outcome, severity, resource, message, direction, basis, evidence, remediation,
                until, advice);
    }

    /** The same with one more thing that was seen. */
    public Finding seen(Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Finding(check, outcome, severity, resource, message, direction, basis, all, remediation, until,
                advice);
    }

    /** The same, proven rather than configured. */
    public Finding proven() {
        return new Finding(check, outcome, severity, resource, message, direction, Basis.PROVEN, evidence,
                remediation, until, advice);
    }

    /** The same with the plan that mends it. */
    public Finding mendedBy(Remediation plan) {
        return new Finding(check, outcome, severity, resource, message, direction, basis, evidence,
                Optional.of(plan), until, advice);
    }

    /** The same with what a person does. */
    public Finding advising(String sentence) {
        return new Finding(check, outcome, severity, resource, message, direction, basis, evidence, remediation,
                until, sentence);
    }
}
