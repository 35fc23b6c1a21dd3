package io.isthmus.console.ui.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.internal.making.NamedParameters;
import io.isthmus.engine.change.PlanParameter;
import io.isthmus.engine.change.Preview;
import io.isthmus.engine.change.Previews;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.right.StepRight;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.sdk.text.Lengths;
import io.isthmus.sdk.text.Placeholders;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Elsewhere;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.table.Column;
import io.isthmus.ui.table.TablePresenter;

/** The state of the plan that is looked at. */
final class PlanPresenter extends Presenter {

    private static final String PARAGRAPH = "\n\n"; //$NON-NLS-1$
    private static final String BULLET = "•  "; //$NON-NLS-1$

    private final ConsoleModel model;
    private final TablePresenter<Step> steps;
    private final TablePresenter<Difference> differences;

    PlanPresenter(ConsoleModel model) {
        this.model = model;
        steps = new TablePresenter<>("plan.steps", List.of( //$NON-NLS-1$
                Column.of("step", Messages.PlanPresenter_step, 46, (Step step) -> ShortIds.within(step.title())) //$NON-NLS-1$
                        .inFull(Step::title).marked(step -> progress(step).map(one -> StepWords.mark(step, one))
                                .orElse(Mark.PENDING)),
                Column.of("state", Messages.PlanPresenter_state, 26, this::stateText) //$NON-NLS-1$
                        .explained(this::stateText),
                Column.of("side", Messages.PlanPresenter_side, 16, (Step step) -> Sides.name(step.side())), //$NON-NLS-1$
                Column.of("right", Messages.PlanPresenter_right, 30, this::rightText) //$NON-NLS-1$
                        .explained(this::rightText).marked(step -> right(step).map(StepRight::standing)
                                .map(StepWords::mark).orElse(Mark.NONE))));
        differences = new TablePresenter<>("plan.differences", DifferenceColumns.all()); //$NON-NLS-1$
        steps.setEmptyText(Messages.PlanPresenter_none);
        differences.setEmptyText(Messages.PlanPresenter_noDifferences);
        track(model.onChange(Topic.PLAN, this::changed));
        track(model.onChange(Topic.SELECTION, this::changed));
        track(model.onChange(Topic.CONNECTION, this::changed));
    }

    private StepState state(Step step) {
        return model.plan().map(run -> run.state(step)).orElse(StepState.PENDING);
    }

    /** Whether whoever is signed in may do a step that is still to be done. */
    private Optional<StepRight> right(Step step) {
        return plan().filter(plan -> state(step).open()).flatMap(model.visit()::rights)
                .flatMap(rights -> rights.of(step.id()));
    }

    private String rightText(Step step) {
        return right(step).map(StepRight::sentence).orElse(""); //$NON-NLS-1$
    }

    private Optional<StepProgress> progress(Step step) {
        return model.plan().map(run -> run.progress().get(step.id()));
    }

    private String stateText(Step step) {
        return progress(step).map(one -> StepWords.progress(step, one, model.times())).filter(text -> !text.isEmpty())
                .orElseGet(() -> StateWords.of(state(step)));
    }

    /**
     * What is to be seen.
     *
     * @param plans     those that can be looked at, in words
     * @param chosen    which of them is looked at; -1 for none
     * @param title     the plan's, or that there is none
     * @param summary   what it does as a whole, or how it stands; empty where there is no plan
     * @param warnings  what a person must know before; empty for nothing
     * @param helping   the parameters that the warnings name: the plan can be made with them instead
     * @param applyText the text of the button that applies it
     * @param canApply  whether it can be applied now
     * @param canUndo   whether something of it can be undone now
     * @param canExport whether there is a plan
     * @param canSaveRequest whether a server made a certificate request for it
     * @param steps     its steps
     * @param step      the one that is looked at
     * @param sent      exactly what it sends, and what became of it
     * @param verified  what must hold before, and how it is seen to have worked
     * @param undone    whether and how it is undone
     */
    record Looked(List<String> plans, int chosen, String title, String summary, String warnings,
            List<PlanParameter> helping, String applyText, boolean canApply, boolean canUndo, boolean canExport,
            boolean canSaveRequest, List<Step> steps, Optional<Step> step, String sent, String verified,
            String undone) {
    }

    /** Works out what is to be seen; in any thread. */
    Looked look() {
        Optional<Step> step = step();
        List<PlanRun> plans = model.plans();
        return new Looked(plans.stream().map(this::choice).toList(), model.plan().map(plans::indexOf).orElse(-1),
                title(), summary(), warnings(), helping(), applyText(), can(PlanRun::applicable), can(PlanRun::undoable),
                plan().isPresent(), model.plan().flatMap(PlanRun::certificateRequest).isPresent(), plan().map(Plan::steps).orElse(List.of()), step,
                step.map(this::sent).orElse(""), step.map(PlanPresenter::verified).orElse(""), //$NON-NLS-1$ //$NON-NLS-2$
                step.map(PlanPresenter::undone).orElse("")); //$NON-NLS-1$
    }

    /** Gives the tables their rows; in the thread of the widgets. */
    void show(Looked looked) {
        steps.setRows(looked.steps());
        differences.setRows(looked.step().map(Step::differences).orElse(List.of()));
    }

    private Optional<Plan> plan() {
        return model.plan().map(PlanRun::plan);
    }

    TablePresenter<Step> steps() {
        return steps;
    }

    TablePresenter<Difference> differences() {
        return differences;
    }

