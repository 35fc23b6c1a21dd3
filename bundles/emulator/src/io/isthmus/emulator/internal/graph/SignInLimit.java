package io.isthmus.emulator.internal.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Microsoft's limit of identity and access reports: five requests in ten seconds for an application and a tenant. Every
 * request counts, the refused ones too, in any ten seconds.
 */
final class SignInLimit {

    private static final int REQUESTS = 5;
    private static final Duration WITHIN = Duration.ofSeconds(10);

    private record Caller(String application, String tenant) {
    }

    private final Map<Caller, Deque<Instant>> asked = new HashMap<>();

    /**
     * Counts a request.
     *
     * @return how long the client has to wait, or nothing where it is let through
     */
    synchronized Optional<Duration> count(String application, String tenant, Instant now) {
        Deque<Instant> times = asked.computeIfAbsent(new Caller(application, tenant), caller -> new ArrayDeque<>());
        times.removeIf(time -> !time.plus(WITHIN).isAfter(now) || time.isAfter(now));
        times.addLast(now);
        while (times.size() > REQUESTS + 1) {
            times.removeFirst();
        }
        if (times.size() <= REQUESTS) {
            return Optional.empty();
        }
        Instant free = times.stream().skip(1).findFirst().orElseThrow().plus(WITHIN);
        return Optional.of(Duration.between(now, free));
    }

    /** As the header Retry-After tells it: in seconds, with a fraction. */
    static String seconds(Duration wait) {
        return BigDecimal.valueOf(wait.toNanos(), 9).setScale(3, RoundingMode.CEILING).stripTrailingZeros()
                .toPlainString();
    }
}
