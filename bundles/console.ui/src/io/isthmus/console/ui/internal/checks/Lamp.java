package io.isthmus.console.ui.internal.checks;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.check.Basis;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.style.Mark;
import io.isthmus.ui.text.Times;

/**
 * One of the three lamps of a direction. What waits is not red, and what is merely configured is not called healthy.
 *
 * @param direction which way across the border
 * @param mark      how it stands
 * @param text      the same in words
 */
record Lamp(Direction direction, Mark mark, String text) {

    /** The lamps of a direction: configured, proven and, where something waits, until when. */
    static List<Lamp> of(Direction direction, List<Finding> findings, Times times) {
        List<Finding> own = findings.stream()
                .filter(finding -> finding.direction() == direction || finding.direction() == Direction.BOTH).toList();
        Lamp configured = configured(direction, own);
        Lamp proven = proven(direction, own);
        return waiting(own).map(until -> List.of(configured, proven, new Lamp(direction, Mark.WAITING,
                NLS.bind(Messages.Lamp_waiting, times.shortly(until))))).orElse(List.of(configured, proven));
    }

    /** A warning of one server, or of what will not work before long, is neither the whole's fault nor none. */
    private static Lamp configured(Direction direction, List<Finding> own) {
        List<Finding> judged = own.stream().filter(finding -> finding.basis() == Basis.CONFIGURED)
                .filter(finding -> finding.severity() != Severity.INFORMATION
                        || finding.outcome() != Outcome.FAIL).toList();
        List<Finding> failed = judged.stream().filter(finding -> finding.outcome() == Outcome.FAIL).toList();
        if (failed.stream().anyMatch(finding -> finding.severity().compareTo(Severity.ERROR) >= 0)) {
            return new Lamp(direction, Mark.BAD, Messages.Lamp_notConfigured);
        }
        if (judged.stream().anyMatch(finding -> finding.outcome().unseen()) || judged.isEmpty()) {
            return new Lamp(direction, Mark.UNSEEN, Messages.Lamp_configurationUnknown);
        }
        return failed.isEmpty() ? new Lamp(direction, Mark.GOOD, Messages.Lamp_configured)
                : new Lamp(direction, Mark.WARNING, Messages.Lamp_warned);
    }

    private static Lamp proven(Direction direction, List<Finding> own) {
        List<Finding> tried = own.stream().filter(finding -> finding.basis() == Basis.PROVEN).toList();
        if (tried.stream().anyMatch(finding -> finding.outcome() == Outcome.FAIL)) {
            return new Lamp(direction, Mark.BAD, Messages.Lamp_provenBroken);
        }
        boolean seen = tried.stream().anyMatch(finding -> finding.outcome() == Outcome.PASS);
        return seen ? new Lamp(direction, Mark.GOOD, Messages.Lamp_proven)
                : new Lamp(direction, Mark.UNSEEN, Messages.Lamp_notProven);
    }

    private static Optional<Instant> waiting(List<Finding> own) {
        return own.stream().flatMap(finding -> finding.until().stream()).max(Comparator.naturalOrder());
    }
}
