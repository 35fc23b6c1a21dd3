package io.isthmus.engine.internal.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.Request;

/**
 * What a plan sent, forward or back, of which an earlier reading may not have shown the effect.
 *
 * @param plan       the plan
 * @param at         when it last sent something
 * @param requests   what was sent, as it was sent; what a service refused is not in it
 * @param properties what its steps said that they change, by the names that a person reads
 * @param declared   from what to what, as plain values
 */
public record SentPlan(Plan plan, Instant at, List<Request> requests, List<String> properties, List<Value> declared) {

    /** Copies the lists. */
    public SentPlan {
        requests = List.copyOf(requests);
        properties = List.copyOf(properties);
        declared = List.copyOf(declared);
    }

    /** One step in one direction. */
    private static final class Sent {

        private final Step step;
        private final Direction direction;
        private final Map<Integer, Request> requests = new LinkedHashMap<>();
        private Instant at = Instant.EPOCH;
        private long last;
        /** The record that says that its effect was seen; none may have. */
        private long seen = Long.MAX_VALUE;

        Sent(Step step, Direction direction) {
            this.step = step;
            this.direction = direction;
        }

        boolean after(long head) {
            return !requests.isEmpty() && (last > head || seen > head);
        }

        Stream<Value> declared() {
            List<Value> values = new ArrayList<>();
            step.differences().forEach(difference -> {
                values.add(difference.before());
                values.add(difference.after());
            });
            Change change = direction == Direction.FORWARD ? step.change() : step.inverse().orElse(step.change());
            change.merges().forEach(binding -> values.add(Codec.toValue(binding)));
            return values.stream();
        }
    }

    /**
     * The plans that sent something since the ledger had a head, or whose effect was only seen since.
     *
     * @param head how many records the ledger had
     */
    public static List<SentPlan> since(long head, List<LedgerRecord> records) {
        return of(records, (plan, sent) -> sent.after(head));
    }

    /** The plans whose time was not over: what they sent works here and there only later, by itself. */
    public static List<SentPlan> settling(Instant then, List<LedgerRecord> records) {
        return of(records, (plan, sent) -> !sent.requests.isEmpty() && plan.steps().stream()
                .flatMap(step -> step.settling().stream())
                .anyMatch(settling -> sent.at.plus(settling.within()).isAfter(then)));
    }

    private static List<SentPlan> of(List<LedgerRecord> records, BiPredicate<Plan, Sent> meant) {
        Map<UUID, PlanHistory> histories = PlanHistory.of(records);
        Map<String, Sent> steps = new LinkedHashMap<>();
        for (LedgerRecord record : records) {
            Event.of(record.entry()).ifPresent(event -> note(event, record, histories, steps));
        }
        List<SentPlan> plans = new ArrayList<>();
        histories.forEach((id, history) -> {
            List<Sent> own = steps.entrySet().stream().filter(one -> one.getKey().startsWith(id.toString()))
                    .map(Map.Entry::getValue).filter(sent -> meant.test(history.plan(), sent)).toList();
            if (!own.isEmpty()) {
                plans.add(new SentPlan(history.plan(), own.stream().map(sent -> sent.at).max(Instant::compareTo)
                        .orElseThrow(), own.stream().flatMap(sent -> sent.requests.values().stream()).toList(),
                        own.stream().flatMap(sent -> sent.step.differences().stream()).map(Difference::property).toList(),
                        Stream.concat(own.stream().flatMap(Sent::declared), history.bindings().values().stream())
                                .toList()));
            }
        });
        return plans;
    }

    private static void note(Event event, LedgerRecord record, Map<UUID, PlanHistory> histories,
            Map<String, Sent> steps) {
        switch (event) {
            case Event.Sending sending -> {
                Sent sent = sent(sending.direction(), record, histories, steps);
                sent.requests.put(sending.action(), sending.request());
                sent.at = record.entry().at();
                sent.last = record.number();
                sent.seen = Long.MAX_VALUE;
            }
            case Event.Refused refused ->
                sent(refused.direction(), record, histories, steps).requests.remove(refused.action());
            case Event.Verified verified -> sent(verified.direction(), record, histories, steps).seen = record.number();
            default -> { }
        }
    }

    private static Sent sent(Direction direction, LedgerRecord record, Map<UUID, PlanHistory> histories,
            Map<String, Sent> steps) {
        UUID plan = record.entry().plan().orElseThrow();
        String step = record.entry().step().orElseThrow();
        return steps.computeIfAbsent(plan + " " + step + " " + direction, key -> new Sent(histories.get(plan).plan()
                .steps().stream().filter(one -> one.id().equals(step)).findFirst().orElseThrow(), direction));
    }
}
