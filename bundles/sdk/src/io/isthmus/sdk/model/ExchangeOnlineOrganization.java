package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * What Get-OrganizationConfig of Exchange Online shows, with its EWS access policy.
 * <p>
 * EwsAllowedAppIDs counts only while EwsEnabled is true, and then as soon as it holds one id. EwsEnabled without a
 * value has no effect; false blocks every EWS application.
 *
 * @param name             the organization
 * @param ewsEnabled       empty where it has no value
 * @param ewsAllowedAppIds the whole list, in the service's order
 * @param oauth2ClientProfileEnabled whether modern authentication is on
 * @since 1.0
 */
public record ExchangeOnlineOrganization(String name, Optional<Boolean> ewsEnabled, List<String> ewsAllowedAppIds,
        boolean oauth2ClientProfileEnabled) {

    /** Copies the list. */
    public ExchangeOnlineOrganization {
        ewsAllowedAppIds = List.copyOf(ewsAllowedAppIds);
    }
}
