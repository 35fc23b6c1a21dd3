package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Creates the application by an upsert on its unique name, with the permissions that it asks for in the same write: a
 * search by name lags behind writes, so that after a crash only the key tells whether it was made.
 */
public final class CreateApplication {

    private CreateApplication() {
    }

    /** @param unused what must be true before it is deleted again */
    public static Step step(String displayName, String uniqueName, AskedAccess access, List<Expectation> unused) {
        String path = "/v1.0/applications(uniqueName='" + uniqueName + "')";
        Value.Members body = Value.members()
                .with("displayName", Value.of(displayName))
                .with("signInAudience", Value.of("AzureADMyOrg"))
                .with("description", Value.of(Messages.CreateApplication_Description))
                .with("notes", Value.of(Messages.CreateApplication_Notes))
                .with("requiredResourceAccess", Value.list(access.requested()));
        GraphRequest upsert = GraphRequest.of("PATCH", path, body).header("Prefer", "create-if-missing");
        Expectation there = new Expectation(
                GraphRequest.get(path + "?$select=id,appId,uniqueName,displayName,requiredResourceAccess"),
                Condition.all(new Condition.Present("/id"), new Condition.Present("/appId"), access.asked()),
                NLS.bind(Messages.CreateApplication_There, displayName, access.names()));
        Change change = new Change(NLS.bind(Messages.CreateApplication_Effect, displayName),
                List.of(noOther(displayName, uniqueName)), List.of(), List.of(Action.repeatable(upsert)),
                Waits.directory(there));
        List<Difference> differences = List.of(
                new Difference(displayName, "displayName", Value.none(), Value.of(displayName)),
                new Difference(displayName, "uniqueName", Value.none(), Value.of(uniqueName)),
                new Difference(displayName, "requiredResourceAccess", Value.none(), Value.of(access.names())));
        return new Step(ApplicationIds.STEP, Side.ENTRA, NLS.bind(Messages.CreateApplication_Title, displayName),
                Set.of(), change, ApplicationIds.outputs(), differences, new Reversibility.Reversible(),
                Optional.of(deletion(displayName, unused)), Optional.empty());
    }

    /** Somebody may have made the application since the plan was made; then a second one must not be. */
    private static Expectation noOther(String displayName, String uniqueName) {
        return new Expectation(
                GraphRequest.get("/v1.0/applications?$filter=displayName%20eq%20'" + displayName
                        + "'&$select=id,displayName,uniqueName"),
                new Condition.Every("/value", Condition.equal("/uniqueName", uniqueName)),
                NLS.bind(Messages.CreateApplication_NoOther, displayName));
    }

    /** Deletes what this plan made; it then stands in the deleted items for 30 days. */
    private static Change deletion(String displayName, List<Expectation> unused) {
        ApplicationIds ids = ApplicationIds.notKnownYet();
        Expectation gone = new Expectation(GraphRequest.get(ids.path() + "?$select=id"), new Condition.Absent(""),
                NLS.bind(Messages.CreateApplication_Gone, displayName));
        return new Change(NLS.bind(Messages.CreateApplication_Undo, displayName), unused, List.of(),
                List.of(Action.repeatable(GraphRequest.delete(ids.path()), "Request_ResourceNotFound")),
                Waits.directory(gone));
    }
}
