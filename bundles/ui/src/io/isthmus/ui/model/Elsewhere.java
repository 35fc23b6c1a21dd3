package io.isthmus.ui.model;

import java.time.Instant;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.profile.LockHolder;
import io.isthmus.ui.text.Times;

/**
 * Something that happened to the organization since it was read here, so that what is shown is old: another process did
 * it, or the watch of this one saw it.
 *
 * @param kind what happened
 * @param at   when; of a change, and of a look of the watch, by the organization's clock, else by this machine's
 * @param by   who; empty where that is not known
 * @since 1.0
 */
public record Elsewhere(Kind kind, Instant at, String by) {

    /** What happened. */
    public enum Kind {
        /** Another process applied or undid a plan, or a part of one. */
        CHANGED,
        /** It set the demo organization back to its first state. */
        RESET,
        /** It read both sides, later than they were read here. */
        READ,
        /** No other process, but the watch of this one: it saw that something is no longer as it is shown. */
        WATCHED
    }

    /** The same as a sentence. */
    public String sentence(Times times) {
        return switch (kind) {
            case CHANGED -> by.isEmpty() ? NLS.bind(Messages.Elsewhere_changed, times.shortly(at))
                    : NLS.bind(Messages.Elsewhere_changedBy, times.shortly(at), by);
            case RESET -> NLS.bind(Messages.Elsewhere_reset, Times.system().shortly(at));
            case WATCHED -> NLS.bind(Messages.Elsewhere_watched, times.shortly(at));
            case READ -> NLS.bind(Messages.Elsewhere_read, Times.system().shortly(at));
        };
    }

    /** That another process applies or undoes a plan now, as a sentence. */
    public static String sentence(LockHolder writer) {
        return NLS.bind(Messages.Elsewhere_writing, new Object[] { Times.system().shortly(writer.since()), writer.user(),
            writer.host(), Long.toString(writer.process()) });
    }
}
