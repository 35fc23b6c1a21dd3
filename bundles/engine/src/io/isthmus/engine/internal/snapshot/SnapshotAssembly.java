package io.isthmus.engine.internal.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.contribute.ContributorDescriptor;
import io.isthmus.engine.contribute.ContributorRegistry;
import io.isthmus.engine.extension.ContributionException;
import io.isthmus.engine.internal.concurrent.Listeners;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.AskedName;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.ReadHints;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.HybridNames;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * Reads all parts of all sources side by side, and a second time those few that another side has something to say
 * about: the directory finds an application that was renamed once an Auth Server has named it, and public names are
 * looked at once both sides have told them.
 */
final class SnapshotAssembly {

    private record PartRead(Scope scope, Part<?> part, Reading<?> reading) {
    }

    private static final Duration SHORTEST = Duration.ofMillis(1);

    private final ContributorRegistry contributors;
    private final KeptSignIns signIns;

    SnapshotAssembly(ContributorRegistry contributors, KeptSignIns signIns) {
        this.contributors = contributors;
        this.signIns = signIns;
    }

    List<SideSnapshot> read(List<Source> sources, Set<Part<?>> proofs, SnapshotListener listener,
            CallContext context) {
        List<SideBySide.Task<PartRead>> tasks = new ArrayList<>();
        for (Source source : sources) {
            source.parts().stream().filter(part -> !Parts.PROOFS.contains(part) || proofs.contains(part))
                    .forEach(part -> tasks.add(task(source, part, listener, context, UnaryOperator.identity(),
                            () -> source.read(part, context))));
            contributors.all().stream().filter(one -> one.side() == source.scope().side())
                    .forEach(one -> tasks.add(task(source, one.part(), listener, context, UnaryOperator.identity(),
                            () -> contributed(source, one, context))));
        }
        long begun = System.nanoTime();
        Map<Scope, Map<String, Reading<?>>> byScope = new LinkedHashMap<>();
        sources.forEach(source -> byScope.putIfAbsent(source.scope(), new TreeMap<>()));
        for (PartRead read : SideBySide.run(tasks, context.cancel(), context.deadline())) {
            byScope.get(read.scope()).merge(read.part().id(), read.reading(),
                    (first, second) -> first.known() ? first : second);
        }
        Duration left = context.deadline().minusNanos(System.nanoTime() - begun);
        readAgain(sources, byScope, listener, new CallContext(context.cancel(), context.progress(),
                left.compareTo(SHORTEST) > 0 ? left : SHORTEST));
        sources.stream().filter(source -> KeptSignIns.wanted(source, proofs)).forEach(source ->
                byScope.get(source.scope()).put(Parts.SIGN_IN_HISTORY.id(), kept(source, byScope, listener, context)));
        return byScope.entrySet().stream().map(side -> new SideSnapshot(side.getKey(), side.getValue())).toList();
    }

    private Reading<?> kept(Source source, Map<Scope, Map<String, Reading<?>>> byScope, SnapshotListener listener,
            CallContext context) {
        Reading<?> reading = contained(source, Parts.SIGN_IN_HISTORY,
                () -> signIns.read(source, byScope.get(source.scope()), now(source), context.cancel()));
        Listeners.tell(() -> listener.read(source.scope(), Parts.SIGN_IN_HISTORY, reading));
        return reading;
    }

    private static void readAgain(List<Source> sources, Map<Scope, Map<String, Reading<?>>> byScope,
            SnapshotListener listener, CallContext context) {
        ReadHints hints = hints(byScope);
        if (hints.applications().isEmpty() && hints.names().isEmpty()) {
            return;
        }
        List<SideBySide.Task<PartRead>> tasks = new ArrayList<>();
        for (Source source : sources) {
            SideSnapshot first = new SideSnapshot(source.scope(), byScope.get(source.scope()));
            source.partsToReadAgain(hints, first).stream().filter(part -> worthIt(first, part))
                    .forEach(part -> tasks.add(task(source, part, listener, context,
                            second -> completed(first.read(part), second), () -> source.read(part, hints, context))));
        }
        for (PartRead read : SideBySide.run(tasks, context.cancel(), context.deadline())) {
            byScope.get(read.scope()).put(read.part().id(), read.reading());
        }
    }

