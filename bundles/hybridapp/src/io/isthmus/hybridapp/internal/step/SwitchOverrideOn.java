package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.internal.choice.Parameters;
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
import io.isthmus.sdk.rule.OverrideRules;

/**
 * Switches the setting override on: makes it, or sets the one that is there and leaves what it says besides. It stops before where consent is missing,
 * since servers would then use an application that may do nothing.
 */
public final class SwitchOverrideOn {

    public static final String STEP = "override";

    private SwitchOverrideOn() {
    }

    /**
     * @param switched what is switched on
     * @param present  the override for the feature that is there
     * @param servers  those that are refreshed once it is gone again
     * @param others   those of them that accept another override for the feature, and do so afterwards
     * @param required what must be true before
     */
    public static Step step(SwitchedFeature switched, Optional<SettingOverride> present, List<ExchangeServer> servers,
            List<ExchangeServer> others, List<Expectation> required, Set<String> after) {
        OverrideFact feature = switched.override();
        String identity = present.map(SettingOverride::identity).orElse(feature.name());
        List<String> wanted = present.map(override -> OverrideRequests.switchedOn(feature, override))
                .orElse(feature.parameters());
        Action action = present.isPresent()
                ? Action.repeatable(OverrideRequests.set(identity, wanted, present.get().reason()))
                : Action.repeatable(OverrideRequests.limited(OverrideRequests.create(feature, feature.name(),
                        feature.parameters(), switched.reason()), switched.minVersion()),
                        OverrideRequests.ALREADY_THERE);
        Condition on = present.isPresent() ? OverrideRequests.on(feature, identity)
                : OverrideRequests.on(feature, identity, switched.minVersion());
        List<Expectation> before = new ArrayList<>(required);
        before.add(unchanged(feature, identity, present));
        Change change = new Change(NLS.bind(switched.effect(), feature.section()), before, List.of(),
                List.of(action), Waits.exchange(OverrideRequests.expect(on, Messages.SwitchOverrideOn_On,
                        identity)));
        Value parameters = present.map(override -> (Value) Value.texts(OverrideRequests.parameters(override)))
                .orElse(Value.none());
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.SwitchOverrideOn_Title, identity), after, change,
                List.of(),
                differences(switched, identity, parameters, wanted),
                new Reversibility.Reversible(), Optional.of(inverse(feature, identity, present, wanted, servers, others)),
                Optional.empty());
    }

    /** That the feature is still switched on: servers go by a change of it minutes later. */
    public static Expectation stillOn(OverrideFact feature) {
        return OverrideRequests.expect(OverrideRequests.onAtAll(feature), Messages.SwitchOverrideOn_StillOn,
                feature.section());
    }

    private static List<Difference> differences(SwitchedFeature switched, String identity, Value before,
            List<String> wanted) {
        List<Difference> differences = new ArrayList<>();
        differences.add(new Difference(identity, "Parameters", before, Value.texts(wanted)));
        switched.minVersion().filter(first -> before.isNull()).ifPresent(first -> differences.add(
                new Difference(identity, OverrideRequests.MIN_VERSION, Value.none(), Value.of(first.text()))));
        return differences;
    }

    private static Change inverse(OverrideFact feature, String identity, Optional<SettingOverride> present,
            List<String> wanted, List<ExchangeServer> servers, List<ExchangeServer> others) {
        CmdletRequest back = present
                .map(override -> OverrideRequests.set(identity, OverrideRequests.parameters(override),
                        override.reason()))
                .orElseGet(() -> OverrideRequests.remove(identity));
        List<Action> actions = new ArrayList<>();
        actions.add(Action.repeatable(back, OverrideRequests.NOT_THERE));
        servers.forEach(server -> actions.add(Action.repeatable(RefreshServer.refresh(server))));
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(OverrideRequests.expect(asBefore(feature, identity, present),
                Messages.SwitchOverrideOn_AsBefore, identity));
        if (present.filter(override -> OverrideRules.on(override.parameters(), feature)).isEmpty()) {
            servers.stream().filter(server -> !others.contains(server))
                    .forEach(server -> expectations.add(RefreshServer.notAccepted(feature, server)));
        }
        return new Change(NLS.bind(Messages.SwitchOverrideOn_Undo, identity),
                List.of(asSwitchedOn(feature, identity, present, wanted)), List.of(), actions,
                Waits.exchange(expectations.toArray(Expectation[]::new)));
    }

    /** An override that somebody made or changed since the plan was read is not overwritten. */
    private static Expectation unchanged(OverrideFact feature, String identity, Optional<SettingOverride> present) {
        return present.isPresent()
                ? OverrideRequests.expect(asBefore(feature, identity, present), Messages.SwitchOverrideOn_AsBefore,
                        identity)
                : OverrideRequests.expect(new Condition.Not(new Condition.Any("", OverrideRequests.called(identity))),
                        Messages.SwitchOverrideOn_NoOther, identity);
    }

    /** It is as this plan left it, or it is as before again and servers only need to be refreshed. */
    private static Expectation asSwitchedOn(OverrideFact feature, String identity, Optional<SettingOverride> present,
            List<String> wanted) {
        return OverrideRequests.expect(new Condition.Either(List.of(OverrideRequests.with(feature, identity, wanted),
                asBefore(feature, identity, present))), Messages.SwitchOverrideOn_AsSwitchedOn, identity);
    }

    private static Condition asBefore(OverrideFact feature, String identity, Optional<SettingOverride> present) {
        return present.map(override -> OverrideRequests.with(feature, identity, OverrideRequests.parameters(override)))
                .orElseGet(() -> OverrideRequests.gone(feature, identity));
    }
}
