package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.model.PartnerApplication;

/** Get-PartnerApplication. */
public final class PartnerApplicationMapper implements Mapper<PartnerApplication> {

    @Override
    public PartnerApplication map(Fields object) throws MappingException {
        return new PartnerApplication(object.required("Name"), object.textOrBlank("ApplicationIdentifier"),
                object.textOrBlank("Realm"), object.flag("UseAuthServer"), object.text("LinkedAccount"),
                object.flag("Enabled"));
    }
}
