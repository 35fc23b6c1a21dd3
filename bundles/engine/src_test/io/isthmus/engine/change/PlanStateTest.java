package io.isthmus.engine.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.sdk.Side;
import io.isthmus.engine.extension.Requirement;

/** How plans stand: what is left to be done, in words, and what a kind of plan needs. */
class PlanStateTest {

    private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

    private static PlanState state(Phase phase, StepState... steps) {
        return new PlanState(FakePlans.chain(), phase, Arrays.stream(steps).map(PlanStateTest::progress).toList(), NOW,
                NOW, "anna");
    }

    private static StepProgress progress(StepState state) {
        return new StepProgress(state.name(), state, "So it is.", Optional.of(NOW),
                state == StepState.WAITING ? Optional.of(NOW.plusSeconds(1)) : Optional.empty(), Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(StepState.class)
    void aPlanThatIsPartlyUndoneIsUnfinishedWhereSomethingCanStillBeUndone(StepState rest) {
        Set<StepState> nothingToDo = EnumSet.of(StepState.PENDING, StepState.ALREADY_DONE, StepState.UNDONE,
                StepState.SKIPPED);
        assertEquals(!nothingToDo.contains(rest),
                state(Phase.PARTLY_UNDONE, StepState.UNDONE, rest, StepState.UNDONE).unfinished());
    }

    @Test
    void whatEndedIsNotUnfinished() {
        for (Phase phase : List.of(Phase.APPLIED, Phase.DRIFTED, Phase.UNDONE)) {
            assertFalse(state(phase, StepState.DONE).unfinished(), phase::name);
        }
        for (Phase phase : List.of(Phase.APPLYING, Phase.STOPPED, Phase.UNDOING)) {
            assertTrue(state(phase, StepState.DONE).unfinished(), phase::name);
        }
    }

    @Test
    void aStepIsFoundByItsId() {
        PlanState state = state(Phase.STOPPED, StepState.DONE, StepState.UNKNOWN);
        assertEquals(StepState.UNKNOWN, state.step("UNKNOWN").orElseThrow().state());
        assertEquals(Optional.empty(), state.step("PENDING"));
    }

    @Test
    void aStepWaitsUntilATimeAndNoOtherDoes() {
        assertThrows(IllegalArgumentException.class, () -> new StepProgress("a", StepState.WAITING, "", Optional.empty(),
                Optional.empty(), Optional.empty()));
        assertThrows(IllegalArgumentException.class, () -> new StepProgress("a", StepState.DONE, "", Optional.empty(),
                Optional.of(NOW), Optional.empty()));
    }

    @Test
    void everyStateHasWordsOfItsOwn() {
        assertEquals(StepState.values().length, Arrays.stream(StepState.values()).map(StateWords::of)
                .filter(words -> !words.isBlank()).distinct().count());
        assertEquals(Phase.values().length, Arrays.stream(Phase.values()).map(StateWords::of)
                .filter(words -> !words.isBlank()).distinct().count());
    }

    @Test
    void whatAKindOfPlanNeedsIsToldBySortAndOnce() {
        PlanDescriptor kind = new PlanDescriptor("k", "b", "Kind", "", List.of(
                requirement(Side.ENTRA, "Application.ReadWrite.All", "Administrator"),
                requirement(Side.ENTRA, "Application.ReadWrite.All", null),
                requirement(Side.ON_PREMISES, "Set-AuthServer", "Organization Management"),
                requirement(Side.EXCHANGE_ONLINE, "Set-OrganizationConfig", "Administrator")), List.of());
        assertEquals(List.of("Application.ReadWrite.All"), kind.permissions());
        assertEquals(List.of("Set-AuthServer", "Set-OrganizationConfig"), kind.cmdlets());
        assertEquals(List.of("Administrator", "Organization Management"), kind.roles());
        assertEquals(Set.of(Side.ENTRA, Side.ON_PREMISES, Side.EXCHANGE_ONLINE), kind.sides());
    }

    private static Requirement requirement(Side side, String permission, String role) {
        return new Requirement(side, Optional.of(permission), Optional.ofNullable(role));
    }
}
