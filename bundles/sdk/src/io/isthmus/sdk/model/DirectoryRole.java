package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * A directory role that somebody has or can activate, whoever it was given to: the user, or a group that the user
 * belongs to.
 *
 * @param templateId  the same in every tenant; the definition's own id where it is the tenant's own role
 * @param displayName its name
 * @param active      true where it counts now, false where it must be activated first (Privileged Identity Management)
 * @param scope       what it is limited to, as Graph writes it: "/" and the object id of one application or service
 *                    principal, "/administrativeUnits/" and an id; empty where it counts in the whole tenant
 * @since 1.0
 */
public record DirectoryRole(String templateId, String displayName, boolean active, Optional<String> scope) {

    /** A role that counts in the whole tenant. */
    public DirectoryRole(String templateId, String displayName, boolean active) {
        this(templateId, displayName, active, Optional.empty());
    }

    /** Whether it counts for an object. An administrative unit holds users, groups and devices, and no application. */
    public boolean covers(Optional<String> objectId) {
        return scope.isEmpty() || objectId.map("/"::concat).filter(scope.get()::equalsIgnoreCase).isPresent();
    }
}
