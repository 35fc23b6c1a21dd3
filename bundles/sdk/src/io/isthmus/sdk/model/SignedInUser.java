package io.isthmus.sdk.model;

import java.util.List;

/**
 * As whom the console is signed in.
 *
 * @param principal   the user, or the application where the console signs in with a certificate
 * @param roles       directory roles, those through groups included
 * @param permissions delegated or application permissions of the token
 * @since 1.0
 */
public record SignedInUser(DirectoryPrincipal principal, List<DirectoryRole> roles, List<String> permissions) {

    /** Copies the lists. */
    public SignedInUser {
        roles = List.copyOf(roles);
        permissions = List.copyOf(permissions);
    }
}
