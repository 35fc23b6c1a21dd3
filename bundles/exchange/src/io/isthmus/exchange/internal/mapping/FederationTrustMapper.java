package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.Thumbprint;

/** Get-FederationTrust. OrgCertificate is a certificate, of which the text may be all that was kept. */
public final class FederationTrustMapper implements Mapper<FederationTrust> {

    @Override
    public FederationTrust map(Fields object) throws MappingException {
        return new FederationTrust(object.required("Name"), object.text("ApplicationUri"),
                object.textOrBlank("TokenIssuerUri"), object.optional("OrgPrivCertificate", Thumbprint::of));
    }
}