    /** What the first reading could not see at all no hint makes visible; what waited for hints is read now. */
    private static boolean worthIt(SideSnapshot first, Part<?> part) {
        return first.parts().containsKey(part.id())
                && (first.read(part).value().isPresent() || first.read(part).state() == ReadState.NOT_ASKED);
    }

    private static ReadHints hints(Map<Scope, Map<String, Reading<?>>> byScope) {
        List<SideSnapshot> sides = byScope.entrySet().stream()
                .map(side -> new SideSnapshot(side.getKey(), side.getValue())).toList();
        boolean looking = sides.stream().anyMatch(side -> side.parts().containsKey(Parts.PUBLIC_NAMES.id()));
        return new ReadHints(sides.stream().flatMap(side -> side.read(Parts.AUTH_SERVERS).value().stream())
                .flatMap(servers -> ApplicationRules.named(servers).stream()).collect(Collectors.toSet()),
                looking ? names(sides) : Map.of());
    }

    /**
     * The public names of each organization, once for each service however many tenants reach it there. A tenant's
     * connectors lead to each of its organizations, so what another one owns is that one's alone.
     */
    private static Map<String, List<AskedName>> names(List<SideSnapshot> sides) {
        Snapshot known = new Snapshot("", "", Instant.EPOCH, sides, List.of(), LedgerHead.EMPTY, List.of());
        Map<String, Map<List<?>, AskedName>> names = new LinkedHashMap<>();
        known.pairs().forEach(pair -> pair.organization().ifPresent(organization -> {
            Map<List<?>, AskedName> own = names.computeIfAbsent(organization, key -> new LinkedHashMap<>());
            HybridNames.of(known, pair).reached()
                    .forEach(name -> own.putIfAbsent(List.of(name.host(), name.service()), name));
        }));
        Set<String> owned = names.values().stream().flatMap(all -> all.values().stream()).filter(AskedName::own)
                .map(AskedName::host).collect(Collectors.toSet());
        return names.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                entry -> entry.getValue().values().stream().filter(name -> name.own() || !owned.contains(name.host()))
                        .toList()));
    }

    /** The second reading; where it failed, the first one, which then is known to lack something. */
    private static Reading<?> completed(Reading<?> first, Reading<?> second) {
        if (second.value().isPresent() || first.value().isEmpty()) {
            return second;
        }
        return second.failure().isEmpty() || first.failure().isPresent() ? first
                : Reading.partial(first.value().orElseThrow(), second.failure().get(), first.at().orElseThrow(),
                        first.origin());
    }

    private static SideBySide.Task<PartRead> task(Source source, Part<?> part, SnapshotListener listener,
            CallContext context, UnaryOperator<Reading<?>> result, Supplier<Reading<?>> reader) {
        Supplier<PartRead> work = () -> {
            Reading<?> reading = result.apply(contained(source, part, reader));
            Listeners.tell(() -> listener.read(source.scope(), part, reading));
            return new PartRead(source.scope(), part, reading);
        };
        Supplier<PartRead> late = () -> new PartRead(source.scope(), part, result.apply(
                failed(source, part, Failures.late(part.side(), attempt(part), context.deadline()))));
        return new SideBySide.Task<>(work, late);
    }

    private static Reading<?> contained(Source source, Part<?> part, Supplier<Reading<?>> reader) {
        try {
            return reader.get();
        } catch (CancelledException cancelled) {
            throw cancelled;
        } catch (RuntimeException mistake) {
            return failed(source, part, Failures.mistake(part.side(), attempt(part), mistake));
        }
    }

    private Reading<List<ContributedObject>> contributed(Source source, ContributorDescriptor contributor,
            CallContext context) {
        try {
            return contributors.create(contributor.partId()).read(new DeclaredReads(source, contributor.partId(),
                    contributor.side(), contributor.requirements(), context));
        } catch (ContributionException notMade) {
            return Reading.failed(Failure.of(Failure.Kind.BAD_INPUT, contributor.side(),
                    attempt(contributor.part()), notMade.problem().reason(), Messages.AdviceReport), now(source),
                    contributor.bundle());
        }
    }

    private static Reading<?> failed(Source source, Part<?> part, Failure failure) {
        return Reading.failed(failure, now(source), part.id());
    }

    private static Instant now(Source source) {
        return source.time().now();
    }

    private static String attempt(Part<?> part) {
        return NLS.bind(Messages.AttemptRead, part.id());
    }
}
