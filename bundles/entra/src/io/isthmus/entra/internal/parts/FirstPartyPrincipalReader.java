package io.isthmus.entra.internal.parts;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.ServicePrincipal;

/** A service principal of Microsoft's own: the shared principal of Exchange Online, or Microsoft Graph. */
final class FirstPartyPrincipalReader implements PartReader<ServicePrincipal> {

    private final AppId appId;

    FirstPartyPrincipalReader(AppId appId) {
        this.appId = appId;
    }

    @Override
    public TenantPermission permission() {
        return TenantPermission.APPLICATIONS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/servicePrincipals(appId='" + appId + "')";
    }

    @Override
    public PartValue<ServicePrincipal> read(PartContext context) {
        return PartValue.ifThere(ServicePrincipals.read(context, appId.text()));
    }
}
