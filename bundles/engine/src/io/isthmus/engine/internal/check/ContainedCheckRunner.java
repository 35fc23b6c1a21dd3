package io.isthmus.engine.internal.check;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckListener;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.check.RemediationRegistry;
import io.isthmus.engine.check.Selection;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;

/** Runs each check in a thread of its own, behind those that it comes after, and contains what it does. */
public final class ContainedCheckRunner implements CheckRunner {

    private final CheckRegistry registry;
    private final Offers offers;
    private final Supplier<Facts> facts;

    /**
     * @param registry     the checks that are installed
     * @param remediations who offers plans for what they find
     * @param plans        the kinds of plan that are installed
     * @param facts        the data pack in use
     */
    public ContainedCheckRunner(CheckRegistry registry, RemediationRegistry remediations, PlanRegistry plans,
            Supplier<Facts> facts) {
        this.registry = registry;
        this.offers = new Offers(remediations, plans);
        this.facts = facts;
    }

    @Override
    public CheckReport run(Snapshot snapshot, Optional<Session> session, Selection selection, CheckListener listener,
            Cancel cancel) {
        Supplier<Instant> clock = session.<Supplier<Instant>>map(open -> () -> open.time().now())
                .orElse(snapshot::taken);
        Instant started = clock.get();
        CheckListener oneAtATime = new SerialListener(listener);
        Map<String, CheckDescriptor> chosen = chosen(selection);
        List<CompletableFuture<CheckResult>> running = new ArrayList<>();
        for (HybridPair pair : snapshot.pairs()) {
            CheckSubject subject = new CheckSubject(snapshot, pair, session, facts.get(), clock);
            Map<String, CompletableFuture<CheckResult>> futures = new HashMap<>();
            inOrder(chosen).forEach(check -> {
                List<CompletableFuture<CheckResult>> before =
                        check.after().stream().sorted().map(futures::get).toList();
                CompletableFuture<CheckResult> future = SideBySide.start(() -> {
                    List<CheckResult> earlier = before.stream().map(SideBySide::result).toList();
                    return new CheckRun(registry, check, subject, oneAtATime, cancel).run(earlier);
                });
                futures.put(check.id(), future);
                running.add(SideBySide.start(() -> offers.beside(SideBySide.result(future), subject, cancel)));
            });
        }
        List<CheckResult> results = running.stream().map(SideBySide::result).toList();
        return new CheckReport(snapshot.id(), inReportOrder(results, snapshot.pairs()), started, clock.get());
    }

    /** The checks of a selection and those that they come after. */
    private Map<String, CheckDescriptor> chosen(Selection selection) {
        Map<String, CheckDescriptor> chosen = new TreeMap<>();
        registry.all().stream().filter(selection::includes).forEach(check -> choose(check, chosen));
        return chosen;
    }

    private void choose(CheckDescriptor check, Map<String, CheckDescriptor> chosen) {
        if (chosen.putIfAbsent(check.id(), check) == null) {
            check.after().forEach(id -> registry.find(id).ifPresent(before -> choose(before, chosen)));
        }
    }

    /** Each check behind those that it comes after; the registry lets no cycle through. */
    private static List<CheckDescriptor> inOrder(Map<String, CheckDescriptor> checks) {
        Map<String, CheckDescriptor> left = new TreeMap<>(checks);
        List<CheckDescriptor> ordered = new ArrayList<>();
        while (!left.isEmpty()) {
            List<CheckDescriptor> ready = left.values().stream()
                    .filter(check -> check.after().stream().noneMatch(left::containsKey)).toList();
            ordered.addAll(ready);
            ready.forEach(check -> left.remove(check.id()));
        }
        return ordered;
    }

    private static List<CheckResult> inReportOrder(List<CheckResult> results, List<HybridPair> pairs) {
        return results.stream().sorted((one, other) -> {
            int byPair = Integer.compare(pairs.indexOf(one.pair()), pairs.indexOf(other.pair()));
            return byPair != 0 ? byPair : one.check().id().compareTo(other.check().id());
        }).toList();
    }
}
