package io.isthmus.console.ui.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.policy.PolicyFile;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.TimeSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.table.Column;

class PlanPresenterTest {

    private final ConsoleModel model = Fakes.model();
    private final PlanPresenter presenter = new PlanPresenter(model);
    private final Plan plan = Fakes.plan("One", "Two");

    @BeforeEach
    void look() {
        model.visit().show(PlanRun.made(plan, Map.of()));
        presenter.show(presenter.look());
    }

    private String state(Step step) {
        return column(presenter, "state", step);
    }

    private static String column(PlanPresenter presenter, String id, Step step) {
        Column<Step> column = presenter.steps().columns().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow();
        return column.text().apply(step);
    }

    private void becomes(Step step, StepState state, String sentence) {
        model.visit().stepChanged(new StepProgress(step.id(), state, sentence, Optional.of(Fakes.NOW),
                state == StepState.WAITING ? Optional.of(Fakes.NOW.plus(Duration.ofHours(24))) : Optional.empty(),
                Optional.empty()));
    }

    @Test
    void whereThereAreSeveralPairsThePlanSaysWhoseItIs() {
        assertEquals("A plan", presenter.look().title());
        model.visit().shown().readingEnded(Optional.of(Fakes.inTwoTenants()));
        assertEquals("A plan: Contoso", presenter.look().title());
    }

    @Test
    void theButtonCountsWhatIsLeftToDo() {
        assertEquals("&Apply 2 steps…", presenter.look().applyText());
        becomes(plan.steps().getFirst(), StepState.DONE, "It is done.");
        assertEquals("&Apply 1 step…", presenter.look().applyText());
        becomes(plan.steps().getLast(), StepState.ALREADY_DONE, "It was done.");
        assertEquals("&Apply…", presenter.look().applyText());
    }

    @Test
    void whetherOneMayIsSaidOfWhatIsStillToBeDone() {
        Step first = plan.steps().getFirst();
        Step last = plan.steps().getLast();
        model.visit().rightsSeen(plan, new PlanRights(plan.steps().stream().map(step -> new StepRight(step.id(),
                StepRight.Standing.ACTIVATE, List.of("Role"), "activate Role first")).toList()));
        becomes(first, StepState.DONE, "It is done.");

        assertEquals("", column(presenter, "right", first));
        assertEquals("activate Role first", column(presenter, "right", last));
    }

    @Test
    void whatAPolicyLocksIsNotAppliedAndTheReasonIsSaid() {
        Policy policy = new Policy(List.of(new PolicyFile(Path.of("/etc/isthmus/policy.json"), Optional.empty(),
                "IT security", true, Set.of(), List.of(), false, Set.of())), false);
        ConsoleModel locked = Fakes.model(Fakes.answering(Console.class, Map.of("policy", asked -> policy)));
        locked.visit().opened(Fakes.answering(Session.class, Map.of("time", asked -> TimeSource.system())));
        locked.visit().show(PlanRun.made(plan, Map.of()));
        locked.readPolicy();
        PlanPresenter.Looked looked = new PlanPresenter(locked).look();

        assertFalse(looked.canApply());
        assertTrue(looked.warnings().contains("IT security"), looked.warnings());
        assertTrue(looked.canExport());
    }

    @Test
    void theCertificateRequestThatAServerMadeIsShownWithItsStepAndCanBeSavedUntilItIsUndone() {
        Step step = plan.steps().getFirst();
        assertFalse(presenter.look().canSaveRequest());
        String request = "-----BEGIN NEW CERTIFICATE REQUEST-----\nMIIC\n-----END NEW CERTIFICATE REQUEST-----";
        tells(step, StepState.DONE, Optional.of(request));
        assertTrue(presenter.look().canSaveRequest());
        assertTrue(presenter.look().sent().contains(request), presenter.look().sent());
        assertEquals(Optional.of(request), model.plan().orElseThrow().certificateRequest());
        tells(step, StepState.DONE, Optional.of("Keep this number: 7"));
        assertFalse(presenter.look().canSaveRequest(), "nothing for an authority");
        tells(step, StepState.UNDONE, Optional.empty());
        assertFalse(presenter.look().canSaveRequest());
    }

    private void tells(Step step, StepState state, Optional<String> told) {
        model.visit().stepChanged(new StepProgress(step.id(), state, "It is so.", Optional.of(Fakes.NOW),
                Optional.empty(), Optional.empty(), told, true));
    }

