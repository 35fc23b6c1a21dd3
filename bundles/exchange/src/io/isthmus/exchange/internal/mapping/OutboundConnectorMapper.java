package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.OutboundConnector;

/** Get-OutboundConnector of Exchange Online. */
public final class OutboundConnectorMapper implements Mapper<OutboundConnector> {

    @Override
    public OutboundConnector map(Fields object) throws MappingException {
        return new OutboundConnector(object.required("Name"), object.textOrBlank("ConnectorType"),
                object.texts("RecipientDomains"), object.texts("SmartHosts"), object.text("TlsSettings"),
                object.text("TlsDomain"), object.flag("RouteAllMessagesViaOnPremises"),
                object.flag("CloudServicesMailEnabled"), object.flag("Enabled"));
    }
}
