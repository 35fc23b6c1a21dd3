package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.InboundConnector;

/** Get-InboundConnector of Exchange Online. */
public final class InboundConnectorMapper implements Mapper<InboundConnector> {

    @Override
    public InboundConnector map(Fields object) throws MappingException {
        return new InboundConnector(object.required("Name"), object.textOrBlank("ConnectorType"),
                object.texts("SenderDomains"), object.text("TlsSenderCertificateName"), object.flag("RequireTls"),
                object.flag("CloudServicesMailEnabled"), object.flag("Enabled"));
    }
}
