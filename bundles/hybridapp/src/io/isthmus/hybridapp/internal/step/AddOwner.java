package io.isthmus.hybridapp.internal.step;

import java.net.URI;
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
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.request.GraphRequest;

/** Adds an owner, where one was asked for. An owner can add a credential and so read every mailbox. */
public final class AddOwner {

    private static final String STEP = "owner";

    private AddOwner() {
    }

    public static Step step(String displayName, ApplicationIds ids, ObjectId owner, URI graph) {
        String owners = ids.path() + "/owners";
        Value.Members body = Value.members()
                .with("@odata.id", Value.of(graph + "/v1.0/directoryObjects/" + owner.text()));
        Condition listed = new Condition.Any("/value", Condition.equal("/id", owner.text()));
        GraphRequest read = GraphRequest.get(owners + "?$select=id");
        Change change = new Change(NLS.bind(Messages.AddOwner_Effect, displayName), List.of(), List.of(),
                List.of(Action.repeatable(GraphRequest.of("POST", owners + "/$ref", body), "already exist")),
                Waits.directory(new Expectation(read, listed,
                        NLS.bind(Messages.AddOwner_Listed, owner.text(), displayName))));
        Change inverse = new Change(NLS.bind(Messages.AddOwner_Undo, owner.text(), displayName), List.of(),
                List.of(),
                List.of(Action.repeatable(GraphRequest.delete(owners + "/" + owner.text() + "/$ref"),
                        "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read, new Condition.Not(listed),
                        NLS.bind(Messages.AddOwner_Gone, owner.text(), displayName))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.AddOwner_Title, owner.text(), displayName),
                Set.of(ApplicationIds.STEP), change, List.of(),
                List.of(new Difference(displayName, "owners", Value.none(), Value.of(owner.text()))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }
}
