package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.internal.concurrent.SideBySide;
import io.isthmus.engine.internal.right.RightsExaminer;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.ApprovalRule;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.right.PlanRights;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.snapshot.PendingEffect;

/** The change engine of one organization, whose only memory is the ledger. */
public final class LedgerChangeEngine implements ChangeEngine {

    /** Takes the right to write. */
    @FunctionalInterface
    public interface Locking {
        /** Takes it, or says who has it. */
        WriteLock lock() throws LockedException;
    }

    private final Ledger ledger;
    private final Locking locking;
    private final Supplier<Facts> facts;
    private final Supplier<Policy> policy;

    /**
     * @param ledger  the organization's
     * @param locking takes the right to write to the organization
     * @param facts   what requests need of whoever sends them
     * @param policy  what administrators decided, as it stands when it is asked
     */
    public LedgerChangeEngine(Ledger ledger, Locking locking, Supplier<Facts> facts, Supplier<Policy> policy) {
        this.ledger = ledger;
        this.locking = locking;
        this.facts = facts;
        this.policy = policy;
    }

    @Override
    public ChangeResult apply(Plan plan, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        unlocked(session);
        Admission.session(plan, session, true);
        Soundness.check(plan);
        try (WriteLock lock = locking.lock()) {
            Optional<PlanHistory> known = PlanHistory.find(ledger.records(), plan.id());
            if (known.isPresent()) {
                Admission.again(plan, known.get());
            }
            PlanHistory history = known.orElseGet(() ->
                    new PlanHistory(plan, session.time().now(), Applicant.of(session)));
            approved(plan, session);
            Admission.confirmation(history, options);
            admit(history, Direction.FORWARD, known.isEmpty(), session, cancel);
            return run(history, session, options, listener, cancel).run(Direction.FORWARD, known.isEmpty());
        }
    }

    @Override
    public ChangeResult resume(UUID plan, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        unlocked(session);
        try (WriteLock lock = locking.lock()) {
            PlanHistory history = history(plan);
            Admission.goingOn(history, history.direction(), session);
            approved(history.plan(), session);
            if (history.direction() == Direction.FORWARD) {
                Admission.confirmation(history, options);
            }
            admit(history, history.direction(), false, session, cancel);
            return run(history, session, options, listener, cancel).run(history.direction(), false);
        }
    }

    @Override
    public void approve(Plan plan, Session session) throws PlanRefusedException, LockedException, IOException {
        Admission.session(plan, session, false);
        Soundness.check(plan);
        if (Applicant.accounts(session).isEmpty()) {
            throw new PlanRefusedException(Messages.ApprovalByNobody, Messages.AdviceApprovalByNobody);
        }
        try (WriteLock lock = locking.lock()) {
            ledger.append(List.of(new Event.Approved(Codec.hash(plan), Applicant.user(),
                    Applicant.accounts(session), Applicant.of(session))
                    .entry(session.time().now(), plan.id(), Optional.empty())));
        }
    }

    @Override
    public Optional<String> missingApproval(Plan plan, Session session) throws IOException {
        Optional<ApprovalRule> rule = policy.get().approval(plan, session.connection());
        return rule.isEmpty() ? Optional.empty()
                : Approvals.missing(rule.get(), plan, ledger.records(), session);
    }

    private void unlocked(Session session) throws PlanRefusedException {
        Optional<String> lock = policy.get().locked(session.connection());
        if (lock.isPresent()) {
            throw new PlanRefusedException(lock.get(), Messages.AdviceLocked);
        }
    }

    private void approved(Plan plan, Session session) throws PlanRefusedException, IOException {
        Optional<String> missing = missingApproval(plan, session);
        if (missing.isPresent()) {
            throw new PlanRefusedException(missing.get(), Messages.AdviceApproval);
        }
    }

    /**
     * Who may send it is looked at beside whether the world is as it was. Where that refuses the plan, nobody waits for the
     * other look, and it is given up.
     *
     * @param fresh whether the plan was not begun yet
     */
    private void admit(PlanHistory history, Direction direction, boolean fresh, Session session, Cancel cancel)
            throws PlanRefusedException {
        Plan plan = history.plan();
        CancelSource given = new CancelSource();
        try (Cancel.Registration both = cancel.onCancel(given::cancel)) {
            CompletableFuture<PlanRights> rights = SideBySide.start(() -> new RightsExaminer(facts)
                    .examine(plan, step -> history.step(step.id()).ahead(direction), session, given));
            World world = new World(session, plan.pair(), cancel);
            if (fresh) {
                Admission.unchangedWorld(plan, world);
            }
            Admission.entitled(history, direction, SideBySide.result(rights), world);
        } finally {
            given.cancel();
        }
    }

    private PlanRun run(PlanHistory history, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) {
        return new PlanRun(history, ledger, session, facts.get(), options, listener, cancel);
    }

    @Override
    public ChangeResult undo(UUID plan, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        unlocked(session);
        try (WriteLock lock = locking.lock()) {
            PlanHistory history = history(plan);
            Admission.goingOn(history, Direction.BACK, session);
            if (history.through() && !history.toUndo()) {
                return new ChangeResult(history.state(session.time().now()), Map.of(), Messages.NothingToUndo);
            }
            approved(history.plan(), session);
            admit(history, Direction.BACK, false, session, cancel);
            return run(history, session, options, listener, cancel).run(Direction.BACK, false);
        }
    }

    @Override
    public PlanState inspect(UUID plan, Session session, Cancel cancel) throws PlanRefusedException, IOException {
        PlanHistory history = history(plan);
        Admission.session(history.plan(), session, false);
        return new Inspection(history, new World(session, history.plan().pair(), cancel)).state();
    }

    private PlanHistory history(UUID plan) throws IOException, PlanRefusedException {
        return PlanHistory.find(ledger.records(), plan).orElseThrow(() -> new PlanRefusedException(
                NLS.bind(Messages.NoSuchPlan, plan), Messages.AdviceListPlans));
    }

    @Override
    public List<PlanState> plans(Instant now) throws IOException {
        return PlanHistory.of(ledger.records()).values().stream().map(history -> history.state(now))
                .sorted(Comparator.comparing(PlanState::started).reversed()).toList();
    }

    @Override
    public List<PendingEffect> pending(Instant now) throws IOException {
        return PendingEffects.of(ledger.records(), now);
    }
}
