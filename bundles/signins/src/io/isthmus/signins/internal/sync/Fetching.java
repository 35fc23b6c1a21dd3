package io.isthmus.signins.internal.sync;

import io.isthmus.sdk.port.SignInLog;
import io.isthmus.signins.SyncOptions;
import io.isthmus.signins.SyncPause;

/**
 * What all who fetch sign-ins of one kind share.
 *
 * @param kind    one of Graph's signInEventTypes
 * @param pace    of everybody who asks this log
 * @param board   what is missing
 * @param spool   takes the pages
 * @param meter   counts
 * @param settled learns the service's clock
 */
record Fetching(SignInLog log, String kind, SyncOptions options, SyncPause pause, Pace pace, Board board, Spool spool,
        Meter meter, Settled settled) {
}
