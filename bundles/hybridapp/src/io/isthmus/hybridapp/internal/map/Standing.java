package io.isthmus.hybridapp.internal.map;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.text.Moments;

/**
 * How something stands, and until when it waits where it does.
 *
 * @param state whether it agrees
 * @param until when what waits must work at the latest; empty for every other state
 */
record Standing(Agreement state, Optional<Instant> until) {

    /** What nothing takes its time of. */
    static Standing of(Agreement state) {
        return new Standing(state, Optional.empty());
    }

    /** What agrees, waits for the change that takes longest; what does not agree waits for nothing. */
    static Standing of(Agreement state, Stream<PendingEffect> pending) {
        Optional<Instant> until = pending.map(PendingEffect::until).max(Comparator.naturalOrder());
        return state == Agreement.AGREE && until.isPresent() ? new Standing(Agreement.WAITING, until) : of(state);
    }

    /** Of two things that must both be so: what does not agree before what was not read, before what waits. */
    Standing and(Standing other) {
        if (state == Agreement.WAITING && other.state == Agreement.WAITING) {
            return until.get().isBefore(other.until.get()) ? other : this;
        }
        return weight() >= other.weight() ? this : other;
    }

    private int weight() {
        return switch (state) {
            case AGREE -> 0;
            case WAITING -> 1;
            case NOT_READ -> 2;
            case DISAGREE -> 3;
        };
    }

    /** One of three sentences; of what waits, the one of what agrees, and until when. */
    String sentence(String agree, String disagree, String notRead) {
        return state == Agreement.WAITING ? NLS.bind(Messages.Standing_Sentence, agree,
                Moments.text(until.get(), ZoneId.systemDefault()))
                : MapMaker.sentence(state, agree, disagree, notRead);
    }

    /** The same as a few words, for which a box has room. */
    String detail(String agree, String disagree, String notRead) {
        return state == Agreement.WAITING ? NLS.bind(Messages.Standing_Detail, DateTimeFormatter
                .ofLocalizedDateTime(FormatStyle.SHORT).format(until.get().atZone(ZoneId.systemDefault())))
                : MapMaker.sentence(state, agree, disagree, notRead);
    }
}
