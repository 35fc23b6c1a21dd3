package io.isthmus.engine.change;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.isthmus.engine.profile.LockedException;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * Applies, resumes and undoes plans of one organization. What it does stands in the ledger before it is done, and what
 * came of it after, so that a console that ends at any moment can go on. Steps that do not wait for each other run at
 * the same time.
 * <p>
 * A cancel, a refusal or a crash leaves a plan that can be resumed or undone. Safe for use by many threads; a plan runs
 * only once at a time.
 *
 * @since 1.0
 */
public interface ChangeEngine {

    /**
     * Applies a plan. One that was begun before goes on where it was: applying twice changes nothing. What was done before
     * is looked at again. Where somebody changed it since it is {@link StepState#DRIFTED} then: it is not sent again, and
     * nothing that comes after it is; where it could not be looked at, its progress holds the failure.
     *
     * @param plan     what to do
     * @param session  open for writing
     * @param options  what the person decided
     * @param listener told of each step
     * @param cancel   stops after the request that runs
     * @return how it ended; look at its phase, a plan that stopped is no exception
     * @throws PlanRefusedException where nothing was done: the plan is for another organization or not sound, its first
     *                              steps' preconditions no longer hold, a confirmation, an approval or a right is missing,
     *                              a policy allows no change, or it was undone
     * @throws LockedException      where another process writes to the organization
     * @throws IOException          where the ledger cannot be written: nothing is sent without it
     */
    ChangeResult apply(Plan plan, Session session, ApplyOptions options, ChangeListener listener, Cancel cancel)
            throws PlanRefusedException, LockedException, IOException;

    /**
     * Goes on with a plan that was begun. What was sent without a known answer is looked at first and never blindly
     * sent again, and what was done before is looked at again as {@link #apply} says. A plan that was being undone goes on
     * being undone.
     *
     * @throws PlanRefusedException where nothing was done: there is no such plan, or as {@link #apply} says
     * @throws LockedException      where another process writes to the organization
     * @throws IOException          where the ledger cannot be written
     */
    ChangeResult resume(UUID plan, Session session, ApplyOptions options, ChangeListener listener, Cancel cancel)
            throws PlanRefusedException, LockedException, IOException;

    /**
     * Undoes what a plan did, the last first. What was there before the plan is left alone; irreversible steps are left
     * out, with the reason. What somebody took back before counts as undone. A plan that changed nothing stays as it is.
     *
     * @throws PlanRefusedException where nothing was done: there is no such plan, it is for another organization, an
     *                              approval that still counts or a right for the way back is missing, or a policy allows
     *                              no change
     * @throws LockedException      where another process writes to the organization
     * @throws IOException          where the ledger cannot be written
     */
    ChangeResult undo(UUID plan, Session session, ApplyOptions options, ChangeListener listener, Cancel cancel)
            throws PlanRefusedException, LockedException, IOException;

    /**
     * Writes down that whoever is signed in approves that somebody else applies a plan, as it is now. It counts for
     * plans that the {@link io.isthmus.engine.policy.Policy} wants a second person for. Sends nothing.
     *
     * @param session open for reading at least
     * @throws PlanRefusedException where the plan is for another organization or not sound
     * @throws LockedException      where another process writes to the organization
     * @throws IOException          where the ledger cannot be written
     */
    void approve(Plan plan, Session session) throws PlanRefusedException, LockedException, IOException;

    /**
     * Why a plan may not be applied yet by whoever is signed in, where the policy wants a second person to approve it:
     * nobody did, it was changed since, only the same person did, or the approval is over.
     *
     * @return empty where nothing is missing
     * @throws IOException where the ledger cannot be read
     */
    Optional<String> missingApproval(Plan plan, Session session) throws IOException;

    /**
     * Looks how the steps of a plan stand in the world that something was sent for or that were fulfilled before. Sends
     * only what reads and writes nothing into the ledger. Waits for replicas of a directory as {@link #apply} does.
     *
     * @throws PlanRefusedException where there is no such plan, or it is for another organization
     * @throws IOException          where the ledger cannot be read
     */
    PlanState inspect(UUID plan, Session session, Cancel cancel) throws PlanRefusedException, IOException;

    /**
     * Every plan that was begun, newest first.
     *
     * @param now the organization's clock: what waited is done then
     * @throws IOException where the ledger cannot be read
     */
    List<PlanState> plans(Instant now) throws IOException;

    /**
     * The plans with something left to be done.
     *
     * @throws IOException where the ledger cannot be read
     */
    default List<PlanState> unfinished(Instant now) throws IOException {
        return plans(now).stream().filter(PlanState::unfinished).toList();
    }

    /**
     * What was changed and still takes its time to work.
     *
     * @throws IOException where the ledger cannot be read
     */
    List<PendingEffect> pending(Instant now) throws IOException;
}
