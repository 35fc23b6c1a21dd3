package io.isthmus.entra.internal.parts;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.ServicePrincipal;

/** The service principals of the applications that can be a dedicated one. */
final class ServicePrincipalsReader implements PartReader<List<ServicePrincipal>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.APPLICATIONS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/servicePrincipals";
    }

    @Override
    public PartValue<List<ServicePrincipal>> read(PartContext context) {
        List<Callable<Optional<ServicePrincipal>>> reads = ApplicationCandidates.appIds(context).stream()
                .map(appId -> (Callable<Optional<ServicePrincipal>>) () -> ServicePrincipals.read(context, appId))
                .toList();
        return PartValue.whole(PartContext.sideBySide(reads).stream().flatMap(Optional::stream).toList());
    }
}
