package io.isthmus.hybridapp.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

/** Contoso where a server calls Microsoft Graph in the place of EWS, and one stays with EWS. */
final class SecondStage {

    /** The first build that can call Microsoft Graph. */
    static final ExchangeBuild FIRST = ExchangeBuild.of("15.2.2562.41");

    private static final OverrideFact GRAPH = new TestFacts().override(FactKeys.GRAPH_ROUTING).orElseThrow();
    private static final Map<String, String> ON = Map.of("Enabled", "true");

    private SecondStage() {
    }

    /** An override that makes servers from a build on call Microsoft Graph. */
    static SettingOverride routing(String name, ExchangeBuild first) {
        return routing(name, first, "second stage");
    }

    static SettingOverride routing(String name, ExchangeBuild first, String reason) {
        return new SettingOverride(name, name, GRAPH.component(), GRAPH.section(), ON, List.of(), Optional.of(first),
                Optional.empty(), reason, Optional.empty(), Optional.empty());
    }

    /** EX01 goes by it. */
    static Contoso calling(SettingOverride override) {
        return Contoso.setUp()
                .with(Parts.SERVERS, List.of(Records.server("EX01", "15.2.2562.53"),
                        Records.server("EX02", "15.2.1748.53")))
                .change(Parts.SETTING_OVERRIDES, overrides -> {
                    List<SettingOverride> all = new ArrayList<>(overrides);
                    all.add(override);
                    return all;
                })
                .with(Parts.SERVER_OVERRIDES, List.of(
                        Records.overrides("EX01", Records.told("Accepted", "true"), new OverrideStatus(override.name(),
                                GRAPH.component(), GRAPH.section(), ON, "Accepted", Optional.empty())),
                        Records.overrides("EX02", Records.told("Accepted", "true"))));
    }
}
