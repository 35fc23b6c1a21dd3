package io.isthmus.sdk.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An application registration.
 *
 * @param id                           its object id, which is not its service principal's
 * @param appId                        its application id
 * @param uniqueName                   the key that makes its creation repeatable, where it has one
 * @param displayName                  its name
 * @param description                  what was written about it
 * @param notes                        what was noted about it
 * @param signInAudience               "AzureADMyOrg" for one tenant
 * @param requiredResourceAccess       the permissions that it asks for
 * @param keyCredentials               its certificates
 * @param passwordCredentials          its client secrets, as entries alone
 * @param federatedIdentityCredentials whose tokens sign in as it
 * @param owners                       who may change it
 * @param tags                         its tags
 * @param servicePrincipalLockConfiguration what it locks on its service principals; empty where nothing was ever set
 * @param created                      when it was made
 * @param deleted                      when it was deleted, for one in the deleted items
 * @since 1.0
 */
public record Application(ObjectId id, AppId appId, Optional<String> uniqueName, String displayName,
        Optional<String> description, Optional<String> notes, String signInAudience,
        List<RequiredResourceAccess> requiredResourceAccess, List<KeyCredential> keyCredentials,
        List<PasswordCredential> passwordCredentials,
        List<FederatedIdentityCredential> federatedIdentityCredentials, List<DirectoryPrincipal> owners,
        List<String> tags, Optional<ServicePrincipalLock> servicePrincipalLockConfiguration,
        Optional<Instant> created, Optional<Instant> deleted) {

    /** Copies the lists. */
    public Application {
        requiredResourceAccess = List.copyOf(requiredResourceAccess);
        keyCredentials = List.copyOf(keyCredentials);
        passwordCredentials = List.copyOf(passwordCredentials);
        federatedIdentityCredentials = List.copyOf(federatedIdentityCredentials);
        owners = List.copyOf(owners);
        tags = List.copyOf(tags);
    }
}
