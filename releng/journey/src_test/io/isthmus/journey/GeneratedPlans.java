package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;

/** Plans of reversible steps over a generated organization, in an order and asked for in a way that a seed chooses. */
final class GeneratedPlans {

    private static final Value YES = Value.of(true);
    private static final Map<String, Value> OTHERS_MAY_CONTROL_IT = Map.of("acceptOtherControl", YES);
    private static final Map<String, Value> GATE = Map.of("enableEws", YES,
            "ewsApplications", Value.of("3b6f2a90-0d1c-4c57-9f0e-5f8a1e6d2c47"));

    /** Of the application alone; what leaves a server does not come back. */
    private static final Map<String, Value> PRUNED = Map.of("since", Value.of("2026-01-01"),
            "unproven", Value.of("nobody calls the cloud here"));

    private final MainJob job;
    private final GeneratedOrganization organization;
    private final long seed;
    private final Deque<String> kinds;

    GeneratedPlans(MainJob job, GeneratedOrganization organization, long seed) throws IOException {
        this.job = job;
        this.organization = organization;
        this.seed = seed;
        this.kinds = anyOrder(job.kinds(), seed);
    }

    /**
     * A plan.
     *
     * @param seen what it was made of
     */
    record Made(Plan plan, Snapshot seen) {
    }

    /** Each kind comes first for every some seeds: none is always refused for what another one did before. */
    private static Deque<String> anyOrder(List<String> all, long seed) {
        List<String> kinds = new ArrayList<>(all);
        Collections.sort(kinds);
        String first = kinds.get((int) (seed % kinds.size()));
        Collections.shuffle(kinds, MadeUpState.random(seed));
        kinds.remove(first);
        kinds.addFirst(first);
        return new ArrayDeque<>(kinds);
    }

    /** The plan of the next kind that has one for what is there now; empty where no kind that is left has. */
    Optional<Made> next() throws Exception {
        return kinds.isEmpty() ? Optional.empty() : job.planning((seen, planner) -> {
            Optional<Plan> plan = Optional.empty();
            while (plan.isEmpty() && !kinds.isEmpty()) {
                plan = reversible(kinds.pop(), planner);
            }
            return plan.map(made -> new Made(made, seen));
        });
    }

    /** The plans of all kinds that are left, each for what is there now. */
    List<Plan> all() throws Exception {
        return job.planning((seen, planner) -> {
            List<Plan> plans = new ArrayList<>();
            while (!kinds.isEmpty()) {
                reversible(kinds.pop(), planner).ifPresent(plans::add);
            }
            return plans;
        });
    }

    private Optional<Plan> reversible(String kind, MainJob.Planner planner) {
        try {
            Plan plan = planner.plan(organization.pair(kind), kind, asked(kind));
            return Optional.of(plan).filter(made -> !made.steps().isEmpty()
                    && made.steps().stream().allMatch(step -> step.inverse().isPresent()));
        } catch (PlanRefusedException refused) {
            Cutting.assertClear(refused);
            return Optional.empty();
        }
    }

    private Map<String, Value> asked(String kind) {
        boolean more = MadeUpState.random(seed ^ kind.hashCode()).nextBoolean();
        return switch (kind) {
            case "hybrid.setup" -> more ? GATE : OTHERS_MAY_CONTROL_IT;
            case "ews.gate" -> more ? GATE : Map.of();
            case "app.create", "app.restore" -> OTHERS_MAY_CONTROL_IT;
            case "graph.stage" -> known("consentedTenants", Map.of("acceptOtherControl", YES));
            case "app.complete" -> Map.of("acceptOtherControl", YES, "graph", Value.of(more));
            case "authserver.configure" -> Map.of("graph", Value.of(more));
            case "permissions.remove" -> Map.of("api", Value.of(more ? "EWS" : "Graph"), "force", YES);
            case "app.delete" -> Map.of("force", YES);
            case "certificate.rotate" -> known("servedTenants", more ? Map.of("renewBefore", Value.of("90"))
                    : Map.of("enforce", YES));
            case "certificate.prune" -> PRUNED;
            default -> Map.of();
        };
    }

    /** Where servers know tenants that nobody looks into, somebody vouches for these. */
    private Map<String, Value> known(String parameter, Map<String, Value> asked) {
        Map<String, Value> all = new HashMap<>(asked);
        organization.unconnectedTenants().ifPresent(tenants -> all.put(parameter, tenants));
        return all;
    }

    /**
     * What came of a plan, where somebody brings what it made to the servers that it waits for; empty where the admin
     * has to activate a role first.
     */
    static Optional<ChangeResult> permitted(MainJob job, ServedContoso contoso, Plan plan) throws Exception {
        try {
            ChangeResult result = job.apply(plan);
            return Optional.of(Carrying.awaited(result) ? Carrying.carry(job, contoso, result) : result);
        } catch (PlanRefusedException refused) {
            assertTrue(refused.getMessage().contains("activate Global Administrator first"), refused.getMessage());
            Cutting.assertClear(refused);
            return Optional.empty();
        }
    }

    /**
     * Whether a plan came to what it had told: the tenant can refuse a certificate for its lifetime, and nobody brings
     * a certificate that the plan did not make to servers that lack it.
     */
    static boolean stoppedAsForetold(Plan plan, ChangeResult result) {
        boolean lifetime = plan.warnings().stream()
                .anyMatch(warning -> warning.contains("allows certificates of 365 days at the most"));
        boolean byHand = plan.steps().stream().map(Step::change).filter(change -> change.actions().isEmpty())
                .anyMatch(change -> change.effect().contains("Import-ExchangeCertificate"));
        return lifetime && stopped(result, "CredentialLifetimeExceedsMaxValueAsPerAppPolicy")
                || byHand && !Carrying.awaited(result)
                        && stopped(result, "Nothing was sent", " holds CN=Microsoft Exchange Server Auth");
    }

    /** Whether it stopped, and all that stopped says this. */
    private static boolean stopped(ChangeResult result, String... words) {
        List<String> sentences = result.state().steps().stream()
                .filter(step -> Set.of(StepState.STOPPED, StepState.UNKNOWN).contains(step.state()))
                .map(StepProgress::sentence).toList();
        return !sentences.isEmpty() && sentences.stream()
                .allMatch(sentence -> Stream.of(words).allMatch(sentence::contains));
    }
}
