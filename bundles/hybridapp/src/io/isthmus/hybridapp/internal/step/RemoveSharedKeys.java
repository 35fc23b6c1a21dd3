package io.isthmus.hybridapp.internal.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.SharedKeys;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Takes keys off the shared principal. PATCH replaces the whole list, so it is read with its keys right before, and what
 * stays, or came since the plan was made, is sent back as it was read. It is not undone: a key could be put back, as its
 * public half is known, but putting it back is the vulnerability.
 */
public final class RemoveSharedKeys {

    private static final String STEP = "sharedKeys";
    private static final String LIST = "/keyCredentials";
    private static final String KEY = "/keyId";

    private RemoveSharedKeys() {
    }

    /**
     * @param notes         what whoever signs the plan must find in it: who is not waited for, and why
     * @param preconditions what must be true of servers, application and admin right before
     * @param blocked       since when servers are no longer let in through the shared principal
     */
    public static Step step(SharedKeys keys, List<String> notes, List<Expectation> preconditions, LocalDate blocked) {
        String name = keys.principal().displayName();
        String path = "/v1.0/servicePrincipals/" + keys.principal().id().text();
        GraphRequest read = GraphRequest.get(path + "?$select=id,keyCredentials");
        List<Value> removed = keys.removed().stream().map(key -> Value.of(key.keyId().toString())).toList();
        Binding.Merge merge = new Binding.Merge(STEP + ".keys", read, LIST, KEY, removed, List.of());
        GraphRequest write = GraphRequest.of("PATCH", path,
                Value.members().with("keyCredentials", Value.of("${" + STEP + ".keys}")));
        List<Expectation> before = new ArrayList<>(preconditions);
        before.add(new Expectation(read, new Condition.Present("/id"),
                NLS.bind(Messages.RemoveSharedKeys_There, name)));
        List<Condition> gone = new ArrayList<>();
        gone.add(new Condition.Present("/id"));
        removed.forEach(key -> gone.add(new Condition.Not(new Condition.Any(LIST, new Condition.Equal(KEY, key)))));
        Change change = new Change(effect(keys, notes), before, List.of(merge), List.of(Action.repeatable(write)),
                Waits.directory(new Expectation(read, new Condition.All(gone),
                        NLS.bind(Messages.RemoveSharedKeys_Gone, name, SharedKeys.names(keys.removed())))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RemoveSharedKeys_Title, name),
                Set.of(), change, List.of(),
                List.of(new Difference(name, "keyCredentials",
                        names(keys.principal().keyCredentials()), names(keys.kept()))),
                new Reversibility.Irreversible(NLS.bind(Messages.RemoveSharedKeys_Irreversible, blocked)),
                Optional.empty(), Optional.empty());
    }

    private static String effect(SharedKeys keys, List<String> notes) {
        return String.join(" ", Stream.concat(
                Stream.of(NLS.bind(Messages.RemoveSharedKeys_Effect, SharedKeys.names(keys.removed()))),
                notes.stream()).toList());
    }

    private static Value names(List<KeyCredential> keys) {
        return Value.texts(keys.stream().map(SharedKeys::name).toList());
    }
}
