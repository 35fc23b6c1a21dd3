package io.isthmus.host;

import java.time.Instant;

/**
 * Something that went wrong with a plug-in.
 *
 * @param at           when
 * @param kind         what sort of thing
 * @param contribution the class that ran; empty where it is about the plug-in as a whole
 * @param message      what happened, one sentence
 * @since 1.0
 */
public record HealthEvent(Instant at, Kind kind, String contribution, String message) {

    /**
     * What can go wrong.
     *
     * @since 1.0
     */
    public enum Kind {
        /** What it declares cannot be used. */
        DECLARATION,
        /** It threw. */
        THREW,
        /** It did not end in time, nor when it was asked to. */
        HUNG,
        /** Its process ended: by its own doing, for want of memory, or by a crash. */
        ENDED,
        /** It told more than anybody can read, or what is no message, or filled its folder. */
        FLOODED,
        /** It left threads or processes behind. */
        LEAKED,
        /** It asked for what it did not declare. */
        OVERSTEPPED,
        /** Its files are not what was installed. */
        TAMPERED,
        /** The window did not open with it inside. */
        UNOPENED
    }
}
