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
import io.isthmus.sdk.model.ServicePrincipalLock;
import io.isthmus.sdk.request.GraphRequest;

/**
 * Locks the credentials of the application's service principals: nobody can add one there. The application's own, which
 * servers use, change as before.
 */
public final class LockServicePrincipal {

    private static final String STEP = "lock";
    private static final String PROPERTY = "servicePrincipalLockConfiguration";
    private static final String LOCK = "/" + PROPERTY;
    private static final String ENABLED = "isEnabled";
    private static final String ALL = "allProperties";
    private static final String VERIFY = "credentialsWithUsageVerify";
    private static final String SIGN = "credentialsWithUsageSign";
    private static final String ENCRYPTION = "tokenEncryptionKeyId";

    private LockServicePrincipal() {
    }

    /** @param after the steps that take credentials off the service principal, which it refuses once it is locked */
    public static Step step(Application application, Set<String> after) {
        String name = application.displayName();
        String path = ApplicationIds.of(application).path();
        GraphRequest read = GraphRequest.get(path + "?$select=id," + PROPERTY);
        Optional<ServicePrincipalLock> present = application.servicePrincipalLockConfiguration();
        Value before = present.<Value>map(LockServicePrincipal::value).orElse(Value.none());
        Condition asBefore = asBefore(present);
        Value.Members locked = Value.members().with(ENABLED, Value.of(true)).with(ALL, Value.of(true));
        Change change = new Change(NLS.bind(Messages.LockServicePrincipal_Effect, name),
                List.of(new Expectation(read, asBefore, NLS.bind(Messages.LockServicePrincipal_AsRead, name))),
                List.of(), List.of(Action.repeatable(patch(path, locked))),
                Waits.directory(new Expectation(read, locked(), NLS.bind(Messages.LockServicePrincipal_Locked, name))));
        Change inverse = new Change(NLS.bind(Messages.LockServicePrincipal_Undo, name),
                List.of(new Expectation(read, new Condition.Either(List.of(locked(), asBefore)),
                        NLS.bind(Messages.LockServicePrincipal_AsLeft, name))),
                List.of(), List.of(Action.repeatable(patch(path, before))),
                Waits.directory(new Expectation(read, asBefore, NLS.bind(Messages.LockServicePrincipal_AsBefore,
                        name))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.LockServicePrincipal_Title, name), after, change, List.of(),
                List.of(new Difference(name, PROPERTY, before, locked)), new Reversibility.Reversible(),
                Optional.of(inverse), Optional.empty());
    }

    /** All sensitive properties, or the credentials of both usages by themselves. */
    private static Condition locked() {
        return Condition.all(on(ENABLED), new Condition.Either(List.of(on(ALL),
                Condition.all(on(VERIFY), on(SIGN)))));
    }

    /** Each member locks what it locked. A member that is null, not there or false locks nothing, all the same. */
    private static Condition asBefore(Optional<ServicePrincipalLock> present) {
        return Condition.all(new Condition.Present("/id"),
                is(ENABLED, present.map(ServicePrincipalLock::enabled)),
                is(ALL, present.flatMap(ServicePrincipalLock::allProperties)),
                is(VERIFY, present.flatMap(ServicePrincipalLock::credentialsWithUsageVerify)),
                is(SIGN, present.flatMap(ServicePrincipalLock::credentialsWithUsageSign)),
                is(ENCRYPTION, present.flatMap(ServicePrincipalLock::tokenEncryptionKeyId)));
    }

    private static Condition is(String member, Optional<Boolean> locking) {
        return locking.orElse(false) ? on(member) : new Condition.Not(on(member));
    }

    private static Condition on(String member) {
        return new Condition.Equal(LOCK + "/" + member, Value.of(true));
    }

    /** Every member, so that none of those that were set meanwhile stays. */
    private static Value.Members value(ServicePrincipalLock lock) {
        return Value.members().with(ENABLED, Value.of(lock.enabled())).with(ALL, value(lock.allProperties()))
                .with(VERIFY, value(lock.credentialsWithUsageVerify()))
                .with(SIGN, value(lock.credentialsWithUsageSign()))
                .with(ENCRYPTION, value(lock.tokenEncryptionKeyId()));
    }

    private static Value value(Optional<Boolean> locking) {
        return locking.map(Value::of).orElse(Value.none());
    }

    private static GraphRequest patch(String path, Value lock) {
        return GraphRequest.of("PATCH", path, Value.members().with(PROPERTY, lock));
    }
}
