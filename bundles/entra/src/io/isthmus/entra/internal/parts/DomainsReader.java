package io.isthmus.entra.internal.parts;

import java.util.List;

import com.microsoft.graph.models.DomainCollectionResponse;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.Domain;

/** The tenant's domains. */
final class DomainsReader implements PartReader<List<Domain>> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.DOMAINS;
    }

    @Override
    public String origin() {
        return "GET /v1.0/domains";
    }

    @Override
    public PartValue<List<Domain>> read(PartContext context) {
        var domains = context.graph().domains();
        return PartValue.whole(context.all(domains.get(), DomainCollectionResponse::getValue,
                next -> domains.withUrl(next).get(), com.microsoft.graph.models.Domain::getId).stream()
                .map(DomainsReader::domain).toList());
    }

    private static Domain domain(com.microsoft.graph.models.Domain domain) {
        return new Domain(domain.getId(), Boolean.TRUE.equals(domain.getIsVerified()),
                Boolean.TRUE.equals(domain.getIsDefault()), Boolean.TRUE.equals(domain.getIsInitial()),
                Boolean.TRUE.equals(domain.getIsRoot()), Boolean.TRUE.equals(domain.getIsAdminManaged()),
                Credentials.list(domain.getSupportedServices()));
    }
}
