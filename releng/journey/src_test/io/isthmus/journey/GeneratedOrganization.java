package io.isthmus.journey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import io.isthmus.emulator.internal.state.OrganizationState;
import io.isthmus.sdk.data.Value;

/**
 * A hybrid organization that nobody thought of: a scenario of the demo organization, some of them with another tenant
 * or another forest, in which nearly everything that plans look at was chosen anew, all by one seed.
 */
final class GeneratedOrganization {

    private static final Set<String> SEVERAL_PAIRS = Set.of("two-tenants", "two-forests");
    /** Scenarios that lack nothing that a plan needs. */
    private static final List<String> BASES = List.of("fresh-hybrid", "fresh-hybrid", "graph-stage", "half-done",
            "two-tenants", "two-forests");

    private final long seed;
    private final MadeUpState state;

    private GeneratedOrganization(long seed) {
        this.seed = seed;
        state = new MadeUpState(seed, BASES);
        GeneratedForest.makeUp(state);
        GeneratedTenant.makeUp(state);
        GeneratedGraphStage.makeUp(state);
    }

    /** The organization of a seed: the same one each time. */
    static GeneratedOrganization of(long seed) {
        return new GeneratedOrganization(seed);
    }

    /** The scenario that it is made of, under whose name it is served. */
    String scenario() {
        return state.scenario();
    }

    /** What was chosen, by what it was chosen for. */
    Map<String, String> chosen() {
        return state.chosen();
    }

    /** For which pair, by its number, a plan of some kind is made: for one or the other where there are two. */
    int pair(String kind) {
        return SEVERAL_PAIRS.contains(scenario()) ? (int) Math.floorMod(kind.hashCode() + seed, 2L) : 0;
    }

    /** Ids of tenants that servers know and the connection does not. */
    Optional<Value> unconnectedTenants() {
        return Optional.of(String.join(",", state.unconnectedTenants())).filter(ids -> !ids.isEmpty()).map(Value::of);
    }

    /** Makes the demo organization of a profile this one. */
    void begin(Path profile) throws IOException {
        OrganizationState.reset(ServedContoso.folder(profile, scenario()).resolve("demo"), state.whole());
    }

    @Override
    public String toString() {
        return "the organization of seed " + seed + ": " + chosen();
    }
}
