package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.AskedAccess;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.Application;

/** Lets an application no longer ask for permissions of one resource. What it asks for besides stays. */
public final class RemoveRequiredAccess {

    private static final String STEP = "requiredAccess";
    private static final String MERGED = STEP + ".left";
    private static final String BEFORE = STEP + ".before";

    private RemoveRequiredAccess() {
    }

    /**
     * @param gone   what it no longer asks for
     * @param unused what must be true right before
     * @param after  the step that takes the consents away, where the same plan does
     */
    public static Step step(Application application, AskedAccess gone, List<Expectation> unused, Set<String> after) {
        String name = application.displayName();
        RequiredAccess access = new RequiredAccess(application, gone.id());
        Optional<Value.Members> before = gone.before(application);
        Optional<Value.Members> left = gone.leftOf(application);
        List<Expectation> preconditions = new ArrayList<>(unused);
        preconditions.add(access.asking(before, NLS.bind(Messages.CompleteApplication_Unchanged, name,
                gone.resource())));
        Change change = new Change(NLS.bind(Messages.RemoveRequiredAccess_Effect, name, gone.names()), preconditions,
                List.of(access.merge(MERGED, left)), List.of(access.write(MERGED)),
                Waits.directory(access.asking(left, NLS.bind(Messages.RemoveRequiredAccess_Gone, name, gone.names()))));
        Change inverse = new Change(NLS.bind(Messages.CompleteApplication_Undo, name),
                List.of(access.asking(left, NLS.bind(Messages.CompleteApplication_AsLeft, name,
                        gone.resource()))),
                List.of(access.merge(BEFORE, before)), List.of(access.write(BEFORE)),
                Waits.directory(access.asking(before, NLS.bind(Messages.CompleteApplication_AsBefore, name))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.RemoveRequiredAccess_Title, name), after, change,
                List.of(), List.of(new Difference(name, "requiredResourceAccess", value(before), value(left))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static Value value(Optional<Value.Members> entry) {
        return entry.<Value>map(one -> one).orElse(Value.none());
    }
}
