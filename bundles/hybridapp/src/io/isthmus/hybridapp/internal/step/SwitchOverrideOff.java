package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.request.CmdletRequest;

/** Switches a setting override off: removes it where this console made it, and else sets it off and leaves it there. */
public final class SwitchOverrideOff {

    private SwitchOverrideOff() {
    }

    private static String id(SwitchedFeature switched, int number) {
        return "overrideOff." + switched.part() + number;
    }

    /**
     * @param number   tells the steps for several overrides apart, from 1
     * @param override one that is on
     * @param remove   whether it goes altogether
     * @param servers  those that accept it, and do so again once this is undone
     * @param required what must be true before
     */
    public static Step step(int number, SwitchedFeature switched, SettingOverride override, boolean remove,
            List<ExchangeServer> servers, List<Expectation> required) {
        OverrideFact feature = switched.override();
        String identity = override.identity();
        List<String> before = OverrideRequests.parameters(override);
        List<String> off = off(feature, override.parameters());
        Condition asRead = OverrideRequests.with(feature, identity, before);
        Condition asOff = remove ? OverrideRequests.gone(feature, identity)
                : OverrideRequests.with(feature, identity, off);
        CmdletRequest request = remove ? OverrideRequests.remove(identity)
                : OverrideRequests.set(identity, off, override.reason());
        List<Expectation> expected = new ArrayList<>(required);
        expected.add(OverrideRequests.expect(asRead, Messages.SwitchOverrideOff_AsRead, identity));
        Change change = new Change(
                NLS.bind(remove ? Messages.SwitchOverrideOff_EffectRemoved : Messages.SwitchOverrideOff_EffectOff,
                        identity, switched.offEffect()),
                expected, List.of(),
                List.of(remove ? Action.repeatable(request, OverrideRequests.NOT_THERE) : Action.repeatable(request)),
                Waits.exchange(OverrideRequests.expect(asOff, Messages.SwitchOverrideOff_Off, identity)));
        return new Step(id(switched, number), Side.ON_PREMISES,
                NLS.bind(remove ? Messages.SwitchOverrideOff_TitleRemove : Messages.SwitchOverrideOff_TitleOff,
                        identity),
                Set.of(), change, List.of(),
                List.of(new Difference(identity, "Parameters", Value.texts(before),
                        remove ? Value.none() : Value.texts(off))),
                new Reversibility.Reversible(),
                Optional.of(inverse(feature, override, remove, new Condition.Either(List.of(asOff, asRead)), servers)),
                Optional.empty());
    }

    /** @param known that it is as this plan left it, or as before again and servers only need to be refreshed */
    private static Change inverse(OverrideFact feature, SettingOverride override, boolean remove, Condition known,
            List<ExchangeServer> servers) {
        String identity = override.identity();
        List<String> before = OverrideRequests.parameters(override);
        List<Action> actions = new ArrayList<>();
        actions.add(remove
                ? Action.repeatable(OverrideRequests.limited(OverrideRequests.create(feature, override.name(), before,
                        override.reason()), override.minVersion()), OverrideRequests.ALREADY_THERE)
                : Action.repeatable(OverrideRequests.set(identity, before, override.reason())));
        servers.forEach(server -> actions.add(Action.repeatable(RefreshServer.refresh(server))));
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(OverrideRequests.expect(OverrideRequests.with(feature, identity, before),
                Messages.SwitchOverrideOn_AsBefore, identity));
        servers.forEach(server -> expectations.add(RefreshServer.took(feature, server)));
        return new Change(NLS.bind(Messages.SwitchOverrideOff_Undo, identity),
                List.of(OverrideRequests.expect(known, Messages.SwitchOverrideOn_AsSwitchedOn, identity)), List.of(),
                actions, Waits.exchange(expectations.toArray(Expectation[]::new)));
    }

    /** What the override says where the feature's own parameters say the opposite; what it says besides stays. */
    private static List<String> off(OverrideFact feature, Map<String, String> parameters) {
        Map<String, String> off = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        off.putAll(parameters);
        feature.parameters().forEach(parameter -> off.replace(parameter.split("=", 2)[0], "false"));
        return OverrideRequests.pairs(off);
    }
}
