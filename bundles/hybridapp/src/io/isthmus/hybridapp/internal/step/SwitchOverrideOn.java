package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

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
 * Switches the setting override on: makes it, or sets the one that is there. It stops before where consent is missing,
 * since servers would then use an application that may do nothing.
 */
public final class SwitchOverrideOn {

    /** Names of exceptions beside the words: a server speaks its own language. */
    private static final String[] ALREADY_THERE = {"AlreadyExistsException", "already exists"};
    private static final String[] NOT_THERE = {"ManagementObjectNotFoundException", "couldn't be found"};

    public static final String STEP = "override";

    private SwitchOverrideOn() {
    }

    /**
     * @param feature  what New-SettingOverride is given
     * @param present  the override for the feature that is there
     * @param servers  those that are refreshed once it is gone again
     * @param required what must be true before
     */
    public static Step step(OverrideFact feature, Optional<SettingOverride> present, List<ExchangeServer> servers,
            List<Expectation> required, Set<String> after) {
        String identity = present.map(SettingOverride::identity).orElse(feature.name());
        Action action = present.isPresent() ? Action.repeatable(
                set(identity, feature.parameters(), Messages.SwitchOverrideOn_Reason))
                : Action.repeatable(create(feature), ALREADY_THERE);
        List<Expectation> before = new ArrayList<>(required);
        before.add(unchanged(feature, identity, present));
        Change change = new Change(NLS.bind(Messages.SwitchOverrideOn_Effect, feature.section()), before, List.of(),
                List.of(action), Waits.exchange(on(feature, identity)));
        Value parameters =
                present.map(override -> (Value) Value.texts(pairs(override.parameters()))).orElse(Value.none());
        return new Step(STEP, Side.ON_PREMISES, NLS.bind(Messages.SwitchOverrideOn_Title, identity), after, change,
                List.of(),
                List.of(new Difference(identity, "Parameters", parameters, Value.texts(feature.parameters()))),
                new Reversibility.Reversible(), Optional.of(inverse(feature, identity, present, servers)),
                Optional.empty());
    }

    private static Change inverse(OverrideFact feature, String identity, Optional<SettingOverride> present,
            List<ExchangeServer> servers) {
        CmdletRequest back = present
                .map(override -> set(identity, pairs(override.parameters()), override.reason()))
                .orElseGet(() -> CmdletRequest.onPremises("Remove-SettingOverride").with("Identity", identity)
                        .with("Confirm", Value.of(false)));
        List<Action> actions = new ArrayList<>();
        actions.add(Action.repeatable(back, NOT_THERE));
        servers.forEach(server -> actions.add(Action.repeatable(RefreshServer.refresh(server))));
        List<Expectation> expectations = new ArrayList<>();
        expectations.add(asBefore(feature, identity, present));
        if (present.filter(override -> OverrideRules.on(override.parameters(), feature)).isEmpty()) {
            servers.forEach(server -> expectations.add(RefreshServer.notAccepted(feature, server)));
        }
        return new Change(NLS.bind(Messages.SwitchOverrideOn_Undo, identity),
                List.of(asSwitchedOn(feature, identity, present)), List.of(), actions,
                Waits.exchange(expectations.toArray(Expectation[]::new)));
    }

    /** An override that somebody made or changed since the plan was read is not overwritten. */
    private static Expectation unchanged(OverrideFact feature, String identity, Optional<SettingOverride> present) {
        return present.isPresent() ? asBefore(feature, identity, present)
                : new Expectation(read(), new Condition.Not(new Condition.Any("", called(identity))),
                        NLS.bind(Messages.SwitchOverrideOn_NoOther, identity));
    }

    /** It is as this plan left it, or it is as before again and servers only need to be refreshed. */
    private static Expectation asSwitchedOn(OverrideFact feature, String identity, Optional<SettingOverride> present) {
        return new Expectation(read(), new Condition.Either(List.of(
                on(feature, identity).condition(), asBefore(feature, identity, present).condition())),
                NLS.bind(Messages.SwitchOverrideOn_AsSwitchedOn, identity));
    }

    private static Expectation asBefore(OverrideFact feature, String identity, Optional<SettingOverride> present) {
        Condition back = present.<Condition>map(override -> Condition.all(named(feature, identity),
                        new Condition.SameSet("/Parameters", Value.texts(pairs(override.parameters())).values())))
                .map(condition -> new Condition.Any("", condition))
                .map(Condition.class::cast)
                .orElseGet(() -> new Condition.Not(new Condition.Any("", named(feature, identity))));
        return new Expectation(read(), back, NLS.bind(Messages.SwitchOverrideOn_AsBefore, identity));
    }

    private static Expectation on(OverrideFact feature, String identity) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(named(feature, identity));
        feature.parameters().forEach(parameter -> conditions.add(Condition.has("/Parameters", parameter)));
        return new Expectation(read(), new Condition.Any("", new Condition.All(conditions)),
                NLS.bind(Messages.SwitchOverrideOn_On, identity));
    }

    private static Condition named(OverrideFact feature, String identity) {
        return Condition.all(called(identity),
                Condition.equal("/ComponentName", feature.component()),
                Condition.equal("/SectionName", feature.section()));
    }

    private static Condition called(String identity) {
        return new Condition.Either(List.of(Condition.equal("/Name", identity),
                Condition.equal("/Identity", identity)));
    }

    private static CmdletRequest read() {
        return CmdletRequest.onPremises("Get-SettingOverride");
    }

    private static CmdletRequest create(OverrideFact feature) {
        return CmdletRequest.onPremises("New-SettingOverride").with("Name", feature.name())
                .with("Component", feature.component()).with("Section", feature.section())
                .with("Parameters", Value.texts(feature.parameters()))
                .with("Reason", Messages.SwitchOverrideOn_Reason);
    }

    private static CmdletRequest set(String identity, List<String> parameters, String reason) {
        return CmdletRequest.onPremises("Set-SettingOverride").with("Identity", identity)
                .with("Parameters", Value.texts(parameters)).with("Reason", reason);
    }

    private static List<String> pairs(Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
    }
}
