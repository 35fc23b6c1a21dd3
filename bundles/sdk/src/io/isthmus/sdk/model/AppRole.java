package io.isthmus.sdk.model;

import java.util.UUID;

/**
 * An application permission that a service principal offers.
 *
 * @param id          what an assignment names
 * @param value       what documents name: "full_access_as_app"
 * @param displayName one line for a person
 * @param enabled     whether it can be assigned
 * @since 1.0
 */
public record AppRole(UUID id, String value, String displayName, boolean enabled) {
}
