package io.isthmus.ui.model;

import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.engine.Console;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.check.CheckReport;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.text.Times;

/**
 * What the window looks at. One for the window, a declarative service. It holds state and does nothing that takes
 * time: operations do, and tell it. Safe for use by many threads; listeners run in the thread that changes.
 *
 * @since 1.0
 */
public final class ConsoleModel {

    private final Console console;
    private final Map<Topic, Listeners> listeners = new EnumMap<>(Topic.class);
    private Optional<Connection> connection = Optional.empty();
    private Optional<Connection> connecting = Optional.empty();
    private Optional<Session> session = Optional.empty();
    private Optional<Snapshot> snapshot = Optional.empty();
    private Optional<SnapshotInProgress> reading = Optional.empty();
    private CheckRun checks = CheckRun.NONE;
    private final KnownPlans plans = new KnownPlans();
    private LedgerState ledger = LedgerState.NONE;
    private Selected selected = new Selected.Nothing();

    /**
     * @param console the engine behind the window
     */
    public ConsoleModel(Console console) {
        this.console = console;
        for (Topic topic : Topic.values()) {
            listeners.put(topic, new Listeners());
        }
    }

    /** The engine. */
    public Console console() {
        return console;
    }

    /** Runs after each change of a topic. */
    public Subscription onChange(Topic topic, Runnable listener) {
        return listeners.get(topic).add(listener);
    }

    private void fire(Topic... topics) {
        for (Topic topic : topics) {
            listeners.get(topic).fire();
        }
    }

    /** The connection that is looked at. */
    public synchronized Optional<Connection> connection() {
        return connection;
    }

    /** The connection that is being opened now. */
    public synchronized Optional<Connection> connecting() {
        return connecting;
    }

    /** The connection's open session; empty while it is browsed offline. */
    public synchronized Optional<Session> session() {
        return session;
    }

    /** The files of the connection that is looked at. */
    public Optional<OrganizationStore> store() {
        return connection().map(one -> console.profile().organization(one.id()));
    }

    /** What was read: while it is being read, what came so far. */
    public synchronized Optional<Snapshot> snapshot() {
        return reading.map(SnapshotInProgress::soFar).or(() -> snapshot);
    }

    /** Whether both sides are being read now. */
    public synchronized boolean reading() {
        return reading.isPresent();
    }

    /** The organization and tenant that plans are made for: the first pair of what was read. */
    public Optional<HybridPair> pair() {
        return snapshot().flatMap(one -> one.pairs().stream().findFirst());
    }

    /** What the checks found. */
    public synchronized CheckRun checks() {
        return checks;
    }

    /** The plan that is looked at. */
    public synchronized Optional<PlanRun> plan() {
        return plans.looked();
    }

    /** The plans that can be looked at: those that the ledger tells of and that are not finished among them. */
    public synchronized List<PlanRun> plans() {
        return plans.all();
    }

    /** What was read of the ledger. */
    public synchronized LedgerState ledger() {
        return ledger;
    }

    /** The ledger was read, or verified. */
    public void ledgerRead(LedgerState read) {
        synchronized (this) {
            ledger = read;
        }
        fire(Topic.LEDGER);
    }

    /** What is selected. */
    public synchronized Selected selected() {
        return selected;
    }

    /** Times as the user reads them, told by the clock that the organization lives by. */
    public Times times() {
        return Times.by(session().map(open -> open.time().clock()).orElse(Clock.systemUTC()));
    }

    /** How each side is connected. */
    public List<SideStatus> sides() {
        return SideStatuses.of(session(), snapshot());
    }

    /**
     * Looks at another connection, without a session: as it was read last, where it was.
     *
     * @param next which one
     * @param last what was read of it last
     */
    public void look(Connection next, Optional<Snapshot> last) {
        turnTo(Optional.of(next), last);
    }

    /** No connection is looked at any more; its session is closed. */
    public void leave() {
        turnTo(Optional.empty(), Optional.empty());
    }

    private void turnTo(Optional<Connection> next, Optional<Snapshot> last) {
        Optional<Session> left;
        synchronized (this) {
            left = session;
            connection = next;
            session = Optional.empty();
            snapshot = last;
            reading = Optional.empty();
            checks = CheckRun.NONE;
            plans.forget();
            ledger = LedgerState.NONE;
            selected = new Selected.Nothing();
        }
        left.ifPresent(Session::close);
        fire(Topic.values());
    }

    /** The connection that is being opened from now on; empty when that is over, whether it was opened or not. */
    public void connects(Optional<Connection> now) {
        synchronized (this) {
            connecting = now;
        }
        fire(Topic.CONNECTION, Topic.SNAPSHOT);
    }

    /** The connection that is looked at was opened. */
    public void opened(Session open) {
        Optional<Session> left;
        synchronized (this) {
            left = session;
            session = Optional.of(open);
        }
        left.filter(one -> one != open).ifPresent(Session::close);
        fire(Topic.CONNECTION);
    }

    /** The session may do more, or less, than before. */
    public void accessChanged() {
        fire(Topic.CONNECTION);
    }

    /** Reading both sides begins. */
    public void readingBegins() {
        synchronized (this) {
            reading = connection.map(one -> new SnapshotInProgress(one.title(), times().clock().instant()));
        }
        fire(Topic.SNAPSHOT, Topic.CONNECTION);
    }

    /** A part was read, or could not be. */
    public void partRead(Scope scope, Part<?> part, Reading<?> value) {
        synchronized (this) {
            reading.ifPresent(one -> one.add(scope, part, value));
        }
        fire(Topic.SNAPSHOT);
    }

    /** Reading both sides is over. */
    public void readingEnded(Optional<Snapshot> taken) {
        synchronized (this) {
            reading = Optional.empty();
            snapshot = taken.or(() -> snapshot);
        }
        fire(Topic.SNAPSHOT, Topic.CONNECTION);
    }

    /** Checks begin to run. */
    public void checksBegin() {
        synchronized (this) {
            checks = new CheckRun(true, List.of(), Optional.empty());
        }
        fire(Topic.CHECKS);
    }

    /** A check found something. */
    public void found(Finding finding) {
        synchronized (this) {
            checks = checks.found(finding);
        }
        fire(Topic.CHECKS);
    }

    /** The checks are over. */
    public void checksEnded(CheckReport report) {
        synchronized (this) {
            checks = new CheckRun(false, report.findings(), Optional.of(report));
        }
        fire(Topic.CHECKS);
    }

    /** Looks at a plan. */
    public void show(PlanRun shown) {
        synchronized (this) {
            plans.look(shown);
        }
        fire(Topic.PLAN);
    }

    /** How a plan stands, whether it is looked at or not. */
    public void planKnown(PlanRun known) {
        synchronized (this) {
            plans.know(known);
        }
        fire(Topic.PLAN);
    }

    /** The plan that is looked at is being applied or undone from now on, or no longer. */
    public void planRuns(boolean now) {
        synchronized (this) {
            plans.change(one -> one.running(now));
        }
        fire(Topic.PLAN);
    }

    /** A step of the plan that is looked at stands differently. */
    public void stepChanged(StepProgress step) {
        synchronized (this) {
            plans.change(one -> one.with(step));
        }
        fire(Topic.PLAN);
    }

    /** Selects; views that show it follow. */
    public void select(Selected what) {
        synchronized (this) {
            if (selected.equals(what)) {
                return;
            }
            selected = what;
        }
        fire(Topic.SELECTION);
    }
}
