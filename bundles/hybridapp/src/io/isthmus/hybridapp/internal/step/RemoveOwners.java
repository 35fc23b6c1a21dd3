package io.isthmus.hybridapp.internal.step;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.request.GraphRequest;

/** Takes owners away, who could add a credential and so read every mailbox. Administrators can change it as before. */
public final class RemoveOwners {

    private static final String STEP = "owners";
    private static final String LIST = "/value";
    private static final String KEY = "/id";

    private RemoveOwners() {
    }

    /** @param graph the address of Microsoft Graph, by which an owner is named in a request */
    public static Step step(CredentialHolder holder, List<DirectoryPrincipal> owners, URI graph) {
        String path = holder.path() + "/owners";
        GraphRequest read = GraphRequest.get(path + "?$select=id");
        List<String> ids = owners.stream().map(owner -> owner.id().text()).toList();
        String names = String.join(", ", owners.stream().map(RemoveOwners::name).toList());
        Expectation nobodyNew = new Expectation(read, KnownEntries.only(LIST, KEY, ids),
                NLS.bind(Messages.RemoveOwners_NobodyNew, holder.title()));
        Change change = new Change(NLS.bind(Messages.RemoveOwners_Effect, names, holder.title()), List.of(nobodyNew),
                List.of(),
                ids.stream().map(id -> Action.repeatable(GraphRequest.delete(path + "/" + id + "/$ref"),
                        "Request_ResourceNotFound")).toList(),
                Waits.directory(new Expectation(read, KnownEntries.without(LIST, KEY, ids),
                        NLS.bind(Messages.RemoveOwners_Gone, names, holder.title()))));
        Change inverse = new Change(NLS.bind(Messages.RemoveOwners_Undo, names, holder.title()), List.of(nobodyNew),
                List.of(),
                ids.stream().map(id -> Action.repeatable(GraphRequest.of("POST", path + "/$ref", Value.members()
                        .with("@odata.id", Value.of(graph + "/v1.0/directoryObjects/" + id))), "already exist")).toList(),
                Waits.directory(new Expectation(read, KnownEntries.having(LIST, KEY, ids),
                        NLS.bind(Messages.RemoveOwners_Back, names, holder.title()))));
        return new Step(holder.steps() + STEP, Side.ENTRA, NLS.bind(Messages.RemoveOwners_Title, holder.title()),
                Set.of(), change, List.of(),
                List.of(new Difference(holder.title(), "owners", Value.texts(owners.stream().map(RemoveOwners::name)
                        .toList()), Value.list())),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static String name(DirectoryPrincipal owner) {
        return owner.userPrincipalName().orElse(owner.displayName());
    }
}
