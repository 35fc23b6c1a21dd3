package io.isthmus.report.internal.findings;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;

/** What a finding asks of a person. In the order in which they are shown. */
enum Group {

    NOW, SOON, TO_KNOW, WAITING, UNSEEN, PASSED;

    static Group of(Finding finding) {
        if (finding.outcome() == Outcome.FAIL) {
            return switch (finding.severity()) {
                case CRITICAL, ERROR -> NOW;
                case WARNING -> SOON;
                case INFORMATION -> TO_KNOW;
            };
        }
        if (finding.outcome() == Outcome.WAITING) {
            return WAITING;
        }
        if (finding.outcome().unseen()) {
            return UNSEEN;
        }
        return PASSED;
    }

    String title() {
        return switch (this) {
            case NOW -> Messages.Now;
            case SOON -> Messages.Soon;
            case TO_KNOW -> Messages.ToKnow;
            case WAITING -> Messages.Waiting;
            case UNSEEN -> Messages.CouldNotLook;
            case PASSED -> Messages.Passed;
        };
    }

    /** The class of the page's style. */
    String style() {
        return switch (this) {
            case NOW -> "now";
            case SOON -> "soon";
            case WAITING -> "waiting";
            case PASSED -> "passed";
            case TO_KNOW, UNSEEN -> "";
        };
    }
}
