package io.isthmus.engine.internal.watch;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.engine.internal.snapshot.SnapshotReads;
import io.isthmus.engine.watch.DriftRuleDescriptor;
import io.isthmus.engine.watch.DriftRuleRegistry;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/** Asks the rules. One that throws harms no other, and what it was asked about is told all the same. */
final class RuleRun {

    private static final System.Logger LOG = System.getLogger(RuleRun.class.getName());

    private record Context(Optional<Reads> before, Reads after) implements DriftContext {
    }

    private record Explained(String rule, Drift drift) {
    }

    private final Map<String, DriftRule> rules = new LinkedHashMap<>();
    private final Optional<LastReadings> before;
    private final LastReadings after;
    private final Facts facts;
    private final Cancel cancel;
    private final List<String> problems;

    /**
     * @param problems gets a sentence for each rule that fails
     */
    RuleRun(DriftRuleRegistry registry, Optional<LastReadings> before, LastReadings after, Facts facts, Cancel cancel,
            List<String> problems) {
        this.before = before;
        this.after = after;
        this.facts = facts;
        this.cancel = cancel;
        this.problems = problems;
        for (DriftRuleDescriptor descriptor : registry.all()) {
            try {
                rules.put(descriptor.id(), registry.create(descriptor.id()));
            } catch (ContributionException notMade) {
                problems.add(notMade.getMessage());
            }
        }
    }

    /** What the changes mean, and what time alone made true; the worst first. */
    List<ToldDrift> told(List<Deviation> deviations) {
        List<ToldDrift> told = new ArrayList<>();
        deviations.forEach(deviation -> told.add(told(deviation)));
        List<Explained> passed = new ArrayList<>();
        for (HybridPair pair : after.snapshot().pairs()) {
            rules.forEach((id, rule) -> contained(id, () -> rule.passed(context(pair)), List.<Drift>of())
                    .forEach(drift -> passed.add(new Explained(id, drift))));
        }
        passed.stream().distinct().forEach(one -> told.add(new ToldDrift(Optional.of(one.rule()), one.drift(),
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
        told.sort(Comparator.comparing((ToldDrift one) -> one.drift().severity()).reversed());
        return told;
    }

    private ToldDrift told(Deviation deviation) {
        DriftContext context = context(after.snapshot().pairs().stream()
                .filter(pair -> Pairs.key(pair, deviation.scope().side())
                        .equals(Optional.of(deviation.scope().key()))).findFirst().orElseThrow());
        for (Map.Entry<String, DriftRule> rule : rules.entrySet()) {
            Optional<Drift> drift = contained(rule.getKey(), () -> rule.getValue().explain(deviation, context),
                    Optional.empty());
            if (drift.isPresent()) {
                return told(Optional.of(rule.getKey()), drift.get(), deviation);
            }
        }
        return told(Optional.empty(), PlainDifference.of(deviation), deviation);
    }

    private ToldDrift told(Optional<String> rule, Drift drift, Deviation deviation) {
        return new ToldDrift(rule, drift, Optional.of(deviation), before.flatMap(last -> sighting(last, deviation)),
                sighting(after, deviation), Optional.empty());
    }

    private static Optional<Sighting> sighting(LastReadings readings, Deviation deviation) {
        return readings.reading(deviation.scope(), deviation.part())
                .flatMap(reading -> reading.at().map(at -> new Sighting(at, reading.origin())));
    }

    private DriftContext context(HybridPair pair) {
        return new Context(before.map(last -> reads(last, pair)), reads(after, pair));
    }

    private Reads reads(LastReadings readings, HybridPair pair) {
        return new SnapshotReads(readings.snapshot(), pair, Optional.empty(), facts, cancel);
    }

    private <T> T contained(String rule, Supplier<T> work, T otherwise) {
        try {
            return work.get();
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException | LinkageError mistake) {
            LOG.log(System.Logger.Level.WARNING, rule, mistake);
            problems.add(NLS.bind(Messages.RuleFailed, rule, mistake));
            return otherwise;
        }
    }
}
