package io.isthmus.sdk.model;

import java.util.List;

/**
 * A domain of a tenant.
 *
 * @param name              the domain
 * @param verified          whether its ownership was proven
 * @param standard          whether new users get it (Graph's isDefault)
 * @param initial           whether the tenant was made with it
 * @param root              whether it is not a subdomain of another of the tenant's domains
 * @param adminManaged      whether its DNS records are not delegated to Microsoft
 * @param supportedServices Graph's names: "Email", "OfficeCommunicationsOnline", …
 * @since 1.0
 */
public record Domain(String name, boolean verified, boolean standard, boolean initial, boolean root,
        boolean adminManaged, List<String> supportedServices) {

    /** Copies the list. */
    public Domain {
        supportedServices = List.copyOf(supportedServices);
    }
}
