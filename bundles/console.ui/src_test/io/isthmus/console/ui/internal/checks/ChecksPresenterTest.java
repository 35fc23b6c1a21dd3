package io.isthmus.console.ui.internal.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.check.CheckDescriptor;
import io.isthmus.engine.check.CheckRegistry;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Judged;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.style.Mark;

class ChecksPresenterTest {

    private final ConsoleModel model = Fakes.model();
    private final ChecksPresenter presenter = new ChecksPresenter(model,
            Optional.of((document, plan, zone) -> document.findings().size() + " things, says the summary."));

    private static Finding finding(Outcome outcome, Severity severity) {
        return Fakes.finding(outcome, severity, outcome + " " + severity);
    }

    private List<FindingGroup> groups() {
        return presenter.look().groups().stream().map(GroupNode::group).toList();
    }

    @Test
    void itSaysWhatItIsWaitingForUntilThereIsAVerdict() {
        assertEquals(Messages.ChecksPresenter_notRun, presenter.sentence());
        model.connects(model.connection());
        assertEquals("Connecting Contoso…", presenter.sentence());
        model.connects(Optional.empty());
        model.visit().shown().readingBegins();
        assertEquals(Messages.ChecksPresenter_reading, presenter.sentence());
        model.visit().shown().readingEnded(Optional.empty());
        model.visit().shown().checksBegin();
        assertEquals(Messages.ChecksPresenter_running, presenter.sentence());
        Fakes.judge(model, finding(Outcome.FAIL, Severity.ERROR));
        assertEquals("1 things, says the summary.", presenter.sentence());
    }

    @Test
    void onlyAPlanOfWhichNothingWasDoneIsPartOfTheSentence() {
        ChecksPresenter planned = new ChecksPresenter(model,
                Optional.of((document, plan, zone) -> plan.map(Plan::title).orElse("no plan")));
        Fakes.judge(model, finding(Outcome.FAIL, Severity.ERROR));
        PlanRun made = PlanRun.made(Fakes.plan(), Map.of());
        model.visit().show(made);
        assertEquals(made.plan().title(), planned.sentence());
        for (PlanState.Phase phase : PlanState.Phase.values()) {
            model.visit().show(new PlanRun(made.plan(), false, Optional.of(phase), Map.of(), "", Map.of(),
                    Optional.empty()));
            assertEquals("no plan", planned.sentence(), phase.name());
        }
    }

    @Test
    void whatCouldNotBeLookedAtIsCountedByItselfAndInAGroupOfItsOwn() {
        Fakes.judge(model, finding(Outcome.PASS, Severity.ERROR), finding(Outcome.SKIPPED, Severity.ERROR),
                finding(Outcome.FAIL, Severity.ERROR));
        assertEquals("1 finding needs you · 1 could not look · 1 passed", presenter.counts());
        assertEquals(List.of(FindingGroup.NOW, FindingGroup.COULD_NOT_LOOK, FindingGroup.PASSED), groups());
    }

    @Test
    void theWorstOfAGroupStandsFirst() {
        Fakes.judge(model, finding(Outcome.FAIL, Severity.ERROR), finding(Outcome.FAIL, Severity.CRITICAL));
        assertEquals(List.of(Severity.CRITICAL, Severity.ERROR),
                presenter.look().groups().getFirst().findings().stream()
                        .map(one -> one.finding().severity()).toList());
    }

    @Test
    void theFilterLeavesWhatHasTheWordsAndTheCountsStay() {
        Fakes.judge(model, Fakes.finding(Outcome.FAIL, Severity.ERROR, "The key is old."),
                Fakes.finding(Outcome.PASS, Severity.ERROR, "The domain is right."));
        presenter.setFilter("  KEY ");
        assertEquals(List.of(FindingGroup.NOW), groups());
        assertEquals("1 finding needs you · 1 passed", presenter.look().counts());
    }

    @Test
    void noLampIsLitBeforeACheckWasRun() {
        assertTrue(presenter.look().lamps().isEmpty());
        Fakes.judge(model, finding(Outcome.PASS, Severity.ERROR));
        assertFalse(presenter.look().lamps().isEmpty());
    }

    @Test
    void lampsStayAsTheyAreWhileChecksRunAgain() {
        Fakes.judge(model, finding(Outcome.FAIL, Severity.ERROR));
        List<Lamp> before = presenter.lamps();
        model.visit().shown().checksBegin();
        model.visit().shown().found(Fakes.twoTenants().getFirst(), finding(Outcome.PASS, Severity.ERROR));
        assertEquals(before, presenter.lamps(), "one that passed does not say what the others will");
    }