    private String choice(PlanRun run) {
        return NLS.bind(Messages.PlanPresenter_choice, new Object[] { run.plan().title(),
                model.times().shortly(run.plan().made()),
                run.phase().map(StateWords::of).orElse(Messages.PlanPresenter_notApplied) });
    }

    /** Looks at another of the plans; not while one runs. */
    void choose(int plan) {
        List<PlanRun> plans = model.plans();
        if (plan < plans.size() && model.plan().filter(PlanRun::running).isEmpty()) {
            model.visit().show(plans.get(plan));
        }
    }

    private String title() {
        return plan().map(plan -> model.severalPairs()
                ? NLS.bind(Messages.Decision_head, plan.title(), plan.pair().title()) : plan.title())
                .orElse(Messages.PlanPresenter_noPlan);
    }

    private String summary() {
        return model.plan().map(run -> run.running() ? running(run)
                : run.writer().isPresent() ? Elsewhere.sentence(run.writer().get())
                : run.sentence().isEmpty() ? run.plan().summary() : run.sentence())
                .orElse(""); //$NON-NLS-1$
    }

    private String running(PlanRun run) {
        return run.plan().steps().stream().filter(step -> run.state(step) == StepState.RUNNING).findFirst()
                .map(step -> step.title() + ": " + stateText(step)).orElse(Messages.PlanPresenter_running); //$NON-NLS-1$
    }

    /** What a person must know before; nothing once it is done. */
    private String warnings() {
        return model.plan().filter(run -> run.open() > 0).stream()
                .flatMap(run -> Stream.concat(model.locked().stream(), run.plan().warnings().stream()))
                .map(warning -> BULLET + ShortIds.within(warning)).collect(Collectors.joining("\n")); //$NON-NLS-1$
    }

    /** Only before the plan was begun: then it can still be another one. */
    private List<PlanParameter> helping() {
        return model.plan().filter(PlanRun::untouched).flatMap(run -> model.console().plans().find(run.plan().kind())
                .map(kind -> NamedParameters.in(String.join("\n", run.plan().warnings()), kind.parameters()))) //$NON-NLS-1$
                .orElse(List.of());
    }

    private String applyText() {
        long open = model.plan().map(PlanRun::open).orElse(0L);
        if (open == 0) {
            return Messages.PlanPresenter_applyNone;
        }
        return open == 1 ? Messages.PlanPresenter_applyOne : NLS.bind(Messages.PlanPresenter_apply, open);
    }

    private boolean can(Predicate<PlanRun> possible) {
        return model.plan().filter(possible).isPresent() && model.session().isPresent() && model.locked().isEmpty();
    }

    /** A parameter that the warnings name, by its name. */
    Optional<PlanParameter> parameter(String name) {
        return helping().stream().filter(parameter -> parameter.name().equals(name)).findFirst();
    }

    void select(Step step) {
        model.select(new Selected.StepSelected(step));
    }

    /** The step that is looked at: the one selected, else the one that runs, else the first. */
    private Optional<Step> step() {
        if (model.selected() instanceof Selected.StepSelected selected
                && plan().map(plan -> plan.steps().contains(selected.step())).orElse(false)) {
            return Optional.of(selected.step());
        }
        return plan().flatMap(plan -> plan.steps().stream().filter(step -> state(step) == StepState.RUNNING)
                .findFirst().or(() -> plan.steps().stream().findFirst()));
    }

    private String sent(Step step) {
        String text = Stream.of(effect(step), failure(step), previews(Previews.of(step)))
                .flatMap(texts -> texts).collect(Collectors.joining(PARAGRAPH));
        List<String> explained = plan().map(plan -> Placeholders.of(plan).explained(text)).orElse(List.of());
        return Stream.concat(Stream.of(text), explained.stream()).collect(Collectors.joining(PARAGRAPH));
    }

    /** What it does, and what was told of it: of a step that sends nothing the same, by the names of what was made. */
    private Stream<String> effect(Step step) {
        Stream<String> told = progress(step).flatMap(StepProgress::told).stream();
        return step.change().actions().isEmpty() ? Stream.of(told.findFirst().orElse(step.change().effect()))
                : Stream.concat(Stream.of(step.change().effect()), told);
    }

    private Stream<String> failure(Step step) {
        return progress(step).flatMap(StepProgress::failure).map(FailureText::details).stream();
    }

    private static Stream<String> previews(List<Preview> previews) {
        return previews.stream().map(Preview::text);
    }

    private static String verified(Step step) {
        Change change = step.change();
        String before = list(Messages.PlanPresenter_before, change.preconditions());
        String after = list(Messages.PlanPresenter_after, change.verification().expectations());
        String deadline = NLS.bind(Messages.PlanPresenter_polled,
                Lengths.text(change.verification().interval()), Lengths.text(change.verification().deadline()));
        return Stream.of(before, after, deadline).filter(text -> !text.isEmpty())
                .collect(Collectors.joining(PARAGRAPH));
    }

    private static String list(String title, List<Expectation> expectations) {
        return expectations.isEmpty() ? "" : expectations.stream() //$NON-NLS-1$
                .map(one -> BULLET + one.sentence() + "\n    " + one.request().describe()) //$NON-NLS-1$
                .collect(Collectors.joining("\n", title + '\n', "")); //$NON-NLS-1$ //$NON-NLS-2$
    }

    private static String undone(Step step) {
        return Stream.concat(Stream.of(StepWords.reversibility(step.reversibility())),
                step.inverse().stream().flatMap(inverse -> Stream.concat(Stream.of(inverse.effect()),
                        previews(Previews.of(inverse))))).collect(Collectors.joining(PARAGRAPH));
    }
}
