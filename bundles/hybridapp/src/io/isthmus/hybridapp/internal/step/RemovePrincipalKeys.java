package io.isthmus.hybridapp.internal.step;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.SharedKeys;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Takes the keys off the application's service principal. Servers use those of the application; whoever has the private
 * half of one that stands here signs in as the application, too.
 */
public final class RemovePrincipalKeys {

    private static final String STEP = "keys";
    private static final String LIST = "/keyCredentials";
    private static final String KEY = "/keyId";

    private RemovePrincipalKeys() {
    }

    /** @param now by which a key has expired, and could not be given back */
    public static Step step(CredentialHolder holder, List<KeyCredential> keys, Instant now) {
        String id = holder.steps() + STEP;
        GraphRequest read = GraphRequest.get(holder.path() + "?$select=id,keyCredentials");
        List<String> ids = keys.stream().map(key -> key.keyId().toString()).toList();
        String names = SharedKeys.names(keys);
        Change change = new Change(NLS.bind(Messages.RemovePrincipalKeys_Effect, holder.title(), names),
                List.of(new Expectation(read, KnownEntries.only(LIST, KEY, ids),
                        NLS.bind(Messages.RemovePrincipalKeys_NoneNew, holder.title()))),
                List.of(new Binding.Merge(id + ".left", read, LIST, KEY, ids.stream().<Value>map(Value::of).toList(),
                        List.of())),
                List.of(Action.repeatable(patch(holder, id + ".left"))),
                Waits.directory(new Expectation(read, KnownEntries.without(LIST, KEY, ids),
                        NLS.bind(Messages.RemoveSharedKeys_Gone, holder.title(), names))));
        boolean back = keys.stream().allMatch(key -> key.certificate().isPresent() && !key.expiredAt(now));
        Change inverse = new Change(NLS.bind(Messages.RemovePrincipalKeys_Undo, holder.title(), names), List.of(),
                List.of(new Binding.Merge(id + ".before", read, LIST, KEY, List.of(),
                        keys.stream().<Value>map(RemovePrincipalKeys::entry).toList())),
                List.of(Action.repeatable(patch(holder, id + ".before"))),
                Waits.directory(new Expectation(read, KnownEntries.having(LIST, KEY, ids),
                        NLS.bind(Messages.RemovePrincipalKeys_Back, holder.title(), names))));
        return new Step(id, Side.ENTRA, NLS.bind(Messages.RemoveSharedKeys_Title, holder.title()), Set.of(), change,
                List.of(), List.of(new Difference(holder.title(), "keyCredentials",
                        Value.texts(keys.stream().map(SharedKeys::name).toList()), Value.list())),
                back ? new Reversibility.Reversible()
                        : new Reversibility.Irreversible(Messages.RemovePrincipalKeys_Irreversible),
                back ? Optional.of(inverse) : Optional.empty(), Optional.empty());
    }

    private static GraphRequest patch(CredentialHolder holder, String name) {
        return GraphRequest.of("PATCH", holder.path(),
                Value.members().with("keyCredentials", Value.of("${" + name + "}")));
    }

    private static Value.Members entry(KeyCredential key) {
        return Value.members().with("displayName", key.displayName().map(Value::of).orElse(Value.none()))
                .with("keyId", Value.of(key.keyId().toString())).with("type", Value.of(key.type()))
                .with("usage", Value.of(key.usage()))
                .with("key", key.certificate().map(Value::of).orElse(Value.none()));
    }
}
