package io.isthmus.sdk.model;

import java.util.List;

/**
 * A Conditional Access policy, as far as it can touch a workload identity.
 *
 * @param id                        names the policy
 * @param displayName               its name
 * @param state                     "enabled", "disabled" or "enabledForReportingButNotEnforced"
 * @param includeServicePrincipals  object ids, or "ServicePrincipalsInMyTenant"
 * @param excludeServicePrincipals  object ids
 * @param servicePrincipalFilter    the rule over custom security attributes, empty where there is none
 * @param includeApplications       application ids, or "All"
 * @param excludeApplications       application ids
 * @param includeLocations          ids of named locations, "All" or "AllTrusted"
 * @param excludeLocations          ids of named locations, or "AllTrusted"
 * @param servicePrincipalRiskLevels risk levels that it acts on
 * @param builtInControls           what it demands: "block" is the only one for workload identities
 * @since 1.0
 */
public record ConditionalAccessPolicy(String id, String displayName, String state,
        List<String> includeServicePrincipals, List<String> excludeServicePrincipals, String servicePrincipalFilter,
        List<String> includeApplications, List<String> excludeApplications, List<String> includeLocations,
        List<String> excludeLocations, List<String> servicePrincipalRiskLevels, List<String> builtInControls) {

    /** Copies the lists. */
    public ConditionalAccessPolicy {
        includeServicePrincipals = List.copyOf(includeServicePrincipals);
        excludeServicePrincipals = List.copyOf(excludeServicePrincipals);
        includeApplications = List.copyOf(includeApplications);
        excludeApplications = List.copyOf(excludeApplications);
        includeLocations = List.copyOf(includeLocations);
        excludeLocations = List.copyOf(excludeLocations);
        servicePrincipalRiskLevels = List.copyOf(servicePrincipalRiskLevels);
        builtInControls = List.copyOf(builtInControls);
    }
}
