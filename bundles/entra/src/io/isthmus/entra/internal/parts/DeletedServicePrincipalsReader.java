package io.isthmus.entra.internal.parts;

import java.util.List;

import com.microsoft.graph.models.ServicePrincipalCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.ServicePrincipal;

/**
 * Deleted service principals of applications that are or were a dedicated one. They go with their application and do
 * not come back with it; their consent is gone as long as they are deleted.
 */
final class DeletedServicePrincipalsReader implements PartReader<List<ServicePrincipal>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.APPLICATIONS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/directory/deletedItems/microsoft.graph.servicePrincipal";
    }

    @Override
    public PartValue<List<ServicePrincipal>> read(PartContext context) {
        var deleted = context.graph().directory().deletedItems().graphServicePrincipal();
        return PartValue.whole(context.all(deleted.get(), ServicePrincipalCollectionResponse::getValue,
                next -> deleted.withUrl(next).get(), com.microsoft.graph.models.ServicePrincipal::getId).stream()
                .filter(principal -> ApplicationCandidates.wasOne(context, principal.getDisplayName(),
                        principal.getAppId()))
                .map(principal -> ServicePrincipals.principal(principal, List.of())).toList());
    }
}
