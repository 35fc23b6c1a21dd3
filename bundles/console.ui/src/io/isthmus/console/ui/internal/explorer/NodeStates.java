package io.isthmus.console.ui.internal.explorer;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.style.Mark;

/** How nodes stand: by what was found about them, else by how they were read. */
public final class NodeStates {

    private static final List<Mark> WORST_FIRST = List.of(Mark.BAD, Mark.WARNING, Mark.DENIED, Mark.UNSEEN,
            Mark.WAITING, Mark.INFORMATION, Mark.GOOD, Mark.ABSENT, Mark.NONE);

    private final List<Finding> findings;

    /**
     * @param findings all that were found
     */
    public NodeStates(List<Finding> findings) {
        this.findings = findings;
    }

    /** The mark of a finding. */
    public static Mark mark(Finding finding) {
        return switch (finding.outcome()) {
            case PASS -> Mark.GOOD;
            case NOT_APPLICABLE -> Mark.NONE;
            case WAITING -> Mark.WAITING;
            case SKIPPED, PARTIAL, CANCELLED, ERROR -> Mark.UNSEEN;
            case FAIL -> mark(finding.severity());
        };
    }

    /** The mark of how much something matters. */
    public static Mark mark(Severity severity) {
        return switch (severity) {
            case CRITICAL, ERROR -> Mark.BAD;
            case WARNING -> Mark.WARNING;
            case INFORMATION -> Mark.INFORMATION;
        };
    }

    /** The mark of how something was read. */
    public static Mark mark(Reading<?> reading) {
        return switch (reading.state()) {
            case READ -> Mark.NONE;
            case PARTIAL, FAILED, NOT_ASKED -> Mark.UNSEEN;
            case ABSENT -> Mark.ABSENT;
            case DENIED -> Mark.DENIED;
        };
    }

    /** How something was read, in words, with the service's own where it failed. */
    public static String words(Reading<?> reading) {
        String state = switch (reading.state()) {
            case READ -> Messages.NodeStates_read;
            case PARTIAL -> Messages.NodeStates_partial;
            case ABSENT -> Messages.NodeStates_absent;
            case DENIED -> Messages.NodeStates_denied;
            case NOT_ASKED -> Messages.NodeStates_notAsked;
            case FAILED -> Messages.NodeStates_failed;
        };
        return reading.failure().map(Failure::message).map(said -> state + ": " + said).orElse(state); //$NON-NLS-1$
    }

    /** What was found about an object, by any of its ids. */
    public List<Finding> about(String partId, Set<String> ids) {
        Set<String> known = ids.stream().map(NodeStates::lower).collect(Collectors.toSet());
        return findings.stream().filter(finding -> finding.resource().part().equals(partId))
                .filter(finding -> known.contains(lower(finding.resource().id()))
                        || known.contains(lower(finding.resource().name()))).toList();
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    /** What was found about a part as a whole. */
    List<Finding> aboutWhole(String partId) {
        return findings.stream().map(Finding::resource).filter(resource -> resource.part().equals(partId))
                .filter(resource -> resource.id().isEmpty()).findFirst().map(resource -> about(resource))
                .orElse(List.of());
    }

    private List<Finding> about(Resource resource) {
        return findings.stream().filter(finding -> finding.resource().equals(resource)).toList();
    }

    /** The worst of these marks. */
    static Mark worst(List<Mark> marks) {
        return marks.stream().min(Comparator.comparingInt(WORST_FIRST::indexOf)).orElse(Mark.NONE);
    }

    /** How many of the findings need a person, in words; empty where none does. */
    static String words(List<Finding> about) {
        long open = about.stream().filter(finding -> finding.outcome() == Outcome.FAIL).count();
        if (open == 0) {
            return about.stream().anyMatch(finding -> finding.outcome() == Outcome.WAITING)
                    ? Messages.NodeStates_waiting : ""; //$NON-NLS-1$
        }
        return open == 1 ? Messages.NodeStates_oneFinding : NLS.bind(Messages.NodeStates_findings, open);
    }
}
