package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;

import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** Makes the step of the EWS gate happen to an organization, as the change engine and Exchange Online do it. */
final class GateWalk {

    private static final String LIST = "/0/EwsAllowedAppIDs";
    private static final String ENABLED = "/0/EwsEnabled";

    private GateWalk() {
    }

    /** What Get-OrganizationConfig of Exchange Online answers. */
    static Value organization(Value enabled, String... applications) {
        return Value.list(Value.members().with("EwsEnabled", enabled)
                .with("EwsAllowedAppIDs", Value.texts(List.of(applications))));
    }

    /** Some organization, whatever it was when a plan was made: with the application in it or not. */
    static Value organization(Step gate, Random random) {
        Value enabled = random.nextInt(3) == 0 ? Value.none() : Value.of(random.nextBoolean());
        List<String> applications = new ArrayList<>();
        if (random.nextBoolean()) {
            String own = own(gate).text().orElseThrow();
            applications.add(own.startsWith("$") || random.nextBoolean() ? own : own.toUpperCase(Locale.ROOT));
        }
        if (random.nextBoolean()) {
            applications.add("somebody else's");
        }
        return organization(enabled, applications.toArray(String[]::new));
    }

    /** How the organization is after a change; empty where its preconditions stop it. */
    static Optional<Value> after(Change change, Value organization) {
        if (change.verification().expectations().stream().allMatch(one -> one.condition().holds(organization))) {
            return Optional.of(organization);
        }
        if (!change.preconditions().stream().allMatch(one -> one.condition().holds(organization))) {
            return Optional.empty();
        }
        Binding.Merge merge = change.merges().getFirst();
        List<Value> list = new ArrayList<>(organization.at(LIST).entries()
                .filter(entry -> merge.remove().stream().noneMatch(key -> same(entry, key))).toList());
        merge.add().stream().filter(entry -> list.stream().noneMatch(one -> same(one, entry))).forEach(list::add);
        CmdletRequest write = (CmdletRequest) change.actions().getFirst().request();
        return Optional.of(Value.list(Value.members()
                .with("EwsEnabled", write.parameters().getOrDefault("EwsEnabled", organization.at(ENABLED)))
                .with("EwsAllowedAppIDs", new Value.Array(list))));
    }

    /** What the step would do to an organization that nobody may do; empty where it does none of that. */
    static Optional<String> harm(Step gate, Value organization) {
        Optional<Value> done = after(gate.change(), organization);
        if (done.filter(after -> !on(organization) && on(after) && alone(gate, after)).isPresent()) {
            return Optional.of("switched on for nobody else: " + organization);
        }
        if (done.filter(after -> on(organization) && empty(organization) && !empty(after)).isPresent()) {
            return Optional.of("shut for everybody: " + organization);
        }
        Optional<Value> undone = after(gate.inverse().orElseThrow(), organization);
        if (undone.filter(after -> on(organization) && !on(after) && !known(gate, organization)).isPresent()) {
            return Optional.of("shut for whoever came since: " + organization);
        }
        return undone
                .filter(after -> on(after) && empty(after) && !empty(organization))
                .map(after -> "opened to everybody: " + organization);
    }

    private static boolean on(Value organization) {
        return organization.at(ENABLED).equals(Value.of(true));
    }

    private static boolean empty(Value organization) {
        return organization.at(LIST).entries().findAny().isEmpty();
    }

    private static boolean alone(Step gate, Value organization) {
        return organization.at(LIST).entries().allMatch(entry -> same(entry, own(gate)));
    }

    /** Whether all on the list stood there when the plan was made, or were put there by it. */
    private static boolean known(Step gate, Value organization) {
        return organization.at(LIST).entries().allMatch(entry -> gate.differences().getFirst().after().entries()
                .anyMatch(one -> same(entry, one)));
    }

    /** The application's id, or what stands for it. */
    private static Value own(Step gate) {
        return gate.change().merges().getFirst().add().getFirst();
    }

    private static boolean same(Value one, Value other) {
        return new Condition.Equal("", other).holds(one);
    }
}
