package io.isthmus.signins.internal.sync;

import io.isthmus.sdk.port.RequestPace;
import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;

/**
 * What all who fetch sign-ins of one kind share.
 *
 * @param kind    one of Graph's signInEventTypes
 * @param board   what is missing
 * @param spool   takes the pages
 * @param meter   counts
 * @param settled learns the service's clock
 */
record Fetching(SignInLog log, String kind, SyncOptions options, SyncPause pause, Board board, Spool spool,
        Meter meter, Settled settled) {

    /** Of everybody who asks this log. */
    RequestPace pace() {
        return log.pace();
    }
}
