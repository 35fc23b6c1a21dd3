package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.choice.EwsGate;
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
public final class OpenEwsGate {

    public static final String STEP = "ewsGate";
    private static final String LIST = "/0/EwsAllowedAppIDs";
    private static final String ORGANIZATION = "/0";
    private static final String ENABLED = "/0/EwsEnabled";
    private static final String RESOURCE = "Exchange Online";

    private OpenEwsGate() {
    }

    /**
     * @param name     of the application
     * @param required what must be true of the application besides
     * @param unused   what must be true before the gate is as before again
     * @param after    what makes or completes it, where the same plan does
     */
    public static Step step(String name, ApplicationIds ids, ExchangeOnlineOrganization before, EwsGate gate,
            List<Expectation> required, List<Expectation> unused, Set<String> after) {
        List<Value> wanted = new ArrayList<>();
        wanted.add(Value.of(ids.appId()));
        gate.furtherApplications().forEach(id -> wanted.add(Value.of(id.text())));
        List<Value> added = wanted.stream().filter(id -> before.ewsAllowedAppIds().stream()
                .noneMatch(present -> entry(id).holds(Value.of(present)))).toList();
        List<Expectation> preconditions = new ArrayList<>(required);
        preconditions.add(precondition(ids, gate));
        List<Value> listed = wanted.stream().filter(id -> !added.contains(id)).toList();
        if (!listed.isEmpty()) {
            preconditions.add(new Expectation(read(), new Condition.All(listed.stream()
                    .<Condition>map(id -> new Condition.Any(LIST, entry(id))).toList()),
                    Messages.OpenEwsGate_StillListed));
        }
        if (gate.switchOn()) {
            preconditions.add(new Expectation(read(), new Condition.Either(List.of(
                    new Condition.Equal(ENABLED, enabled(before)), new Condition.Equal(ENABLED, Value.of(true)))),
                    Messages.OpenEwsGate_AsReadOrOn));
        }
        Change change = new Change(effect(gate), preconditions,
                List.of(merge("list", List.of(), wanted)),
                List.of(Action.repeatable(write("list", gate.switchOn() ? Optional.of(Value.of(true))
                        : Optional.empty()))),
                Waits.exchange(listed(wanted, gate)));
        return new Step(STEP, Side.EXCHANGE_ONLINE, Messages.OpenEwsGate_Title, after, change,
                List.of(), differences(before, gate, added), new Reversibility.Reversible(),
                Optional.of(inverse(before, gate, wanted, added, unused)), settling(name, gate));
    }

    /** A list takes its time for whoever came onto it; once it counts at all, for everybody on it. */
    private static Optional<Settling> settling(String name, EwsGate gate) {
        if (!gate.counts()) {
            return Optional.empty();
        }
        return Optional.of(gate.switchOn() ? new Settling(SettlingKeys.EWS_ENABLED, RESOURCE, gate.settlesWithin())
                : new Settling(SettlingKeys.EWS_ACCESS, name, gate.settlesWithin()));
    }

    private static String effect(EwsGate gate) {
        if (gate.switchOn()) {
            return Messages.OpenEwsGate_EffectOn;
        }
        return gate.counts() ? Messages.OpenEwsGate_Effect : Messages.OpenEwsGate_EffectShut;
    }

    /**
     * A list that is empty lets everybody in while the gate is open: the first entry would shut out all others. A list
     * that names nobody else shuts them out as soon as the gate is switched on. The list that is looked at here is the
     * very answer that the entries are merged into, since what two ask for at the same time is asked once.
     */
    private static Expectation precondition(ApplicationIds ids, EwsGate gate) {
        if (!gate.switchOn()) {
            return new Expectation(read(), new Condition.Present(LIST), Messages.OpenEwsGate_NotEmpty);
        }
        if (gate.furtherApplications().isEmpty()) {
            return new Expectation(read(), othersThan(List.of(Value.of(ids.appId()))), Messages.OpenEwsGate_NotAlone);
        }
        return new Expectation(read(), new Condition.Either(List.of(new Condition.Present(LIST), notOn())),
                Messages.OpenEwsGate_NotOpenToAll);
    }

