package io.isthmus.checks.internal;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.SignInHistory;

/**
 * Whether it is usual for an application to be silent as long as it is: weekends are, and nights. Its own earlier weeks
 * tell, those of which every sign-in is remembered and in which it was used already.
 *
 * @param weeks  so many of them there are
 * @param silent in so many of them it was silent in the same hours, too
 */
record Rhythm(int weeks, int silent) {

    /** No week tells anything. */
    static final Rhythm UNTOLD = new Rhythm(0, 0);

    private static final Duration WEEK = Duration.ofDays(7);
    private static final int WEEKS = 8;
    /** One week can have been a holiday. */
    private static final int ENOUGH = 2;

    /**
     * Looks at the whole hours of a silence in earlier weeks. One of a week or more has none beside it.
     *
     * @param last when it signed in last
     */
    static Rhythm of(SignInHistory history, Instant last, Instant now) {
        Instant from = last.truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        Instant to = now.truncatedTo(ChronoUnit.HOURS);
        Optional<Instant> first = history.uses().stream().map(KeyUse::firstSuccess).flatMap(Optional::stream)
                .min(Instant::compareTo);
        if (first.isEmpty() || !from.isBefore(to) || Duration.between(from, to).compareTo(WEEK) >= 0) {
            return UNTOLD;
        }
        int weeks = 0;
        int silent = 0;
        for (int back = 1; back <= WEEKS; back++) {
            Instant start = from.minus(WEEK.multipliedBy(back));
            Instant end = to.minus(WEEK.multipliedBy(back));
            if (first.get().isBefore(start) && history.covers(start, end)) {
                weeks++;
                silent += used(history, start, end) ? 0 : 1;
            }
        }
        return new Rhythm(weeks, silent);
    }

    private static boolean used(SignInHistory history, Instant from, Instant to) {
        return history.hours().stream().anyMatch(hour -> !hour.start().isBefore(from) && hour.start().isBefore(to)
                && hour.signIns() > hour.failed());
    }

    /** Whether enough weeks tell something. */
    boolean told() {
        return weeks >= ENOUGH;
    }

    /** Whether most of the weeks were silent, too. */
    boolean usual() {
        return told() && 2 * silent > weeks;
    }
}
