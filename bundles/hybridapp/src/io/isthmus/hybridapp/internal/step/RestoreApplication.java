package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.rule.KeyRules;

/**
 * Brings a deleted application back. Its service principal does not come back with it: the steps behind see to it and
 * to consent.
 */
public final class RestoreApplication {

    public static final String STEP = "restore";

    private RestoreApplication() {
    }

    /** @param unused what must be true before it is deleted again */
    public static Step step(Application application, List<Expectation> unused) {
        String name = application.displayName();
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RestoreApplication_Title, name), Set.of(),
                restoration(application), List.of(), List.of(new Difference(name, "deletedDateTime",
                        application.deleted().map(time -> Value.of(time.toString())).orElse(Value.none()),
                        Value.none())),
                new Reversibility.Reversible(), Optional.of(deletion(application, unused)), Optional.empty());
    }

    /** Brings it back from the deleted items, and looks whether its certificates came back with it. */
    static Change restoration(Application application) {
        String name = application.displayName();
        DeletedItem deleted = new DeletedItem(application.id(), name);
        return new Change(NLS.bind(Messages.RestoreApplication_Effect, name),
                List.of(deleted.there()), List.of(),
                List.of(Action.repeatable(deleted.restore(), "Request_ResourceNotFound")),
                Waits.directory(Stream.concat(Stream.of(new Expectation(read(application), new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_There, name))), keys(application))
                        .toArray(Expectation[]::new)));
    }

    /** That it has each certificate that it had: without them servers cannot sign in as it. */
    private static Stream<Expectation> keys(Application application) {
        return application.keyCredentials().stream().flatMap(key -> KeyRules.thumbprint(key).stream()
                .map(thumbprint -> UploadCertificates.knows(application.displayName(), ApplicationIds.of(application),
                        thumbprint, Optional.of(key))));
    }

    /**
     * Deletes it, so that it can be brought back.
     *
     * @param preconditions what must be true right before
     */
    static Change deletion(Application application, List<Expectation> preconditions) {
        String name = application.displayName();
        return new Change(NLS.bind(Messages.CreateApplication_Undo, name), preconditions, List.of(),
                List.of(Action.repeatable(GraphRequest.delete(ApplicationIds.of(application).path()),
                        "Request_ResourceNotFound")),
                Waits.directory(new Expectation(read(application), new Condition.Absent(""),
                        NLS.bind(Messages.CreateApplication_Gone, name)),
                        new DeletedItem(application.id(), name).there()));
    }

    private static GraphRequest read(Application application) {
        return GraphRequest.get(ApplicationIds.of(application).path() + "?$select=id,appId,displayName");
    }
}
