package io.isthmus.sdk;

/**
 * Where something stands or happens.
 *
 * @since 1.0
 */
public enum Side {
    /** The organization's own Exchange servers and the directory that they use. */
    ON_PREMISES,
    /** The tenant's directory, Microsoft Entra ID, spoken to through Microsoft Graph. */
    ENTRA,
    /** Exchange Online of the tenant. */
    EXCHANGE_ONLINE,
    /** The machine that the console runs on. */
    WORKSTATION
}
