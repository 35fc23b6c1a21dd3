package io.isthmus.ui.model;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;

import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.profile.LockHolder;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.text.Times;

/**
 * One stay at a connection: what was opened, read, judged and planned there. An operation keeps to the visit that it
 * began in: what it tells after somebody turned to another connection is shown nowhere, and never as the other's. A
 * visit is not left while one of its plans is being applied or undone. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class Visit {

    private final Optional<Connection> connection;
    private final BiConsumer<Visit, Topic> told;
    private final KnownPlans plans = new KnownPlans();
    private final Shown shown;
    private final Watching watching = new Watching(() -> tell(Topic.WATCH));
    private final Map<UUID, PlanRights> rights = new HashMap<>();
    private Optional<Session> session = Optional.empty();
    private LedgerState ledger = LedgerState.NONE;
    /** How many records the ledger had when a plan ended that was applied or undone here. */
    private long ownRecords;
    private Optional<LockHolder> writer = Optional.empty();
    private Optional<Elsewhere> elsewhere = Optional.empty();
    private Selected selected = new Selected.Nothing();
    private boolean left;

    /**
     * @param connection which one; empty where none is looked at
     * @param last       what was read of it last
     * @param told       hears of each change
     */
    Visit(Optional<Connection> connection, Optional<Snapshot> last, BiConsumer<Visit, Topic> told) {
        this.connection = connection;
        this.told = told;
        this.shown = new Shown(connection, last, () -> times().clock().instant(), this::tell);
    }

    private void tell(Topic... topics) {
        for (Topic topic : topics) {
            told.accept(this, topic);
        }
    }

    /**
     * Ends the visit; its session is still to be {@linkplain #close closed}.
     *
     * @return whether it was ended; not while a plan is being applied or undone
     */
    synchronized boolean leave() {
        left = left || !changing();
        return left;
    }

    /** Closes the session of a visit that was left. */
    void close() {
        Optional<Session> closing;
        synchronized (this) {
            closing = session;
            session = Optional.empty();
        }
        closing.ifPresent(Session::close);
    }

    /** Whether somebody turned to another connection. */
    public synchronized boolean left() {
        return left;
    }

    /** Whether one of its plans is being applied or undone. */
    public synchronized boolean changing() {
        return plans.all().stream().anyMatch(PlanRun::running);
    }

    /** The connection that is looked at. */
    public Optional<Connection> connection() {
        return connection;
    }

    /** The connection's open session; empty while it is browsed offline. */
    public synchronized Optional<Session> session() {
        return session;
    }

    /** What is shown of both sides. */
    public Shown shown() {
        return shown;
    }

    /** The plan that is looked at. */
    public synchronized Optional<PlanRun> plan() {
        return plans.looked().map(this::heldElsewhere);
    }

    /** What whoever is signed in may do of a plan, as it was looked at last; empty where it was not. */
    public synchronized Optional<PlanRights> rights(Plan plan) {
        return Optional.ofNullable(rights.get(plan.id()));
    }

    /** The plans that can be looked at: those that the ledger tells of and that are not finished among them. */
    public synchronized List<PlanRun> plans() {
        return plans.all().stream().map(this::heldElsewhere).toList();
    }

    private PlanRun heldElsewhere(PlanRun run) {
        return run.elsewhere(writer);
    }

    /** Who applies or undoes a plan of the organization now, where that is another process. */
    public synchronized Optional<LockHolder> writer() {
        return writer;
    }

    /** What another process did since both sides were read here. */
    public synchronized Optional<Elsewhere> elsewhere() {
        return elsewhere;
    }

    /** How many records the ledger had when it was changed from here last; 0 where it never was. */
    public synchronized long ownRecords() {
        return ownRecords;
    }

    /** The watch over the organization. */
    public Watching watching() {
        return watching;
    }

    /** What was read of the ledger. */
    public synchronized LedgerState ledger() {
        return ledger;
    }

    /** What is selected. */
    public synchronized Selected selected() {
        return selected;
    }

    /** Times as the user reads them, told by the clock that the organization lives by. */
    public Times times() {
        return Times.by(session().map(open -> open.time().clock()).orElse(Clock.systemUTC()));
    }

    /** The connection was opened. A session that comes after the visit was left is closed. */
    public void opened(Session open) {
        Optional<Session> closing;
        synchronized (this) {
            closing = left ? Optional.of(open) : session.filter(one -> one != open);
            session = left ? Optional.empty() : Optional.of(open);
        }
        closing.ifPresent(Session::close);
        tell(Topic.CONNECTION);
    }

    /** The session may do more, or less, than before. */
    public void accessChanged() {
        tell(Topic.CONNECTION);
    }

    /**
     * Both sides look as they are shown, as a later snapshot tells, which is shown from now on; what the checks found
     * stays until they say otherwise.
     *
     * @return whether it is shown; not while both sides are read or changed
     */
    public boolean sawAgain(Snapshot later) {
        synchronized (this) {
            if (left || changing() || !shown.take(later)) {
                return false;
            }
        }
        tell(Topic.SNAPSHOT, Topic.CONNECTION);
        return true;
    }

    /** The ledger was read, or verified. What it holds while a plan is applied or undone here was written here. */
    public void ledgerRead(LedgerState read) {
        synchronized (this) {
            ledger = read;
            ownRecords = changing() ? read.records().size() : ownRecords;
        }
        tell(Topic.LEDGER);
    }

    /** Looks at a plan. */
    public void show(PlanRun shown) {
        synchronized (this) {
            plans.look(shown);
        }
        tell(Topic.PLAN);
    }

    /** How a plan stands, whether it is looked at or not. */
    public void planKnown(PlanRun known) {
        synchronized (this) {
            plans.know(known);
        }
        tell(Topic.PLAN);
    }

    /** What whoever is signed in may do of a plan was looked at. */
    public void rightsSeen(Plan plan, PlanRights seen) {
        synchronized (this) {
            rights.put(plan.id(), seen);
        }
        tell(Topic.PLAN);
    }

    /**
     * How a plan stands that the ledger tells of anew. Of no account while one is applied or undone here: that knows
     * better.
     */
    public void planTold(PlanRun known) {
        synchronized (this) {
            if (changing()) {
                return;
            }
            plans.know(known);
        }
        tell(Topic.PLAN);
    }

    /**
     * What another process does, or did, with the organization.
     *
     * @param writing who applies or undoes a plan now
     * @param done    what was done since both sides were read here
     */
    public void toldElsewhere(Optional<LockHolder> writing, Optional<Elsewhere> done) {
        synchronized (this) {
            if (writer.equals(writing) && elsewhere.equals(done)) {
                return;
            }
            writer = writing;
            elsewhere = done;
        }
        tell(Topic.ELSEWHERE, Topic.PLAN);
    }

    /**
     * The plan that is looked at is being applied or undone from now on.
     *
     * @return false where one is already, or somebody turned to another connection meanwhile: then it must not be
     */
    public boolean changeBegins() {
        synchronized (this) {
            if (left || changing()) {
                return false;
            }
            plans.change(one -> one.running(true));
        }
        tell(Topic.PLAN);
        return true;
    }

    /** A step of the plan that is looked at stands differently. */
    public void stepChanged(StepProgress step) {
        synchronized (this) {
            plans.change(one -> one.with(step));
        }
        tell(Topic.PLAN);
    }

    /** The plan that is looked at is no longer being applied or undone. */
    public void changeEnded() {
        synchronized (this) {
            plans.change(one -> one.running(false));
        }
        tell(Topic.PLAN);
    }

    /** Selects; views that show it follow. */
    public void select(Selected what) {
        synchronized (this) {
            if (selected.equals(what)) {
                return;
            }
            selected = what;
        }
        tell(Topic.SELECTION);
    }
}
