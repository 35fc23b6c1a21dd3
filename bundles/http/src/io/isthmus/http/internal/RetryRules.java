package io.isthmus.http.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

import io.isthmus.http.HttpAnswer;
import io.isthmus.http.HttpCall;

/** Decides whether a call is sent again, and after which wait. */
public final class RetryRules {

    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;
    private static final int BAD_GATEWAY = 502;
    private static final int SERVICE_UNAVAILABLE = 503;
    private static final int GATEWAY_TIMEOUT = 504;

    /** A broken network or service is no throttle: after this many sendings it is the person's turn. */
    private static final int SENDINGS_OVER_WHAT_IS_BROKEN = 4;

    private static final Duration FIRST_WAIT = Duration.ofSeconds(2);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

    private final Clock clock;
    private final RandomGenerator random;

    /**
     * @param clock  by which a date in Retry-After counts
     * @param random spreads the waits of many clients
     */
    public RetryRules(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /**
     * A service that asks to come back at once, or at a time that is over by the clock here, is given a wait all the same:
     * it has just refused.
     *
     * @param number how often the call was sent so far
     * @return how long to wait before it is sent again; empty where the answer stands
     */
    public Optional<Duration> waitAfter(HttpCall call, HttpAnswer answer, int number) {
        Optional<Duration> asked = answer.retryAfter(clock.instant());
        boolean again = switch (answer.status()) {
            case TOO_MANY_REQUESTS -> true;
            case SERVICE_UNAVAILABLE -> call.repeatable() || asked.isPresent();
            case GATEWAY_TIMEOUT -> call.repeatable();
            case SERVER_ERROR, BAD_GATEWAY -> call.repeatable() && number < SENDINGS_OVER_WHAT_IS_BROKEN;
            default -> false;
        };
        return again ? asked.filter(Duration::isPositive).or(() -> Optional.of(growing(number))) : Optional.empty();
    }

    /**
     * @param number how often the call was sent so far
     * @return how long to wait before it is sent again; empty where the problem stands
     */
    public Optional<Duration> waitAfter(HttpCall call, NetworkProblem problem, int number) {
        boolean again = problem.kind().passing() && (call.repeatable() || !problem.kind().sent())
                && number < SENDINGS_OVER_WHAT_IS_BROKEN;
        return again ? Optional.of(growing(number)) : Optional.empty();
    }

    private Duration growing(int number) {
        int doublings = Math.min(number - 1, 10);
        Duration full = FIRST_WAIT.multipliedBy(1L << doublings);
        Duration capped = full.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : full;
        return Duration.ofMillis(Math.round(capped.toMillis() * (0.5 + random.nextDouble() / 2)));
    }
}
