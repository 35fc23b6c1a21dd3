package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What the tenant's app management policy lets certificates of applications live. A certificate is refused for its whole
 * lifetime, not for what is left of it.
 *
 * @param known   whether the policy was read
 * @param longest the limit, where there is one
 */
public record LifetimeLimit(boolean known, Optional<Duration> longest) {

    /** How long an auth certificate counts that Exchange makes; its cmdlet takes no other lifetime. */
    private static final int YEARS = 5;

    /** The connected tenant's. */
    public static LifetimeLimit of(PlanContext context) {
        Reading<AppManagementPolicy> policy = context.read(Parts.APP_MANAGEMENT_POLICY);
        return new LifetimeLimit(policy.known(), policy.value().filter(AppManagementPolicy::enabled)
                .flatMap(AppManagementPolicy::maximumCertificateLifetime));
    }

    /** Tells of certificates that Entra can refuse. */
    void warn(List<Certificate> wanted, List<String> warnings) {
        if (!known) {
            warnings.add(Messages.AuthCertificates_PolicyNotRead);
        }
        wanted.forEach(one -> over(lifetime(one)).ifPresent(limit -> warnings.add(NLS.bind(Messages.AuthCertificates_Policy,
                new Object[] {limit.toDays(), one.thumbprint().abbreviated(), lifetime(one).toDays()}))));
    }

    /**
     * Sees to it that Entra takes the certificate that is rotated to.
     *
     * @param standing the one that there is; empty for one that Exchange makes
     * @param exempted whether the application is known to be exempt
     * @throws PlanRefusedException where Entra refuses it
     */
    public void check(PlanContext context, Optional<Certificate> standing, boolean exempted, List<String> warnings)
            throws PlanRefusedException {
        if (!known) {
            warnings.add(Messages.AuthCertificates_PolicyNotRead);
        }
        Duration lifetime = standing.map(LifetimeLimit::lifetime).orElseGet(() -> made(context.now()));
        Optional<Duration> limit = over(lifetime);
        if (limit.isPresent() && !exempted) {
            throw new PlanRefusedException(NLS.bind(Messages.LifetimeLimit_Refused, limit.get().toDays(),
                    lifetime.toDays()), Messages.LifetimeLimit_RefusedAdvice);
        }
    }

    private static Duration made(Instant now) {
        return Duration.between(now, now.atOffset(ZoneOffset.UTC).plusYears(YEARS).toInstant());
    }

    private Optional<Duration> over(Duration lifetime) {
        return longest.filter(limit -> limit.compareTo(lifetime) < 0);
    }

    private static Duration lifetime(Certificate certificate) {
        return Duration.between(certificate.notBefore(), certificate.notAfter());
    }
}
