package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.FederatedIdentityCredential;
import io.isthmus.sdk.request.GraphRequest;

/** Takes the trust in tokens of other issuers away, which sign in as the application. */
public final class RemoveFederatedCredentials {

    private static final String STEP = "federatedCredentials";
    private static final String LIST = "/value";
    /** Whom a token is for, where that was not read; Entra takes exactly one, and documents this one. */
    private static final List<String> USUAL_AUDIENCE = List.of("api://AzureADTokenExchange");

    private RemoveFederatedCredentials() {
    }

    public static Step step(Application application) {
        String name = application.displayName();
        List<FederatedIdentityCredential> credentials = application.federatedIdentityCredentials();
        String path = ApplicationIds.of(application).path() + "/federatedIdentityCredentials";
        GraphRequest read = GraphRequest.get(path + "?$select=id,name");
        List<String> names = credentials.stream().map(FederatedIdentityCredential::name).toList();
        List<String> titles = credentials.stream().map(one -> one.name() + " (" + one.issuer() + ")").toList();
        String all = String.join(", ", titles);
        Change change = new Change(NLS.bind(Messages.RemoveFederatedCredentials_Effect, name, all),
                List.of(new Expectation(read, KnownEntries.only(LIST, "/name", names),
                        NLS.bind(Messages.RemoveFederatedCredentials_NoneNew, name))), List.of(),
                credentials.stream().map(one -> Action.repeatable(GraphRequest.delete(path + "/" + one.id()),
                        "Request_ResourceNotFound")).toList(),
                Waits.directory(new Expectation(read, KnownEntries.without(LIST, "/name", names),
                        NLS.bind(Messages.RemoveFederatedCredentials_Gone, name, all))));
        Change inverse = new Change(NLS.bind(Messages.RemoveFederatedCredentials_Undo, name, all), List.of(),
                List.of(), credentials.stream().map(one -> Action.repeatable(GraphRequest.of("POST", path, body(one)),
                        "already exists")).toList(),
                Waits.directory(new Expectation(read, KnownEntries.having(LIST, "/name", names),
                        NLS.bind(Messages.RemoveFederatedCredentials_Back, name, all))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RemoveFederatedCredentials_Title, name), Set.of(), change,
                List.of(), List.of(new Difference(name, "federatedIdentityCredentials", Value.texts(titles),
                        Value.list())),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static Value.Members body(FederatedIdentityCredential credential) {
        Value.Members body = Value.members().with("name", Value.of(credential.name()))
                .with("issuer", Value.of(credential.issuer())).with("subject", Value.of(credential.subject()))
                .with("audiences", Value.texts(credential.audiences().isEmpty() ? USUAL_AUDIENCE
                        : credential.audiences()));
        return credential.description().map(text -> body.with("description", Value.of(text))).orElse(body);
    }
}
