package io.isthmus.hybridapp.internal.choice;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/**
 * How long certificates of applications may live by the app management policy: the tenant's, or in its place the one that
 * is assigned to the application itself. A certificate is refused for its whole lifetime, not for what is left of it.
 *
 * @param known    whether all was read that can limit it
 * @param longest  the limit, where there is one
 * @param assigned the name of the policy that is the application's own; empty where the tenant's counts
 */
public record LifetimeLimit(boolean known, Optional<Duration> longest, Optional<String> assigned) {

    /** How long an auth certificate counts that Exchange makes; its cmdlet takes no other lifetime. */
    private static final int YEARS = 5;

    /**
     * A tenant's for an application: one that was made before the limit came may have certificates without it.
     *
     * @param application empty for one that is still to be made, which has no policy of its own
     */
    public static LifetimeLimit of(Reads tenant, Optional<Application> application) {
        Reading<AppManagementPolicy> reading = tenant.read(Parts.APP_MANAGEMENT_POLICY);
        Optional<AppManagementPolicy> policy = reading.value();
        Optional<AppManagementPolicy.Assigned> own = policy.flatMap(one -> application.map(Application::id)
                .flatMap(one::assignedTo));
        boolean known = reading.known() && (application.isEmpty()
                || policy.filter(one -> one.assigned().isEmpty()).isEmpty());
        if (own.isPresent()) {
            return new LifetimeLimit(known, counting(own.get().maximumCertificateLifetime(),
                    own.get().lifetimeLimitedFrom(), application), own.map(AppManagementPolicy.Assigned::name));
        }
        return new LifetimeLimit(known, policy.filter(AppManagementPolicy::enabled).flatMap(one -> counting(
                one.maximumCertificateLifetime(), one.lifetimeLimitedFrom(), application)), Optional.empty());
    }

    private static Optional<Duration> counting(Optional<Duration> longest, Optional<Instant> from,
            Optional<Application> application) {
        boolean before = from.filter(since -> application.flatMap(Application::created).filter(since::isAfter)
                .isPresent()).isPresent();
        return before ? Optional.empty() : longest;
    }

    /** Tells of certificates that Entra can refuse. */
    public void warn(List<Certificate> wanted, List<String> warnings) {
        if (!known) {
            warnings.add(Messages.AuthCertificates_PolicyNotRead);
        }
        wanted.forEach(one -> over(lifetime(one)).ifPresent(limit -> warnings.add(NLS.bind(assigned.isPresent()
                ? Messages.AuthCertificates_OwnPolicy : Messages.AuthCertificates_Policy, new Object[] {limit.toDays(),
                    one.thumbprint().abbreviated(), lifetime(one).toDays(), assigned.orElse("")}))));
    }

    /**
     * Sees to it that Entra takes the certificate that is rotated to.
     *
     * @param standing the one that there is; empty for one that Exchange makes
     * @param exempted whether the application is known to be exempt
     * @throws PlanRefusedException where Entra refuses it
     */
    public void check(Instant now, Optional<Certificate> standing, boolean exempted, List<String> warnings)
            throws PlanRefusedException {
        if (!known) {
            warnings.add(Messages.AuthCertificates_PolicyNotRead);
        }
        Optional<String> refusal = refusal(now, standing);
        if (refusal.isPresent() && exempted) {
            warnings.add(refusal.get() + " " + Messages.LifetimeLimit_Exempted);
        } else if (refusal.isPresent()) {
            throw new PlanRefusedException(refusal.get(), Messages.LifetimeLimit_RefusedAdvice);
        }
    }

    /**
     * Why Entra refuses the certificate that is rotated to; empty where it takes it, as far as that is known.
     *
     * @param standing the one that there is; empty for one that Exchange makes
     */
    Optional<String> refusal(Instant now, Optional<Certificate> standing) {
        Duration lifetime = standing.map(LifetimeLimit::lifetime).orElseGet(() -> made(now));
        return over(lifetime).map(limit -> NLS.bind(assigned.isPresent() ? Messages.LifetimeLimit_RefusedByOwn
                : Messages.LifetimeLimit_Refused, new Object[] {limit.toDays(), lifetime.toDays(),
                    assigned.orElse("")}));
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
