package io.isthmus.hybridapp.internal.step;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

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
 * Adds the tags that a service principal lacks: administrators find it among the enterprise applications, and users do
 * not see it in their portal. What it is tagged with besides stays.
 */
public final class TagServicePrincipal {

    /** The tags of an application that administrators see and users do not. */
    static final List<String> TAGS = List.of("WindowsAzureActiveDirectoryIntegratedApp", "HideApp");

    private static final String STEP = "tags";
    private static final String LIST = "/tags";

    private TagServicePrincipal() {
    }

    /** Whether a service principal lacks one of the tags. */
    public static boolean needed(ServicePrincipal principal) {
        return !principal.tags().containsAll(TAGS);
    }

    public static Step step(String displayName, ServicePrincipal principal) {
        List<Value> added = TAGS.stream().filter(tag -> !principal.tags().contains(tag)).<Value>map(Value::of).toList();
        String path = PrincipalIds.of(Optional.of(principal)).path();
        GraphRequest read = GraphRequest.get(path + "?$select=id,tags");
        Expectation there = new Expectation(read, new Condition.Present("/id"),
                NLS.bind(Messages.CreateServicePrincipal_Same, displayName));
        Change change = new Change(NLS.bind(Messages.TagServicePrincipal_Effect, displayName), List.of(there),
                List.of(new Binding.Merge(STEP + ".list", read, LIST, "", List.of(), added)),
                List.of(Action.repeatable(patch(path, "list"))),
                Waits.directory(new Expectation(read, new Condition.All(added.stream()
                        .map(TagServicePrincipal::tagged).toList()),
                        NLS.bind(Messages.TagServicePrincipal_Tagged, displayName))));
        Change inverse = new Change(NLS.bind(Messages.TagServicePrincipal_Undo, displayName), List.of(there),
                List.of(new Binding.Merge(STEP + ".listBefore", read, LIST, "", added, List.of())),
                List.of(Action.repeatable(patch(path, "listBefore"))),
                Waits.directory(new Expectation(read, Condition.all(new Condition.Present("/id"),
                        new Condition.All(added.stream().<Condition>map(tag -> new Condition.Not(tagged(tag)))
                                .toList())), NLS.bind(Messages.TagServicePrincipal_AsBefore, displayName))));
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.TagServicePrincipal_Title, displayName),
                Set.of(PrincipalIds.STEP), change, List.of(),
                List.of(new Difference(NLS.bind(Messages.ServicePrincipalOf, displayName), "tags",
                        Value.texts(principal.tags()), new Value.Array(Stream.concat(
                                principal.tags().stream().map(Value::of), added.stream()).toList()))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    /** That a service principal has all of the tags. */
    static Condition tagged() {
        return new Condition.All(TAGS.stream().map(Value::of).map(TagServicePrincipal::tagged).toList());
    }

    private static Condition tagged(Value tag) {
        return new Condition.Any(LIST, new Condition.Equal("", tag));
    }

    private static GraphRequest patch(String path, String name) {
        return GraphRequest.of("PATCH", path, Value.members().with("tags", Value.of("${" + STEP + "." + name + "}")));
    }
}
