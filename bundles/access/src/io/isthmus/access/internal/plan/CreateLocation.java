package io.isthmus.access.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.access.internal.network.AddressRange;
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
import io.isthmus.sdk.request.GraphRequest;

/**
 * Makes a named location of the servers' addresses, not marked as trusted: policies for people that let trusted places
 * in must not change with it.
 */
final class CreateLocation {

    static final String STEP = "location";
    /** Stands for the location's id until it is made. */
    static final String PLACEHOLDER = "${" + STEP + ".id}";

    private CreateLocation() {
    }

    static Step step(String name, List<AddressRange> ranges) {
        Value.Members body = Value.members().with("@odata.type", Value.of("#microsoft.graph.ipNamedLocation"))
                .with("displayName", Value.of(name)).with("isTrusted", Value.of(false))
                .with("ipRanges", Value.list(ranges.stream().map(CreateLocation::range).toArray(Value[]::new)));
        Condition asMade = Condition.all(Condition.equal("/displayName", name), holds(ranges));
        Expectation there = new Expectation(Looks.named(Looks.LOCATIONS, name), new Condition.Any(Looks.LIST, asMade),
                NLS.bind(Messages.CreateLocation_There, name));
        Expectation noOther = new Expectation(Looks.named(Looks.LOCATIONS, name),
                new Condition.Every(Looks.LIST, asMade), NLS.bind(Messages.CreateLocation_NoOther, name));
        Change change = new Change(NLS.bind(Messages.CreateLocation_Effect, name, texts(ranges)), List.of(noOther),
                List.of(), List.of(Action.once(GraphRequest.of("POST", Looks.LOCATIONS, body), there)),
                Looks.until(there));
        Change inverse = new Change(NLS.bind(Messages.CreateLocation_Undo, name), List.of(notInUse(name)), List.of(),
                List.of(Action.repeatable(GraphRequest.delete(Looks.of(Looks.LOCATIONS, PLACEHOLDER)),
                        "Request_ResourceNotFound")),
                Looks.until(Looks.gone(Looks.LOCATIONS, PLACEHOLDER, NLS.bind(Messages.CreateLocation_Gone, name))));
        Binding.Output id = new Binding.Output(STEP + ".id", 0, Looks.LIST, Optional.of(asMade), "/id");
        return new Step(STEP, Side.ENTRA, NLS.bind(Messages.CreateLocation_Title, name), Set.of(), change, List.of(id),
                List.of(new Difference(name, "ipRanges", Value.none(), Value.of(texts(ranges)))),
                new Reversibility.Reversible(), Optional.of(inverse), Optional.empty());
    }

    private static Value range(AddressRange range) {
        return Value.members()
                .with("@odata.type", Value.of(range.four() ? "#microsoft.graph.iPv4CidrRange"
                        : "#microsoft.graph.iPv6CidrRange"))
                .with("cidrAddress", Value.of(range.text()));
    }

    private static Condition holds(List<AddressRange> ranges) {
        return new Condition.All(ranges.stream().<Condition>map(range ->
                new Condition.Any("/ipRanges", Condition.equal("/cidrAddress", range.text()))).toList());
    }

    /** Somebody may have let another policy know the location since it was made. */
    private static Expectation notInUse(String name) {
        return new Expectation(GraphRequest.get(Looks.POLICIES), new Condition.Every(Looks.LIST,
                Condition.all(doesNotName("includeLocations"), doesNotName("excludeLocations"))),
                NLS.bind(Messages.CreateLocation_NotInUse, name));
    }

    private static Condition doesNotName(String list) {
        return new Condition.Not(Condition.has("/conditions/locations/" + list, PLACEHOLDER));
    }

    private static String texts(List<AddressRange> ranges) {
        return ranges.stream().map(AddressRange::text).collect(Collectors.joining(", "));
    }
}
