package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Brings a deleted application back. Its service principal does not come back with it: the steps behind see to it and
 * to consent.
 */
public final class RestoreApplication {

    public static final String STEP = "restore";

    private RestoreApplication() {
    }

    public static Step step(Application application) {
        String name = application.displayName();
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RestoreApplication_Title, name), Set.of(),
                restoration(application), List.of(), List.of(new Difference(name, "deletedDateTime",
                        application.deleted().map(time -> Value.of(time.toString())).orElse(Value.none()),
                        Value.none())),
                new Reversibility.Reversible(), Optional.of(deletion(application, List.of())), Optional.empty());
    }

    /** Brings it back from the deleted items. */
    static Change restoration(Application application) {
        String name = application.displayName();
        String deleted = "/v1.0/directory/deletedItems/" + application.id().text();
        return new Change(NLS.bind(Messages.RestoreApplication_Effect, name),
                List.of(new Expectation(GraphRequest.get(deleted + "?$select=id"), new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_Deleted, name))), List.of(),
                List.of(Action.repeatable(GraphRequest.of("POST", deleted + "/restore", Value.members()),
                        "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read(application), new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_There, name))));
    }

    /**
     * Deletes it, so that it can be brought back.
     *
     * @param preconditions what must be true right before
     */
    static Change deletion(Application application, List<Expectation> preconditions) {
        String name = application.displayName();
        return new Change(NLS.bind(Messages.CreateApplication_Undo, name), preconditions, List.of(),
                List.of(Action.repeatable(GraphRequest.delete(ApplicationIds.of(application).path()),
                        "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read(application), new Condition.Absent(""),
                        NLS.bind(Messages.CreateApplication_Gone, name))));
    }

    private static GraphRequest read(Application application) {
        return GraphRequest.get(ApplicationIds.of(application).path() + "?$select=id,appId,displayName");
    }
}
