package io.isthmus.sdk.rule;

import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;

/**
 * What the EWS access policy of Exchange Online means for an application.
 *
 * @since 1.0
 */
public enum EwsAccess {
    /** EwsEnabled is true and the list names the application. */
    LISTED,
    /** EwsEnabled is true and the list is empty: every application may. */
    OPEN_TO_ALL,
    /** EwsEnabled is true and the list names others alone. */
    NOT_LISTED,
    /** EwsEnabled has no value: the list does not count, and the service switches it to false. */
    UNDECIDED,
    /** EwsEnabled is false: no application may. */
    BLOCKED;

    /** Tells by what Get-OrganizationConfig of Exchange Online showed. */
    public static EwsAccess of(ExchangeOnlineOrganization organization, AppId application) {
        if (organization.ewsEnabled().isEmpty()) {
            return UNDECIDED;
        }
        if (!organization.ewsEnabled().get()) {
            return BLOCKED;
        }
        if (organization.ewsAllowedAppIds().isEmpty()) {
            return OPEN_TO_ALL;
        }
        return organization.ewsAllowedAppIds().stream().anyMatch(application.text()::equalsIgnoreCase)
                ? LISTED : NOT_LISTED;
    }
}
