package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.SendConnector;

/** Get-SendConnector. */
public final class SendConnectorMapper implements Mapper<SendConnector> {

    @Override
    public SendConnector map(Fields object) throws MappingException {
        return new SendConnector(object.required("Name"), object.texts("AddressSpaces"), object.texts("SmartHosts"),
                object.texts("SourceTransportServers"), object.flag("RequireTLS"), object.text("TlsAuthLevel"),
                object.text("TlsDomain"), object.text("TlsCertificateName"),
                object.flag("CloudServicesMailEnabled"), object.flag("Enabled"));
    }
}
