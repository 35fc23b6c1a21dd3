package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipal;

/**
 * Deletes the application's service principal by itself, so that it comes back by itself: restoring an application does
 * not restore the service principal that was deleted with it.
 */
public final class DeleteServicePrincipal {

    private DeleteServicePrincipal() {
    }

    /**
     * @param displayName   of the application
     * @param preconditions what must be true right before
     * @param reversibility for how long it can be brought back
     * @param after         the step that takes its consents away, which would not come back with it
     */
    public static Step step(String displayName, ServicePrincipal principal, List<Expectation> preconditions,
            Reversibility reversibility, Set<String> after) {
        return new Step(PrincipalIds.STEP, Side.ENTRA, NLS.bind(Messages.DeleteServicePrincipal_Title, displayName),
                after, RestoreServicePrincipal.deletion(displayName, principal, preconditions), List.of(),
                List.of(new Difference(NLS.bind(Messages.ServicePrincipalOf, displayName), "id",
                        Value.of(principal.id().text()), Value.none())),
                reversibility, Optional.of(RestoreServicePrincipal.restoration(displayName, principal)),
                Optional.empty());
    }
}
