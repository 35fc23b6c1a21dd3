package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Thumbprint;

/** Get-AuthConfig. */
public final class AuthConfigurationMapper implements Mapper<AuthConfiguration> {

    @Override
    public AuthConfiguration map(Fields object) throws MappingException {
        return new AuthConfiguration(object.optional("CurrentCertificateThumbprint", Thumbprint::of),
                object.optional("PreviousCertificateThumbprint", Thumbprint::of),
                object.optional("NextCertificateThumbprint", Thumbprint::of),
                object.instant("NextCertificateEffectiveDate"), object.textOrBlank("ServiceName"),
                object.textOrBlank("Realm"));
    }
}
