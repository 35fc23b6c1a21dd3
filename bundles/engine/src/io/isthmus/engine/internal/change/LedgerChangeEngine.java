package io.isthmus.engine.internal.change;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.change.ApplyOptions;
import io.isthmus.engine.change.ChangeEngine;
import io.isthmus.engine.change.ChangeListener;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
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

    /**
     * @param ledger  the organization's
     * @param locking takes the right to write to the organization
     */
    public LedgerChangeEngine(Ledger ledger, Locking locking) {
        this.ledger = ledger;
        this.locking = locking;
    }

    @Override
    public ChangeResult apply(Plan plan, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        Admission.session(plan, session, true);
        Soundness.check(plan);
        try (WriteLock lock = locking.lock()) {
            Optional<PlanHistory> known = PlanHistory.find(ledger.records(), plan.id());
            if (known.isPresent()) {
                Admission.again(plan, known.get());
            }
            PlanHistory history = known.orElseGet(() ->
                    new PlanHistory(plan, session.time().now(), Applicant.of(session)));
            Admission.confirmation(history, options);
            if (known.isEmpty()) {
                Admission.unchangedWorld(plan, new World(session, plan.pair(), cancel));
            }
            return new PlanRun(history, ledger, session, options, listener, cancel).run(Direction.FORWARD,
                    known.isEmpty());
        }
    }

    @Override
    public ChangeResult resume(UUID plan, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        try (WriteLock lock = locking.lock()) {
            PlanHistory history = history(plan);
            Admission.session(history.plan(), session, true);
            if (history.direction() == Direction.FORWARD) {
                Admission.confirmation(history, options);
            }
            return new PlanRun(history, ledger, session, options, listener, cancel).run(history.direction(), false);
        }
    }

    @Override
    public ChangeResult undo(UUID plan, Session session, ApplyOptions options, ChangeListener listener,
            Cancel cancel) throws PlanRefusedException, LockedException, IOException {
        try (WriteLock lock = locking.lock()) {
            PlanHistory history = history(plan);
            Admission.session(history.plan(), session, true);
            if (history.through() && !history.toUndo()) {
                return new ChangeResult(history.state(session.time().now()), Map.of(), Messages.NothingToUndo);
            }
            return new PlanRun(history, ledger, session, options, listener, cancel).run(Direction.BACK, false);
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
