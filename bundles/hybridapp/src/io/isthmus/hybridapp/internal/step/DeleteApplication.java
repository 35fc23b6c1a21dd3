package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;

/** Deletes the application. It stands among the deleted items for a while, and comes back from there. */
public final class DeleteApplication {

    private DeleteApplication() {
    }

    /**
     * @param preconditions what must be true right before
     * @param reversibility for how long it can be brought back
     * @param after         the steps that take its service principal away, which would not come back with it
     */
    public static Step step(Application application, List<Expectation> preconditions, Reversibility reversibility,
            Set<String> after) {
        String name = application.displayName();
        return new Step(ApplicationIds.STEP, Side.ENTRA, NLS.bind(Messages.DeleteApplication_Title, name), after,
                RestoreApplication.deletion(application, preconditions), List.of(),
                List.of(new Difference(name, "appId", Value.of(application.appId().text()), Value.none())),
                reversibility, Optional.of(RestoreApplication.restoration(application)), Optional.empty());
    }
}
