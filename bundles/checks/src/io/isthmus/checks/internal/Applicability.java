package io.isthmus.checks.internal;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.CheckContext;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.FederationTrust;
import io.isthmus.sdk.model.IntraOrganizationConnector;
import io.isthmus.sdk.rule.HybridNeed;
import io.isthmus.sdk.rule.OAuthRules;
import io.isthmus.sdk.snapshot.Parts;

/** Whether an organization needs the dedicated application at all. */
final class Applicability {

    private Applicability() {
    }

    /**
     * Whether to go on. Where the organization surely needs no dedicated application, that is reported: it is not
     * hybrid, has no rich coexistence, or uses DAuth. Where it could not be looked at, the check goes on, since what it
     * judges is true or false all the same.
     */
    static boolean needsApplication(CheckContext context) {
        if (!hasRichCoexistence(context)) {
            return false;
        }
        if (usesDAuth(context)) {
            context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                    Resources.whole(Parts.INTRA_ORGANIZATION_CONNECTORS, Messages.Connectors),
                    Direction.ON_PREMISES_TO_CLOUD, Messages.UsesDAuth));
            return false;
        }
        return true;
    }

    /** Whether the organization surely calls the cloud by DAuth: a federation trust, and no enabled connector. */
    static boolean usesDAuth(CheckContext context) {
        return OAuthRules.dauth(context.read(Parts.INTRA_ORGANIZATION_CONNECTORS),
                context.read(Parts.FEDERATION_TRUSTS));
    }

    /** Whether to go on; where the organization surely has no rich coexistence, that is reported. */
    static boolean hasRichCoexistence(CheckContext context) {
        HybridNeed need = HybridNeed.of(context.read(Parts.HYBRID_CONFIGURATION));
        switch (need) {
            case NOT_HYBRID -> report(context, Messages.NotHybrid);
            case NOT_RICH -> report(context, Messages.NotRich);
            case NEEDED, NOT_KNOWN -> {
                return true;
            }
        }
        return false;
    }

    /**
     * What is reported where something is missing that the dedicated application needs: the fault itself where the
     * organization needs one, and that it could not be told where its hybrid configuration was not read, or whether it
     * uses DAuth. Then no plan is offered, nor where OAuth is missing, since it would be refused.
     */
    static Finding missing(CheckContext context, Finding fault) {
        if (HybridNeed.of(context.read(Parts.HYBRID_CONFIGURATION)) == HybridNeed.NOT_KNOWN) {
            return untold(fault, Messages.NeedNotKnown);
        }
        if (mayUseDAuth(context)) {
            return untold(fault, Messages.NeedNotKnownForDAuth);
        }
        boolean refused = fault.remediation().isPresent() && !connected(context);
        return refused ? again(fault, fault.outcome(), fault.message()).advising(Messages.OAuthAdvice) : fault;
    }

    private static boolean connected(CheckContext context) {
        return OAuthRules.connected(context.read(Parts.INTRA_ORGANIZATION_CONNECTORS).value().orElse(List.of()));
    }

    private static Finding untold(Finding fault, String why) {
        return again(fault, Outcome.SKIPPED, NLS.bind(why, fault.message()));
    }

    /** The same without plan and advice. */
    private static Finding again(Finding fault, Outcome outcome, String message) {
        Finding again = Finding.of(outcome, fault.severity(), fault.resource(), fault.direction(), message);
        for (Evidence seen : fault.evidence()) {
            again = again.seen(seen);
        }
        return again;
    }

    /**
     * Whether nobody can tell if the organization uses DAuth, since not all of it was read. An override would break
     * such an organization, so nothing that leads to one may be advised.
     */
    private static boolean mayUseDAuth(CheckContext context) {
        Reading<List<IntraOrganizationConnector>> connectors = context.read(Parts.INTRA_ORGANIZATION_CONNECTORS);
        Reading<List<FederationTrust>> trusts = context.read(Parts.FEDERATION_TRUSTS);
        boolean noTrust = trusts.known() && trusts.value().orElse(List.of()).isEmpty();
        return !connected(context) && !noTrust && !(connectors.known() && trusts.known());
    }

    private static void report(CheckContext context, String message) {
        context.report(Finding.of(Outcome.NOT_APPLICABLE, Severity.INFORMATION,
                Resources.whole(Parts.HYBRID_CONFIGURATION, Messages.HybridConfiguration), Direction.BOTH, message));
    }
}
