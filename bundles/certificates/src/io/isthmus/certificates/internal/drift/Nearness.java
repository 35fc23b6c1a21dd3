package io.isthmus.certificates.internal.drift;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.LifetimeRules;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.port.Reads;

/** How near an end is, by the limits that the checks go by. */
enum Nearness {
    NEAR(Severity.WARNING),
    PRESSING(Severity.ERROR),
    OVER(Severity.CRITICAL);

    private final Severity severity;

    Nearness(Severity severity) {
        this.severity = severity;
    }

    Severity severity() {
        return severity;
    }

    /** By the days that are set for auth certificates; empty while the end is far. */
    static Optional<Nearness> ofAuthCertificate(Instant end, Reads reads) {
        LifetimeRules rules = LifetimeRules.of(reads.facts());
        return of(end, reads.now(), rules.warning(), rules.urgency());
    }

    /** By those days, or by a share of a lifetime that is short; empty while the end is far. */
    static Optional<Nearness> of(Validity validity, Reads reads) {
        LifetimeRules rules = LifetimeRules.of(reads.facts());
        return of(validity.notAfter(), reads.now(), rules.warnBefore(validity), rules.urgentBefore(validity));
    }

    private static Optional<Nearness> of(Instant end, Instant now, Duration warning, Duration urgent) {
        Duration left = Duration.between(now, end);
        if (left.compareTo(warning) >= 0) {
            return Optional.empty();
        }
        return Optional.of(left.isNegative() || left.isZero() ? OVER
                : left.compareTo(urgent) < 0 ? PRESSING : NEAR);
    }
}
