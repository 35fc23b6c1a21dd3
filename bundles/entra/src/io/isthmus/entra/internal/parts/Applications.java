package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.microsoft.graph.models.ResourceAccess;
import com.microsoft.graph.models.ServicePrincipalLockConfiguration;

import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.RequiredResourceAccess;
import io.isthmus.sdk.model.ServicePrincipalLock;

/** Applications out of the Graph SDK's models. */
final class Applications {

    /** "keyCredentials" with their keys come only where one object is asked for and the property is named. */
    static final String[] SELECT = { "id", "appId", "uniqueName", "displayName", "description", "notes",
            "signInAudience", "requiredResourceAccess", "keyCredentials", "passwordCredentials", "tags",
            "servicePrincipalLockConfiguration", "createdDateTime", "deletedDateTime" };

    private static final String ROLE = "Role";

    private Applications() {
    }

    static Application application(com.microsoft.graph.models.Application application,
            List<DirectoryPrincipal> owners, List<FederatedIdentityCredential> federated) {
        return new Application(ObjectId.of(application.getId()), AppId.of(application.getAppId()),
                Optional.ofNullable(application.getUniqueName()), Credentials.text(application.getDisplayName()),
                Optional.ofNullable(application.getDescription()), Optional.ofNullable(application.getNotes()),
                Credentials.text(application.getSignInAudience()),
                Credentials.list(application.getRequiredResourceAccess()).stream().map(Applications::required)
                        .toList(),
                Credentials.keys(application.getKeyCredentials()),
                Credentials.passwords(application.getPasswordCredentials()), federated, owners,
                Credentials.list(application.getTags()),
                Optional.ofNullable(application.getServicePrincipalLockConfiguration()).map(Applications::lock),
                Credentials.instant(application.getCreatedDateTime()),
                Credentials.instant(application.getDeletedDateTime()));
    }

    private static ServicePrincipalLock lock(ServicePrincipalLockConfiguration lock) {
        return new ServicePrincipalLock(Boolean.TRUE.equals(lock.getIsEnabled()),
                Optional.ofNullable(lock.getAllProperties()),
                Optional.ofNullable(lock.getCredentialsWithUsageVerify()),
                Optional.ofNullable(lock.getCredentialsWithUsageSign()),
                Optional.ofNullable(lock.getTokenEncryptionKeyId()));
    }

    private static RequiredResourceAccess required(com.microsoft.graph.models.RequiredResourceAccess required) {
        return new RequiredResourceAccess(AppId.of(required.getResourceAppId()), ids(required, true),
                ids(required, false));
    }

    private static List<UUID> ids(com.microsoft.graph.models.RequiredResourceAccess required, boolean roles) {
        return Credentials.list(required.getResourceAccess()).stream()
                .filter(access -> ROLE.equals(access.getType()) == roles).map(ResourceAccess::getId).toList();
    }
}
