package io.isthmus.signins.internal.sync;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.ImportResult;
import io.isthmus.signins.SyncListener;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;
import io.isthmus.signins.SyncResult;
import io.isthmus.signins.internal.imports.RejectFile;
import io.isthmus.signins.internal.store.OpenStore;
import io.isthmus.signins.internal.store.Turn;

/** Fetches what a store lacks of a log: one thread commits what others bring. */
public final class Sync {

    private final OpenStore store;
    private final SignInLog log;
    private final SyncOptions options;
    private final SyncPause pause;
    private final SyncListener listener;

    /** Fetches into a store. */
    public Sync(OpenStore store, SignInLog log, SyncOptions options, SyncPause pause, SyncListener listener) {
        this.store = store;
        this.log = log;
        this.options = options;
        this.pause = pause;
        this.listener = listener;
    }

    /**
     * Fetches all kinds, one after another.
     *
     * @throws SourceException where the service refuses, or does not answer; what came is kept
     */
    public SyncResult run(Cancel cancel) throws SourceException, IOException, SQLException {
        SyncResult sum = new SyncResult(ImportResult.NOTHING, 0, 0, List.of());
        for (String kind : options.kinds()) {
            SyncResult one = fetch(kind, cancel);
            sum = new SyncResult(sum.fetched().and(one.fetched()), sum.requests() + one.requests(),
                    sum.throttled() + one.throttled(), Stream.concat(sum.missed().stream(), one.missed().stream()).toList());
        }
        return sum;
    }

    private SyncResult fetch(String kind, Cancel cancel) throws SourceException, IOException, SQLException {
        Instant now = log.time().now();
        CoverageTable table = new CoverageTable(log.tenant(), kind);
        Meter meter = new Meter(listener, log.time(), kind);
        Settled settled = new Settled();
        Spans covered = covered(table, cancel);
        try (RejectFile rejects = new RejectFile(store.files().rejects(), Path.of(kind + "-" + log.tenant()), now)) {
            Spans missing = covered.missingOf(new Span(now.minus(options.reach()), now.plus(Board.APART)));
            Spool spool = new Spool(store.files().temporary());
            Committer committer = new Committer(spool, store, table, covered, settled,
                    rejects, meter, cancel);
            Thread committing = Thread.ofPlatform().daemon().name("isthmus-sign-in-commit").start(committer);
            try {
                new Crew(new Fetching(log, kind, options, pause, new Board(missing, now), spool, meter, settled),
                        store.files().temporary()).run(cancel);
            } finally {
                spool.close();
                join(committing);
            }
            ended(committer);
            return new SyncResult(committer.result(), meter.requests(), meter.throttled(), missed(covered, now));
        }
    }

    private Spans covered(CoverageTable table, Cancel cancel) throws SQLException {
        try (Turn.Taken ignored = store.write(cancel); Connection connection = store.connect()) {
            return table.read(connection);
        }
    }

    private static void join(Thread committing) {
        try {
            committing.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ended(Committer committer) throws IOException, SQLException {
        switch (committer.failed().orElse(null)) {
            case IOException disk -> throw disk;
            case SQLException database -> throw database;
            case RuntimeException broken -> throw broken;
            case Error broken -> throw broken;
            case null, default -> {
            }
        }
    }

    /** Time that was not fetched, behind what was, and before what can be fetched now. */
    private List<SyncResult.Missed> missed(Spans covered, Instant now) {
        Instant reach = now.minus(options.reach());
        return covered.pieces().stream().findFirst().map(first -> covered.missingOf(new Span(first.from(), reach)).pieces())
                .orElse(List.of()).stream().map(gap -> new SyncResult.Missed(gap.from(), gap.to())).toList();
    }
}
