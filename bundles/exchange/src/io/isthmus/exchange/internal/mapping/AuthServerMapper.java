package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.AuthServer;

/** Get-AuthServer. */
public final class AuthServerMapper implements Mapper<AuthServer> {

    @Override
    public AuthServer map(Fields object) throws MappingException {
        String name = object.required("Name");
        return new AuthServer(name, object.text("Identity").orElse(name), object.textOrBlank("Type"),
                object.textOrBlank("Realm"), object.textOrBlank("IssuerIdentifier"),
                object.text("ApplicationIdentifier"), object.texts("DomainName"), object.text("GraphBaseUrl"),
                object.textOrBlank("TokenIssuingEndpoint"), object.textOrBlank("AuthMetadataUrl"),
                object.flag("Enabled"));
    }
}
