package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * The on-premises Exchange organization of one forest.
 *
 * @param name   the name of the organization
 * @param forest the DNS name of the forest's root domain
 * @param id     its GUID, where it was collected
 * @since 1.0
 */
public record Organization(String name, String forest, Optional<OrganizationId> id) {
}
