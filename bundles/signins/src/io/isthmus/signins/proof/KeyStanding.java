package io.isthmus.signins.proof;

/**
 * How a key stands when one looks.
 *
 * @since 1.0
 */
public enum KeyStanding {
    /** Servers sign with its certificate now. */
    CURRENT(Messages.StandingCurrent),
    /** Servers will sign with its certificate next. */
    NEXT(Messages.StandingNext),
    /** Servers signed with its certificate before. */
    PREVIOUS(Messages.StandingPrevious),
    /** The application knows it, and no auth configuration that was read names it. */
    ON_APPLICATION(Messages.StandingOnApplication),
    /** The application does not know it any more. */
    GONE(Messages.StandingGone),
    /** What would tell was not read, or the sign-in names no key. */
    NOT_TOLD(Messages.StandingNotTold);

    private final String title;

    KeyStanding(String title) {
        this.title = title;
    }

    /** For a person. */
    public String title() {
        return title;
    }
}
