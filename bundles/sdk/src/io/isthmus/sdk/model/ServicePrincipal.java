package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A service principal: an application as it stands in one tenant.
 *
 * @param id                  its object id
 * @param appId               its application's id
 * @param displayName         its name
 * @param accountEnabled      whether it can sign in
 * @param type                "Application", "ManagedIdentity", …
 * @param appRoles            the application permissions that it offers
 * @param keyCredentials      its own certificates; those of the shared principal stand here
 * @param passwordCredentials its own client secrets, as entries alone
 * @param owners              who may change it
 * @param tags                its tags
 * @param deleted             when it was deleted, for one that can still be restored
 * @since 1.0
 */
public record ServicePrincipal(ObjectId id, AppId appId, String displayName, boolean accountEnabled, String type,
        List<AppRole> appRoles, List<KeyCredential> keyCredentials, List<PasswordCredential> passwordCredentials,
        List<DirectoryPrincipal> owners, List<String> tags, Optional<Instant> deleted) {

    /** Copies the lists. */
    public ServicePrincipal {
        appRoles = List.copyOf(appRoles);
        keyCredentials = List.copyOf(keyCredentials);
        passwordCredentials = List.copyOf(passwordCredentials);
        owners = List.copyOf(owners);
        tags = List.copyOf(tags);
    }
}
