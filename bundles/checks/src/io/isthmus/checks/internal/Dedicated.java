package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.OnPremisesOrganization;
import io.isthmus.sdk.model.Organization;
import io.isthmus.sdk.model.OrganizationId;
import io.isthmus.sdk.model.TenantId;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** Finds the dedicated application of the pair that is judged. */
final class Dedicated {

    private Dedicated() {
    }

    /** The tenant of the pair, where there is one. */
    static Optional<TenantId> tenant(CheckContext context) {
        return context.pair().tenant().map(TenantId::of);
    }

    /** The organization's GUID: as collected, else as Exchange Online knows the one organization that it has. */
    static Optional<OrganizationId> organization(CheckContext context) {
        Optional<OrganizationId> own = context.read(Parts.ORGANIZATION).value().flatMap(Organization::id);
        if (own.isPresent() || context.pair().organization().isPresent()) {
            return own;
        }
        List<OnPremisesOrganization> known =
                context.read(Parts.ONLINE_ON_PREMISES_ORGANIZATIONS).value().orElse(List.of());
        return known.size() == 1 ? known.get(0).organizationGuid() : Optional.empty();
    }

    /**
     * Which application it is.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where the applications could not be read
     */
    static ApplicationMatch match(CheckContext context) {
        return ApplicationRules.find(organization(context), authServer(context), context.require(Parts.APPLICATIONS));
    }

    private static Optional<AuthServer> authServer(CheckContext context) {
        List<AuthServer> servers = context.read(Parts.AUTH_SERVERS).value().orElse(List.of());
        List<AuthServer> own = tenant(context).map(tenant -> AuthServerRules.azureAd(servers, tenant))
                .orElse(List.of());
        return own.size() == 1 ? Optional.of(own.get(0)) : Optional.empty();
    }

    /**
     * The application, for checks that judge something about it. Where there is none, or more than one can be meant,
     * that is reported as not applicable: the check of its presence tells what is wrong.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where the applications could not be read
     */
    static Optional<Application> orNotApplicable(CheckContext context) {
        if (match(context) instanceof ApplicationMatch.Found found) {
            return Optional.of(found.application());
        }
        context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                Resources.whole(Parts.APPLICATIONS, Messages.DedicatedApplication), Direction.ON_PREMISES_TO_CLOUD,
                Messages.NoApplicationToJudge));
        return Optional.empty();
    }
}
