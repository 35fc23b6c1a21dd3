package io.isthmus.engine.watch;

import java.util.List;
import java.util.UUID;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.snapshot.PendingEffect;

/**
 * How a change of ours stands that takes its time to work.
 *
 * @param effect   the change and until when it may take
 * @param plan     the plan that made it
 * @param step     the title of its step
 * @param state    how it stands
 * @param findings what the checks say that judge it; empty while it waits
 * @since 1.0
 */
public record TimedEffect(PendingEffect effect, UUID plan, String step, State state, List<Finding> findings)
        implements Found {

    /** How an effect stands. */
    public enum State {
        /** Its time is not over, and it is as the plan left it. */
        WAITING,
        /** It was seen to work. */
        PROVEN,
        /** Its time is over, all is configured as it should be, and nothing shows that it works or does not. */
        CONFIGURED,
        /** Its time is over, and it does not work or is no longer configured. */
        BROKEN,
        /**
         * Its time is over, and what it is judged by could not be read. It is tested again with the next round, for a
         * week.
         */
        UNSEEN
    }

    /** Copies the list. */
    public TimedEffect {
        findings = List.copyOf(findings);
    }

    /** Whether nothing more is to be waited for. */
    public boolean settled() {
        return state == State.PROVEN || state == State.CONFIGURED || state == State.BROKEN;
    }
}
