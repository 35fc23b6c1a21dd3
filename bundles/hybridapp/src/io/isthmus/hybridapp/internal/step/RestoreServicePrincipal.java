package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.PrincipalIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Brings the deleted service principal of an application back, which restoring the application does not do. Whether its
 * consents came with it is for the step that gives consent to see.
 */
public final class RestoreServicePrincipal {

    public static final String STEP = "restoreServicePrincipal";

    private RestoreServicePrincipal() {
    }

    /**
     * @param displayName of the application
     * @param unused      what must be true before it is deleted again
     * @param after       what brings the application back, where it is deleted too
     */
    public static Step step(String displayName, ServicePrincipal principal, List<Expectation> unused,
            Set<String> after) {
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RestoreServicePrincipal_Title, displayName), after,
                restoration(displayName, principal), List.of(),
                List.of(new Difference(NLS.bind(Messages.ServicePrincipalOf, displayName), "deletedDateTime",
                        Value.of(Messages.RestoreServicePrincipal_Then), Value.none())),
                new Reversibility.Reversible(), Optional.of(deletion(displayName, principal, unused)), Optional.empty());
    }

    /** Brings it back from the deleted items. */
    static Change restoration(String displayName, ServicePrincipal principal) {
        GraphRequest ofApplication =
                GraphRequest.get(PrincipalIds.key(principal.appId().text()) + "?$select=id,appId");
        String named = NLS.bind(Messages.ServicePrincipalOf, displayName);
        DeletedItem deleted = new DeletedItem(principal.id(), named);
        return new Change(NLS.bind(Messages.RestoreServicePrincipal_Effect, displayName),
                List.of(deleted.there()), List.of(),
                List.of(Action.repeatable(deleted.restore(), "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read(principal), new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_There, named)),
                        new Expectation(ofApplication, Condition.equal("/id", principal.id().text()),
                                NLS.bind(Messages.RestoreApplication_There, named))));
    }

    /**
     * Deletes it, so that it can be brought back.
     *
     * @param preconditions what must be true right before
     */
    static Change deletion(String displayName, ServicePrincipal principal, List<Expectation> preconditions) {
        return new Change(NLS.bind(Messages.CreateServicePrincipal_Undo, displayName), preconditions, List.of(),
                List.of(Action.repeatable(GraphRequest.delete(PrincipalIds.of(Optional.of(principal)).path()),
                        "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read(principal), new Condition.Absent(""),
                        NLS.bind(Messages.CreateServicePrincipal_Gone, displayName)),
                        new DeletedItem(principal.id(), NLS.bind(Messages.ServicePrincipalOf, displayName)).there()));
    }

    private static GraphRequest read(ServicePrincipal principal) {
        return GraphRequest.get(PrincipalIds.of(Optional.of(principal)).path() + "?$select=id,appId");
    }
}
