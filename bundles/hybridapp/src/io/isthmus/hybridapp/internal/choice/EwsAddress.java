package io.isthmus.hybridapp.internal.choice;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.WebRequest;
import io.isthmus.sdk.rule.RelationshipRules;

/** Where EWS of a relationship's mailboxes answers, as Autodiscover of Exchange Online tells it. */
public final class EwsAddress {

    /** Exchange Online answers for this mailbox name in every domain of every tenant. */
    private static final String ARBITRATION_MAILBOX = "Migration.8f3e7716-2011-43e4-96b1-aba62d229136";
    private static final String EXCHANGE_ONLINE = "Exchange Online";
    private static final String HYBRID_INFIX = ".mail.";

    private EwsAddress() {
    }

    /**
     * Asks for a relationship.
     *
     * @param told where it is as the other side says, which counts where nobody can be asked here
     * @throws PlanRefusedException where it is not told, or is none of the cloud's
     */
    static String ask(PlanContext context, Cloud cloud, OrganizationRelationship relationship, Optional<String> told)
            throws PlanRefusedException {
        String domain = domain(relationship, cloud).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.CloudRelationship_NoDomain, relationship.name()),
                Messages.CloudRelationship_Advice));
        return ask(context, cloud, Side.EXCHANGE_ONLINE, domain, told);
    }

    /**
     * Asks for a domain.
     *
     * @param through the side whose way into the web is taken; the question is anonymous
     * @param told    where it is as the other side says, which counts where nobody can be asked here
     * @throws PlanRefusedException where it is not told, or is none of the cloud's
     */
    public static String ask(PlanContext context, Cloud cloud, Side through, String domain, Optional<String> told)
            throws PlanRefusedException {
        URI address = cloud.exchangeOnline().resolve("/autodiscover/autodiscover.json/v1.0/" + ARBITRATION_MAILBOX
                + "@" + domain + "?Protocol=EWS&ServerLocation=true");
        Reading<Value> answer = context.read(new Query.LiveQuery(new WebRequest(through, address)));
        if (told.isPresent() && !answer.known()) {
            return told.get();
        }
        if (answer.value().isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.CloudRelationship_NotAsked, domain,
                    answer.failure().map(Failure::message).orElse(answer.origin())),
                    Messages.CloudRelationship_Advice);
        }
        Value body = answer.value().get();
        Optional<String> url = body.at("/Url").text().filter(text -> text.startsWith("https://"))
                .filter(text -> RelationshipRules.inCloud(text, cloud));
        String location = body.at("/ServerLocation").text().orElse("");
        if (url.isEmpty() || !location.equalsIgnoreCase(EXCHANGE_ONLINE)) {
            throw new PlanRefusedException(
                    NLS.bind(Messages.CloudRelationship_Elsewhere, domain,
                            Stream.of(location, body.at("/Url").text().orElse(""))
                                    .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "))),
                    Messages.CloudRelationship_Advice);
        }
        return url.get();
    }

    /** A domain whose mailboxes are in the cloud for sure: the tenant's initial one, or what hints at it. */
    private static Optional<String> domain(OrganizationRelationship relationship, Cloud cloud) {
        List<String> names = relationship.domainNames().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
        List<String> initial = names.stream().filter(name -> cloud.initialDomains().stream()
                .anyMatch(suffix -> name.endsWith("." + suffix))).toList();
        Optional<String> plain = initial.stream().filter(name -> !name.contains(HYBRID_INFIX)).findFirst();
        Optional<String> routed = initial.stream().map(name -> name.replace(HYBRID_INFIX, ".")).findFirst();
        return plain.or(() -> routed)
                .or(() -> names.stream().filter(name -> !name.contains(HYBRID_INFIX)).findFirst());
    }
}
