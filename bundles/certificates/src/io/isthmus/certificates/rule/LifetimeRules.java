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
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.text.Lengths;

/**
 * When it is time to renew a certificate: so many days before its end as the data pack or the user says, Microsoft's
 * HealthChecker for one. Public ones live for 200 days from 15 March 2026, for 100 from 15 March 2027 and for 47 from
 * 15 March 2029 (CA/Browser Forum, ballot SC-081v3): of what lives so short, it is time when a third of the lifetime is
 * left, as for the clients of authorities themselves, and pressing when a sixth is.
 *
 * @param warning how long before the end it is time, at the earliest
 * @param urgency how long before the end it is pressing, at the earliest
 * @param byShare whether it may be later, by a share of the lifetime
 * @since 1.0
 */
public record LifetimeRules(Duration warning, Duration urgency, boolean byShare) {

    private static final int WARNING_SHARE = 3;
    private static final int URGENT_SHARE = 6;

    /**
     * The rules that hold now.
     *
     * @param facts with what the user chose in the place of the pack's thresholds
     */
    public static LifetimeRules of(Facts facts) {
        return new LifetimeRules(days(facts, FactKeys.AUTH_CERTIFICATE_WARNING_DAYS),
                days(facts, FactKeys.AUTH_CERTIFICATE_ERROR_DAYS), true);
    }

    private static Duration days(Facts facts, String setting) {
        return Duration.ofDays(Long.parseLong(facts.setting(setting).orElseThrow()));
    }

    /**
     * The rules of an auth certificate, which lives for five years and is rotated so many days before its end as are set,
     * or those of any other one.
     */
    public LifetimeRules forAuth(boolean auth) {
        return new LifetimeRules(warning, urgency, !auth);
    }

    /** How long before the end it is time to renew. */
    public Duration warnBefore(Validity validity) {
        return before(validity, warning, WARNING_SHARE);
    }

    /** How long before the end it is pressing. */
    public Duration urgentBefore(Validity validity) {
        return before(validity, urgency, URGENT_SHARE);
    }

    private Duration before(Validity validity, Duration days, int share) {
        Duration part = validity.lifetime().dividedBy(share);
        return byShare && part.compareTo(days) < 0 ? part : days;
    }

    /**
     * Whether a lifetime is as it should be at a time.
     *
     * @return one judgement at most
     */
    public List<Judgement> judge(Validity validity, Instant now) {
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
