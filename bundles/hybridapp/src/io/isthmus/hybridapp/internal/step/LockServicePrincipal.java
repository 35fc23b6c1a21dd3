package io.isthmus.hybridapp.internal.step;

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
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Locks the credentials of the application's service principals: nobody can add one there. The application's own, which
 * servers use, change as before.
 */
public final class LockServicePrincipal {

    private static final String STEP = "lock";
    private static final String PROPERTY = "servicePrincipalLockConfiguration";
    private static final String LOCK = "/" + PROPERTY;

    private LockServicePrincipal() {
    }

    /** @param after the steps that take credentials off the service principal, which it refuses once it is locked */
    public static Step step(Application application, Set<String> after) {
        String name = application.displayName();
        String path = ApplicationIds.of(application).path();
        GraphRequest read = GraphRequest.get(path + "?$select=id," + PROPERTY);
        Value before = application.servicePrincipalLock().<Value>map(LockServicePrincipal::enabled)
                .orElse(Value.none());
        Value.Members locked = enabled(true).with("allProperties", Value.of(true));
        Change change = new Change(NLS.bind(Messages.LockServicePrincipal_Effect, name),
                List.of(new Expectation(read, new Condition.Present("/id"),
                        NLS.bind(Messages.RestoreApplication_There, name))), List.of(),
                List.of(Action.repeatable(patch(path, locked))),
                Waits.directory(new Expectation(read, locked(), NLS.bind(Messages.LockServicePrincipal_Locked, name))));
        Change inverse = new Change(NLS.bind(Messages.LockServicePrincipal_Undo, name), List.of(), List.of(),
                List.of(Action.repeatable(patch(path, before))),
                Waits.directory(new Expectation(read, Condition.all(new Condition.Present("/id"),
                        before.isNull() ? new Condition.Absent(LOCK)
                                : new Condition.Equal(LOCK + "/isEnabled", before.at("/isEnabled"))),
                        NLS.bind(Messages.LockServicePrincipal_AsBefore, name))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.LockServicePrincipal_Title, name), after, change, List.of(),
                List.of(new Difference(name, PROPERTY, before, locked)), new Reversibility.Reversible(),
                Optional.of(inverse), Optional.empty());
    }

    /** All sensitive properties, or the credentials of both usages by themselves. */
    private static Condition locked() {
        return Condition.all(on("isEnabled"), new Condition.Either(List.of(on("allProperties"),
                Condition.all(on("credentialsWithUsageVerify"), on("credentialsWithUsageSign")))));
    }

    private static Condition on(String member) {
        return new Condition.Equal(LOCK + "/" + member, Value.of(true));
    }

    private static Value.Members enabled(boolean enabled) {
        return Value.members().with("isEnabled", Value.of(enabled));
    }

    private static GraphRequest patch(String path, Value lock) {
        return GraphRequest.of("PATCH", path, Value.members().with(PROPERTY, lock));
    }
}
