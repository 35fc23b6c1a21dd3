package io.isthmus.sdk.model;

import java.util.List;
import java.util.UUID;

/**
 * The permissions of one resource that an application asks for. Asking is not having: consent is an
 * {@link AppRoleAssignment}.
 *
 * @param resource the resource's application
 * @param roles    ids of application permissions (type "Role")
 * @param scopes   ids of delegated permissions (type "Scope")
 * @since 1.0
 */
public record RequiredResourceAccess(AppId resource, List<UUID> roles, List<UUID> scopes) {

    /** Copies the lists. */
    public RequiredResourceAccess {
        roles = List.copyOf(roles);
        scopes = List.copyOf(scopes);
    }
}
