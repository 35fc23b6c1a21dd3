package io.isthmus.exchange.internal.mapping;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;

/**
 * Get-ExchangeServer. The installed build is a reading of its own and stands as not asked until someone has read it.
 */
public final class ExchangeServerMapper implements Mapper<ExchangeServer> {

    @Override
    public ExchangeServer map(Fields object) throws MappingException {
        return new ExchangeServer(object.required("Name"), object.textOrBlank("Fqdn"),
                object.required("AdminDisplayVersion", ExchangeBuild::of), Reading.notAsked(""),
                object.flagSet("ServerRole"), object.textOrBlank("Edition"),
                object.text("Site").map(site -> site.substring(site.lastIndexOf('/') + 1)),
                object.text("DistinguishedName"));
    }
}
