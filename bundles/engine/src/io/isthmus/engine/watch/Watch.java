package io.isthmus.engine.watch;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;

import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.port.CallContext;

/**
 * Watches over one organization. Nobody else does while it is open. What was found is remembered as told only when
 * {@link #told} is called: a process that ends in between finds it again at its next look, and nothing is lost.
 * To be used by one thread.
 *
 * @since 1.0
 */
public interface Watch extends AutoCloseable {

    /**
     * Looks: takes a snapshot, saves it, and compares it with what was told last.
     *
     * @param session the organization, open for reading
     * @param call    cancel, progress, and the longest that the reading may take
     * @throws IOException where the snapshot cannot be saved; nothing is remembered
     * @throws io.isthmus.sdk.CancelledException where the cancel was asked for; nothing is remembered
     */
    WatchRound look(Session session, CallContext call) throws IOException;

    /**
     * Remembers that the last look was told, so that the next one is compared with it, and keeps what is told once in
     * the {@linkplain WatchHistory history}.
     *
     * @param round what {@link #look} found last
     * @throws IOException where it cannot be written; the next look then finds the same again
     */
    void told(WatchRound round) throws IOException;

    /** When the next effect's time is over, as known since the last look. */
    Optional<Instant> nextTimer();

    /** Lets another process watch. Closing twice does nothing. */
    @Override
    void close();
}
