package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.ApplicationKey;
import io.isthmus.hybridapp.internal.choice.Pruning;
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
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Takes the keys of old auth certificates off the application. PATCH replaces the whole list, so it is read with its keys
 * right before, and what stays goes back as it was read; the key of the certificate that servers sign with is looked at
 * first.
 */
public final class RemoveOldKeys {

    public static final String STEP = "oldKeys";

    private static final String LIST = "/keyCredentials";
    private static final String KEY = "/keyId";

    private RemoveOldKeys() {
    }

    /**
     * @param back the public halves of the keys that count still, by which undoing puts them back; empty where one of
     *             them is not known
     */
    public static Step step(Application application, Pruning pruning, Optional<List<ApplicationKey>> back) {
        ApplicationIds ids = ApplicationIds.of(application);
        GraphRequest read = GraphRequest.get(ids.path() + "?$select=id,keyCredentials");
        List<Expectation> before = new ArrayList<>(List.of(
                UploadCertificates.knows(application.displayName(), ids, pruning.current().thumbprint(),
                        Optional.of(pruning.currentKey())),
                AuthConfigLooks.current(pruning.current().thumbprint().text(),
                        pruning.current().thumbprint().abbreviated())));
        pruning.old().forEach(one -> before.add(AuthConfigLooks.neitherCurrentNorNext(one.text(), one.abbreviated())));
        List<Value> removed = pruning.keys().stream().map(key -> Value.of(key.keyId().toString())).toList();
        List<Condition> gone = new ArrayList<>(List.of(new Condition.Present("/id")));
        removed.forEach(key -> gone.add(new Condition.Not(new Condition.Any(LIST, new Condition.Equal(KEY, key)))));
        String names = SharedKeys.names(pruning.keys());
        String effect = NLS.bind(Messages.RemoveOldKeys_Effect, application.displayName(), names);
        Change change = new Change(pruning.noted(effect), before,
                List.of(new Binding.Merge(STEP + ".keys", read, LIST, KEY, removed, List.of())),
                List.of(Action.repeatable(write(ids, "keys"))), Waits.directory(new Expectation(read,
                        new Condition.All(gone), NLS.bind(Messages.RemoveOldKeys_Gone, application.displayName(), names))));
        List<KeyCredential> kept = application.keyCredentials().stream()
                .filter(key -> !pruning.keys().contains(key)).toList();
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RemoveOldKeys_Title, application.displayName()), Set.of(),
                change, List.of(), List.of(new Difference(application.displayName(), "keyCredentials",
                        names(application.keyCredentials()), names(kept))),
                back.isPresent() ? new Reversibility.Reversible()
                        : new Reversibility.Irreversible(Messages.RemoveOldKeys_Irreversible),
                back.map(keys -> inverse(application, ids, read, keys)), Optional.empty());
    }

    private static Change inverse(Application application, ApplicationIds ids, GraphRequest read,
            List<ApplicationKey> keys) {
        List<Condition> there = new ArrayList<>(List.of(new Condition.Present("/id")));
        keys.forEach(key -> there.add(new Condition.Any(LIST, Condition.equal(KEY, key.keyId().toString()))));
        return new Change(NLS.bind(Messages.RemoveOldKeys_Undo, application.displayName()), List.of(),
                List.of(new Binding.Merge(STEP + ".keysBefore", read, LIST, KEY, List.of(),
                        keys.stream().<Value>map(ApplicationKey::keyCredential).toList())),
                List.of(Action.repeatable(write(ids, "keysBefore"))),
                Waits.directory(new Expectation(read, new Condition.All(there),
                        NLS.bind(Messages.RemoveOldKeys_Back, application.displayName()))));
    }

    private static GraphRequest write(ApplicationIds ids, String name) {
        return GraphRequest.of("PATCH", ids.path(),
                Value.members().with("keyCredentials", Value.of("${" + STEP + "." + name + "}")));
    }

    private static Value names(List<KeyCredential> keys) {
        return Value.texts(keys.stream().map(SharedKeys::name).toList());
    }
}
