package io.isthmus.console.ui.internal.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.text.ShortIds;
import io.isthmus.sdk.text.Sides;
import io.isthmus.ui.model.PlanRun;

/**
 * What a person is asked before something is changed.
 *
 * @param plan        whose steps are applied or undone
 * @param title       of the dialog
 * @param head        what is done and where, one line
 * @param effectsName the name of the list for a screen reader
 * @param effects     each step with its effect and what is sent for it
 * @param button      the text of the button that changes it
 * @param needsName   whether the organization's name has to be typed
 * @param missing     why it must not be done yet, where that is so: then the plan can be exported instead
 */
record Decision(Plan plan, String title, String head, String effectsName, String effects, String button,
        boolean needsName, Optional<String> missing) {

    private static final String INDENT = "\n     "; //$NON-NLS-1$

    /**
     * Applying what is left of a plan.
     *
     * @param rights  what whoever is signed in may do of it, where that was looked at
     * @param missing why it may not be applied yet
     */
    static Decision apply(PlanRun run, Optional<PlanRights> rights, Optional<String> missing) {
        List<Step> open = run.plan().steps().stream().filter(step -> !run.state(step).fulfilled()).toList();
        return new Decision(run.plan(), Messages.Decision_apply, head(run), Messages.Decision_applied,
                numbered(open, step -> lines(step.change(), StepWords.reversibility(step.reversibility())
                        + rights.flatMap(known -> known.of(step.id())).map(StepRight::sentence).map(INDENT::concat)
                                .orElse(""))), //$NON-NLS-1$
                run.open() == 1 ? Messages.Decision_applyOne : NLS.bind(Messages.Decision_applySteps, run.open()),
                run.needsName(), missing);
    }

    /**
     * Undoing what a plan did, the last step first; what cannot be undone is said, too.
     *
     * @param missing why it may not be undone yet
     */
    static Decision undo(PlanRun run, Optional<String> missing) {
        List<Step> undone = run.undoing();
        List<Step> staying = run.staying();
        String stays = staying.isEmpty() ? "" : "\n\n" + Messages.Decision_stays + "\n\n" //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
                + numbered(staying, step -> step.change().effect() + INDENT
                        + StepWords.reversibility(step.reversibility()));
        return new Decision(run.plan(), Messages.Decision_undo, head(run), Messages.Decision_undone,
                Messages.Decision_before + "\n\n" //$NON-NLS-1$
                        + numbered(undone, step -> lines(step.inverse().orElseThrow(), "")) + stays, //$NON-NLS-1$
                undone.size() == 1 ? Messages.Decision_undoOne : NLS.bind(Messages.Decision_undoSteps, undone.size()),
                false, missing);
    }

    private static String head(PlanRun run) {
        return NLS.bind(Messages.Decision_head, run.plan().title(), run.plan().pair().title());
    }

    private static String numbered(List<Step> steps, Function<Step, String> words) {
        return IntStream.range(0, steps.size()).mapToObj(index -> NLS.bind(Messages.Decision_step, new Object[] {
                index + 1, Sides.name(steps.get(index).side()), words.apply(steps.get(index)) }))
                .collect(Collectors.joining("\n\n")); //$NON-NLS-1$
    }

    /** What a change does, each request that it sends without its body, and something more. */
    private static String lines(Change change, String more) {
        Stream<String> sent = change.actions().isEmpty() ? Stream.of(Messages.Decision_nothingSent)
                : change.actions().stream().map(action -> action.request().describe());
        return Stream.concat(Stream.of(ShortIds.within(change.effect())), Stream.concat(sent, Stream.of(more)))
                .filter(line -> !line.isEmpty()).collect(Collectors.joining(INDENT));
    }
}
