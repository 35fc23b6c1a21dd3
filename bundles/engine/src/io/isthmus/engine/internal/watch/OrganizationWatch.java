package io.isthmus.engine.internal.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.check.CheckRunner;
import io.isthmus.engine.internal.change.SettlingStep;
import io.isthmus.engine.internal.snapshot.Deviations;
import io.isthmus.engine.ledger.LedgerRecord;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.snapshot.SnapshotFiles;
import io.isthmus.engine.snapshot.SnapshotListener;
import io.isthmus.engine.watch.DriftRuleRegistry;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.watch.Deviation;

/** Watches over the organization of a profile. What it remembers is in its folder: docs/watching.md tells the files. */
public final class OrganizationWatch implements Watch {

    private final OrganizationStore store;
    private final SnapshotFiles files;
    private final DriftRuleRegistry rules;
    private final CheckRunner checks;
    private final ChangeEngine changes;
    private final Supplier<Facts> facts;
    private final Supplier<KeptSnapshots.Bounds> bounds;
    private final WriteLock lock;
    private final FoundJournal journal;
    /** What told() remembers of the last look; empty where there is nothing new to remember. */
    private Optional<Mark> next = Optional.empty();
    /** Snapshots that told() deletes: of many alike those between, and what is past the bounds. */
    private Set<String> going = Set.of();
    private WatchRound last;
    private Optional<Instant> nextTimer = Optional.empty();

    /**
     * @param store   the organization's files
     * @param files   saves and loads snapshots
     * @param rules   explain changes
     * @param checks  test effects
     * @param changes tells whether what plans did is still so
     * @param facts   the data pack to go by
     * @param profile tells how many snapshots are kept, and for how long
     * @param lock    keeps others from watching; closed with the watch
     */
    public OrganizationWatch(OrganizationStore store, SnapshotFiles files, DriftRuleRegistry rules, CheckRunner checks,
            ChangeEngine changes, Supplier<Facts> facts, Profile profile, WriteLock lock) {
        this.store = store;
        this.files = files;
        this.rules = rules;
        this.checks = checks;
        this.changes = changes;
        this.facts = facts;
        this.bounds = () -> new KeptSnapshots.Bounds(Duration.ofDays(profile.setting(Setting.WATCH_KEPT_DAYS)),
                profile.setting(Setting.WATCH_KEPT_SNAPSHOTS));
        this.lock = lock;
        this.journal = new FoundJournal(store.watchDirectory());
    }

    @Override
    public WatchRound look(Session session, CallContext call) throws IOException {
        try {
            return looked(session, call);
        } catch (UncheckedIOException unusable) {
            throw unusable.getCause();
        }
    }

    private WatchRound looked(Session session, CallContext call) throws IOException {
        List<String> problems = new ArrayList<>();
        Optional<Mark> mark = mark(problems);
        Instant begun = session.time().now();
        Timers timers = Timers.of(settling(problems), mark, begun);
        Snapshot snapshot = session.take(timers.due() ? Set.copyOf(Parts.PROOFS) : Set.<Part<?>>of(),
                SnapshotListener.none(), call);
        List<SavedReadings.Saved> saved = saved(mark, snapshot, problems);
        boolean anything = snapshot.sides().stream().flatMap(side -> side.parts().values().stream())
                .anyMatch(Reading::known);
        Optional<Path> file = anything ? Optional.of(files.saveIn(store.snapshotsDirectory(), snapshot))
                : Optional.empty();
        Optional<LastReadings> before = saved.isEmpty() ? Optional.empty()
                : Optional.of(SavedReadings.readings(saved));
        List<Snapshot> all = new ArrayList<>(List.of(snapshot));
        saved.forEach(one -> all.add(one.snapshot()));
        LastReadings after = LastReadings.of(all);
        List<OwnDeviation> own = new ArrayList<>();
        List<Deviation> foreign = new ArrayList<>();
        before.ifPresent(last -> sort(last, after, own, foreign, problems));
        List<ToldDrift> drifts = new RuleRun(rules, before, after, facts.get(), call.cancel(), problems).told(foreign);
        Authors.Told told = before.map(last -> new Authors(session, call).ask(drifts, found(), last, after,
                snapshot.taken())).orElse(new Authors.Told(drifts, List.of()));
        List<Unseen> unseen = Unread.in(snapshot, before, session.failures());
        List<TimedEffect> effects = timers.tested(snapshot, session, checks, changes, call.cancel());
        WatchRound round = new WatchRound(snapshot, file, saved.stream().findFirst()
                .map(one -> one.snapshot().taken()), told.drifts(), own, unseen, effects, told.late(), problems);
        nextTimer = timers.next(snapshot.taken());
        going = Set.of();
        next = file.map(path -> next(round, after, saved, path, mark));
        last = round;
        return round;
    }

