package io.isthmus.engine.internal.change;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.internal.snapshot.Pairs;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.right.StepRight;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.request.Request;

/** Refuses a plan before anything was sent. */
final class Admission {

    private Admission() {
    }

    /** The plan is for the organization and the tenant of the session, and that one may write where it must. */
    static void session(Plan plan, Session session, boolean writing) throws PlanRefusedException {
        session(plan, plan.steps(), session, writing);
    }

    /**
     * The same for a plan that goes on. What is taken back needs what it was done in alone: a tenant that cannot be opened
     * any more keeps nobody from undoing the rest.
     */
    static void goingOn(PlanHistory history, Direction direction, Session session) throws PlanRefusedException {
        Plan plan = history.plan();
        session(plan, direction == Direction.FORWARD ? plan.steps() : plan.steps().stream()
                .filter(step -> history.step(step.id()).ahead(direction).isPresent()).toList(), session, true);
    }

    private static void session(Plan plan, List<Step> steps, Session session, boolean writing)
            throws PlanRefusedException {
        if (!plan.connection().equals(session.connection().id())) {
            throw new PlanRefusedException(NLS.bind(Messages.OtherConnection, plan.organization(),
                    session.connection().title()), Messages.AdviceOtherConnection);
        }
        for (Step step : steps) {
            if (step.side() != Side.WORKSTATION && !open(plan, step, session)) {
                throw new PlanRefusedException(NLS.bind(Messages.SideNotOpen, step.side(),
                        step.elsewhere().orElse(plan.pair().title())), Messages.AdviceOtherConnection);
            }
        }
        if (writing && !plan.local() && session.access() != Access.WRITE) {
            throw new PlanRefusedException(Messages.ReadOnly, Messages.AdviceWrite);
        }
    }

    private static boolean open(Plan plan, Step step, Session session) {
        String key = Pairs.key(plan.pair(), step).orElse("");
        return session.sources().stream().map(Source::scope)
                .anyMatch(scope -> scope.side() == step.side() && scope.key().equals(key));
    }

    /** A plan that was begun is the same, and was not undone since. */
    static void again(Plan plan, PlanHistory known) throws PlanRefusedException {
        if (!known.plan().equals(plan)) {
            throw new PlanRefusedException(Messages.OtherPlan, Messages.AdviceNewPlan);
        }
        if (known.direction() == Direction.BACK) {
            throw new PlanRefusedException(Messages.WasUndone, Messages.AdviceNewPlan);
        }
    }

    /** Before irreversible steps the organization's name is typed. */
    static void confirmation(PlanHistory history, ApplyOptions options) throws PlanRefusedException {
        Plan plan = history.plan();
        boolean irreversible = plan.steps().stream()
                .filter(step -> step.reversibility() instanceof Reversibility.Irreversible)
                .anyMatch(step -> !history.step(step.id()).through());
        if (irreversible && !options.confirmedName().equals(Optional.of(plan.organization()))) {
            throw new PlanRefusedException(NLS.bind(Messages.NotConfirmed, plan.organization()),
                    NLS.bind(Messages.AdviceConfirm, plan.organization()));
        }
    }

    /**
     * What steps need to be true before is true, or they are done already. What only an earlier step tells, or may make
     * true, is checked when its time comes.
     */
    static void unchangedWorld(Plan plan, World world) throws PlanRefusedException {
        List<Step> steps = plan.steps();
        Map<Step, List<Expectation>> before = new LinkedHashMap<>();
        for (Step step : steps) {
            List<Expectation> early = Foresight.of(plan, step);
            if (!early.isEmpty()) {
                before.put(step, early);
            }
        }
        Placeholders none = new Placeholders(Map.of());
        Map<Request, World.Seen> answers = world.ask(before.entrySet().stream().flatMap(entry -> Stream.concat(
                entry.getValue().stream(), entry.getKey().change().verification().expectations().stream()
                        .filter(none::resolve))).map(Expectation::request).toList());
        for (Map.Entry<Step, List<Expectation>> entry : before.entrySet()) {
            List<Expectation> after = entry.getKey().change().verification().expectations();
            boolean done = !entry.getKey().change().provenByAnswer() && after.stream().allMatch(none::resolve)
                    && World.sight(after, answers).holds();
            Optional<String> obstacle = done ? Optional.empty() : obstacle(World.sight(entry.getValue(), answers));
            if (obstacle.isPresent()) {
                throw new PlanRefusedException(NLS.bind(Messages.WorldChanged, obstacle.get()),
                        Messages.AdviceNewPlan);
            }
        }
    }

    /**
     * Nobody begins what is sure to be refused half-way: a step whose right is missing stops the plan, unless it is done
     * already. What could not be looked at stops nothing.
     */
    static void entitled(PlanHistory history, Direction direction, PlanRights rights, World world)
            throws PlanRefusedException {
        Map<Step, StepRight> missing = new LinkedHashMap<>();
        Placeholders known = new Placeholders(history.bindings());
        for (Step step : history.plan().steps()) {
            Optional<StepRight> right = rights.of(step.id()).filter(StepRight::missing);
            if (right.isPresent() && (history.step(step.id()).toProve(direction)
                    || !done(direction.of(step), known, world))) {
                missing.put(step, right.get());
            }
        }
        if (!missing.isEmpty()) {
            String sentences = missing.entrySet().stream().map(entry -> NLS.bind(Messages.NotEntitledStep,
                    entry.getKey().title(), entry.getValue().sentence())).collect(Collectors.joining("; "));
            boolean activate = missing.values().stream()
                    .allMatch(right -> right.standing() == StepRight.Standing.ACTIVATE);
            throw new PlanRefusedException(NLS.bind(Messages.NotEntitled, sentences),
                    activate ? Messages.AdviceActivate : Messages.AdviceOtherPerson);
        }
    }

    private static boolean done(Change change, Placeholders known, World world) {
        List<Expectation> after = change.verification().expectations();
        return after.stream().allMatch(known::resolve) && world.look(known.in(after)).holds();
    }

    private static Optional<String> obstacle(Sight sight) {
        return sight.unseen().map(look -> StepStoppedException.unseen(false, look).getMessage())
                .or(() -> sight.wrong().map(look -> NLS.bind(Messages.Precondition, look.expectation().sentence())));
    }
}
