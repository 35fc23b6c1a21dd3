package io.isthmus.console.ui.internal.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.change.LedgerLine;
import io.isthmus.engine.change.LedgerLine.Outcome;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.LedgerState;
import io.isthmus.ui.model.PlanRun;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.style.Mark;

class DetailsPresenterTest {

    private final ConsoleModel model = Fakes.model();
    private final DetailsPresenter presenter = new DetailsPresenter(model);

    private DetailsPresenter.Looked look() {
        model.select(new Selected.ResourceSelected(Fakes.DOMAIN, Optional.empty()));
        return presenter.look();
    }

    private static Finding broken(String message) {
        return Fakes.finding(io.isthmus.sdk.check.Outcome.FAIL, Severity.ERROR, message)
                .mendedBy(Remediation.of("fake"));
    }

    @Test
    void anObjectIsToldWithItsPropertiesAndSinceWhenItIsKnown() {
        Subject subject = look().subject().orElseThrow();
        assertEquals("One", subject.title());
        assertTrue(subject.state().contains("Get-AcceptedDomain"), subject.state());
        assertTrue(subject.properties().stream().anyMatch(row -> row.value().equals("one.example")));
    }

    @Test
    void whereNothingIsSelectedNothingIsSaidAboutIt() {
        presenter.show(presenter.look());
        assertEquals("", presenter.findings().emptyText());
        presenter.show(look());
        assertEquals(Messages.DetailsPresenter_noFindings, presenter.findings().emptyText());
    }

    @Test
    void ofTwoTenantsTheOneIsMeantInWhichItWasSelected() {
        ConsoleModel two = Fakes.modelInTwoTenants();
        Finding wrong = Finding.of(io.isthmus.sdk.check.Outcome.FAIL, Severity.ERROR, Fakes.SHARED, Direction.BOTH,
                "It is wrong.");
        Fakes.judge(two, List.of(Fakes.twoTenants().getLast()), wrong);
        for (String tenant : List.of("1", "2")) {
            two.select(new Selected.ResourceSelected(Fakes.SHARED, Optional.of(tenant)));
            Subject subject = new DetailsPresenter(two).look().subject().orElseThrow();
            assertTrue(subject.properties().stream().anyMatch(row -> row.value().equals(tenant + ".example")),
                    subject.properties()::toString);
            assertEquals(tenant.equals("2") ? List.of(wrong) : List.of(), subject.findings());
        }
        two.select(new Selected.FindingSelected(wrong, Optional.of(Fakes.twoTenants().getLast())));
        assertTrue(new DetailsPresenter(two).look().subject().orElseThrow().properties().stream()
                .anyMatch(row -> row.value().equals("2.example")));
    }

    @Test
    void aPartAsAWholeListsWhatIsInIt() {
        model.select(new Selected.ResourceSelected(new Resource(Fakes.DOMAIN.side(), Fakes.DOMAIN.part(), "",
                "Accepted domains"), Optional.empty()));
        assertEquals(List.of("One", "Two"),
                presenter.look().subject().orElseThrow().properties().stream().map(Property::name).toList());
    }

    @Test
    void aPlanThatMendsSeveralFindingsAboutItIsOfferedOnce() {
        Fakes.judge(model, broken("It is wrong."), broken("It is wrong twice."),
                Fakes.finding(io.isthmus.sdk.check.Outcome.PASS, Severity.ERROR, "It is right."));
        List<PlanFor> plans = look().plans();
        assertEquals(List.of(Optional.of(Remediation.of("fake"))),
                plans.stream().map(PlanFor::remediation).toList());
        assertEquals("It is wrong.", plans.getFirst().here());
    }

    @Test
    void whatAPlugInOffersStandsBehindTheChecksOwnPlan() {
        Remediation other = Remediation.of("com.example.plan");
        Fakes.judgeAndOffer(model, broken("It is wrong."), other);
        assertEquals(List.of(Optional.of(Remediation.of("fake")), Optional.of(other)),
                look().plans().stream().map(PlanFor::remediation).toList());
    }

    @Test
    void thePlanThatIsLookedAtShowsItsStepsForTheObjectAndHowTheyStand() {
        model.visit().show(PlanRun.made(Fakes.plan("One", "Other"), Map.of()));
        assertEquals(List.of(new PlanFor("A plan", "Change One", Mark.PENDING, "to do", Optional.empty(),
                Optional.empty())),
                look().plans());
        model.visit().stepChanged(new StepProgress("One", StepState.DONE, "", Optional.of(Fakes.NOW), Optional.empty(),
                Optional.empty()));
        assertEquals(Mark.GOOD, look().plans().getFirst().mark());
    }

    @Test
    void historyIsWhatWasChangedOfTheObjectAndNotThePlanAsAWhole() {
        LedgerLine own = Fakes.line(2, Outcome.SENT, "Sent next: Set-AcceptedDomain",
                Value.members().with("Identity", Value.of("ONE.example")));
        LedgerLine other = Fakes.line(3, Outcome.SENT, "Sent next: Set-Other", Value.members());
        LedgerLine whole = Fakes.line(1, Outcome.RUN, "The plan was written down.",
                Value.members().with("Identity", Value.of("one.example")));
        model.visit().ledgerRead(new LedgerState(List.of(other, own, whole), Optional.empty()));
        assertEquals(List.of(own), look().history());
    }

    @Test
    void historyIsNotThatOfAnObjectOfTheSameNameElsewhere() {
        Value about = Value.members().with("Identity", Value.of("one.example"));
        LedgerLine here = Fakes.line(2, Outcome.SENT, "Sent next: Set-AcceptedDomain", about, "ad.contoso.com", "1");
        LedgerLine elsewhere = Fakes.line(3, Outcome.SENT, "Sent next: Set-AcceptedDomain", about, "ad.fabrikam.com", "1");
        model.visit().ledgerRead(new LedgerState(List.of(elsewhere, here), Optional.empty()));
        assertEquals(List.of(here), look().history());
    }

    @Test
    void aRecordOfTheLedgerIsToldInASentenceWithTheRawRecordBelow() {
        model.select(new Selected.RecordSelected(Fakes.line(7, Outcome.FAILED, "The service did not do it.",
                Value.members().with("direction", Value.of("FORWARD")))));
        Subject subject = presenter.look().subject().orElseThrow();
        assertTrue(subject.state().startsWith("The service did not do it."), subject.state());
        assertEquals(Mark.BAD, subject.mark());
        assertTrue(subject.properties().stream().anyMatch(row -> row.value().equals("FORWARD")));
        assertTrue(subject.properties().stream().anyMatch(row -> row.value().equals("hash")));
    }
}
