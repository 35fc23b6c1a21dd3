package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.ApplicationKey;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Uploads the public halves of the auth certificates in one write. PATCH replaces the whole list, so it is read with
 * its keys right before and sent back as it was read; entries past their end are left out, since Graph refuses them.
 */
public final class UploadCertificates {

    public static final String STEP = "certificates";

    private static final String LIST = "/keyCredentials";
    private static final String KEY = "/keyId";

    private UploadCertificates() {
    }

    /**
     * @param target   the application
     * @param expired  those of its keys that no longer count
     * @param wanted   current and next auth certificate
     * @param settling how long tokens take to go by them
     * @param unused   what must be true before what was added is taken away again
     * @param after    what makes or completes the application or makes a certificate, where the same plan does
     */
    public static Step step(UploadTarget target, List<KeyCredential> expired, List<ApplicationKey> wanted,
            Settling settling, List<Expectation> unused, Set<String> after) {
        List<KeyCredential> kept = target.present().stream().filter(key -> !expired.contains(key)).toList();
        List<ApplicationKey> missing = wanted.stream().filter(one -> one.among(kept).isEmpty()).toList();
        List<Expectation> there = target.application().map(one -> List.of(there(target))).orElse(List.of());
        List<Value> added = missing.stream().<Value>map(ApplicationKey::keyCredential).toList();
        Change change = new Change(effect(target.title(), wanted, expired), there,
                List.of(merge(target, "keys", expired.stream().map(UploadCertificates::key).toList(), added)),
                List.of(Action.repeatable(patch(target, "keys"))), verification(target, kept, expired, wanted));
        return new Step(target.step(), Side.ENTRA, NLS.bind(Messages.UploadCertificates_Title, target.title()),
                after, change, List.of(),
                List.of(new Difference(target.title(), "keyCredentials", titles(target.present()),
                        after(kept, missing))),
                new Reversibility.Reversible(), Optional.of(inverse(target, there, unused, wanted)),
                Optional.of(settling));
    }

    /**
     * That the application was seen. A replica that does not know it yet, or again, answers "not found", which is no
     * list without keys: writing by it would drop every other key.
     */
    private static Expectation there(UploadTarget target) {
        return new Expectation(read(target), new Condition.Present("/id"),
                NLS.bind(Messages.RestoreApplication_There, target.title()));
    }

    private static Verification verification(UploadTarget target, List<KeyCredential> kept,
            List<KeyCredential> expired, List<ApplicationKey> wanted) {
        List<Condition> conditions = new ArrayList<>();
        wanted.forEach(one -> conditions.add(new Condition.Any(LIST, entryOf(one, one.among(kept)))));
        expired.forEach(one -> conditions.add(
                new Condition.Not(new Condition.Any(LIST, new Condition.Equal(KEY, key(one))))));
        return Waits.directory(new Expectation(read(target), new Condition.All(conditions),
                NLS.bind(Messages.UploadCertificates_Known, target.title(), names(wanted))));
    }

    private static Change inverse(UploadTarget target, List<Expectation> there, List<Expectation> unused,
            List<ApplicationKey> wanted) {
        List<Value> keys = wanted.stream().map(one -> Value.of(one.keyId().toString())).toList();
        List<Condition> gone = new ArrayList<>(there.stream().map(Expectation::condition).toList());
        keys.forEach(key -> gone.add(new Condition.Not(new Condition.Any(LIST, new Condition.Equal(KEY, key)))));
        return new Change(NLS.bind(Messages.UploadCertificates_Undo, target.title()),
                Stream.concat(there.stream(), unused.stream()).toList(),
                List.of(merge(target, "keysBefore", keys, List.of())),
                List.of(Action.repeatable(patch(target, "keysBefore"))),
                Waits.directory(new Expectation(read(target), new Condition.All(gone),
                        NLS.bind(Messages.UploadCertificates_Gone, target.title()))));
    }

    /**
     * That the application knows a certificate.
     *
     * @param key the entry that it has of it, as it was read
     */
    public static Expectation knows(String displayName, ApplicationIds ids, Thumbprint certificate,
            Optional<KeyCredential> key) {
        List<Condition> entries = new ArrayList<>();
        entries.add(Condition.equal("/customKeyIdentifier", certificate.text()));
        key.ifPresent(one -> entries.add(new Condition.Equal(KEY, key(one))));
        return new Expectation(read(ids), new Condition.Any(LIST, new Condition.Either(entries)),
                NLS.bind(Messages.UploadCertificates_Knows, displayName, certificate.abbreviated()));
    }

    /** The entry that this plan adds, or one that is or was added by somebody else for the same certificate. */
    private static Condition entryOf(ApplicationKey wanted, Optional<KeyCredential> known) {
        List<Condition> entries = new ArrayList<>();
        entries.add(Condition.equal(KEY, wanted.keyId().toString()));
        entries.add(Condition.equal("/customKeyIdentifier", wanted.thumbprint()));
        known.ifPresent(key -> entries.add(new Condition.Equal(KEY, key(key))));
        return new Condition.Either(entries);
    }

    private static Binding.Merge merge(UploadTarget target, String name, List<Value> remove, List<Value> add) {
        return new Binding.Merge(target.step() + "." + name, read(target), LIST, KEY, remove, add);
    }

    private static GraphRequest read(UploadTarget target) {
        return target.there(read(target.ids()));
    }

    /** Graph gives the keys themselves only where one object is read with this selection. */
    private static GraphRequest read(ApplicationIds ids) {
        return GraphRequest.get(ids.path() + "?$select=id,keyCredentials");
    }

    private static GraphRequest patch(UploadTarget target, String name) {
        return target.there(GraphRequest.of("PATCH", target.ids().path(),
                Value.members().with("keyCredentials", Value.of("${" + target.step() + "." + name + "}"))));
    }

    private static Value key(KeyCredential entry) {
        return Value.of(entry.keyId().toString());
    }

    private static String effect(String displayName, List<ApplicationKey> wanted, List<KeyCredential> expired) {
        String uploaded = NLS.bind(Messages.UploadCertificates_Effect, displayName, names(wanted));
        return expired.isEmpty() ? uploaded
                : uploaded + " " + NLS.bind(Messages.UploadCertificates_Expired, expired.size());
    }

    private static String names(List<ApplicationKey> wanted) {
        return String.join(", ", wanted.stream().map(ApplicationKey::title).toList());
    }

    private static Value titles(List<KeyCredential> entries) {
        return Value.texts(entries.stream().map(UploadCertificates::title).toList());
    }

    private static Value after(List<KeyCredential> kept, List<ApplicationKey> missing) {
        List<String> titles = new ArrayList<>(kept.stream().map(UploadCertificates::title).toList());
        missing.forEach(one -> titles.add(one.title()));
        return Value.texts(titles);
    }

    private static String title(KeyCredential entry) {
        String name = entry.displayName().orElse(entry.keyId().toString());
        return entry.thumbprint().map(thumbprint -> name.contains(thumbprint.abbreviated()) ? name
                : name + " " + thumbprint.abbreviated()).orElse(name);
    }
}
