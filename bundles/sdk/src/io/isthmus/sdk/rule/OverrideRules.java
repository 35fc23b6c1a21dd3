package io.isthmus.sdk.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.SettingOverride;

/**
 * Setting overrides: the component and the section tell what one is about, whatever its name, and the status that a
 * server gives it tells whether the server acts by it.
 *
 * @since 1.0
 */
public final class OverrideRules {

    private OverrideRules() {
    }

    /** Whether a configured override is about a feature. */
    public static boolean concerns(SettingOverride override, OverrideFact feature) {
        return override.component().equalsIgnoreCase(feature.component())
                && override.section().equalsIgnoreCase(feature.section());
    }

    /** Whether what a server tells is about a feature. */
    public static boolean concerns(OverrideStatus status, OverrideFact feature) {
        return status.component().equalsIgnoreCase(feature.component())
                && status.section().equalsIgnoreCase(feature.section());
    }

    /** Whether an override's parameters are those of the feature: "Enabled" is text, and "false" is not on. */
    public static boolean on(Map<String, String> parameters, OverrideFact feature) {
        return feature.parameters().stream().map(parameter -> parameter.split("=", 2))
                .allMatch(pair -> value(parameters, pair[0]).filter(pair[1]::equalsIgnoreCase).isPresent());
    }

    /**
     * Whether a server acts by an override that switches the feature on, and by none that says otherwise. Accepted
     * alone counts.
     */
    public static boolean accepted(List<OverrideStatus> told, OverrideFact feature) {
        return acceptedEach(told, feature).anyMatch(status -> on(status.parameters(), feature))
                && contradicting(told, feature).isEmpty();
    }

    /**
     * The accepted overrides for a feature, where some switch it on and others do not: which of them the server acts by
     * is not told. Empty where they agree.
     */
    public static List<OverrideStatus> contradicting(List<OverrideStatus> told, OverrideFact feature) {
        List<OverrideStatus> accepted = acceptedEach(told, feature).toList();
        boolean agree = accepted.stream().map(status -> on(status.parameters(), feature)).distinct().count() <= 1;
        return agree ? List.of() : accepted;
    }

    private static Stream<OverrideStatus> acceptedEach(List<OverrideStatus> told, OverrideFact feature) {
        return told.stream().filter(status -> concerns(status, feature) && status.accepted());
    }

    private static Optional<String> value(Map<String, String> parameters, String name) {
        return parameters.entrySet().stream().filter(entry -> entry.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue).findFirst();
    }
}
