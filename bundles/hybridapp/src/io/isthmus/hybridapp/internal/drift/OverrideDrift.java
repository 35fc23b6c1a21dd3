package io.isthmus.hybridapp.internal.drift;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;
import io.isthmus.sdk.watch.DriftContext;
import io.isthmus.sdk.watch.DriftRule;

/**
 * Setting overrides. Exchange notes with each who wrote it last, so that this is told; of one that is gone the last
 * writer is not who removed it.
 */
public final class OverrideDrift implements DriftRule {

    private static final Map<String, Remediation> PLANS = Map.of(
            FactKeys.DEDICATED_APPLICATION, Remediation.of("override.on"),
            FactKeys.GRAPH_ROUTING, Remediation.of("graph.stage"));

    @Override
    public Optional<Drift> explain(Deviation deviation, DriftContext context) {
        if (!deviation.of(Parts.SETTING_OVERRIDES)) {
            return Optional.empty();
        }
        Optional<SettingOverride> before = context.before().flatMap(reads -> named(reads, deviation.object()));
        Optional<SettingOverride> after = named(context.after(), deviation.object());
        Optional<SettingOverride> either = after.or(() -> before);
        Optional<OverrideFact> feature = either.flatMap(one -> feature(context.after(), one));
        Optional<String> by = after.flatMap(SettingOverride::modifiedBy)
                .map(account -> NLS.bind(Messages.ByExchange, account));
        if (feature.isEmpty()) {
            return Optional.of(Drift.of(Severity.INFORMATION, other(deviation), "", "").by(by));
        }
        boolean works = after.filter(one -> OverrideRules.on(one.parameters(), feature.get())).isPresent();
        return Optional.of(works ? Drift.of(Severity.WARNING, NLS.bind(deviation.whole() ? Messages.OverrideCame
                : Messages.OverrideChanged, deviation.object()), Messages.OverrideMeaning, Messages.OverrideAdvice).by(by)
                : Drift.of(Severity.ERROR, NLS.bind(deviation.whole() ? Messages.OverrideWent : Messages.OverrideOff,
                        deviation.object()), Messages.OverrideWentMeaning, "")
                        .mendedBy(PLANS.get(feature.get().key())).by(by));
    }

    private static String other(Deviation deviation) {
        return NLS.bind(!deviation.whole() ? Messages.OtherOverrideChanged : deviation.came()
                ? Messages.OtherOverrideCame : Messages.OtherOverrideWent, deviation.object());
    }

    private static Optional<SettingOverride> named(Reads reads, String name) {
        return reads.read(Parts.SETTING_OVERRIDES).value().orElse(List.of()).stream()
                .filter(one -> one.name().equalsIgnoreCase(name)).findFirst();
    }

    /** Which of the features that hybrid lives on the override is about. */
    private static Optional<OverrideFact> feature(Reads reads, SettingOverride override) {
        return Stream.of(FactKeys.DEDICATED_APPLICATION, FactKeys.GRAPH_ROUTING)
                .flatMap(key -> reads.facts().override(key).stream())
                .filter(fact -> OverrideRules.concerns(override, fact)).findFirst();
    }
}
