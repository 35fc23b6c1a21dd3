package io.isthmus.entra.internal.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

import com.microsoft.graph.models.AppCredentialRestrictionType;
import com.microsoft.graph.models.AppKeyCredentialRestrictionType;
import com.microsoft.graph.models.AppManagementConfiguration;
import com.microsoft.graph.models.AppManagementRestrictionState;
import com.microsoft.graph.models.TenantAppManagementPolicy;
import com.microsoft.kiota.PeriodAndDuration;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.AppManagementPolicy;

/** What the tenant allows for credentials of applications. */
final class AppManagementPolicyReader implements PartReader<AppManagementPolicy> {

    /** Months and years of a lifetime count from here, so that the same policy always reads the same. */
    private static final ZonedDateTime COUNTED_FROM = Instant.EPOCH.atZone(ZoneOffset.UTC);

    @Override
    public TenantPermission permission() {
        return TenantPermission.POLICIES;
    }

    @Override
    public String origin() {
        return "GET /v1.0/policies/defaultAppManagementPolicy";
    }

    @Override
    public PartValue<AppManagementPolicy> read(PartContext context) {
        return PartValue.ifThere(PartContext.ifFound(() -> context.graph().policies().defaultAppManagementPolicy().get())
                .map(AppManagementPolicyReader::policy));
    }

    private static AppManagementPolicy policy(TenantAppManagementPolicy policy) {
        Optional<AppManagementConfiguration> restrictions = Optional.ofNullable(policy.getApplicationRestrictions());
        Optional<Duration> lifetime = restrictions.map(AppManagementConfiguration::getKeyCredentials)
                .orElse(List.of()).stream()
                .filter(key -> key.getRestrictionType() == AppKeyCredentialRestrictionType.AsymmetricKeyLifetime
                        && counts(key.getState()) && key.getMaxLifetime() != null)
                .map(key -> duration(key.getMaxLifetime())).min(Duration::compareTo);
        boolean blocked = restrictions.map(AppManagementConfiguration::getPasswordCredentials).orElse(List.of())
                .stream().anyMatch(password -> counts(password.getState())
                        && password.getRestrictionType() == AppCredentialRestrictionType.PasswordAddition);
        return new AppManagementPolicy(Boolean.TRUE.equals(policy.getIsEnabled()), lifetime, blocked);
    }

    /** A restriction without a state counts: the property is newer than the policies. */
    private static boolean counts(AppManagementRestrictionState state) {
        return state != AppManagementRestrictionState.Disabled;
    }

    private static Duration duration(PeriodAndDuration lifetime) {
        return Duration.between(COUNTED_FROM, COUNTED_FROM.plus(lifetime.getPeriod()).plus(lifetime.getDuration()));
    }
}
