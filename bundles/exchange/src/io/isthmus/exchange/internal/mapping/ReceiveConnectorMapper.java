package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.ReceiveConnector;

/** Get-ReceiveConnector. */
public final class ReceiveConnectorMapper implements Mapper<ReceiveConnector> {

    @Override
    public ReceiveConnector map(Fields object) throws MappingException {
        return new ReceiveConnector(object.required("Name"), object.textOrBlank("Server"), object.texts("Bindings"),
                object.texts("RemoteIPRanges"), object.flags("AuthMechanism"), object.flags("PermissionGroups"),
                object.text("TlsCertificateName"), object.texts("TlsDomainCapabilities"), object.flag("Enabled"));
    }
}
