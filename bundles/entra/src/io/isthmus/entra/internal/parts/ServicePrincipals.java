package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AppRole;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.ServicePrincipal;

/** Service principals: one GET each, since only so their keyCredentials come with their keys. */
final class ServicePrincipals {

    private static final String[] SELECT = { "id", "appId", "displayName", "accountEnabled", "servicePrincipalType",
            "appRoles", "keyCredentials", "passwordCredentials", "tags", "deletedDateTime" };

    private ServicePrincipals() {
    }

    /** The service principal of an application, with its owners; empty where there is none in this tenant. */
    static Optional<ServicePrincipal> read(PartContext context, String appId) {
        return PartContext.ifFound(() -> context.graph().servicePrincipalsWithAppId(appId)
                .get(request -> request.queryParameters.select = SELECT))
                .map(found -> principal(found, Principals.ofServicePrincipal(context, found.getId())));
    }

    static ServicePrincipal principal(com.microsoft.graph.models.ServicePrincipal found,
            List<DirectoryPrincipal> owners) {
        List<AppRole> roles = Credentials.list(found.getAppRoles()).stream()
                .map(role -> new AppRole(role.getId(), Credentials.text(role.getValue()),
                        Credentials.text(role.getDisplayName()), Boolean.TRUE.equals(role.getIsEnabled())))
                .toList();
        return new ServicePrincipal(ObjectId.of(found.getId()), AppId.of(found.getAppId()),
                Credentials.text(found.getDisplayName()), Boolean.TRUE.equals(found.getAccountEnabled()),
                Credentials.text(found.getServicePrincipalType()), roles,
                Credentials.keys(found.getKeyCredentials()), Credentials.passwords(found.getPasswordCredentials()),
                owners, Credentials.list(found.getTags()), Credentials.instant(found.getDeletedDateTime()));
    }
}