    private Optional<Mark> mark(List<String> problems) {
        try {
            return Mark.in(store.watchDirectory());
        } catch (IOException damaged) {
            problems.add(NLS.bind(Messages.MarkUnread, damaged.getMessage()));
            return Optional.empty();
        }
    }

    /** What earlier looks found; a history that cannot be read has nothing to ask for again. */
    private List<FoundJournal.Line> found() {
        try {
            return List.copyOf(new FoundJournal(store.watchDirectory()).read().lines().values());
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private List<SettlingStep> settling(List<String> problems) {
        return SettlingStep.of(records(problems));
    }

    /** Without its ledger a console cannot tell what it did itself: all is told as done by others, and that is said. */
    private List<LedgerRecord> records(List<String> problems) {
        try {
            return store.ledger().records();
        } catch (IOException damaged) {
            String sentence = NLS.bind(Messages.LedgerUnread, damaged.getMessage());
            if (!problems.contains(sentence)) {
                problems.add(sentence);
            }
            return List.of();
        }
    }

    /**
     * What is compared with. Where nothing tells it, the newest are, and that is written before the new reading is saved:
     * else a process that ends before it told anything would have its own reading compared with the next one.
     */
    private List<SavedReadings.Saved> saved(Optional<Mark> mark, Snapshot snapshot, List<String> problems)
            throws IOException {
        SavedReadings readings = new SavedReadings(store, files, problems);
        List<SavedReadings.Saved> told = mark.map(readings::told).orElse(List.of());
        if (!told.isEmpty()) {
            return told;
        }
        List<SavedReadings.Saved> newest = readings.newest(snapshot.taken());
        if (!newest.isEmpty()) {
            Mark.of(mark.map(Mark::told).orElse(newest.get(0).snapshot().taken()),
                    newest.stream().map(SavedReadings.Saved::file).toList(), "",
                    mark.map(Mark::untested).orElse(List.of()),
                    new KeptSnapshots(mark.map(Mark::kept).orElse(List.of()))).write(store.watchDirectory());
        }
        return newest;
    }

    private void sort(LastReadings before, LastReadings after, List<OwnDeviation> own, List<Deviation> foreign,
            List<String> problems) {
        OwnChanges changes = new OwnChanges(records(problems), before.snapshot(), after.snapshot());
        for (Deviation deviation : Deviations.between(before.snapshot(), after.snapshot())) {
            changes.of(deviation, before.head(deviation.scope(), deviation.part()))
                    .ifPresentOrElse(own::add, () -> foreign.add(deviation));
        }
    }

    /** Whether it shows what the one before showed and lacks what that lacked, and the ledger stands where it stood. */
    private static boolean quiet(WatchRound round, List<SavedReadings.Saved> saved) {
        return !evidence(round, saved) && !saved.isEmpty()
                && Unread.alike(round.snapshot(), saved.get(0).snapshot());
    }

    /** Whether the history or the ledger goes back to it. */
    private static boolean evidence(WatchRound round, List<SavedReadings.Saved> saved) {
        return !FoundId.once(round).isEmpty() || !round.own().isEmpty() || !saved.isEmpty()
                && !saved.get(0).snapshot().ledgerHead().equals(round.snapshot().ledgerHead());
    }

    private Mark next(WatchRound round, LastReadings after, List<SavedReadings.Saved> saved, Path file,
            Optional<Mark> mark) {
        List<String> names = new ArrayList<>(List.of(file.getFileName().toString()));
        after.used().stream().sorted().filter(index -> index > 0)
                .forEach(index -> names.add(saved.get(index - 1).file()));
        List<String> untested = round.effects().stream().filter(effect -> effect.state() == TimedEffect.State.UNSEEN)
                .map(Timers::key).toList();
        boolean quiet = quiet(round, saved);
        KeptSnapshots kept = new KeptSnapshots(mark.map(Mark::kept).orElse(List.of()));
        kept = evidence(round, saved)
                ? kept.without(saved.stream().map(SavedReadings.Saved::file).collect(Collectors.toSet()))
                : kept.and(new Mark.Kept(names.get(0), round.snapshot().taken()));
        going = new HashSet<>();
        mark.map(Mark::spare).filter(name -> quiet && !name.isEmpty() && !names.contains(name)).ifPresent(going::add);
        kept.without(going).going(Set.copyOf(names), bounds.get(), round.snapshot().taken())
                .forEach(one -> going.add(one.file()));
        return Mark.of(round.snapshot().taken(), names, quiet ? names.get(0) : "", untested, kept.without(going));
    }

    @Override
    public void told(WatchRound round) throws IOException {
        if (round != last) {
            throw new IllegalArgumentException("only the last look can be told");
        }
        journal.append(round);
        if (next.isPresent()) {
            next.get().write(store.watchDirectory());
            for (String name : going) {
                Files.deleteIfExists(store.snapshotsDirectory().resolve(name));
            }
        }
    }

    @Override
    public Optional<Instant> nextTimer() {
        return nextTimer;
    }

    @Override
    public void close() {
        lock.close();
    }
}
