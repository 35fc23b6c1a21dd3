package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.PrincipalIds;
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
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Makes the application's service principal by an upsert on the application's id, hidden from the users' portal. One
 * that is there keeps its id and is switched on where it is off.
 */
public final class CreateServicePrincipal {

    private CreateServicePrincipal() {
    }

    /**
     * @param present  the one that is there, or is brought back
     * @param restored whether it is brought back before
     * @param unused   what must be true before it is deleted, or switched off, again
     * @param warnings is told of one that is off, since somebody may want it so
     */
    public static Step step(String displayName, ApplicationIds ids, Optional<ServicePrincipal> present,
            boolean restored, List<Expectation> unused, List<String> warnings) {
        boolean off = present.filter(principal -> !principal.accountEnabled()).isPresent();
        if (off) {
            warnings.add(NLS.bind(Messages.CreateServicePrincipal_Off, displayName));
        }
        String key = PrincipalIds.key(ids.appId());
        Value.Members body = Value.members().with("accountEnabled", Value.of(true));
        Condition enabled = Condition.all(present.map(principal -> Condition.equal("/id", principal.id().text()))
                .orElse(new Condition.Present("/id")), new Condition.Equal("/accountEnabled", Value.of(true)));
        if (present.isEmpty()) {
            body = body.with("tags", Value.texts(TagServicePrincipal.TAGS));
            enabled = Condition.all(enabled, TagServicePrincipal.tagged());
        }
        GraphRequest read = GraphRequest.get(key + "?$select=id,appId,accountEnabled,tags");
        Expectation there = new Expectation(read, enabled,
                NLS.bind(Messages.CreateServicePrincipal_There, displayName));
        Change change = new Change(
                NLS.bind(off ? Messages.CreateServicePrincipal_EffectOn : Messages.CreateServicePrincipal_Effect,
                        displayName),
                present.map(principal -> List.of(same(displayName, read, principal))).orElse(List.of()), List.of(),
                List.of(Action.repeatable(
                        GraphRequest.of("PATCH", key, body).header("Prefer", "create-if-missing"))),
                Waits.directory(there));
        Value before = present.map(principal -> Value.of(principal.accountEnabled())).orElse(Value.none());
        return new Step(PrincipalIds.STEP, Side.ENTRA,
                NLS.bind(off ? Messages.CreateServicePrincipal_TitleOn : Messages.CreateServicePrincipal_Title,
                        displayName),
                restored ? Set.of(ApplicationIds.STEP, RestoreServicePrincipal.STEP) : Set.of(ApplicationIds.STEP),
                change, List.of(Binding.Output.at(PrincipalIds.OBJECT_ID, 0, "/id")),
                List.of(new Difference(NLS.bind(Messages.ServicePrincipalOf, displayName), "accountEnabled", before,
                        Value.of(true))),
                new Reversibility.Reversible(),
                Optional.of(present.map(principal -> asBefore(displayName, principal, unused))
                        .orElseGet(() -> deletion(displayName, unused))),
                Optional.empty());
    }

    /** That the application has a service principal that can sign in. */
    public static Expectation enabled(String displayName, ApplicationIds ids) {
        return new Expectation(GraphRequest.get(PrincipalIds.key(ids.appId()) + "?$select=id,accountEnabled"),
                new Condition.Equal("/accountEnabled", Value.of(true)),
                NLS.bind(Messages.CreateServicePrincipal_There, displayName));
    }

    /** One that somebody deleted since would be made anew, with another id than the steps behind use. */
    private static Expectation same(String displayName, GraphRequest read, ServicePrincipal principal) {
        return new Expectation(read, Condition.equal("/id", principal.id().text()),
                NLS.bind(Messages.CreateServicePrincipal_Same, displayName));
    }

    private static Change deletion(String displayName, List<Expectation> unused) {
        String path = PrincipalIds.of(Optional.empty()).path();
        Expectation gone = new Expectation(GraphRequest.get(path + "?$select=id"), new Condition.Absent(""),
                NLS.bind(Messages.CreateServicePrincipal_Gone, displayName));
        return new Change(NLS.bind(Messages.CreateServicePrincipal_Undo, displayName), unused, List.of(),
                List.of(Action.repeatable(GraphRequest.delete(path), "Request_ResourceNotFound")),
                Waits.directory(gone));
    }

    private static Change asBefore(String displayName, ServicePrincipal principal, List<Expectation> unused) {
        String path = PrincipalIds.of(Optional.of(principal)).path();
        Value before = Value.of(principal.accountEnabled());
        GraphRequest read = GraphRequest.get(path + "?$select=id,accountEnabled");
        Expectation same = new Expectation(read, new Condition.Equal("/accountEnabled", before),
                NLS.bind(Messages.CreateServicePrincipal_AsBefore, displayName));
        List<Expectation> asLeft = new ArrayList<>(unused);
        asLeft.add(new Expectation(read, new Condition.Equal("/accountEnabled", Value.of(true)),
                NLS.bind(Messages.CreateServicePrincipal_There, displayName)));
        return new Change(NLS.bind(Messages.CreateServicePrincipal_AsBefore, displayName), asLeft, List.of(),
                List.of(Action.repeatable(
                        GraphRequest.of("PATCH", path, Value.members().with("accountEnabled", before)))),
                Waits.directory(same));
    }
}
