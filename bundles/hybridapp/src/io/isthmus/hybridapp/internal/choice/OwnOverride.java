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
     * @param warnings is told of several, and of one that is off and by whom
     * @throws PlanRefusedException where the only one of its name is limited to some servers or builds, or one of
     *                              another name says otherwise for the whole organization
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
        List<SettingOverride> all = concerning(context, feature)
                .filter(override -> !override.name().startsWith(FLIGHTING)).toList();
        List<SettingOverride> everywhere = all.stream().filter(wideEnough).toList();
        if (all.size() > 1) {
            warnings.add(NLS.bind(Messages.OwnOverride_Several, feature.section(),
                    String.join(", ", all.stream().map(SettingOverride::name).toList())));
        }
        refuseForeignOff(everywhere, feature);
        Optional<SettingOverride> named = everywhere.stream().filter(override -> wellKnown(override, feature)).findFirst();
        named.filter(override -> !OverrideRules.on(override.parameters(), feature)).ifPresent(override ->
                warnings.add(NLS.bind(Messages.OwnOverride_Set, new Object[] {override.name(), changedBy(override),
                    String.join(", ", feature.parameters())})));
        if (!everywhere.isEmpty()) {
            return named.or(() -> everywhere.stream().findFirst());
        }
        if (all.stream().anyMatch(override -> wellKnown(override, feature))) {
            throw new PlanRefusedException(NLS.bind(Messages.OwnOverride_Limited, feature.name()),
                    Messages.OwnOverride_LimitedAdvice);
        }
        return Optional.empty();
    }

    /** One of another name that says otherwise: beside it no server would go by ours, and it is nobody's here to change. */
    private static void refuseForeignOff(List<SettingOverride> everywhere, OverrideFact feature)
            throws PlanRefusedException {
        Optional<SettingOverride> foreign = everywhere.stream().filter(override -> !wellKnown(override, feature)
                && !OverrideRules.on(override.parameters(), feature)).findFirst();
        if (foreign.isPresent()) {
            throw new PlanRefusedException(NLS.bind(Messages.OwnOverride_Foreign, new Object[] {foreign.get().name(),
                changedBy(foreign.get()), feature.section()}),
                    NLS.bind(Messages.OwnOverride_ForeignAdvice, foreign.get().identity()));
        }
    }

    /**
     * Whether it has the name that Microsoft's script, its wizard and this console make it by: of that name it is meant
     * for the feature, whoever made it. One of another name is somebody else's.
     */
    public static boolean wellKnown(SettingOverride override, OverrideFact feature) {
        return override.name().equalsIgnoreCase(feature.name());
    }

    /** Who changed it last, for a person. */
    public static String changedBy(SettingOverride override) {
        return override.modifiedBy().filter(by -> !by.isBlank()).orElse(Messages.OwnOverride_Somebody);
    }

    /**
     * Those that switch the feature on for the whole organization, or for every server that has it, and have the name
     * that is made for it.
     *
     * @param first the first build that has the feature; empty where every build has
     */
    public static List<SettingOverride> everywhere(PlanContext context, OverrideFact feature,
            Optional<ExchangeBuild> first) {
        return on(context, feature).filter(override -> wide(override, first) && wellKnown(override, feature)).toList();
    }

    /**
     * Those of another name that switch it on as widely: somebody else's, whom nobody but that one may switch off.
     *
     * @param first the first build that has the feature; empty where every build has
     */
    public static List<SettingOverride> foreign(PlanContext context, OverrideFact feature,
            Optional<ExchangeBuild> first) {
        return on(context, feature).filter(override -> wide(override, first) && !wellKnown(override, feature)).toList();
    }

    /**
     * Those that switch it on for some of these servers alone, or that Microsoft's flighting service made.
     *
     * @param first the first build that has the feature; empty where every build has
     */
    public static List<SettingOverride> elsewhere(PlanContext context, OverrideFact feature,
            Optional<ExchangeBuild> first) {
        return on(context, feature).filter(override -> !wide(override, first)).toList();
    }

    private static Stream<SettingOverride> on(PlanContext context, OverrideFact feature) {
        return concerning(context, feature).filter(override -> OverrideRules.on(override.parameters(), feature));
    }

    private static Stream<SettingOverride> concerning(PlanContext context, OverrideFact feature) {
        return context.require(Parts.SETTING_OVERRIDES).stream()
                .filter(override -> OverrideRules.concerns(override, feature));
    }

    private static boolean wide(SettingOverride override, Optional<ExchangeBuild> first) {
        return first.map(build -> wideEnough(override, build)).orElseGet(() -> unlimited(override))
                && !override.name().startsWith(FLIGHTING);
    }

    private static boolean unlimited(SettingOverride override) {
        return override.servers().isEmpty() && override.minVersion().isEmpty() && override.maxVersion().isEmpty();
    }
}
