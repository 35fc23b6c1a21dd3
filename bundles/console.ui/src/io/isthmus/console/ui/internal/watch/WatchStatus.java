package io.isthmus.console.ui.internal.watch;

import java.util.Optional;
import java.util.StringJoiner;

import org.eclipse.osgi.util.NLS;

import io.isthmus.console.ui.ConsoleIds;
import io.isthmus.engine.profile.LockHolder;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchWords;
import io.isthmus.sdk.text.FailureText;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.WatchState;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;

/**
 * How the watch over the organization that is looked at stands, in words.
 *
 * @param text        a few words
 * @param brief       the same where there is less room
 * @param sentences   the same as sentences, one a line
 * @param open        how many changes nobody looked at
 * @param mark        how it stands
 * @param cure        what a person does about it
 */
public record WatchStatus(String text, String brief, String sentences, int open, Mark mark, Cure cure) {

    /** More lines than this are looked at in the view of changes. */
    private static final int LONGEST = 4;

    /**
     * What a person does.
     *
     * @param label   of the button
     * @param command that it runs
     */
    public record Cure(String label, String command) {
    }

    /** The sentences, after how many changes nobody looked at. */
    public String explanation() {
        return open == 0 ? sentences : NLS.bind(Messages.WatchStatus_open, open) + "\n" + sentences; //$NON-NLS-1$
    }

    /** How it stands; empty where nothing is looked at that could be watched over. */
    public static Optional<WatchStatus> of(ConsoleModel model) {
        return model.connection().filter(DriftWatch::watchable)
                .map(one -> of(model.watching().state(), model.watching().found().open().size(), model.times(),
                        one.title()));
    }

    private static WatchStatus of(WatchState state, int open, Times times, String title) {
        WatchStatus status = switch (state.phase()) {
            case OFF -> new WatchStatus(Messages.WatchStatus_off, Messages.WatchStatus_offBrief,
                    NLS.bind(Messages.WatchStatus_offExplained, title), open, Mark.PENDING,
                    new Cure(Messages.WatchStatus_watch, ConsoleIds.WATCH_COMMAND));
            case OFFLINE -> new WatchStatus(Messages.WatchStatus_offline, Messages.WatchStatus_offlineBrief,
                    NLS.bind(Messages.WatchStatus_offlineExplained, title), open, Mark.PENDING,
                    new Cure(Messages.WatchStatus_connect, ConsoleIds.RECONNECT_COMMAND));
            case HELD -> new WatchStatus(Messages.WatchStatus_held, Messages.WatchStatus_heldBrief, holder(state), open,
                    Mark.PENDING, changes());
            case LOOKING -> new WatchStatus(Messages.WatchStatus_looking, Messages.WatchStatus_lookingBrief,
                    NLS.bind(Messages.WatchStatus_lookingExplained, title), open, Mark.RUNNING, changes());
            case WAITING -> waiting(state, open, times);
        };
        return open == 0 || status.mark() == Mark.WARNING ? status : status.withChanges();
    }

    /** What nobody looked at is told before anything else that is as it should be. */
    private WatchStatus withChanges() {
        String found = NLS.bind(Messages.WatchStatus_foundBrief, open);
        return new WatchStatus(NLS.bind(Messages.WatchStatus_found, found, text), found, sentences, open, Mark.WARNING,
                changes());
    }

    private static WatchStatus waiting(WatchState state, int open, Times times) {
        String last = state.looked().map(times::shortly).orElse(Messages.WatchStatus_never);
        String next = state.next().map(times::shortly).orElse(""); //$NON-NLS-1$
        StringJoiner lines = new StringJoiner("\n"); //$NON-NLS-1$
        lines.add(NLS.bind(Messages.WatchStatus_lookedExplained, last, next));
        state.failure().ifPresent(failure -> lines.add(FailureText.details(failure)));
        state.unseen().stream().limit(LONGEST).forEach(unseen -> lines.add(unseen(unseen)));
        if (state.unseen().size() > LONGEST) {
            lines.add(NLS.bind(Messages.WatchStatus_moreUnseen, state.unseen().size() - LONGEST));
        }
        state.problems().forEach(lines::add);
        String sentences = lines.toString();
        if (state.blind()) {
            return new WatchStatus(NLS.bind(Messages.WatchStatus_blind, last), Messages.WatchStatus_blindBrief,
                    sentences, open, Mark.WARNING, new Cure(Messages.WatchStatus_lookNow, ConsoleIds.LOOK_NOW_COMMAND));
        }
        return new WatchStatus(NLS.bind(Messages.WatchStatus_looked, last, next),
                NLS.bind(Messages.WatchStatus_lookedBrief, last), sentences, open, Mark.GOOD, changes());
    }

    /** What could not be looked at, and why. */
    private static String unseen(Unseen unseen) {
        return NLS.bind(Messages.WatchStatus_unseen, WatchWords.place(unseen), unseen.reason());
    }

    private static String holder(WatchState state) {
        return state.holder().map(WatchStatus::named).orElse(Messages.WatchStatus_heldByUnknown);
    }

    private static String named(LockHolder holder) {
        return NLS.bind(Messages.WatchStatus_heldBy, new Object[] { holder.user(), holder.host(),
            Long.toString(holder.process()), Times.system().shortly(holder.since()) });
    }

    private static Cure changes() {
        return new Cure(Messages.WatchStatus_changes, ConsoleIds.SHOW_CHANGES_COMMAND);
    }
}
