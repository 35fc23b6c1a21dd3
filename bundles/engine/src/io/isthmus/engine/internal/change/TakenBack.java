package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.request.Request;

/**
 * Finds the steps whose effect a later step of ours took back, or the undoing of one: nobody waits for them any more,
 * and that they are no longer so is no fault. A later step takes back what it turns from what the earlier one made, and
 * what it deletes.
 */
final class TakenBack {

    private static final String DELETE = "DELETE";

    /** A step that was done, or undone, and when. */
    private record Through(PlanHistory plan, Step step, Direction direction, Instant at) {

        static Stream<Through> of(PlanHistory plan, Step step) {
            StepHistory history = plan.step(step.id());
            return history.undone().map(at -> new Through(plan, step, Direction.BACK, at))
                    .or(() -> history.done().map(at -> new Through(plan, step, Direction.FORWARD, at))).stream();
        }

        /** The paths of the objects that it deleted in a place. */
        Stream<String> deleted(Optional<String> place) {
            return plan.step(step.id()).requests(direction).stream()
                    .filter(request -> Pairs.key(plan.plan().pair(), request).equals(place))
                    .flatMap(TakenBack::graph).filter(graph -> graph.method().equals(DELETE))
                    .map(TakenBack::path);
        }
    }

    private TakenBack() {
    }

    /** Notes it in the histories of all plans of a ledger. */
    static void note(Collection<PlanHistory> plans) {
        List<Through> all = plans.stream().flatMap(plan -> plan.plan().steps().stream()
                .flatMap(step -> Through.of(plan, step))).toList();
        for (PlanHistory plan : plans) {
            for (Step step : plan.settling()) {
                Instant verified = plan.step(step.id()).verified().orElseThrow();
                List<Through> later = all.stream().filter(one -> one.at().isAfter(verified)).toList();
                if (turned(plan, step, later) || deleted(plan, step, later)) {
                    plan.step(step.id()).takenBack();
                }
            }
        }
    }

    /**
     * The plan that changed what a step made, the latest of those that stand and began after it; empty where none of
     * ours did.
     */
    static Optional<PlanHistory> by(UUID plan, Step step, Map<UUID, PlanHistory> plans) {
        PlanHistory own = plans.get(plan);
        List<Turn> made = Turn.of(own, step, Direction.FORWARD).toList();
        return plans.values().stream().filter(other -> other.started().isAfter(own.started()))
                .filter(other -> other.plan().steps().stream().flatMap(one -> Through.of(other, one))
                        .filter(one -> one.direction() == Direction.FORWARD)
                        .flatMap(one -> Turn.of(other, one.step(), Direction.FORWARD))
                        .anyMatch(turn -> made.stream().anyMatch(turn::changes)))
                .max(Comparator.comparing(PlanHistory::started));
    }

    private static boolean turned(PlanHistory plan, Step step, List<Through> later) {
        List<Turn> made = Turn.of(plan, step, Direction.FORWARD).toList();
        return later.stream().flatMap(one -> Turn.of(one.plan(), one.step(), one.direction()))
                .anyMatch(turn -> made.stream().anyMatch(turn::takesBack));
    }

    /** Whether what the step made was deleted, or what that hangs on. */
    private static boolean deleted(PlanHistory plan, Step step, List<Through> later) {
        Placeholders known = new Placeholders(plan.bindings());
        Set<String> made = step.outputs().stream().map(Binding.Output::name).map(plan.bindings()::get)
                .filter(Objects::nonNull).flatMap(value -> value.text().stream()).collect(Collectors.toSet());
        List<String> seen = step.change().verification().expectations().stream().map(Expectation::request)
                .filter(known::resolve).map(known::in).flatMap(TakenBack::graph).map(TakenBack::path).toList();
        return later.stream().flatMap(one -> one.deleted(Pairs.key(plan.plan().pair(), step)))
                .anyMatch(path -> made.contains(path.substring(path.lastIndexOf('/') + 1))
                        || seen.stream().anyMatch(one -> (one + "/").startsWith(path + "/")));
    }

    private static Stream<GraphRequest> graph(Request request) {
        return request instanceof GraphRequest graph ? Stream.of(graph) : Stream.empty();
    }

    private static String path(GraphRequest request) {
        return request.path().split("\\?", 2)[0];
    }
}
