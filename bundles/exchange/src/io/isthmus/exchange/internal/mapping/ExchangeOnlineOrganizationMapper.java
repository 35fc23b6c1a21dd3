package io.isthmus.exchange.internal.mapping;

import java.util.List;
import java.util.stream.Stream;

import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;

/** Get-OrganizationConfig of Exchange Online. */
public final class ExchangeOnlineOrganizationMapper implements Mapper<ExchangeOnlineOrganization> {

    /** The applications that may use EWS: a list, or one text with the ids behind each other. */
    public static final String EWS_APPLICATIONS = "EwsAllowedAppIDs";

    @Override
    public ExchangeOnlineOrganization map(Fields object) throws MappingException {
        return new ExchangeOnlineOrganization(object.required("Name"), object.truth("EwsEnabled"),
                ids(object.texts(EWS_APPLICATIONS)), object.flag("OAuth2ClientProfileEnabled"));
    }

    /**
     * {@link #EWS_APPLICATIONS} as a list with an id an entry, since whoever adds to it writes it whole: an id added to
     * one text that holds all others would lose them.
     *
     * @param applications as Exchange Online answers; nothing stays nothing
     */
    public static Value ewsApplications(Value applications) {
        return applications instanceof Value.Text || applications instanceof Value.Array
                ? Value.texts(ids(new Fields(Value.members().with(EWS_APPLICATIONS, applications))
                        .texts(EWS_APPLICATIONS)))
                : applications;
    }

    private static List<String> ids(List<String> texts) {
        return texts.stream().flatMap(text -> Stream.of(text.split("[,;\\s]+"))).filter(id -> !id.isEmpty()).toList();
    }
}
