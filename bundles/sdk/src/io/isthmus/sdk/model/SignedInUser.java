package io.isthmus.sdk.model;

import java.util.List;
import java.util.Optional;

/**
 * As whom the console is signed in.
 *
 * @param principal   the user, or the application where the console signs in with a certificate
 * @param roles       directory roles, those through groups included
 * @param permissions delegated or application permissions of the token
 * @param unread      why there may be roles that are not among them, active ones or ones that can be activated; empty
 *                    where all are known
 * @since 1.0
 */
public record SignedInUser(DirectoryPrincipal principal, List<DirectoryRole> roles, List<String> permissions,
        Optional<String> unread) {

    /** Copies the lists. */
    public SignedInUser {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }

    /** Somebody of whom every role is known. */
    public SignedInUser(DirectoryPrincipal principal, List<DirectoryRole> roles, List<String> permissions) {
        this(principal, roles, permissions, Optional.empty());
    }
}
