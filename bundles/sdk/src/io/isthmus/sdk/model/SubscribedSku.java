package io.isthmus.sdk.model;

import java.util.List;
import java.util.UUID;

/**
 * A licence that the tenant has.
 *
 * @param skuId            names it
 * @param skuPartNumber    its short name: "AAD_PREMIUM"
 * @param capabilityStatus "Enabled", "Warning", "Suspended", …
 * @param enabledUnits     how many were bought
 * @param consumedUnits    how many are assigned
 * @param servicePlans     the short names of what it contains
 * @since 1.0
 */
public record SubscribedSku(UUID skuId, String skuPartNumber, String capabilityStatus, int enabledUnits,
        int consumedUnits, List<String> servicePlans) {

    /** Copies the list. */
    public SubscribedSku {
        servicePlans = List.copyOf(servicePlans);
    }
}
