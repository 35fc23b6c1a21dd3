package io.isthmus.hybridapp.internal.choice;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/** Finds the override that switches the feature on for the organization, so that it is set and not doubled. */
public final class OwnOverride {

    /** Microsoft's flighting service makes overrides for single servers by itself. */
    private static final String FLIGHTING = "FlightingServiceOverride_";

    private OwnOverride() {
    }

    /**
     * @param warnings is told of overrides that say different things
     * @throws PlanRefusedException where the only one of its name is limited to some servers or builds
     */
    public static Optional<SettingOverride> find(PlanContext context, OverrideFact feature, List<String> warnings)
            throws PlanRefusedException {
        return find(context, feature, OwnOverride::unlimited, warnings);
    }

    /**
     * The same for a feature that only newer builds have: an override may be limited to builds from one of those on.
     *
     * @param first the first build that has the feature
     */
    public static Optional<SettingOverride> find(PlanContext context, OverrideFact feature, ExchangeBuild first,
            List<String> warnings) throws PlanRefusedException {
        return find(context, feature, override -> wideEnough(override, first), warnings);
    }

    private static boolean wideEnough(SettingOverride override, ExchangeBuild first) {
        return override.servers().isEmpty() && override.maxVersion().isEmpty()
                && override.minVersion().filter(least -> least.compareTo(first) > 0).isEmpty();
    }

    private static Optional<SettingOverride> find(PlanContext context, OverrideFact feature,
            Predicate<SettingOverride> wideEnough, List<String> warnings) throws PlanRefusedException {
        List<SettingOverride> ours = concerning(context, feature)
                .filter(override -> !override.name().startsWith(FLIGHTING)).toList();
        List<SettingOverride> everywhere = ours.stream().filter(wideEnough).toList();
        if (ours.size() > 1) {
            warnings.add(NLS.bind(Messages.OwnOverride_Several, feature.section(),
                    String.join(", ", ours.stream().map(SettingOverride::name).toList())));
        }
        if (!everywhere.isEmpty()) {
            return everywhere.stream().filter(override -> OverrideRules.on(override.parameters(), feature))
                    .findFirst().or(() -> everywhere.stream().findFirst());
        }
        if (ours.stream().anyMatch(override -> override.name().equalsIgnoreCase(feature.name()))) {
            throw new PlanRefusedException(NLS.bind(Messages.OwnOverride_Limited, feature.name()),
                    Messages.OwnOverride_LimitedAdvice);
        }
        return Optional.empty();
    }

    /**
     * Those that switch the feature on for the whole organization, or for every server that has it; whoever made them.
     *
     * @param first the first build that has the feature; empty where every build has
     */
    public static List<SettingOverride> everywhere(PlanContext context, OverrideFact feature,
            Optional<ExchangeBuild> first) {
        return on(context, feature).filter(override -> ours(override, first)).toList();
    }

    /**
     * Those that switch it on for some of these servers alone, or that Microsoft's flighting service made.
     *
     * @param first the first build that has the feature; empty where every build has
     */
    public static List<SettingOverride> elsewhere(PlanContext context, OverrideFact feature,
            Optional<ExchangeBuild> first) {
        return on(context, feature).filter(override -> !ours(override, first)).toList();
    }

    private static Stream<SettingOverride> on(PlanContext context, OverrideFact feature) {
        return concerning(context, feature).filter(override -> OverrideRules.on(override.parameters(), feature));
    }

    private static Stream<SettingOverride> concerning(PlanContext context, OverrideFact feature) {
        return context.require(Parts.SETTING_OVERRIDES).stream()
                .filter(override -> OverrideRules.concerns(override, feature));
    }

    private static boolean ours(SettingOverride override, Optional<ExchangeBuild> first) {
        return first.map(build -> wideEnough(override, build)).orElseGet(() -> unlimited(override))
                && !override.name().startsWith(FLIGHTING);
    }

    private static boolean unlimited(SettingOverride override) {
        return override.servers().isEmpty() && override.minVersion().isEmpty() && override.maxVersion().isEmpty();
    }
}
