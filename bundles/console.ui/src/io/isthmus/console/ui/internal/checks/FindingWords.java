package io.isthmus.console.ui.internal.checks;

import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Severity;

/** What a finding says of itself, in words. */
public final class FindingWords {

    private FindingWords() {
    }

    /** How much it matters. */
    public static String severity(Severity severity) {
        return switch (severity) {
            case INFORMATION -> Messages.FindingWords_information;
            case WARNING -> Messages.FindingWords_warning;
            case ERROR -> Messages.FindingWords_error;
            case CRITICAL -> Messages.FindingWords_critical;
        };
    }

    static String direction(Direction direction) {
        return switch (direction) {
            case ON_PREMISES_TO_CLOUD -> Messages.FindingWords_toCloud;
            case CLOUD_TO_ON_PREMISES -> Messages.FindingWords_toOnPremises;
            case BOTH -> Messages.FindingWords_both;
        };
    }

    static String basis(Basis basis) {
        return basis == Basis.PROVEN ? Messages.FindingWords_proven : Messages.FindingWords_configured;
    }
}
