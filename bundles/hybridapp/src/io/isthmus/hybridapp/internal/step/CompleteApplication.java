package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;

/** Lets an application that is there ask for permissions too. What it asks for besides stays. */
public final class CompleteApplication {

    private static final String MERGED = ApplicationIds.STEP + ".access";
    private static final String BEFORE = ApplicationIds.STEP + ".accessBefore";

    private CompleteApplication() {
    }

    /**
     * @param after the step that brings it back, where it was deleted
     */
    public static Step step(Application application, AskedAccess wanted, Set<String> after) {
        String name = application.displayName();
        RequiredAccess access = new RequiredAccess(application, wanted.id());
        Optional<Value.Members> before = wanted.before(application);
        Value.Members entry = wanted.addedTo(application);
        Expectation unchanged = access.asking(before, NLS.bind(Messages.CompleteApplication_Unchanged, name,
                wanted.resource()));
        Expectation asked = new Expectation(unchanged.request(),
                Condition.all(new Condition.Present("/id"), wanted.asked()),
                NLS.bind(Messages.CompleteApplication_Asked, name, wanted.names()));
        Change change = new Change(NLS.bind(Messages.CompleteApplication_Effect, name, wanted.names()),
                List.of(unchanged), List.of(access.merge(MERGED, Optional.of(entry))), List.of(access.write(MERGED)),
                Waits.directory(asked));
        Change inverse = new Change(NLS.bind(Messages.CompleteApplication_Undo, name),
                List.of(access.asking(Optional.of(entry), NLS.bind(Messages.CompleteApplication_AsLeft, name,
                        wanted.resource()))),
                List.of(access.merge(BEFORE, before)), List.of(access.write(BEFORE)),
                Waits.directory(access.asking(before, NLS.bind(Messages.CompleteApplication_AsBefore, name))));
        return new Step(ApplicationIds.STEP, Side.ENTRA,
                NLS.bind(Messages.CompleteApplication_Title, name, wanted.names()), after, change,
                ApplicationIds.outputs(), List.of(new Difference(name, "requiredResourceAccess",
                        before.<Value>map(one -> one).orElse(Value.none()), entry)),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }
}
