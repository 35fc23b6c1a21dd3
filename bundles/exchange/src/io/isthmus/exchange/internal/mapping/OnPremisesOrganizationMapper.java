package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.OrganizationId;

/** Get-OnPremisesOrganization of Exchange Online. */
public final class OnPremisesOrganizationMapper implements Mapper<OnPremisesOrganization> {

    @Override
    public OnPremisesOrganization map(Fields object) throws MappingException {
        return new OnPremisesOrganization(object.required("Name"),
                object.optional("OrganizationGuid", OrganizationId::of), object.texts("HybridDomains"),
                object.text("InboundConnector"), object.text("OutboundConnector"));
    }
}
