package io.isthmus.cli.internal.fake;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.engine.watch.Watch;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.port.CallContext;

/** A watch that finds what a test laid in. */
public final class FakeWatch implements Watch {

    /** One look. */
    @FunctionalInterface
    public interface Look {
        WatchRound found() throws IOException;
    }

    private final WriteLock lock;
    private final List<Look> looks;
    private final List<WatchRound> told;
    private int looked;

    FakeWatch(WriteLock lock, List<Look> looks, List<WatchRound> told) {
        this.lock = lock;
        this.looks = looks;
        this.told = told;
    }

    @Override
    public WatchRound look(Session session, CallContext call) throws IOException {
        call.cancel().check();
        return looks.get(Math.min(looked++, looks.size() - 1)).found();
    }

    @Override
    public void told(WatchRound round) {
        told.add(round);
    }

    @Override
    public Optional<Instant> nextTimer() {
        return Optional.empty();
    }

    @Override
    public void close() {
        lock.close();
    }
}
