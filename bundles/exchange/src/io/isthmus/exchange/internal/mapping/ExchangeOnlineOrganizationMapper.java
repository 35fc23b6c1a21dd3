package io.isthmus.exchange.internal.mapping;

import java.util.List;
import java.util.stream.Stream;

import io.isthmus.sdk.model.ExchangeOnlineOrganization;

/**
 * Get-OrganizationConfig of Exchange Online. EwsAllowedAppIDs comes as a list, or as one text with the ids behind each
 * other.
 */
public final class ExchangeOnlineOrganizationMapper implements Mapper<ExchangeOnlineOrganization> {

    @Override
    public ExchangeOnlineOrganization map(Fields object) throws MappingException {
        List<String> allowed = object.texts("EwsAllowedAppIDs").stream()
                .flatMap(text -> Stream.of(text.split("[,;\\s]+"))).filter(id -> !id.isEmpty()).toList();
        return new ExchangeOnlineOrganization(object.required("Name"), object.truth("EwsEnabled"), allowed,
                object.flag("OAuth2ClientProfileEnabled"));
    }
}