    /** An answer that there is no such thing is no organization that is not open. */
    private static Condition notOn() {
        return Condition.all(new Condition.Present(ORGANIZATION),
                new Condition.Not(new Condition.Equal(ENABLED, Value.of(true))));
    }

    private static Condition othersThan(List<Value> ours) {
        return new Condition.Any(LIST, new Condition.All(ours.stream()
                .<Condition>map(id -> new Condition.Not(entry(id))).toList()));
    }

    /** Ids are the same whatever their letter case. */
    private static Condition entry(Value id) {
        return new Condition.Equal("", id);
    }

    private static Value enabled(ExchangeOnlineOrganization organization) {
        return organization.ewsEnabled().map(Value::of).orElse(Value.none());
    }

    private static Expectation listed(List<Value> wanted, EwsGate gate) {
        List<Condition> conditions = new ArrayList<>();
        wanted.forEach(id -> conditions.add(new Condition.Any(LIST, entry(id))));
        if (gate.switchOn()) {
            conditions.add(new Condition.Equal(ENABLED, Value.of(true)));
        }
        return new Expectation(read(), new Condition.All(conditions), Messages.OpenEwsGate_Listed);
    }

    /**
     * The list must not become empty while the gate is open: it would let everybody in. A gate that this step switched on
     * is switched off for all on the list, which is nobody's to do to an application that was listed since.
     */
    private static Change inverse(ExchangeOnlineOrganization organization, EwsGate gate, List<Value> wanted,
            List<Value> added, List<Expectation> unused) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(new Condition.Present(ORGANIZATION));
        added.forEach(id -> conditions.add(new Condition.Not(new Condition.Any(LIST, entry(id)))));
        Value enabled = enabled(organization);
        if (gate.switchOn()) {
            conditions.add(new Condition.Equal(ENABLED, enabled));
        }
        List<Expectation> before = new ArrayList<>(unused);
        if (gate.switchOn()) {
            before.add(new Expectation(read(), new Condition.Equal(ENABLED, Value.of(true)), Messages.OpenEwsGate_StillOpen));
            before.add(new Expectation(read(), nobodyBut(organization, wanted), Messages.OpenEwsGate_NobodyNew));
        } else {
            before.add(new Expectation(read(), new Condition.Either(List.of(othersThan(added), notOn())),
                    Messages.OpenEwsGate_OthersRemain));
        }
        String effect = gate.switchOn() ? NLS.bind(Messages.OpenEwsGate_UndoOn, EwsGate.enabled(organization))
                : Messages.OpenEwsGate_Undo;
        return new Change(effect, before, List.of(merge("listBefore", added, List.of())),
                List.of(Action.repeatable(
                        write("listBefore", gate.switchOn() ? Optional.of(enabled) : Optional.empty()))),
                Waits.exchange(new Expectation(read(), new Condition.All(conditions), Messages.OpenEwsGate_Gone)));
    }

    private static Condition nobodyBut(ExchangeOnlineOrganization before, List<Value> wanted) {
        return new Condition.Every(LIST, new Condition.Either(Stream.concat(
                before.ewsAllowedAppIds().stream().<Value>map(Value::of), wanted.stream()).map(OpenEwsGate::entry).toList()));
    }

    private static List<Difference> differences(ExchangeOnlineOrganization before, EwsGate gate,
            List<Value> added) {
        List<Value> list = new ArrayList<>(Value.texts(before.ewsAllowedAppIds()).values());
        list.addAll(added);
        List<Difference> differences = new ArrayList<>();
        differences.add(new Difference(RESOURCE, "EwsAllowedAppIDs", Value.texts(before.ewsAllowedAppIds()),
                new Value.Array(list)));
        if (gate.switchOn()) {
            differences.add(new Difference(RESOURCE, "EwsEnabled", enabled(before), Value.of(true)));
        }
        return differences;
    }

    private static Binding.Merge merge(String name, List<Value> remove, List<Value> add) {
        return new Binding.Merge(STEP + "." + name, read(), LIST, "", remove, add).leftOutWhereEmpty();
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
