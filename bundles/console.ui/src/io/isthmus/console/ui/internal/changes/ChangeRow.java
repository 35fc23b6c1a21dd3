package io.isthmus.console.ui.internal.changes;

import java.time.Instant;
import java.util.Optional;

import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.ui.style.Mark;

/**
 * A row of the changes: something that was found, a change of ours that takes its time, or what could not be looked at.
 *
 * @param mark     how much it matters
 * @param severity the same in words
 * @param at       when it was found, or until when it takes, or when it was read last
 * @param side     where it stands
 * @param object   what it is about
 * @param what     what changed, one sentence
 * @param more     why it matters and what to do, for the tooltip
 * @param between  between which readings it came about
 * @param who      who did it, or which log would tell
 * @param seen     who looked at it
 * @param entry    what was found; empty for what stands as it is only for now
 * @param plan     the plan that mends it
 */
record ChangeRow(Mark mark, String severity, Optional<Instant> at, String side, String object, String what, String more,
        String between, String who, String seen, Optional<FoundEntry> entry, Optional<Remediation> plan) {
}
