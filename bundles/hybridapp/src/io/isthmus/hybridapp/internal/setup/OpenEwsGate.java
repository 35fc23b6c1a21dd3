package io.isthmus.hybridapp.internal.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ExchangeOnlineOrganization;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.rule.SettlingKeys;

/**
 * Puts the application on Exchange Online's list of applications that may use EWS. The cmdlet writes the whole list, so
 * it is read right before; EwsEnabled is touched only where it was asked for.
 */
final class OpenEwsGate {

    private static final String STEP = "ewsGate";
    private static final String LIST = "/0/EwsAllowedAppIDs";
    private static final String ENABLED = "/0/EwsEnabled";
    private static final String RESOURCE = "Exchange Online";

    private OpenEwsGate() {
    }

    static Step step(ApplicationIds ids, ExchangeOnlineOrganization before, EwsGate gate) {
        List<Value> added = new ArrayList<>();
        added.add(Value.of(ids.appId()));
        gate.furtherApplications().forEach(id -> added.add(Value.of(id.text())));
        Change change = new Change(gate.switchOn() ? Messages.OpenEwsGate_EffectOn : Messages.OpenEwsGate_Effect,
                preconditions(gate), List.of(merge("list", List.of(), added)),
                List.of(Action.repeatable(write("list", gate.switchOn() ? Optional.of(Value.of(true))
                        : Optional.empty()))),
                Waits.exchange(listed(added, gate)));
        Settling settling = new Settling(SettlingKeys.EWS_ACCESS, RESOURCE, gate.settlesWithin());
        return new Step(STEP, Side.EXCHANGE_ONLINE, Messages.OpenEwsGate_Title, Set.of(ApplicationIds.STEP), change,
                List.of(), differences(before, gate, added), new Reversibility.Reversible(),
                Optional.of(inverse(before, gate, added)), Optional.of(settling));
    }

    /** A list that is empty lets everybody in while the gate is open: the first entry would shut out all others. */
    private static List<Expectation> preconditions(EwsGate gate) {
        Condition listed = new Condition.Present(LIST);
        Condition shut = new Condition.Not(new Condition.Equal(ENABLED, Value.of(true)));
        return List.of(gate.switchOn() ? new Expectation(read(), new Condition.Either(List.of(listed, shut)),
                Messages.OpenEwsGate_NotOpenToAll)
                : new Expectation(read(), listed, Messages.OpenEwsGate_NotEmpty));
    }

    private static Expectation listed(List<Value> added, EwsGate gate) {
        List<Condition> conditions = new ArrayList<>();
        added.forEach(id -> conditions.add(new Condition.Any(LIST, new Condition.Equal("", id))));
        if (gate.switchOn()) {
            conditions.add(new Condition.Equal(ENABLED, Value.of(true)));
        }
        return new Expectation(read(), new Condition.All(conditions), Messages.OpenEwsGate_Listed);
    }

    private static Change inverse(ExchangeOnlineOrganization organization, EwsGate gate, List<Value> added) {
        List<Value> ours = added.stream().filter(id -> organization.ewsAllowedAppIds().stream()
                .noneMatch(present -> Optional.of(present).equals(id.text()))).toList();
        List<Condition> conditions = new ArrayList<>();
        ours.forEach(id -> conditions.add(
                new Condition.Not(new Condition.Any(LIST, new Condition.Equal("", id)))));
        Value enabled = organization.ewsEnabled().map(Value::of).orElse(Value.none());
        if (gate.switchOn()) {
            conditions.add(new Condition.Equal(ENABLED, enabled));
        }
        List<Expectation> before = gate.switchOn() ? List.of(new Expectation(read(),
                new Condition.Equal(ENABLED, Value.of(true)), Messages.OpenEwsGate_StillOpen)) : List.of();
        return new Change(Messages.OpenEwsGate_Undo, before, List.of(merge("listBefore", ours, List.of())),
                List.of(Action.repeatable(
                        write("listBefore", gate.switchOn() ? Optional.of(enabled) : Optional.empty()))),
                Waits.exchange(new Expectation(read(), new Condition.All(conditions), Messages.OpenEwsGate_Gone)));
    }

    private static List<Difference> differences(ExchangeOnlineOrganization before, EwsGate gate,
            List<Value> added) {
        List<Value> list = new ArrayList<>(Value.texts(before.ewsAllowedAppIds()).values());
        added.stream().filter(id -> !list.contains(id)).forEach(list::add);
        List<Difference> differences = new ArrayList<>();
        differences.add(new Difference(RESOURCE, "EwsAllowedAppIDs", Value.texts(before.ewsAllowedAppIds()),
                new Value.Array(list)));
        if (gate.switchOn()) {
            differences.add(new Difference(RESOURCE, "EwsEnabled",
                    before.ewsEnabled().map(Value::of).orElse(Value.none()), Value.of(true)));
        }
        return differences;
    }

    private static Binding.Merge merge(String name, List<Value> remove, List<Value> add) {
        return new Binding.Merge(STEP + "." + name, read(), LIST, "", remove, add);
    }

    /** The access policy is shown only where it is asked for. */
    private static CmdletRequest read() {
        return CmdletRequest.exchangeOnline("Get-OrganizationConfig")
                .with("RetrieveEwsOperationAccessPolicy", Value.of(true));
    }

    private static CmdletRequest write(String list, Optional<Value> enabled) {
        CmdletRequest write = CmdletRequest.exchangeOnline("Set-OrganizationConfig")
                .with("EwsAllowedAppIDs", "${" + STEP + "." + list + "}");
        return enabled.map(value -> write.with("EwsEnabled", value)).orElse(write);
    }
}
