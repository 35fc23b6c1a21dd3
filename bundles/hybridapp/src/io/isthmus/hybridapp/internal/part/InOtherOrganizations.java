package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.function.Function;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.OtherOrganizations;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What must still be true in the tenant's other organizations right before something goes that is the tenant's: what was
 * seen when the plan was made can be days old when it is applied. Nothing is changed there.
 */
public final class InOtherOrganizations {

    private InOtherOrganizations() {
    }

    /** That no Auth Server there names an application of the tenant. */
    public static List<Expectation> noneNames(PlanContext context, ApplicationIds ids) {
        Expectation own = ConfigureAuthServer.noneNames(ids);
        return OtherOrganizations.of(context).stream().map(OtherOrganizations::name).distinct()
                .map(there -> there(there, own)).toList();
    }

    /** That something holds for each server that signs in organizations whose Auth Servers name an application. */
    public static List<Expectation> eachServer(PlanContext context, Application application,
            Function<ExchangeServer, Expectation> own) {
        return OtherOrganizations.naming(context, application).stream()
                .flatMap(other -> ServerRules.signing(other.require(Parts.SERVERS)).stream()
                        .map(server -> there(OtherOrganizations.name(other), own.apply(server)))).toList();
    }

    private static Expectation there(String organization, Expectation own) {
        return new Expectation(((CmdletRequest) own.request()).inOrganization(organization), own.condition(),
                NLS.bind(Messages.InOtherOrganizations_There, organization, own.sentence()));
    }
}
