package io.isthmus.entra.internal.parts;

import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;

/** The readers by their parts. Loading this class loads the Graph SDK. */
public final class PartReaders {

    private static final Map<Part<?>, PartReader<?>> READERS = Map.ofEntries(
            Map.entry(Parts.TENANT, new TenantReader()),
            Map.entry(Parts.DOMAINS, new DomainsReader()),
            Map.entry(Parts.APPLICATIONS, new ApplicationsReader()),
            Map.entry(Parts.DELETED_APPLICATIONS, new DeletedApplicationsReader()),
            Map.entry(Parts.DELETED_SERVICE_PRINCIPALS, new DeletedServicePrincipalsReader()),
            Map.entry(Parts.SERVICE_PRINCIPALS, new ServicePrincipalsReader()),
            Map.entry(Parts.SHARED_PRINCIPAL, new FirstPartyPrincipalReader(AppId.EXCHANGE_ONLINE)),
            Map.entry(Parts.GRAPH_PRINCIPAL, new FirstPartyPrincipalReader(AppId.MICROSOFT_GRAPH)),
            Map.entry(Parts.APP_ROLE_ASSIGNMENTS, new AppRoleAssignmentsReader()),
            Map.entry(Parts.CONDITIONAL_ACCESS_POLICIES, new ConditionalAccessPoliciesReader()),
            Map.entry(Parts.NAMED_LOCATIONS, new NamedLocationsReader()),
            Map.entry(Parts.SUBSCRIBED_SKUS, new SubscribedSkusReader()),
            Map.entry(Parts.SIGNED_IN_USER, new SignedInUserReader()),
            Map.entry(Parts.APP_MANAGEMENT_POLICY, new AppManagementPolicyReader()),
            Map.entry(Parts.APPLICATION_SIGN_INS, new ApplicationSignInsReader()));

    private PartReaders() {
    }

    /** The reader of a part; its type is the part's own. */
    @SuppressWarnings("unchecked")
    public static <T> Optional<PartReader<T>> of(Part<T> part) {
        return Optional.ofNullable((PartReader<T>) READERS.get(part));
    }
}
