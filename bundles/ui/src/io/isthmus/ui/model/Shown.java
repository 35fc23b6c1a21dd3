package io.isthmus.ui.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

import io.isthmus.engine.check.CheckReport;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.snapshot.Snapshot;

/**
 * What a visit shows of both sides: what was read of them, and what checks found in it. Safe for use by many threads.
 *
 * @since 1.0
 */
public final class Shown {

    private final Optional<Connection> connection;
    private final Supplier<Instant> now;
    private final Consumer<Topic> told;
    private Optional<Snapshot> snapshot;
    private Optional<SnapshotInProgress> reading = Optional.empty();
    private CheckRun checks = CheckRun.NONE;
    private Optional<HybridPair> chosen = Optional.empty();

    /**
     * @param connection which one is looked at; empty where none is
     * @param last       what was read of it last
     * @param now        tells the time that the organization lives by
     * @param told       hears of each change
     */
    Shown(Optional<Connection> connection, Optional<Snapshot> last, Supplier<Instant> now, Consumer<Topic> told) {
        this.connection = connection;
        this.snapshot = last;
        this.now = now;
        this.told = told;
    }

    private void tell(Topic... topics) {
        List.of(topics).forEach(told);
    }

    /** What was read: while it is being read, what came so far, and the rest as it was read before. */
    public synchronized Optional<Snapshot> snapshot() {
        return reading.map(SnapshotInProgress::soFar).or(() -> snapshot);
    }

    /** Whether both sides are being read now. */
    public synchronized boolean reading() {
        return reading.isPresent();
    }

    /** Whether a part is being read and shown meanwhile as it was read before. */
    public synchronized boolean awaits(Scope scope, String partId) {
        return reading.filter(one -> one.awaits(scope, partId)).isPresent();
    }

    /** The organization and tenant that plans are made for: the chosen pair, else the first of what was read. */
    public synchronized Optional<HybridPair> pair() {
        List<HybridPair> pairs = snapshot().map(Snapshot::pairs).orElse(List.of());
        return chosen.filter(pairs::contains).or(() -> pairs.stream().findFirst());
    }

    /** Chooses the organization and tenant that plans are made for, as long as both are in what was read. */
    public void choosePair(HybridPair pair) {
        synchronized (this) {
            if (pair().equals(Optional.of(pair))) {
                return;
            }
            chosen = Optional.of(pair);
        }
        tell(Topic.SNAPSHOT);
    }

    /** What the checks found. */
    public synchronized CheckRun checks() {
        return checks;
    }

    /** Reading both sides begins. */
    public void readingBegins() {
        synchronized (this) {
            reading = connection.map(one -> new SnapshotInProgress(one.title(), now.get(), snapshot));
        }
        tell(Topic.SNAPSHOT, Topic.CONNECTION);
    }

    /** A part was read, or could not be. */
    public void partRead(Scope scope, Part<?> part, Reading<?> value) {
        synchronized (this) {
            reading.ifPresent(one -> one.add(scope, part, value));
        }
        tell(Topic.SNAPSHOT);
    }

    /** Reading both sides is over. */
    public void readingEnded(Optional<Snapshot> taken) {
        synchronized (this) {
            reading = Optional.empty();
            snapshot = taken.or(() -> snapshot);
        }
        tell(Topic.SNAPSHOT, Topic.CONNECTION);
    }

    /**
     * Takes what was read elsewhere for what was read here; nobody is told.
     *
     * @return whether it is shown; not while both sides are read
     */
    synchronized boolean take(Snapshot later) {
        if (reading.isPresent()) {
            return false;
        }
        snapshot = Optional.of(later);
        return true;
    }

    /** Checks begin to run. */
    public void checksBegin() {
        synchronized (this) {
            checks = checks.again();
        }
        tell(Topic.CHECKS);
    }

    /** A check found something for a pair. */
    public void found(HybridPair pair, Finding finding) {
        synchronized (this) {
            checks = checks.found(new Judged(pair, finding));
        }
        tell(Topic.CHECKS);
    }

    /** The checks are over. */
    public void checksEnded(CheckReport report) {
        synchronized (this) {
            checks = CheckRun.over(report);
        }
        tell(Topic.CHECKS);
    }
}
