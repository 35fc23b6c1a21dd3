package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.AcceptedDomain;

/** Get-AcceptedDomain, on either side. */
public final class AcceptedDomainMapper implements Mapper<AcceptedDomain> {

    @Override
    public AcceptedDomain map(Fields object) throws MappingException {
        return new AcceptedDomain(object.required("Name"), object.required("DomainName"),
                object.textOrBlank("DomainType"), object.flag("Default"));
    }
}
