package io.isthmus.certificates.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.certificates.Validity;
import io.isthmus.certificates.rule.Judgement.Kind;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.text.Lengths;

/**
 * When it is time to renew a certificate: by a share of its lifetime, since public ones live for 200 days from 15 March
 * 2026, for 100 from 15 March 2027 and for 47 from 15 March 2029 (CA/Browser Forum, ballot SC-081v3), and the auth
 * certificate for five years. The share is that at which authorities' own clients renew: a third is left. It is never
 * earlier than 60 days before the end and never more pressing than 30 days before it, the bounds of Microsoft's
 * HealthChecker.
 *
 * @since 1.0
 */
public final class LifetimeRules {

    private static final Duration EARLIEST_WARNING = Duration.ofDays(60);
    private static final Duration EARLIEST_URGENCY = Duration.ofDays(30);
    private static final int WARNING_SHARE = 3;
    private static final int URGENT_SHARE = 6;

    private LifetimeRules() {
    }

    /** How long before the end it is time to renew. */
    public static Duration warnBefore(Validity validity) {
        return earlier(validity.lifetime().dividedBy(WARNING_SHARE), EARLIEST_WARNING);
    }

    /** How long before the end it is pressing. */
    public static Duration urgentBefore(Validity validity) {
        return earlier(validity.lifetime().dividedBy(URGENT_SHARE), EARLIEST_URGENCY);
    }

    private static Duration earlier(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /**
     * Whether a lifetime is as it should be at a time.
     *
     * @return one judgement at most
     */
    public static List<Judgement> judge(Validity validity, Instant now) {
        if (validity.lifetime().isNegative()) {
            return List.of(new Judgement(Kind.NEVER_VALID, Severity.ERROR, Messages.NeverValid));
        }
        if (validity.expiredAt(now)) {
            return List.of(new Judgement(Kind.EXPIRED, Severity.ERROR,
                    NLS.bind(Messages.Expired, day(validity.notAfter()))));
        }
        if (validity.pendingAt(now)) {
            return List.of(new Judgement(Kind.NOT_YET_VALID, Severity.WARNING,
                    NLS.bind(Messages.NotYetValid, day(validity.notBefore()))));
        }
        Duration left = validity.left(now);
        if (left.compareTo(warnBefore(validity)) >= 0) {
            return List.of();
        }
        Severity severity = left.compareTo(urgentBefore(validity)) < 0 ? Severity.ERROR : Severity.WARNING;
        return List.of(new Judgement(Kind.EXPIRES_SOON, severity, NLS.bind(Messages.ExpiresSoon,
                Lengths.rounded(left), Lengths.rounded(validity.lifetime()))));
    }

    private static LocalDate day(Instant time) {
        return LocalDate.ofInstant(time, ZoneOffset.UTC);
    }
}
