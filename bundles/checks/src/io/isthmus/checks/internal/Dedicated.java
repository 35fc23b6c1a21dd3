package io.isthmus.checks.internal;

import java.util.List;
import java.util.Optional;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
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
     * The application, for checks that judge something about it. Where there is none, that is reported as not
     * applicable: the check of its presence tells what is wrong. Where nobody can tell which one it is, or whether
     * there is one, that is reported as not looked at.
     *
     * @throws io.isthmus.sdk.port.UnreadableException where the applications could not be read
     */
    static Optional<Application> orNotApplicable(CheckContext context) {
        switch (match(context)) {
            case ApplicationMatch.Found found -> {
                return Optional.of(found.application());
            }
            case ApplicationMatch.Several several ->
                context.report(finding(Outcome.SKIPPED, Messages.SeveralApplicationsToJudge));
            case ApplicationMatch.None none -> context.report(unseen(context)
                    .orElseGet(() -> finding(Outcome.NOT_APPLICABLE, Messages.NoApplicationToJudge)));
        }
        return Optional.empty();
    }

    /**
     * That nobody can tell whether there is an application where none was found: the Auth Server may name one of any
     * name, and was not read.
     */
    static Optional<Finding> unseen(CheckContext context) {
        Reading<List<AuthServer>> servers = context.read(Parts.AUTH_SERVERS);
        return servers.known() ? Optional.empty() : Optional.of(Unseen.of(resource(),
                Direction.ON_PREMISES_TO_CLOUD, Messages.ApplicationOfAuthServer, servers));
    }

    private static Finding finding(Outcome outcome, String message) {
        return Finding.of(outcome, Severity.INFORMATION, resource(), Direction.ON_PREMISES_TO_CLOUD, message);
    }

    private static Resource resource() {
        return Resources.whole(Parts.APPLICATIONS, Messages.DedicatedApplication);
    }
}
