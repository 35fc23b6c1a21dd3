package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * A Microsoft Entra tenant.
 *
 * @param id            the directory's id
 * @param displayName   its name
 * @param cloud         the id of its {@link Cloud}
 * @param initialDomain the domain that it was made with, where it is known
 * @since 1.0
 */
public record Tenant(TenantId id, String displayName, String cloud, Optional<String> initialDomain) {
}
