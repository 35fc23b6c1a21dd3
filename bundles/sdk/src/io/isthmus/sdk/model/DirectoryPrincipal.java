package io.isthmus.sdk.model;

import java.util.Optional;

/**
 * Somebody or something in the directory that can own or be assigned.
 *
 * @param id                its object id
 * @param type              "user", "servicePrincipal", "group"
 * @param displayName       its name
 * @param userPrincipalName of a user
 * @since 1.0
 */
public record DirectoryPrincipal(ObjectId id, String type, String displayName, Optional<String> userPrincipalName) {
}
