package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Whatever overrides an organization has: switching on and off is undone without a trace and touches nobody else's. */
class OverridePlansPropertyTest {

    private static final int RUNS = Boolean.getBoolean("isthmus.tests.all") ? 20_000 : 1_000;
    private static final String SECTION = "ExchangeOnpremAsThirdPartyAppId";
    private static final String THEIRS = "Somebody's";

    /** A world, and the plan that was made of it. */
    private record Walk(OverrideWalk world, List<Step> steps, List<SettingOverride> first, String where) {

        void apply() {
            steps.forEach(step -> assertTrue(world.happen(step.change()), where + ": " + step.title()));
        }

        void undo() {
            steps.reversed().forEach(step ->
                    assertTrue(world.happen(step.inverse().orElseThrow()), where + ": " + step.title()));
            assertEquals(sorted(first), sorted(world.overrides()), where);
        }

        Step last(String prefix) {
            return steps.stream().filter(step -> step.id().startsWith(prefix)).findFirst().orElseThrow();
        }
    }

    private static Optional<Walk> walk(PlanMaker maker, OverrideWalk world, Optional<Step> done, String where) {
        ScriptedPlanContext context = new ScriptedPlanContext(world.contoso());
        done.ifPresent(step -> context.done("override.on", step));
        try {
            PlanDraft draft = maker.make(context);
            return Optional.of(new Walk(world, draft.steps(), world.overrides(), where));
        } catch (PlanRefusedException refused) {
            return Optional.empty();
        }
    }

    private static List<SettingOverride> sorted(List<SettingOverride> overrides) {
        return overrides.stream().sorted(Comparator.comparing(SettingOverride::name)).toList();
    }

    private static void assertOthersUntouched(Walk walk) {
        Predicate<SettingOverride> others = override -> !override.section().equals(SECTION)
                || override.name().startsWith("FlightingServiceOverride_") || !override.servers().isEmpty()
                || override.name().equals(THEIRS);
        assertEquals(walk.first().stream().filter(others).toList(),
                walk.world().overrides().stream().filter(others).toList(), walk.where());
    }

    private static List<SettingOverride> everywhereOn(OverrideWalk world) {
        return world.overrides().stream().filter(one -> one.section().equals(SECTION) && one.servers().isEmpty()
                && !one.name().startsWith("FlightingServiceOverride_") && !one.name().equals(THEIRS)
                && "true".equals(one.parameters().get("Enabled"))).toList();
    }

    @Test
    void onAndOffAreUndoneWithoutATraceAndTouchNobodyElses() {
        int switched = 0;
        for (int run = 0; run < RUNS; run++) {
            String where = "seed " + Worlds.SEED + ", run " + run;
            Random random = Worlds.run(run);
            OverrideWalk world = new OverrideWalk(overrides(random));
            Optional<Walk> on = walk(new OverrideOn(), world, Optional.empty(), where);
            if (on.isEmpty()) {
                continue;
            }
            on.get().apply();
            assertOthersUntouched(on.get());
            on.get().undo();
            on.get().apply();
            boolean made = world.overrides().size() > on.get().first().size();
            Optional<Walk> switchedOff = walk(new OverrideOff(), world,
                    made ? Optional.of(on.get().last("override")) : Optional.empty(), where);
            if (world.overrides().stream().anyMatch(one -> one.name().equals(THEIRS))) {
                assertEquals(on.get().first(), world.overrides(), where);
                assertTrue(switchedOff.isEmpty(), where + ": nobody but its owner switches it off");
                continue;
            }
            Walk off = switchedOff.orElseThrow();
            off.apply();
            assertOthersUntouched(off);
            assertEquals(List.of(), everywhereOn(world), where);
            assertEquals(off.first().size() - (made ? 1 : 0), world.overrides().size(), where);
            off.undo();
            world.meddle(one -> one.section().equals(SECTION));
            assertTrue(off.steps().stream().filter(step -> step.id().startsWith("overrideOff"))
                    .noneMatch(step -> world.happen(step.change())), where + ": somebody changed them since");
            switched++;
        }
        assertTrue(switched > RUNS / 4, "the states must not all be refused: " + switched + " of " + RUNS);
    }

    private static List<SettingOverride> overrides(Random random) {
        List<SettingOverride> overrides = new ArrayList<>();
        overrides.add(Records.override("AMSI", "Cafe", "HttpRequestFiltering", "false"));
        switch (random.nextInt(4)) {
            case 0 -> overrides.add(Records.configured("false"));
            case 1 -> overrides.add(Records.configured(THEIRS, String.valueOf(random.nextBoolean())));
            case 2 -> overrides.add(limited("FlightingServiceOverride_EX02_1", "true"));
            default -> overrides.add(Records.override("EnableRouteThroughMSGraphFeature", "SettingOverride",
                    "RouteThroughMSGraph", "true"));
        }
        return overrides;
    }

    private static SettingOverride limited(String name, String enabled) {
        return new SettingOverride(name, name, "Global", SECTION, Map.of("Enabled", enabled), List.of("EX02"),
                Optional.empty(), Optional.empty(), "flighting", Optional.empty(), Optional.empty());
    }
}
