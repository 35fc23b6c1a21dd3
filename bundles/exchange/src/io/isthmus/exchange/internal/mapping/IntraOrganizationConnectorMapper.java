package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.IntraOrganizationConnector;

/** Get-IntraOrganizationConnector, on either side. */
public final class IntraOrganizationConnectorMapper implements Mapper<IntraOrganizationConnector> {

    @Override
    public IntraOrganizationConnector map(Fields object) throws MappingException {
        return new IntraOrganizationConnector(object.required("Name"), object.texts("TargetAddressDomains"),
                object.text("DiscoveryEndpoint"), object.text("TargetSharingEpr"), object.flag("Enabled"));
    }
}
