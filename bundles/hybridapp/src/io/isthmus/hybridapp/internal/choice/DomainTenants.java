package io.isthmus.hybridapp.internal.choice;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.OrganizationRelationship;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.WebRequest;

/**
 * Whose the domains of a relationship are. The own tenant's are known; of others the OpenID configuration of the domain
 * is asked, which tells the tenant's id to everybody.
 */
final class DomainTenants {

    /** The domains of a relationship are one company's, as a rule; so many are asked, since each takes a request. */
    private static final int ASKED = 5;
    private static final Pattern ISSUER =
            Pattern.compile("https://[^/]+/([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})/.*");
    private static final Pattern DOMAIN = Pattern.compile("[A-Za-z0-9.-]+");
    /** The domain is no tenant's. */
    private static final String NO_TENANT = "AADSTS90002";

    private DomainTenants() {
    }

    /** A tenant for a person. */
    static String title(Tenant tenant) {
        return tenant.displayName() + " (" + tenant.id() + ")";
    }

    /** The tenants of a relationship's domains, for a person. */
    static String of(OrganizationRelationship relationship, PlanContext context, Cloud cloud, Tenant own,
            List<Domain> domains) {
        Set<String> tenants = new LinkedHashSet<>();
        int asked = 0;
        for (String name : relationship.domainNames()) {
            if (domains.stream().anyMatch(domain -> domain.verified() && domain.name().equalsIgnoreCase(name))) {
                tenants.add(title(own));
            } else if (asked < ASKED) {
                asked++;
                tenants.add(ask(name, context, cloud));
            } else {
                tenants.add(Messages.DomainTenants_More);
            }
        }
        return tenants.isEmpty() ? Messages.DomainTenants_NoDomain : String.join(", ", tenants);
    }

    private static String ask(String domain, PlanContext context, Cloud cloud) {
        if (!DOMAIN.matcher(domain).matches()) {
            return NLS.bind(Messages.DomainTenants_NotKnown, domain, Messages.DomainTenants_NoName);
        }
        Reading<Value> answer = context.read(new Query.LiveQuery(new WebRequest(Side.ENTRA,
                cloud.entra().resolve("/" + domain + "/v2.0/.well-known/openid-configuration"))));
        Optional<String> tenant = answer.value().flatMap(value -> value.at("/issuer").text()).map(ISSUER::matcher)
                .filter(Matcher::matches).map(matcher -> matcher.group(1));
        if (tenant.isPresent()) {
            return tenant.get();
        }
        if (answer.failure().filter(failure -> says(failure, NO_TENANT)).isPresent()) {
            return NLS.bind(Messages.DomainTenants_None, domain);
        }
        return NLS.bind(Messages.DomainTenants_NotKnown, domain,
                answer.failure().map(Failure::message).orElse(answer.origin()));
    }

    private static boolean says(Failure failure, String code) {
        return failure.code().filter(code::equalsIgnoreCase).isPresent() || failure.message().contains(code);
    }
}
