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
        String path = ApplicationIds.of(application).path();
        GraphRequest read = GraphRequest.get(path + "?$select=id,appId,displayName");
        String deleted = "/v1.0/directory/deletedItems/" + application.id().text();
        GraphRequest restore = GraphRequest.of("POST", deleted + "/restore", Value.members());
        Change change = new Change(NLS.bind(Messages.RestoreApplication_Effect, name),
                List.of(new Expectation(GraphRequest.get(deleted + "?$select=id"), new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_Deleted, name))), List.of(),
                List.of(Action.repeatable(restore, "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read, new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_There, name))));
        Change inverse = new Change(NLS.bind(Messages.CreateApplication_Undo, name), List.of(), List.of(),
                List.of(Action.repeatable(GraphRequest.delete(path), "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read, new Condition.Absent(""),
                        NLS.bind(Messages.CreateApplication_Gone, name))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RestoreApplication_Title, name), Set.of(), change,
                List.of(), List.of(new Difference(name, "deletedDateTime",
                        application.deleted().map(time -> Value.of(time.toString())).orElse(Value.none()),
                        Value.none())),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }
}
