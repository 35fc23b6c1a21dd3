package io.isthmus.access.internal.judge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.NamedLocation;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SubscribedSku;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/**
 * Contoso with the application set up, the licence bought, two offices as named locations, and sign-ins that went
 * through from one of them.
 */
public final class Tenant {

    /** Holds 203.0.113.0 to 203.0.113.31; trusted. */
    public static final String OFFICES = "offices";
    /** Holds addresses of IPv6 alone. */
    public static final String OFFICES_SIX = "offices6";
    /** Where the servers come from. */
    public static final String SERVER = "203.0.113.25";
    /** The service principal that the application had before. */
    public static final ObjectId BEFORE = ObjectId.of("dddddddd-0000-4000-8000-000000000001");

    private static final int RIGHT = 0;

    private Tenant() {
    }

    public static Contoso with(Policies... policies) {
        return Contoso.setUp()
                .with(Parts.CONDITIONAL_ACCESS_POLICIES, Arrays.stream(policies).map(Policies::made).toList())
                .with(Parts.NAMED_LOCATIONS, List.of(location(OFFICES, true, "203.0.113.0/27"),
                        location(OFFICES_SIX, false, "2001:db8:7::/48")))
                .with(Parts.SUBSCRIBED_SKUS, List.of(licence("Enabled")))
                .with(Parts.SIGN_IN_HISTORY, List.of())
                .with(Parts.DELETED_SERVICE_PRINCIPALS, List.of(before()))
                .with(Parts.APPLICATION_SIGN_INS, List.of(signIn(SERVER, RIGHT)));
    }

    public static Contoso withLocation(Contoso contoso, NamedLocation location) {
        return contoso.change(Parts.NAMED_LOCATIONS, locations -> {
            List<NamedLocation> more = new ArrayList<>(locations);
            more.add(location);
            return more;
        });
    }

    public static NamedLocation location(String id, boolean trusted, String... ranges) {
        return new NamedLocation(id, "Name of " + id, trusted, List.of(ranges), List.of());
    }

    public static Contoso signingInFrom(Contoso contoso, String... addresses) {
        return contoso.with(Parts.APPLICATION_SIGN_INS,
                Arrays.stream(addresses).map(address -> signIn(address, RIGHT)).toList());
    }

    public static ServicePrincipalSignIn signIn(String address, int error) {
        return new ServicePrincipalSignIn(address + error, Contoso.NOW, Contoso.APP, "Office 365 Exchange Online",
                address, Optional.of(error), Optional.empty(), Optional.empty(), Optional.of(Contoso.CURRENT));
    }

    public static SubscribedSku licence(String status) {
        return new SubscribedSku(new UUID(0, 1), "Workload_Identities_P2", status, 10, 0, List.of("AAD_WRKLDID_P2"));
    }

    public static SubscribedSku otherLicence() {
        return new SubscribedSku(new UUID(0, 2), "SPE_E3", "Enabled", 10, 0, List.of("AAD_PREMIUM"));
    }

    private static ServicePrincipal before() {
        ServicePrincipal now = Records.principal(true);
        return new ServicePrincipal(BEFORE, now.appId(), now.displayName(), true, now.type(), List.of(), List.of(),
                List.of(), List.of(), List.of(), Optional.of(Contoso.NOW));
    }

    /** The application, registered for every tenant. */
    public static Application ofSeveralTenants() {
        Application own = Records.application();
        return new Application(own.id(), own.appId(), own.uniqueName(), own.displayName(), own.description(),
                own.notes(),
                "AzureADMultipleOrgs", own.requiredResourceAccess(), own.keyCredentials(), own.passwordCredentials(),
                own.federatedIdentityCredentials(), own.owners(), own.tags(), own.servicePrincipalLockConfiguration(),
                own.created(), own.deleted());
    }
}
