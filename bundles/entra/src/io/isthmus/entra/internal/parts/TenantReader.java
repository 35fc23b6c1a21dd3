package io.isthmus.entra.internal.parts;

import java.util.Optional;

import com.microsoft.graph.models.VerifiedDomain;

import io.isthmus.entra.TenantPermission;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.model.TenantId;

/** The tenant. */
final class TenantReader implements PartReader<Tenant> {

    @Override
    public TenantPermission permission() {
        return TenantPermission.ORGANIZATION;
    }

    @Override
    public String origin() {
        return "GET /v1.0/organization";
    }

    @Override
    public PartValue<Tenant> read(PartContext context) {
        var organizations = PartContext.there(context.graph().organization().get(request ->
                request.queryParameters.select = new String[] { "id", "displayName", "verifiedDomains" }));
        return PartValue.ifThere(PartContext.there(organizations.getValue()).stream().findFirst()
                .map(organization -> tenant(context, organization)));
    }

    private static Tenant tenant(PartContext context, com.microsoft.graph.models.Organization organization) {
        Optional<String> initial = Credentials.list(organization.getVerifiedDomains()).stream()
                .filter(domain -> Boolean.TRUE.equals(domain.getIsInitial())).map(VerifiedDomain::getName).findFirst();
        return new Tenant(TenantId.of(organization.getId()), Credentials.text(organization.getDisplayName()),
                context.cloud().id(), initial);
    }
}
