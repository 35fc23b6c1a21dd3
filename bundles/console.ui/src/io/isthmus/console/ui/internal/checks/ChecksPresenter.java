package io.isthmus.console.ui.internal.checks;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.OfferedPlan;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.report.FindingsSummary;
import io.isthmus.sdk.text.FindingCounts;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.CheckRun;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Judged;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;
import io.isthmus.ui.table.TablePresenter;

/** The state of the checks: the sentence, the lamps, the counts, the groups and the finding that is looked at. */
final class ChecksPresenter extends Presenter {

    private final ConsoleModel model;
    private final Optional<FindingsSummary> summary;
    private final TablePresenter<Evidence> evidence;
    private volatile String typed = ""; //$NON-NLS-1$

    /**
     * What is to be seen.
     *
     * @param sentence one sentence for whoever decides
     * @param lamps    of both directions
     * @param counts   how many findings need somebody, wait, could not look and passed
     * @param groups   those that hold a finding which fits the filter
     */
    record Looked(String sentence, List<Lamp> lamps, String counts, List<GroupNode> groups) {
    }

    /**
     * @param model   what the window looks at
     * @param summary says it in one sentence, where such a service is installed
     */
    ChecksPresenter(ConsoleModel model, Optional<FindingsSummary> summary) {
        this.model = model;
        this.summary = summary;
        this.evidence = new TablePresenter<>("checks.evidence", EvidenceColumns.of(model)); //$NON-NLS-1$
        evidence.setEmptyText(Messages.ChecksPresenter_noEvidence);
        track(model.onChange(Topic.CHECKS, this::changed));
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.SELECTION, this::changed));
        track(model.onChange(Topic.PLAN, this::changed));
    }

    /** Filters by what was typed. */
    void setFilter(String newTyped) {
        typed = newTyped.toLowerCase(Locale.ROOT).strip();
        changed();
    }

    /** Works out what is to be seen; in any thread. */
    Looked look() {
        return new Looked(sentence(), lamps(), counts(), groups());
    }

    /** One sentence for whoever decides. */
    String sentence() {
        CheckRun run = model.checks();
        if (run.running()) {
            return Messages.ChecksPresenter_running;
        }
        if (!run.begun()) {
            return notBegun();
        }
        return summary.map(one -> one.sentence(FindingsDocuments.of(model).orElseThrow(),
                model.plan().filter(PlanRun::untouched).map(PlanRun::plan), ZoneId.systemDefault()))
                .orElseGet(this::counts);
    }

    private String notBegun() {
        Optional<Connection> connecting = model.connecting();
        if (connecting.isPresent()) {
            return NLS.bind(Messages.ChecksPresenter_connecting, connecting.get().title());
        }
        if (model.reading()) {
            return Messages.ChecksPresenter_reading;
        }
        return model.snapshot().isPresent() ? Messages.ChecksPresenter_notRun : Messages.ChecksPresenter_nothingRead;
    }

    /** The lamps of both directions, as they were while checks run; none before a check was run. */
    List<Lamp> lamps() {
        List<Finding> known = model.checks().knownFindings();
        if (known.isEmpty()) {
            return List.of();
        }
        List<Finding> judging = known.stream().filter(this::judgesPromises).toList();
        List<Lamp> lamps = new ArrayList<>();
        for (Direction direction : List.of(Direction.ON_PREMISES_TO_CLOUD, Direction.CLOUD_TO_ON_PREMISES)) {
            lamps.addAll(Lamp.of(direction, judging, model.times()));
        }
        return lamps;
    }

    private boolean judgesPromises(Finding finding) {
        return model.console().checks().find(finding.check()).map(CheckDescriptor::judgesPromises).orElse(true);
    }

    /** How many findings need somebody, wait, could not look and passed. */
    String counts() {
        return FindingCounts.text(model.checks().findings());
    }

    /** The groups that hold a finding which fits the filter. */
    List<GroupNode> groups() {
        Map<FindingGroup, List<Judged>> groups = new EnumMap<>(FindingGroup.class);
        model.checks().judged().stream().filter(this::fits).forEach(one -> groups
                .computeIfAbsent(FindingGroup.of(one.finding()), group -> new ArrayList<>()).add(one));
        groups.values().forEach(list -> list.sort(
                Comparator.comparing((Judged one) -> one.finding().severity()).reversed()));
        boolean byPair = model.severalPairs();
        return groups.entrySet().stream().map(group -> new GroupNode(group.getKey(), group.getValue(), byPair))
                .toList();
    }

    private boolean fits(Judged one) {
        Finding finding = one.finding();
        return typed.isEmpty() || String.join(" ", finding.message(), finding.resource().name(), title(finding), //$NON-NLS-1$
                one.pair().title()).toLowerCase(Locale.ROOT).contains(typed);
    }

    /** The title of the check that found it. */
    String title(Finding finding) {
        return model.console().checks().find(finding.check()).map(CheckDescriptor::title).orElse(finding.check());
    }

    /** Looks at a finding. */
    void select(Judged one) {
        model.select(new Selected.FindingSelected(one.finding(), Optional.of(one.pair())));
    }

    /** The finding that is looked at; none where it is no longer found. While checks run, the one before stays. */
    Optional<Judged> selected() {
        return model.selected() instanceof Selected.FindingSelected selected
                ? model.checks().find(selected.finding(), selected.pair().or(model::pair)) : Optional.empty();
    }

    /**
     * What is said beside the finding: for which pair, where there are several; which check, how much it matters, which
     * way, on what it stands.
     */
    String about(Judged one) {
        Finding finding = one.finding();
        List<String> words = new ArrayList<>(List.of(title(finding), FindingWords.severity(finding.severity()),
                FindingWords.direction(finding.direction()), FindingWords.basis(finding.basis())));
        if (model.severalPairs()) {
            words.addFirst(one.pair().title());
        }
        return String.join(" · ", words); //$NON-NLS-1$
    }

    /** The plan that mends the finding which is looked at; plans are made for its pair from then on. */
    Optional<Remediation> plan() {
        Optional<Judged> selected = selected();
        selected.map(Judged::pair).ifPresent(model::choosePair);
        return selected.map(Judged::finding).flatMap(Finding::remediation);
    }

    /** What plug-ins offer for the finding which is looked at; nothing while checks run. */
    List<OfferedPlan> offers() {
        return selected().map(model.checks()::offers).orElse(List.of());
    }

    /** How an offered plan is made; plans are made for the finding's pair from then on. */
    Remediation chosen(OfferedPlan offer) {
        selected().map(Judged::pair).ifPresent(model::choosePair);
        return offer.remediation();
    }

    TablePresenter<Evidence> evidence() {
        return evidence;
    }

    /** Whether checks can be run now. */
    boolean canRun() {
        return model.snapshot().isPresent() && !model.reading() && !model.checks().running();
    }
}
