package io.isthmus.hybridapp.internal.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.request.CmdletRequest;

/** How an override for the feature is read, made, set and removed, and how it is seen what became of it. */
final class OverrideRequests {

    /** Names of exceptions beside the words: a server speaks its own language. */
    static final String[] ALREADY_THERE = {"AlreadyExistsException", "already exists"};
    static final String[] NOT_THERE = {"ManagementObjectNotFoundException", "couldn't be found"};

    static final String MIN_VERSION = "MinVersion";

    private OverrideRequests() {
    }

    static CmdletRequest read() {
        return CmdletRequest.onPremises("Get-SettingOverride");
    }

    static CmdletRequest create(OverrideFact feature, String name, List<String> parameters, String reason) {
        return CmdletRequest.onPremises("New-SettingOverride").with("Name", name)
                .with("Component", feature.component()).with("Section", feature.section())
                .with("Parameters", Value.texts(parameters)).with("Reason", reason);
    }

    /** A new override that servers of older builds leave alone. */
    static CmdletRequest limited(CmdletRequest creation, Optional<ExchangeBuild> minVersion) {
        return minVersion.map(first -> creation.with(MIN_VERSION, first.text())).orElse(creation);
    }

    static CmdletRequest set(String identity, List<String> parameters, String reason) {
        return CmdletRequest.onPremises("Set-SettingOverride").with("Identity", identity)
                .with("Parameters", Value.texts(parameters)).with("Reason", reason);
    }

    static CmdletRequest remove(String identity) {
        return CmdletRequest.onPremises("Remove-SettingOverride").with("Identity", identity)
                .with("Confirm", Value.of(false));
    }

    /** An override's parameters as the cmdlets take them. */
    static List<String> parameters(SettingOverride override) {
        return pairs(override.parameters());
    }

    /** What an override says where the feature's own parameters switch it on; what it says besides stays. */
    static List<String> switchedOn(OverrideFact feature, SettingOverride override) {
        Map<String, String> on = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        on.putAll(override.parameters());
        feature.parameters().stream().map(parameter -> parameter.split("=", 2))
                .forEach(pair -> on.put(pair[0], pair[1]));
        return pairs(on);
    }

    static List<String> pairs(Map<String, String> parameters) {
        return new TreeMap<>(parameters).entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue()).toList();
    }

    /** Something that is called so, whatever it is about: a name can be had once. */
    static Condition called(String identity) {
        return new Condition.Either(List.of(Condition.equal("/Name", identity),
                Condition.equal("/Identity", identity)));
    }

    /** The override for the feature that is called so. */
    static Condition named(OverrideFact feature, String identity) {
        return Condition.all(called(identity),
                Condition.equal("/ComponentName", feature.component()),
                Condition.equal("/SectionName", feature.section()));
    }

    /** That the override for the feature is there with these parameters and no others. */
    static Condition with(OverrideFact feature, String identity, List<String> parameters) {
        return new Condition.Any("", Condition.all(named(feature, identity),
                new Condition.SameSet("/Parameters", Value.texts(parameters).values())));
    }

    /** That there is no override for the feature that is called so. */
    static Condition gone(OverrideFact feature, String identity) {
        return new Condition.Not(new Condition.Any("", named(feature, identity)));
    }

    /** That the override is there and switches the feature on. */
    static Condition on(OverrideFact feature, String identity) {
        return on(feature, identity, Optional.empty());
    }

    /** That it is there, switches the feature on and is limited to no other builds. */
    static Condition on(OverrideFact feature, String identity, Optional<ExchangeBuild> minVersion) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(named(feature, identity));
        minVersion.ifPresent(first -> conditions.add(Condition.equal("/" + MIN_VERSION, first.text())));
        feature.parameters().forEach(parameter -> conditions.add(Condition.has("/Parameters", parameter)));
        return new Condition.Any("", new Condition.All(conditions));
    }

    /** That some override switches the feature on, whatever it is called. */
    static Condition onAtAll(OverrideFact feature) {
        List<Condition> conditions = new ArrayList<>();
        conditions.add(Condition.equal("/ComponentName", feature.component()));
        conditions.add(Condition.equal("/SectionName", feature.section()));
        feature.parameters().forEach(parameter -> conditions.add(Condition.has("/Parameters", parameter)));
        return new Condition.Any("", new Condition.All(conditions));
    }

    /** @param sentence what is expected, with a place for the override */
    static Expectation expect(Condition condition, String sentence, String identity) {
        return new Expectation(read(), condition, NLS.bind(sentence, identity));
    }
}
