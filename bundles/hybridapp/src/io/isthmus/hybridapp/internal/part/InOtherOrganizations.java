package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.request.CmdletRequest;

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
        return context.otherPairs().stream().filter(other -> other.pair().tenant().equals(context.pair().tenant()))
                .flatMap(other -> other.pair().organization().stream()).distinct()
                .filter(there -> !context.pair().organization().equals(Optional.of(there)))
                .map(there -> new Expectation(((CmdletRequest) own.request()).inOrganization(there), own.condition(),
                        NLS.bind(Messages.InOtherOrganizations_There, there, own.sentence()))).toList();
    }
}
