package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.HybridConfiguration;

/** Get-HybridConfiguration. */
public final class HybridConfigurationMapper implements Mapper<HybridConfiguration> {

    @Override
    public HybridConfiguration map(Fields object) throws MappingException {
        return new HybridConfiguration(object.flagSet("Features"), object.texts("Domains"),
                object.texts("ClientAccessServers"), object.texts("SendingTransportServers"),
                object.texts("ReceivingTransportServers"), object.texts("EdgeTransportServers"),
                object.text("OnPremisesSmartHost"), object.text("TlsCertificateName"),
                object.optional("ServiceInstance", Integer::valueOf).orElse(0));
    }
}
