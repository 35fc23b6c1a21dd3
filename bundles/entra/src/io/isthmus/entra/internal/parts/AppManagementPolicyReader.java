package io.isthmus.entra.internal.parts;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.microsoft.graph.models.AppCredentialRestrictionType;
import com.microsoft.graph.models.AppKeyCredentialRestrictionType;
import com.microsoft.graph.models.AppManagementConfiguration;
import com.microsoft.graph.models.AppManagementPolicyCollectionResponse;
import com.microsoft.graph.models.AppManagementRestrictionState;
import com.microsoft.graph.models.DirectoryObject;
import com.microsoft.graph.models.DirectoryObjectCollectionResponse;
import com.microsoft.graph.models.KeyCredentialConfiguration;
import com.microsoft.graph.models.TenantAppManagementPolicy;
import com.microsoft.kiota.PeriodAndDuration;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.AppManagementPolicy.Assigned;
import io.isthmus.sdk.model.ObjectId;

/** What the tenant allows for credentials of applications, and what it allows single ones in place of that. */
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
                .map(policy -> policy(policy, assigned(context))));
    }

    private static AppManagementPolicy policy(TenantAppManagementPolicy policy, List<Assigned> assigned) {
        Optional<AppManagementConfiguration> restrictions = Optional.ofNullable(policy.getApplicationRestrictions());
        Optional<KeyCredentialConfiguration> strictest = strictest(restrictions);
        boolean blocked = restrictions.map(AppManagementConfiguration::getPasswordCredentials).orElse(List.of())
                .stream().anyMatch(password -> counts(password.getState())
                        && password.getRestrictionType() == AppCredentialRestrictionType.PasswordAddition);
        return new AppManagementPolicy(Boolean.TRUE.equals(policy.getIsEnabled()), lifetime(strictest), from(strictest),
                blocked, Optional.of(assigned));
    }

    /** The policies that applications have of their own, each with whom it is assigned to. */
    private static List<Assigned> assigned(PartContext context) {
        var policies = context.graph().policies().appManagementPolicies();
        return context.all(policies.get(), AppManagementPolicyCollectionResponse::getValue,
                next -> policies.withUrl(next).get(), com.microsoft.graph.models.AppManagementPolicy::getId).stream()
                .map(policy -> assigned(context, policy)).toList();
    }

    private static Assigned assigned(PartContext context, com.microsoft.graph.models.AppManagementPolicy policy) {
        Optional<KeyCredentialConfiguration> strictest = strictest(Optional.ofNullable(policy.getRestrictions()));
        var objects = context.graph().policies().appManagementPolicies().byAppManagementPolicyId(policy.getId()).appliesTo();
        List<ObjectId> appliesTo = context.all(objects.get(), DirectoryObjectCollectionResponse::getValue,
                next -> objects.withUrl(next).get(), DirectoryObject::getId).stream()
                .map(object -> ObjectId.of(object.getId())).toList();
        return new Assigned(Credentials.text(policy.getDisplayName()), Boolean.TRUE.equals(policy.getIsEnabled()),
                lifetime(strictest), from(strictest), appliesTo);
    }

    private static Optional<KeyCredentialConfiguration> strictest(
            Optional<? extends AppManagementConfiguration> restrictions) {
        List<KeyCredentialConfiguration> keys = restrictions.map(AppManagementConfiguration::getKeyCredentials)
                .orElse(List.of());
        return keys.stream().filter(key -> key.getRestrictionType() == AppKeyCredentialRestrictionType.AsymmetricKeyLifetime
                && counts(key.getState()) && key.getMaxLifetime() != null)
                .min(Comparator.comparing(key -> duration(key.getMaxLifetime())));
    }

    private static Optional<Duration> lifetime(Optional<KeyCredentialConfiguration> strictest) {
        return strictest.map(key -> duration(key.getMaxLifetime()));
    }

    private static Optional<Instant> from(Optional<KeyCredentialConfiguration> strictest) {
        return strictest.map(KeyCredentialConfiguration::getRestrictForAppsCreatedAfterDateTime)
                .map(OffsetDateTime::toInstant);
    }

    /** A restriction without a state counts: the property is newer than the policies. */
    private static boolean counts(AppManagementRestrictionState state) {
        return state != AppManagementRestrictionState.Disabled;
    }

    private static Duration duration(PeriodAndDuration lifetime) {
        return Duration.between(COUNTED_FROM, COUNTED_FROM.plus(lifetime.getPeriod()).plus(lifetime.getDuration()));
    }
}
