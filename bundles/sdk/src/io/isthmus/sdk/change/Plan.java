package io.isthmus.sdk.change;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.DocumentRequest;
import io.isthmus.sdk.snapshot.HybridPair;

/**
 * Ordered steps that change an organization and its tenant, and where they say so other tenants of it. The dry run and the plan are the same object.
 *
 * @param id           unique to this plan; names it in the ledger
 * @param kind         id of the plan in the extension point: "hybrid.setup"
 * @param title        one line
 * @param summary      one sentence for whoever decides: what it does, how long it takes
 * @param organization the connection's name, which is asked for before irreversible steps
 * @param connection   id of the connection that it was made for
 * @param pair         which organization with which tenant
 * @param snapshot     id of the snapshot that it was made from
 * @param made         when
 * @param steps        in an order in which each stands behind those that it comes after
 * @param permissions  what the applier needs, by the permissions' names
 * @param roles        which roles the applier needs, by their names
 * @param warnings     what a person must know before
 * @since 1.0
 */
public record Plan(UUID id, String kind, String title, String summary, String organization, String connection,
        HybridPair pair, String snapshot, Instant made, List<Step> steps, List<String> permissions,
        List<String> roles, List<String> warnings) {

    /** Copies the lists; checks ids and order of the steps. */
    public Plan {
        steps = List.copyOf(steps);
        permissions = List.copyOf(permissions);
        roles = List.copyOf(roles);
        warnings = List.copyOf(warnings);
        Set<String> seen = new HashSet<>();
        for (Step step : steps) {
            if (!seen.containsAll(step.after())) {
                throw new IllegalArgumentException("step " + step.id() + " stands before one that it comes after");
            }
            if (!seen.add(step.id())) {
                throw new IllegalArgumentException("two steps are called " + step.id());
            }
        }
    }

    /** Whether it changes nothing but documents of this console: nobody need be signed in for writing then. */
    public boolean local() {
        return steps.stream().allMatch(step -> step.side() == Side.WORKSTATION);
    }

    /** The documents that its steps write on this computer, in the steps' order. */
    public List<Value> documents() {
        return steps.stream().flatMap(step -> step.change().actions().stream()).map(Action::request)
                .flatMap(request -> request instanceof DocumentRequest own ? own.document().stream() : Stream.empty())
                .toList();
    }

    /** The ids of the steps that must be done before one of its steps, directly or not. */
    public Set<String> before(Step step) {
        Set<String> before = new HashSet<>(step.after());
        for (Step earlier : steps.reversed()) {
            if (before.contains(earlier.id())) {
                before.addAll(earlier.after());
            }
        }
        return before;
    }

    /** Keys of the tenants besides its pair's that its steps change. */
    public Set<String> otherTenants() {
        return steps.stream().map(Step::elsewhere).flatMap(Optional::stream).collect(Collectors.toUnmodifiableSet());
    }

    /** The cmdlets that its steps call to change something, and to take it back; each once, in the steps' order. */
    public List<String> cmdlets() {
        return steps.stream().flatMap(step -> Stream.concat(Stream.of(step.change()), step.inverse().stream()))
                .flatMap(change -> change.actions().stream()).map(Action::request)
                .filter(CmdletRequest.class::isInstance).map(request -> ((CmdletRequest) request).cmdlet())
                .distinct().toList();
    }
}
