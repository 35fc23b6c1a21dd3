package io.isthmus.http.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * Reads the header Retry-After: seconds or a date (RFC 9110, 10.2.3); Graph also sends fractions of seconds
 * ("2.128"). A date counts from the answer's own Date header, so that a workstation's wrong clock does not lengthen the
 * wait; where the two are too far apart to belong together, a proxy dated the answer, and the clock counts.
 */
public final class RetryAfter {

    private static final Duration LONGEST_PLAUSIBLE = Duration.ofHours(1);
    private static final String SECONDS = "\\d{1,9}(\\.\\d{1,9})?";

    private RetryAfter() {
    }

    /**
     * @param now by the connection's clock, for answers without a Date header
     * @return how long to wait, never negative; empty where the header is missing or cannot be understood
     */
    public static Optional<Duration> read(HttpHeaders headers, Instant now) {
        return headers.firstValue("Retry-After").map(String::trim).flatMap(text -> text.matches(SECONDS)
                ? Optional.of(seconds(text))
                : date(text).map(until -> until(until, headers, now)));
    }

    /** When an answer was sent, by the clock of whoever sent it. */
    public static Optional<Instant> date(HttpHeaders headers) {
        return headers.firstValue("Date").flatMap(RetryAfter::date);
    }

    private static Duration until(Instant until, HttpHeaders headers, Instant now) {
        return date(headers).map(sent -> Duration.between(sent, until))
                .filter(wait -> !wait.isNegative() && wait.compareTo(LONGEST_PLAUSIBLE) <= 0)
                .orElseGet(() -> notNegative(Duration.between(now, until)));
    }

    private static Duration seconds(String text) {
        long nanos = new BigDecimal(text).movePointRight(9).setScale(0, RoundingMode.CEILING).longValueExact();
        return Duration.ofNanos(nanos);
    }

    private static Optional<Instant> date(String text) {
        try {
            return Optional.of(ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant());
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private static Duration notNegative(Duration duration) {
        return duration.isNegative() ? Duration.ZERO : duration;
    }
}
