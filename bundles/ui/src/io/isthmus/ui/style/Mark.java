package io.isthmus.ui.style;

import java.util.Locale;

/**
 * How something stands, told by a shape of its own so that colour is never alone.
 *
 * @since 1.0
 */
public enum Mark {
    /** As it should be. */
    GOOD(Tone.GOOD),
    /** Needs a person soon. */
    WARNING(Tone.WARNING),
    /** Needs a person now. */
    BAD(Tone.BAD),
    /** Changed and takes its time. */
    WAITING(Tone.WAITING),
    /** Could not be looked at. */
    UNSEEN(Tone.MUTED),
    /** The service refuses to tell. */
    DENIED(Tone.WARNING),
    /** Known not to exist. */
    ABSENT(Tone.MUTED),
    /** Something is being done. */
    RUNNING(Tone.WAITING),
    /** Not begun. */
    PENDING(Tone.MUTED),
    /** To know. */
    INFORMATION(Tone.WAITING),
    /** Taken back. */
    UNDONE(Tone.MUTED),
    /** Nothing is said. */
    NONE(Tone.MUTED);

    private final Tone tone;

    Mark(Tone tone) {
        this.tone = tone;
    }

    /** The tone that goes with the shape. */
    public Tone tone() {
        return tone;
    }

    /** The picture's file without its folder. */
    public String file() {
        return name().toLowerCase(Locale.ROOT) + ".png"; //$NON-NLS-1$
    }
}
