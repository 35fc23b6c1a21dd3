package io.isthmus.plugins.ui.internal;

import io.isthmus.ui.style.Mark;

/** How a plug-in stands, the worst last. */
enum Standing {
    /** It is used, and nothing went wrong lately. */
    IN_USE(Mark.GOOD),
    /** It is used, but for its parts of the window, which wait for the next start. */
    WAITING(Mark.GOOD),
    /** It is used, and failed the last time. */
    FAILING(Mark.WARNING),
    /** It is used, but for what it declares wrongly. */
    BROKEN(Mark.WARNING),
    /** It is not used any more: it failed too often in a row. */
    SWITCHED_OFF(Mark.BAD);

    private final Mark mark;

    Standing(Mark mark) {
        this.mark = mark;
    }

    Mark mark() {
        return mark;
    }

    /** In words. */
    String text() {
        return switch (this) {
            case IN_USE -> Messages.Standing_inUse;
            case WAITING -> Messages.Standing_waiting;
            case FAILING -> Messages.Standing_failing;
            case BROKEN -> Messages.Standing_broken;
            case SWITCHED_OFF -> Messages.Standing_switchedOff;
        };
    }
}
