package io.isthmus.ui.model;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.engine.Console;
import io.isthmus.engine.profile.LockHolder;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.ui.Listeners;
import io.isthmus.ui.Subscription;
import io.isthmus.ui.text.Times;

/**
 * What the window looks at. One for the window, a declarative service. It holds state and does nothing that takes
 * time: operations do, and tell it through the {@linkplain Visit visit} that they began in. Safe for use by many
 * threads; listeners run in the thread that changes.
 *
 * @since 1.0
 */
public final class ConsoleModel {

    private final Console console;
    private final Map<Topic, Listeners> listeners = new EnumMap<>(Topic.class);
    private Optional<Connection> connecting = Optional.empty();
    private volatile Optional<Connection> policyOf = Optional.empty();
    private volatile Optional<String> locked = Optional.empty();
    private Visit visit = new Visit(Optional.empty(), Optional.empty(), this::told);

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

    private void told(Visit by, Topic topic) {
        if (by == visit()) {
            listeners.get(topic).fire();
        }
    }

    /** The stay at the connection that is looked at. */
    public synchronized Visit visit() {
        return visit;
    }

    /**
     * Looks at another connection, without a session: as it was read last, where it was.
     *
     * @param next which one
     * @param last what was read of it last
     * @return whether it is looked at; not while a plan of the one before is being applied or undone
     */
    public boolean look(Connection next, Optional<Snapshot> last) {
        return turnTo(Optional.of(next), last);
    }

    /**
     * No connection is looked at any more; its session is closed.
     *
     * @return whether it was left; not while one of its plans is being applied or undone
     */
    public boolean leave() {
        return turnTo(Optional.empty(), Optional.empty());
    }

    private boolean turnTo(Optional<Connection> next, Optional<Snapshot> last) {
        Visit before;
        synchronized (this) {
            before = visit;
            if (!before.leave()) {
                return false;
            }
            visit = new Visit(next, last, this::told);
        }
        before.close();
        for (Topic topic : Topic.values()) {
            listeners.get(topic).fire();
        }
        return true;
    }

    /** The connection that is being opened now. */
    public synchronized Optional<Connection> connecting() {
        return connecting;
    }

    /** The connection that is being opened from now on; empty when that is over, whether it was opened or not. */
    public void connects(Optional<Connection> now) {
        synchronized (this) {
            connecting = now;
        }
        told(visit(), Topic.CONNECTION);
        told(visit(), Topic.SNAPSHOT);
    }

    /**
     * Why nothing may be changed in the organization that is looked at, as it was {@linkplain #readPolicy read last}; empty
     * where something may.
     */
    public Optional<String> locked() {
        return connection().equals(policyOf) ? locked : Optional.empty();
    }

    /**
     * Reads what administrators decided about the organization that is looked at. Reads files: not to be called in the
     * thread of the widgets. Whatever is known here, the engine reads them again before it sends anything.
     */
    public void readPolicy() {
        Optional<Connection> now = connection();
        Optional<String> read = now.flatMap(console().policy()::locked);
        boolean changed;
        synchronized (this) {
            changed = !now.equals(policyOf) || !read.equals(locked);
            policyOf = now;
            locked = read;
        }
        if (changed) {
            told(visit(), Topic.CONNECTION);
        }
    }

    /** The connection that is looked at. */
    public Optional<Connection> connection() {
        return visit().connection();
    }

    /** The connection's open session; empty while it is browsed offline. */
    public Optional<Session> session() {
        return visit().session();
    }

    /** What was read: while it is being read, what came so far, and the rest as it was read before. */
    public Optional<Snapshot> snapshot() {
        return visit().shown().snapshot();
    }

    /** Whether both sides are being read now. */
    public boolean reading() {
        return visit().shown().reading();
    }

    /** The organization and tenant that plans are made for: the chosen pair, else the first of what was read. */
    public Optional<HybridPair> pair() {
        return visit().shown().pair();
    }

    /** Whether what was read holds several organizations or tenants, so that it must be said which one is meant. */
    public boolean severalPairs() {
        return snapshot().map(Snapshot::pairs).orElse(List.of()).size() > 1;
    }

    /** Chooses the organization and tenant that plans are made for, as long as both are in what was read. */
    public void choosePair(HybridPair pair) {
        visit().shown().choosePair(pair);
    }

    /** What the checks found. */
    public CheckRun checks() {
        return visit().shown().checks();
    }

    /** The plan that is looked at. */
    public Optional<PlanRun> plan() {
        return visit().plan();
    }

    /** The plans that can be looked at: those that the ledger tells of and that are not finished among them. */
    public List<PlanRun> plans() {
        return visit().plans();
    }

    /** What was read of the ledger. */
    public LedgerState ledger() {
        return visit().ledger();
    }

    /** What another process did since both sides were read here. */
    public Optional<Elsewhere> elsewhere() {
        return visit().elsewhere();
    }

    /** Who applies or undoes a plan of the organization now, where that is another process. */
    public Optional<LockHolder> writer() {
        return visit().writer();
    }

    /** The watch over the organization that is looked at. */
    public Watching watching() {
        return visit().watching();
    }

    /** What is selected. */
    public Selected selected() {
        return visit().selected();
    }

    /** Selects; views that show it follow. */
    public void select(Selected what) {
        visit().select(what);
    }

    /** Times as the user reads them, told by the clock that the organization lives by. */
    public Times times() {
        return visit().times();
    }

    /** How each side is connected. */
    public List<SideStatus> sides() {
        Visit now = visit();
        return SideStatuses.of(now.session(), now.shown().snapshot());
    }
}
