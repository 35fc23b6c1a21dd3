package io.isthmus.console.ui.internal.checks;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.style.Mark;

/** What to do about a finding; the order is the one in which they are shown. */
enum FindingGroup {
    /** Something does not work, or somebody can get in. */
    NOW(Messages.FindingGroup_now, Mark.BAD),
    /** It will not work before long. */
    SOON(Messages.FindingGroup_soon, Mark.WARNING),
    /** Worth knowing, nothing to do. */
    TO_KNOW(Messages.FindingGroup_toKnow, Mark.INFORMATION),
    /** Done, and takes its time. */
    WAITING(Messages.FindingGroup_waiting, Mark.WAITING),
    /** Nothing can be said, with the reason. */
    COULD_NOT_LOOK(Messages.FindingGroup_couldNotLook, Mark.UNSEEN),
    /** As it should be. */
    PASSED(Messages.FindingGroup_passed, Mark.GOOD),
    /** Does not concern this organization. */
    NOT_APPLICABLE(Messages.FindingGroup_notApplicable, Mark.NONE);

    private final String title;
    private final Mark mark;

    FindingGroup(String title, Mark mark) {
        this.title = title;
        this.mark = mark;
    }

    String title() {
        return title;
    }

    Mark mark() {
        return mark;
    }

    /** The group that a finding belongs to. */
    static FindingGroup of(Finding finding) {
        if (finding.outcome().unseen()) {
            return COULD_NOT_LOOK;
        }
        return switch (finding.outcome()) {
            case PASS -> PASSED;
            case NOT_APPLICABLE -> NOT_APPLICABLE;
            case WAITING -> WAITING;
            default -> finding.severity().compareTo(Severity.ERROR) >= 0 ? NOW
                    : finding.severity() == Severity.WARNING ? SOON : TO_KNOW;
        };
    }
}
