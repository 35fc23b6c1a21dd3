package io.isthmus.engine.policy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.port.Connection;

/**
 * Which plans a second person has to approve.
 *
 * @param file          where it stands
 * @param setBy         who decided so, as the file tells
 * @param kinds         kinds of plan: "shared.cleanup"; empty for every kind
 * @param irreversible  whether it is for plans alone that have a step that cannot be undone
 * @param organizations ids or titles of connections; empty for all
 * @param valid         how long an approval counts
 * @since 1.0
 */
public record ApprovalRule(Path file, String setBy, Set<String> kinds, boolean irreversible, Set<String> organizations,
        Duration valid) {

    /** Copies the sets. */
    public ApprovalRule {
        kinds = Set.copyOf(kinds);
        organizations = Set.copyOf(organizations);
    }

    /** A connection may have got another title since the plan was made: each of its names counts. */
    boolean meant(Plan plan, Connection connection) {
        return (kinds.isEmpty() || kinds.contains(plan.kind()))
                && (organizations.isEmpty() || Stream.of(connection.id(), connection.title(), plan.connection(),
                        plan.organization()).anyMatch(organizations::contains))
                && (!irreversible || plan.steps().stream()
                        .anyMatch(step -> step.reversibility() instanceof Reversibility.Irreversible));
    }
}
