package io.isthmus.hybridapp.internal.step;

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
import io.isthmus.sdk.model.PasswordCredential;
import io.isthmus.sdk.request.GraphRequest;

/** Takes client secrets away. Entra shows a secret once, when it is made: nobody can give the same one back. */
public final class RemoveSecrets {

    private static final String STEP = "secrets";
    private static final String LIST = "/passwordCredentials";
    private static final String KEY = "/keyId";

    private RemoveSecrets() {
    }

    public static Step step(CredentialHolder holder, List<PasswordCredential> secrets) {
        GraphRequest read = GraphRequest.get(holder.path() + "?$select=id,passwordCredentials");
        List<String> ids = secrets.stream().map(secret -> secret.keyId().toString()).toList();
        List<String> titles = secrets.stream().map(RemoveSecrets::name).toList();
        String names = String.join(", ", titles);
        Change change = new Change(NLS.bind(Messages.RemoveSecrets_Effect, holder.title(), names),
                List.of(new Expectation(read, KnownEntries.only(LIST, KEY, ids),
                        NLS.bind(Messages.RemoveSecrets_NoneNew, holder.title()))), List.of(),
                ids.stream().map(id -> Action.repeatable(GraphRequest.of("POST", holder.path() + "/removePassword",
                        Value.members().with("keyId", Value.of(id))), "No password credential found")).toList(),
                Waits.directory(new Expectation(read, KnownEntries.without(LIST, KEY, ids),
                        NLS.bind(Messages.RemoveSecrets_Gone, holder.title(), names))));
        return new Step(holder.steps() + STEP, Side.ENTRA, NLS.bind(Messages.RemoveSecrets_Title, holder.title()),
                Set.of(), change, List.of(),
                List.of(new Difference(holder.title(), "passwordCredentials", Value.texts(titles), Value.list())),
                new Reversibility.Irreversible(Messages.RemoveSecrets_Irreversible), Optional.empty(),
                Optional.empty());
    }

    private static String name(PasswordCredential secret) {
        return secret.displayName().filter(text -> !text.isBlank()).orElse(secret.keyId().toString());
    }
}