    @Test
    void eachFindingStandsBelowItsPairWhereThereAreSeveral() {
        Fakes.judge(model, finding(Outcome.FAIL, Severity.ERROR));
        assertEquals(List.of(), presenter.groups().getFirst().pairs());
        assertEquals("domains · error · both directions · by configuration",
                presenter.about(model.checks().judged().getFirst()));

        model.visit().shown().readingEnded(Optional.of(Fakes.inTwoTenants()));
        Fakes.judge(model, Fakes.twoTenants(), finding(Outcome.FAIL, Severity.ERROR));
        List<PairNode> pairs = presenter.groups().getFirst().pairs();
        assertEquals(Fakes.twoTenants(), pairs.stream().map(PairNode::pair).toList());
        assertTrue(presenter.about(pairs.get(1).findings().getFirst()).startsWith("Contoso ↔ Litware · "));
        presenter.setFilter("litware");
        assertEquals(1, presenter.groups().getFirst().pairs().size());
    }

    @Test
    void whatIsHandedOnNamesEveryPairThatWasJudged() {
        model.visit().shown().readingEnded(Optional.of(Fakes.inTwoTenants()));
        Fakes.judge(model, Fakes.twoTenants(), finding(Outcome.FAIL, Severity.ERROR));
        assertEquals("Contoso ↔ Fabrikam, Contoso ↔ Litware", FindingsDocuments.of(model).orElseThrow().pair());
    }

    @Test
    void theFixIsPlannedForThePairOfTheFinding() {
        Remediation mends = Remediation.of("mend");
        model.visit().shown().readingEnded(Optional.of(Fakes.inTwoTenants()));
        Fakes.judge(model, Fakes.twoTenants(), finding(Outcome.FAIL, Severity.ERROR).mendedBy(mends));
        assertEquals(Fakes.twoTenants().stream().findFirst(), model.pair());
        presenter.select(model.checks().judged().get(1));
        assertEquals(Optional.of(mends), presenter.plan());
        assertEquals(Optional.of(Fakes.twoTenants().get(1)), model.pair());
    }

    @Test
    void whatAPlugInOffersStandsBesideTheFix() {
        Remediation own = Remediation.of("mend");
        Remediation other = Remediation.of("com.example.plan");
        Finding fault = finding(Outcome.FAIL, Severity.ERROR).mendedBy(own);
        Fakes.judgeAndOffer(model, fault, other);
        presenter.select(model.checks().judged().getFirst());
        assertEquals(Optional.of(own), presenter.plan());
        assertEquals(List.of(other), presenter.offers().stream().map(presenter::chosen).toList());
        model.visit().shown().checksBegin();
        assertEquals(List.of(), presenter.offers());
    }

    @Test
    void whatCanBeMisusedTurnsNoLampRed() {
        assertEquals(Mark.BAD, configured("servers"));
        assertEquals(Mark.GOOD, configured(CheckDescriptor.SECURITY));
    }

    /** The first lamp where a check of a category fails and another passes. */
    private static Mark configured(String category) {
        CheckRegistry registry = Fakes.answering(CheckRegistry.class, Map.of("find", asked -> Optional.of(
                Fakes.check(asked[0].equals("domains") ? category : ""))));
        ConsoleModel judged = Fakes.model(Fakes.answering(Console.class, Map.of("checks", asked -> registry)));
        Fakes.judge(judged, finding(Outcome.FAIL, Severity.CRITICAL),
                finding(Outcome.PASS, Severity.INFORMATION).by("another"));
        return new ChecksPresenter(judged, Optional.empty()).lamps().getFirst().mark();
    }

    @Test
    void aFindingThatIsNoLongerFoundIsNoLongerLookedAt() {
        Fakes.judge(model, finding(Outcome.FAIL, Severity.ERROR));
        Judged found = model.checks().judged().getFirst();
        presenter.select(found);
        assertEquals(Optional.of(found), presenter.selected());
        model.visit().shown().checksBegin();
        assertEquals(Optional.of(found), presenter.selected(), "it stays while nothing is known anew");
        Fakes.judge(model, finding(Outcome.PASS, Severity.ERROR));
        assertEquals(Optional.empty(), presenter.selected());
    }
}
