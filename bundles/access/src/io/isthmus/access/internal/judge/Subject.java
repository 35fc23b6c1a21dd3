package io.isthmus.access.internal.judge;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ConditionalAccessPolicy;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Whom policies are judged for.
 *
 * @param application the dedicated application
 * @param principal   its service principal
 * @param gone        object ids of service principals that it had and that were deleted
 * @param allGone     whether these are all of them
 */
record Subject(Application application, ServicePrincipal principal, Set<String> gone, boolean allGone) {

    /** Every service principal that is registered in the tenant and in no other. */
    static final String ALL_OF_TENANT = "ServicePrincipalsInMyTenant";

    /** How a policy means it. */
    enum Meant {
        /** Not at all. */
        NOT,
        /** By its object id, or with all of the tenant. */
        YES,
        /** By a rule over attributes that were not read: perhaps. */
        PERHAPS,
        /** With others, and it is left out. */
        LEFT_OUT,
        /** By an id that is its registration's and not its service principal's. */
        BY_WRONG_ID,
        /** By the id of a service principal that is gone. */
        BY_GONE_ID,
        /** By the id of another service principal, which may be one that is gone: those were not read. */
        PERHAPS_BY_GONE_ID
    }

    static Subject of(Application application, ServicePrincipal principal, Reads reads) {
        Reading<List<ServicePrincipal>> deleted = reads.read(Parts.DELETED_SERVICE_PRINCIPALS);
        return new Subject(application, principal, deleted.value().orElse(List.of()).stream()
                .filter(one -> one.appId().equals(application.appId())).map(one -> one.id().text())
                .collect(Collectors.toSet()), deleted.known());
    }

    /** How a policy means it. */
    Meant meant(ConditionalAccessPolicy policy) {
        List<String> included = policy.includeServicePrincipals();
        boolean ruled = !policy.servicePrincipalFilter().isEmpty();
        boolean named = included.contains(ALL_OF_TENANT) || holds(included, principal.id().text());
        if (named || ruled && included.isEmpty()) {
            return holds(policy.excludeServicePrincipals(), principal.id().text()) ? Meant.LEFT_OUT
                    : ruled ? Meant.PERHAPS : Meant.YES;
        }
        if (namesRegistration(included)) {
            return Meant.BY_WRONG_ID;
        }
        if (gone.stream().anyMatch(id -> holds(included, id))) {
            return Meant.BY_GONE_ID;
        }
        return allGone || included.isEmpty() ? Meant.NOT : Meant.PERHAPS_BY_GONE_ID;
    }

    /** Whether a list of service principals holds an id of its registration, which names no service principal. */
    boolean namesRegistration(List<String> principals) {
        return holds(principals, application.id().text()) || holds(principals, application.appId().text());
    }

    /** Whether policies can mean it at all: those of other tenants, too, are out of their scope. */
    boolean ofOneTenant() {
        return application.signInAudience().equals("AzureADMyOrg");
    }

    private static boolean holds(List<String> ids, String id) {
        return ids.stream().anyMatch(id::equalsIgnoreCase);
    }
}
