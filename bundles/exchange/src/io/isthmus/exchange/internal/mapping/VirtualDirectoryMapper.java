package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.VirtualDirectory;

/** Get-WebServicesVirtualDirectory, Get-AutodiscoverVirtualDirectory and Get-OwaVirtualDirectory. */
public final class VirtualDirectoryMapper implements Mapper<VirtualDirectory> {

    private final String kind;

    /**
     * @param kind "WebServices", "Autodiscover" or "Owa"
     */
    public VirtualDirectoryMapper(String kind) {
        this.kind = kind;
    }

    @Override
    public VirtualDirectory map(Fields object) throws MappingException {
        return new VirtualDirectory(object.text("Server").orElseGet(() -> object.textOrBlank("ServerName")),
                object.required("Name"), kind, object.text("InternalUrl"), object.text("ExternalUrl"),
                object.texts("InternalAuthenticationMethods"), object.texts("ExternalAuthenticationMethods"),
                object.truth("MRSProxyEnabled"));
    }
}
