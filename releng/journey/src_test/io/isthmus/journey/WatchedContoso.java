package io.isthmus.journey;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.engine.internal.change.LedgerChangeEngine;
import io.isthmus.engine.internal.registry.DriftRuleExtensions;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.engine.internal.watch.FileWatchHistory;
import io.isthmus.engine.internal.watch.OrganizationWatch;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.Profile;
import io.isthmus.engine.profile.Setting;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.WatchHistory;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Sleeper;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

/** A made-up organization that a watch with the program's own rules looks at, each time in a process of its own. */
final class WatchedContoso {

    static final String ID = "contoso";

    private final Profile profile;
    /** Why sides are closed at the next look. */
    final List<Failure> closed = new ArrayList<>();
    /** What is open. */
    final List<Source> sources = new ArrayList<>();
    private Instant now = Contoso.NOW;

    WatchedContoso(Path folder) {
        this.profile = Profile.open(folder);
    }

    /** A quarter of an hour passes. */
    WatchedContoso later() {
        return later(Duration.ofMinutes(15));
    }

    WatchedContoso later(Duration time) {
        now = now.plus(time);
        return this;
    }

    /** How many snapshots are kept. */
    int saved() {
        return profile.organization(ID).snapshots().size();
    }

    /** The names of the snapshots that are kept. */
    Set<String> files() {
        return profile.organization(ID).snapshots().stream().map(file -> file.getFileName().toString())
                .collect(Collectors.toSet());
    }

    /** What the user chose. */
    WatchedContoso choose(Setting setting, int number) {
        profile.choose(setting, Optional.of(number));
        return this;
    }

    /** Where watches remember. */
    Path memory() {
        return profile.organization(ID).watchDirectory();
    }

    /** What watches found. */
    WatchHistory history() {
        return new FileWatchHistory(memory(), Clock.fixed(now, ZoneOffset.UTC));
    }

    /** Looks at the organization as it is, and ends before it tells. */
    void die(Contoso contoso) throws IOException, LockedException {
        look(contoso.at(now).snapshot(), false);
    }

    /** Looks at the organization as it is, and tells. */
    WatchRound look(Contoso contoso) throws IOException, LockedException {
        return look(contoso.at(now).snapshot());
    }

    WatchRound look(Snapshot snapshot) throws IOException, LockedException {
        return look(snapshot, true);
    }

    private WatchRound look(Snapshot snapshot, boolean told) throws IOException, LockedException {
        DriftRuleExtensions rules = new DriftRuleExtensions(PlainConsole.contributions());
        try (OrganizationWatch watch = new OrganizationWatch(profile.organization(ID), new ZipSnapshotFiles(), rules,
                (judged, session, selection, listener, cancel) -> {
                    throw new AssertionError("nothing waits here");
                }, new LedgerChangeEngine(profile.organization(ID).ledger(), () -> profile.lock(ID), TestFacts::new, Policy::none), TestFacts::new, profile, profile.watchLock(ID))) {
            WatchRound round = watch.look(session(snapshot), CallContext.of(Cancel.never()));
            if (told) {
                watch.told(round);
            }
            return round;
        } finally {
            rules.close();
        }
    }

    private Session session(Snapshot snapshot) {
        TimeSource time = new TimeSource(Clock.fixed(now, ZoneOffset.UTC), Sleeper.system());
        return (Session) Proxy.newProxyInstance(Session.class.getClassLoader(), new Class<?>[] {Session.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "take" -> snapshot;
                    case "time" -> time;
                    case "failures" -> List.copyOf(closed);
                    case "sources" -> List.copyOf(sources);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }
}
