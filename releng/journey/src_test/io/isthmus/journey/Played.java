package io.isthmus.journey;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;

/**
 * A plan that is applied and undone over and over, with faults.
 *
 * @param name     tells it from others
 * @param scenario the demo organization that it is made for
 * @param role     a directory role that is activated for it; empty where the admin's usual ones do
 * @param before   what was applied to that before, in this order
 * @param asked    the plan
 */
record Played(String name, String scenario, Optional<String> role, List<Asked> before, Asked asked) {

    private static final String FRESH = "fresh-hybrid";
    private static final String SECOND_STAGE = "graph-stage";
    private static final String GLOBAL_ADMINISTRATOR = "62e90394-69f5-4237-9190-012177145e10";
    private static final Asked SETUP = new Asked("hybrid.setup");

    /**
     * A plan that is made.
     *
     * @param kind       its id
     * @param parameters what it is asked for
     */
    record Asked(String kind, Map<String, Value> parameters) {

        Asked(String kind) {
            this(kind, Map.of());
        }
    }

    /** The plan that does the whole first stage. */
    static Played mainJob(String scenario) {
        return new Played(scenario, scenario, Optional.empty(), List.of(), SETUP);
    }

    /** Every other plan that changes something in an organization where it is of use. */
    static List<Played> others() {
        Map<String, Value> force = Map.of("force", Value.of(true));
        return List.of(
                of(FRESH, new Asked("app.create")),
                of(FRESH, new Asked("app.certificates"), "app.create"),
                of(FRESH, new Asked("ews.gate"), "app.create"),
                of(FRESH, new Asked("authserver.configure"), "app.create", "app.certificates"),
                of(FRESH, new Asked("sharing.epr")),
                of(FRESH, new Asked("override.on"), "app.create", "app.certificates", "authserver.configure"),
                of(FRESH, new Asked("override.off"), SETUP.kind()),
                of(FRESH, new Asked("rollback"), SETUP.kind()),
                of(FRESH, new Asked("app.lock"), SETUP.kind()),
                new Played("shared.cleanup", FRESH, Optional.of(GLOBAL_ADMINISTRATOR), List.of(SETUP),
                        new Asked("shared.cleanup")),
                of(FRESH, new Asked("permissions.remove", Map.of("api", Value.of("EWS"), "force", Value.of(true))),
                        SETUP.kind()),
                of(FRESH, new Asked("app.delete", force), SETUP.kind()),
                new Played("app.restore", FRESH, Optional.empty(), List.of(SETUP, new Asked("app.delete", force)),
                        new Asked("app.restore")),
                of(SECOND_STAGE, new Asked("graph.stage")),
                of(SECOND_STAGE, new Asked("graph.off"), "graph.stage"),
                of(SECOND_STAGE, new Asked("certificate.rotate", Map.of("renewBefore", Value.of("90")))));
    }

    private static Played of(String scenario, Asked asked, String... before) {
        return new Played(asked.kind(), scenario, Optional.empty(), Stream.of(before).map(Asked::new).toList(), asked);
    }

    @Override
    public String toString() {
        return name;
    }
}
