package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.Permission;
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
import io.isthmus.sdk.request.GraphRequest;

/** Lets an application that is there ask for the permission too. What it asks for besides stays. */
public final class CompleteApplication {

    private CompleteApplication() {
    }

    /**
     * @param after the step that brings it back, where it was deleted
     */
    public static Step step(Application application, Permission permission, Set<String> after) {
        Optional<Value.Members> before = permission.before(application);
        Value.Members wanted = permission.addedTo(application);
        Change change = new Change(
                NLS.bind(Messages.CompleteApplication_Effect, application.displayName(), permission.name()),
                List.of(unchanged(application, permission, before)),
                List.of(merge(application, "access", permission, List.of(wanted))),
                List.of(Action.repeatable(patch(application, "access"))),
                Waits.directory(asked(application, permission)));
        return new Step(ApplicationIds.STEP, Side.ENTRA,
                NLS.bind(Messages.CompleteApplication_Title, application.displayName(), permission.name()), after,
                change, ApplicationIds.outputs(),
                List.of(new Difference(application.displayName(), "requiredResourceAccess",
                        before.<Value>map(entry -> entry).orElse(Value.none()), wanted)),
                new Reversibility.Reversible(), Optional.of(inverse(application, permission, before)),
                Optional.empty());
    }

    private static Expectation asked(Application application, Permission permission) {
        return new Expectation(
                GraphRequest.get(path(application) + "?$select=id,appId,displayName,requiredResourceAccess"),
                Condition.all(new Condition.Present("/id"), permission.asked()),
                NLS.bind(Messages.CompleteApplication_Asked, application.displayName(), permission.name()));
    }

    /** What somebody had it ask for since the plan was read is not taken away. */
    private static Expectation unchanged(Application application, Permission permission,
            Optional<Value.Members> before) {
        return new Expectation(asked(application, permission).request(),
                Condition.all(new Condition.Present("/id"), asking(permission, before)),
                NLS.bind(Messages.CompleteApplication_Unchanged, application.displayName()));
    }

    /** That it asks Exchange Online for this and nothing else, or for nothing at all. */
    private static Condition asking(Permission permission, Optional<Value.Members> entry) {
        Condition resource = Condition.equal("/resourceAppId", permission.resource().appId().text());
        return entry.<Condition>map(value -> new Condition.Any(Permission.LIST, Condition.all(resource,
                        new Condition.SameSet("/resourceAccess", value.at("/resourceAccess").entries().toList()))))
                .orElseGet(() -> new Condition.Not(new Condition.Any(Permission.LIST, resource)));
    }

    private static Change inverse(Application application, Permission permission, Optional<Value.Members> before) {
        Expectation as = new Expectation(
                GraphRequest.get(path(application) + "?$select=id,requiredResourceAccess"),
                asking(permission, before),
                NLS.bind(Messages.CompleteApplication_AsBefore, application.displayName()));
        Expectation asLeft = new Expectation(as.request(),
                asking(permission, Optional.of(permission.addedTo(application))),
                NLS.bind(Messages.CompleteApplication_AsLeft, application.displayName()));
        return new Change(NLS.bind(Messages.CompleteApplication_Undo, application.displayName()), List.of(asLeft),
                List.of(merge(application, "accessBefore", permission,
                        before.<List<Value>>map(List::of).orElse(List.of()))),
                List.of(Action.repeatable(patch(application, "accessBefore"))), Waits.directory(as));
    }

    private static Binding.Merge merge(Application application, String name, Permission permission,
            List<? extends Value> entries) {
        return new Binding.Merge(ApplicationIds.STEP + "." + name,
                GraphRequest.get(path(application) + "?$select=requiredResourceAccess"), Permission.LIST,
                "/resourceAppId", List.of(permission.key()), List.copyOf(entries));
    }

    private static GraphRequest patch(Application application, String name) {
        return GraphRequest.of("PATCH", path(application), Value.members()
                .with("requiredResourceAccess", Value.of("${" + ApplicationIds.STEP + "." + name + "}")));
    }

    private static String path(Application application) {
        return ApplicationIds.of(application).path();
    }
}