    @Test
    void nothingIsAppliedWithoutAConnection() {
        assertFalse(presenter.look().canApply());
        assertTrue(presenter.look().canExport());
    }

    @Test
    void whileAStepRunsItSaysWhatIsAwaitedSinceWhenAndUntilWhen() {
        Step step = plan.steps().getFirst();
        becomes(step, StepState.RUNNING, "Waiting for Get-One");
        assertTrue(state(step).matches("Waiting for Get-One \\(since .+, until .+ at the latest\\)"), state(step));
        assertTrue(state(step).contains(model.times().shortly(Fakes.NOW.plus(Duration.ofMinutes(5)))), state(step));
    }

    @Test
    void whatWaitsSaysUntilWhenAtTheLatest() {
        Step step = plan.steps().getFirst();
        becomes(step, StepState.WAITING, "It takes its time.");
        assertTrue(state(step).matches("It takes its time\\. \\(until .+ at the latest\\)"), state(step));
    }

    @Test
    void theStepThatRunsIsLookedAtUntilAnotherIsSelected() {
        assertEquals(plan.steps().getFirst(), presenter.look().step().orElseThrow());
        becomes(plan.steps().getLast(), StepState.RUNNING, "It runs.");
        assertEquals(plan.steps().getLast(), presenter.look().step().orElseThrow());
        presenter.select(plan.steps().getFirst());
        assertEquals(plan.steps().getFirst(), presenter.look().step().orElseThrow());
    }

    @Test
    void aStepSaysHowItIsSeenToHaveWorkedAndHowItIsUndone() {
        assertTrue(presenter.look().verified().contains("One is called after"), presenter.look().verified());
        assertTrue(presenter.look().verified().contains("5 minutes"), presenter.look().verified());
        assertTrue(presenter.look().undone().contains("Set-One"), presenter.look().undone());
    }

    @Test
    void ofSeveralPlansOneIsChosenAndNoneWhileOneRuns() {
        Plan other = Fakes.plan("Other");
        model.visit().planKnown(PlanRun.of(new PlanState(other, PlanState.Phase.STOPPED, List.of(), Fakes.NOW, Fakes.NOW, "anna"),
                "It stopped."));
        assertEquals(0, presenter.look().chosen());
        assertTrue(presenter.look().plans().get(0).endsWith(": not applied"), presenter.look().plans().toString());
        assertTrue(presenter.look().plans().get(1).endsWith(": stopped"), presenter.look().plans().toString());
        presenter.choose(1);
        assertEquals(other.steps(), presenter.look().steps());
        model.visit().changeBegins();
        presenter.choose(0);
        assertEquals(other.steps(), presenter.look().steps());
    }

    @Test
    void aPlanThatIsMadeTakesThePlaceOfTheOneThatWasMadeBefore() {
        model.visit().show(PlanRun.made(Fakes.plan("Other"), Map.of()));
        assertEquals(1, presenter.look().plans().size());
    }

    @Test
    void aParameterThatAWarningNamesCanBeGivenUntilThePlanIsBegun() {
        PlanParameter restore = new PlanParameter("restore", "Bring it back", PlanParameter.Type.BOOLEAN, false, "");
        PlanDescriptor kind = new PlanDescriptor("fake", "test", "Fake", "", List.of(), List.of(restore));
        ConsoleModel known = Fakes.model(Fakes.answering(Console.class, Map.of("plans", arguments ->
                Fakes.answering(PlanRegistry.class, Map.of("find", id -> Optional.of(kind))))));
        PlanPresenter warned = new PlanPresenter(known);
        PlanRun made = PlanRun.made(Fakes.plan(List.of("Ask for it with the parameter restore."), "One"), Map.of());
        known.visit().show(made);
        assertEquals(List.of(restore), warned.look().helping());
        assertEquals(Optional.of(restore), warned.parameter("restore"));
        assertEquals(Optional.empty(), warned.parameter("owner"));
        known.visit().planKnown(PlanRun.of(new PlanState(made.plan(), PlanState.Phase.STOPPED, List.of(), Fakes.NOW,
                Fakes.NOW, "anna"), "It stopped."));
        assertEquals(List.of(), warned.look().helping());
    }

    @Test
    void withoutAPlanItSaysOnceHowToGetOne() {
        model.leave();
        presenter.show(presenter.look());
        assertEquals("", presenter.look().summary());
        assertEquals(Messages.PlanPresenter_none, presenter.steps().emptyText());
    }
}
