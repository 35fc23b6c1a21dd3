package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.List;

/**
 * What is remembered of an application's sign-ins, longer than the service's log does.
 *
 * @param appId   whose
 * @param covered the time of which every sign-in is remembered, in pieces that do not touch, the earliest first. What
 *                stands outside of it was taken from files, and that there is nothing outside of it says nothing
 * @param uses    which key was used from where, all of what is remembered
 * @param hours   how many there were in each hour of the last weeks, the earliest first; hours without any are left out
 * @since 1.0
 */
public record SignInHistory(AppId appId, List<Stretch> covered, List<KeyUse> uses, List<Hour> hours) {

    /** Copies the lists. */
    public SignInHistory {
        covered = List.copyOf(covered);
        uses = List.copyOf(uses);
        hours = List.copyOf(hours);
    }

    /**
     * Some time.
     *
     * @param from its first moment
     * @param to   the first moment behind it
     * @since 1.0
     */
    public record Stretch(Instant from, Instant to) {
    }

    /**
     * The sign-ins of an hour.
     *
     * @param start   when it begins, on the hour
     * @param signIns all of them
     * @param failed  those that were refused
     * @since 1.0
     */
    public record Hour(Instant start, long signIns, long failed) {
    }

    /** Whether every sign-in of some time is remembered. */
    public boolean covers(Instant from, Instant to) {
        return covered.stream().anyMatch(piece -> !piece.from().isAfter(from) && !piece.to().isBefore(to));
    }
}
