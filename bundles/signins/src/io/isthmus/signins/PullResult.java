package io.isthmus.signins;

import java.time.Instant;

/**
 * What taking from a workspace came to.
 *
 * @param taken    what became of the sign-ins
 * @param requests that were sent
 * @param halved   how often a window of time was too long for one answer, and was asked for in two halves
 * @param settled  sign-ins after this time may still come to the workspace, which gets some of them hours late
 * @since 1.0
 */
public record PullResult(ImportResult taken, long requests, long halved, Instant settled) {
}
