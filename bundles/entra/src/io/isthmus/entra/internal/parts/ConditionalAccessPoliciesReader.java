package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.microsoft.graph.models.ConditionalAccessApplications;
import com.microsoft.graph.models.ConditionalAccessClientApplications;
import com.microsoft.graph.models.ConditionalAccessConditionSet;
import com.microsoft.graph.models.ConditionalAccessFilter;
import com.microsoft.graph.models.ConditionalAccessGrantControls;
import com.microsoft.graph.models.ConditionalAccessLocations;
import com.microsoft.graph.models.ConditionalAccessPolicyCollectionResponse;
import com.microsoft.graph.models.ConditionalAccessPolicyState;
import com.microsoft.kiota.serialization.ValuedEnum;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.ConditionalAccessPolicy;

/** Conditional Access policies, as far as they can touch a workload identity. */
final class ConditionalAccessPoliciesReader implements PartReader<List<ConditionalAccessPolicy>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.POLICIES;
    }

    @Override
    public String origin() {
        return "GET /v1.0/identity/conditionalAccess/policies";
    }

    @Override
    public PartValue<List<ConditionalAccessPolicy>> read(PartContext context) {
        var policies = context.graph().identity().conditionalAccess().policies();
        return PartValue.whole(context.all(policies.get(), ConditionalAccessPolicyCollectionResponse::getValue,
                next -> policies.withUrl(next).get(), com.microsoft.graph.models.ConditionalAccessPolicy::getId)
                .stream().map(ConditionalAccessPoliciesReader::policy).toList());
    }

    private static ConditionalAccessPolicy policy(com.microsoft.graph.models.ConditionalAccessPolicy policy) {
        Optional<ConditionalAccessConditionSet> conditions = Optional.ofNullable(policy.getConditions());
        Optional<ConditionalAccessClientApplications> clients =
                conditions.map(ConditionalAccessConditionSet::getClientApplications);
        Optional<ConditionalAccessApplications> applications =
                conditions.map(ConditionalAccessConditionSet::getApplications);
        Optional<ConditionalAccessLocations> locations = conditions.map(ConditionalAccessConditionSet::getLocations);
        return new ConditionalAccessPolicy(policy.getId(), Credentials.text(policy.getDisplayName()),
                Optional.ofNullable(policy.getState()).map(ConditionalAccessPolicyState::getValue).orElse(""),
                list(clients, ConditionalAccessClientApplications::getIncludeServicePrincipals),
                list(clients, ConditionalAccessClientApplications::getExcludeServicePrincipals),
                clients.map(ConditionalAccessClientApplications::getServicePrincipalFilter)
                        .map(ConditionalAccessFilter::getRule).orElse(""),
                list(applications, ConditionalAccessApplications::getIncludeApplications),
                list(applications, ConditionalAccessApplications::getExcludeApplications),
                list(locations, ConditionalAccessLocations::getIncludeLocations),
                list(locations, ConditionalAccessLocations::getExcludeLocations),
                names(list(conditions, ConditionalAccessConditionSet::getServicePrincipalRiskLevels)),
                names(list(Optional.ofNullable(policy.getGrantControls()),
                        ConditionalAccessGrantControls::getBuiltInControls)));
    }

    private static <S, T> List<T> list(Optional<S> source, Function<S, List<T>> getter) {
        return source.map(getter).orElse(List.of());
    }

    private static List<String> names(List<? extends ValuedEnum> values) {
        return values.stream().map(ValuedEnum::getValue).toList();
    }
}
