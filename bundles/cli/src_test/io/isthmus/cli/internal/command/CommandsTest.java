package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.cli.internal.fake.FakeConsole;
import io.isthmus.cli.internal.fake.Samples;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StateWords;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.json.Codec;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.Moments;

class CommandsTest {

    private static final LedgerEntry LEDGER_ENTRY = new LedgerEntry(Instant.parse("2026-11-20T12:00:00Z"), "test",
            Optional.empty(), Optional.empty(), Value.none());

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
        PlanFiles.save(Samples.plan("contoso", true), folder.resolve("plan.json"));
        PlanFiles.save(Samples.plan("contoso", false), folder.resolve("irreversible.json"));
        PlanFiles.save(Samples.plan("fabrikam", true), folder.resolve("other.json"));
    }

    @ParameterizedTest
    @CsvSource({"PASS, FINE", "NOT_APPLICABLE, FINE", "WAITING, FINE", "FAIL, FINDINGS", "SKIPPED, COULD_NOT_LOOK",
            "PARTIAL, COULD_NOT_LOOK", "ERROR, COULD_NOT_LOOK", "CANCELLED, COULD_NOT_LOOK"})
    void anOutcomeBecomesACode(Outcome outcome, ExitCode code) {
        typed.console.outcomes.put("io.isthmus.checks.one", outcome);
        assertEquals(code, typed.run("check"));
    }

    @Test
    void aCheckIsMeantByItsLastWordWhereNoOtherEndsSo() {
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--check", "one"));
        typed.console.check("com.fabrikam.one");
        assertEquals(ExitCode.USAGE, typed.run("check", "--check", "one"));
        assertTrue(typed.err().contains("com.fabrikam.one, io.isthmus.checks.one"), typed.err());
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--check", "io.isthmus.checks.one"));
    }

    @Test
    void whatChecksFoundIsWrittenInAnInstalledFormat() {
        typed.console.format("com.example.markdown", ReportFormatDescriptor.Subject.FINDINGS);
        typed.console.format("com.example.script", ReportFormatDescriptor.Subject.PLAN);
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--format", "com.example.markdown"));
        assertTrue(typed.out().startsWith("com.example.markdown Findings["), typed.out());
        assertEquals(ExitCode.USAGE, typed.run("check", "--format", "com.example.script"));
        assertTrue(typed.err().contains("choose one of com.example.markdown."), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("check", "--format", "com.example.markdown", "--json"));
    }

    @Test
    void aPlanIsWrittenInAnInstalledFormatThatFitsIt() {
        typed.console.format("com.example.script", ReportFormatDescriptor.Subject.PLAN);
        typed.console.format("com.example.transfer", ReportFormatDescriptor.Subject.DOCUMENT);
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "--format", "com.example.script"));
        assertTrue(typed.out().startsWith("com.example.script Planned["), typed.out());
        assertEquals(ExitCode.USAGE, typed.run("plan", "test.photos", "--format", "com.example.transfer"));
        assertEquals(ExitCode.USAGE, typed.run("plan", "test.photos", "--format", "nothing"));
        assertTrue(typed.err().contains("plan, com.example.script, com.example.transfer"), typed.err());
    }

    @Test
    void theSameSentenceOfSeveralChecksIsToldOnce() {
        typed.console.check("io.isthmus.checks.two");
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.SKIPPED);
        typed.console.outcomes.put("io.isthmus.checks.two", Outcome.SKIPPED);
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("check"));
        assertEquals(1, typed.out().lines().filter(line -> line.contains("It is so.")).count(), typed.out());
        assertTrue(typed.out().contains("Needed for: One thing"), typed.out());
        assertTrue(typed.out().contains("2 could not look"), typed.out());
    }

    @Test
    void couldNotLookOutweighsFindings() {
        typed.console.check("io.isthmus.checks.two");
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        typed.console.outcomes.put("io.isthmus.checks.two", Outcome.SKIPPED);
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("check"));
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--check", "io.isthmus.checks.one"));
        assertTrue(typed.out().contains("isthmus plan test.photos"), typed.out());
    }

    @Test
    void aPlanIsShownSavedAndMadeAgainFromItsFile() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "--preview", "-o", "made.json"));
        assertTrue(typed.out().contains("Set-OrganizationRelationship -Identity 'x' -PhotosEnabled:$true"), typed.out());
        assertTrue(typed.out().contains("Verified: photos are shared"));
        assertEquals(Samples.plan("contoso", true), PlanFiles.load(folder.resolve("made.json")));
        assertTrue(typed.console.opened.stream().noneMatch(one -> one.endsWith("WRITE")));
    }

    @Test
    void aFileIsNamedByItsShortestPath() {
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "-o", "profile/../made.json"));
        assertTrue(typed.out().contains("Saved: " + folder.resolve("made.json")), typed.out());
    }

    @Test
    void theKindsOfPlanAreToldWithWhatTheyNeed() {
        assertEquals(ExitCode.FINE, typed.run("plan", "--list"));
        assertTrue(typed.out().contains("    Cmdlets: Set-OrganizationRelationship"), typed.out());
        assertTrue(typed.out().contains("    Roles: Federated Sharing"), typed.out());
        assertFalse(typed.out().contains("Permissions"), "it needs none");
    }

    @Test
    void whatTheCloudDoesNotSupportIsSaidInTheListAndAtConnect() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("plan", "--list", "--connection", "contoso"));
        assertFalse(typed.out().contains("Not in"), typed.out());
        typed.console.cloud = Samples.POORER;
        assertEquals(ExitCode.FINE, typed.run("plan", "--list", "--connection", "contoso"));
        assertTrue(typed.out().contains("    Not in Poorer: Exchange servers cannot call Microsoft Graph"), typed.out());
        typed.run("connect", "--tenant", "contoso.com");
        assertTrue(typed.out().contains("    Exchange servers cannot call Microsoft Graph"), typed.out());
    }

    @Test
    void nothingIsAppliedWithoutAYes() {
        assertEquals(ExitCode.USAGE, typed.run("apply", "plan.json"));
        assertTrue(typed.err().contains("--yes"));
        typed.answer = Optional.of("n");
        assertEquals(ExitCode.FAILED, typed.run("apply", "plan.json"));
        assertTrue(typed.questions.get(0).contains("Apply one step to Contoso?"));
        assertEquals(List.of(), typed.console.opened);
        typed.answer = Optional.of("y");
        assertEquals(ExitCode.FINE, typed.run("apply", "plan.json"));
        assertEquals(List.of("contoso TENANT READ"), typed.console.opened);
        assertEquals(List.of(Writing.of(Samples.plan("contoso", false))), typed.console.changeable);
    }

    @Test
    void whatCannotBeUndoneAsksForTheName() {
        assertEquals(ExitCode.USAGE, typed.run("apply", "irreversible.json", "--yes"));
        assertTrue(typed.err().contains("--confirm \"Contoso\""), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("apply", "irreversible.json"));
        assertTrue(typed.err().contains("--confirm \"Contoso\", and --yes"), typed.err());
        assertEquals(ExitCode.FINE, typed.run("apply", "irreversible.json", "--yes", "--confirm", "Contoso"));
    }

    @Test
    void aPlanOfAnotherOrganizationIsNotApplied() {
        assertEquals(ExitCode.USAGE, typed.run("apply", "other.json", "--yes"));
        assertEquals(ExitCode.USAGE, typed.run("apply", "other.json", "--yes", "--connection", "contoso"));
        assertEquals(List.of(), typed.console.opened);
    }

    @ParameterizedTest
    @CsvSource({"APPLIED, WAITING, FINE", "STOPPED, STOPPED, FAILED", "STOPPED, UNKNOWN, PARTLY_DONE",
            "STOPPED, DONE, PARTLY_DONE", "DRIFTED, DRIFTED, FAILED"})
    void applyingEndsAsThePlanDoes(PlanState.Phase phase, StepState step, ExitCode code) {
        typed.console.phase = phase;
        typed.console.step = step;
        assertEquals(code, typed.run("apply", "plan.json", "--yes"));
        assertTrue(typed.out().contains("  " + StateWords.of(step) + " "), typed.out());
        assertEquals(step == StepState.STOPPED, typed.out().contains("Could not set it"));
    }

    @ParameterizedTest
    @CsvSource({"ALREADY_DONE, FAILED, false", "RUNNING, PARTLY_DONE, true", "DONE, PARTLY_DONE, true"})
    void aLedgerThatCannotBeWrittenStopsWhatIsLeft(StepState step, ExitCode code, boolean begun) {
        typed.console.step = step;
        typed.console.ledger = Optional.of(new IOException("No space left on device"));
        assertEquals(code, typed.run("apply", "plan.json", "--yes"));
        assertTrue(typed.err().contains("No space left on device"), typed.err());
        assertEquals(begun, typed.err().contains("isthmus apply --resume --connection contoso --yes"), typed.err());
    }

    @Test
    void aPlanThatCannotBeReadIsSaid() {
        assertEquals(ExitCode.FAILED, typed.run("apply", ".", "--yes"));
        assertTrue(typed.err().startsWith("Could not read"), typed.err());
    }

    @Test
    void somethingElseThanAPlanIsRefused() throws IOException {
        Files.writeString(folder.resolve("no.json"), "{\"a\": [1,}");
        assertEquals(ExitCode.FAILED, typed.run("apply", "no.json", "--yes"));
        assertFalse(typed.err().contains("Exception"), typed.err());
    }

    @Test
    void theOnlyPlanThatDidSomethingIsUndone() {
        typed.console.phase = PlanState.Phase.UNDONE;
        typed.console.step = StepState.UNDONE;
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.APPLIED,
                StepState.ALREADY_DONE));
        assertEquals(ExitCode.USAGE, typed.run("undo", "--yes"));
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.APPLIED,
                StepState.DONE));
        assertEquals(ExitCode.FINE, typed.run("undo", "--yes"));
    }

    @Test
    void whatIsLeftToDoIsToldAfterwards() {
        typed.console.step = StepState.WAITING;
        typed.run("apply", "plan.json", "--yes");
        assertTrue(typed.out().contains("All of it is done; the services take until 2026-11-20 "), typed.out());
        typed.console.phase = PlanState.Phase.STOPPED;
        typed.console.step = StepState.UNKNOWN;
        typed.run("apply", "plan.json", "--yes");
        assertTrue(typed.out().contains("isthmus apply --resume 10000000 --connection contoso --yes"), typed.out());
        assertTrue(typed.out().contains("isthmus undo 10000000 --connection contoso --yes"), typed.out());
    }

    @Test
    void whereNothingIsLeftToUndoOrToGoOnWithThatIsSaid() {
        assertEquals(ExitCode.USAGE, typed.run("undo", "--yes"));
        assertTrue(typed.err().contains("Nothing is left to undo."), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("apply", "--resume", "--yes"));
        assertTrue(typed.err().contains("No plan was begun that is not finished."), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("undo", "1000", "--yes"));
        assertTrue(typed.err().contains("There is no such plan in the ledger."), typed.err());
    }

    @Test
    void unfinishedPlansAreResumed() {
        typed.console.applied.add(FakeConsole.state(Samples.plan("contoso", true), PlanState.Phase.STOPPED,
                StepState.STOPPED));
        assertEquals(ExitCode.FINE, typed.run("apply", "--resume", "--yes"));
        assertEquals(ExitCode.USAGE, typed.run("apply", "--resume", "ffff", "--yes"));
        assertTrue(typed.err().contains("There is no plan \"ffff\" among these:"), typed.err());
        assertTrue(typed.err().contains("10000000"), typed.err());
    }

    @Test
    void aSnapshotTellsWhatCouldNotBeRead() {
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("snapshot"));
        assertTrue(typed.out().contains("not allowed"), typed.out());
        assertTrue(Files.exists(folder.resolve("profile/organizations/contoso/snapshots/one.zip")));
    }

    @Test
    void snapshotsThatDifferAreFindings() throws IOException {
        Files.writeString(folder.resolve("a.zip"), "x");
        assertEquals(ExitCode.FINDINGS, typed.run("snapshot", "compare", "a.zip", "a.zip"));
        assertTrue(typed.out().contains("EX01/name: \"a\" → \"b\""), typed.out());
    }

    @Test
    void theLedgerTellsWhoHadItDone() throws IOException {
        Plan plan = Samples.plan("contoso", true);
        Ledger.at(typed.console.profile().organization("contoso").ledgerFile()).append(List.of(
                new LedgerEntry(plan.made(), "planBegun", Optional.of(plan.id()), Optional.empty(), Value.members()
                        .with("plan", Codec.toValue(plan))
                        .with("by", Value.of("ad.contoso.com/Users/Ines Keller (root on admin01)")))));
        assertEquals(ExitCode.FINE, typed.run("ledger", "--all"));
        assertTrue(typed.out().lines().findFirst().orElseThrow().contains("  Ines Keller  "), typed.out());
    }

    @Test
    void theLedgerIsToldByPlansWithHowEachStepStands() {
        Plan plan = Samples.plan("contoso", true);
        Instant until = plan.made().plusSeconds(3600);
        typed.console.applied.add(new PlanState(plan, PlanState.Phase.APPLIED, List.of(new StepProgress(
                plan.steps().get(0).id(), StepState.WAITING, "", Optional.empty(), Optional.of(until),
                Optional.empty())), plan.made(), plan.made(), "Ines Keller (root on admin01)"));
        assertEquals(ExitCode.FINE, typed.run("ledger"));
        List<String> lines = typed.out().lines().toList();
        assertEquals(plan.title() + ": applied", lines.get(0));
        assertTrue(lines.get(1).contains("by Ines Keller (root on admin01), plan " + plan.id()), lines.get(1));
        assertTrue(lines.get(2).contains(plan.steps().get(0).title()) && lines.get(2).contains(
                "done, takes its time (until " + Moments.text(until, ZoneId.systemDefault())), lines.get(2));
        assertEquals("Plans: 1, records: 0; --all lists the records.", lines.get(lines.size() - 1));
    }

    @Test
    void anAlteredLedgerIsAFinding() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("ledger", "verify"));
        Path ledger = typed.console.profile().organization("contoso").ledgerFile();
        Files.createDirectories(ledger.getParent());
        Files.writeString(ledger, "{\"number\":1}\n");
        assertEquals(ExitCode.FINDINGS, typed.run("ledger", "verify"));
    }

    @Test
    void aTailThatWasCutFromBothFilesIsFoundByWhatSnapshotsNoted() throws IOException {
        OrganizationStore store = typed.console.profile().organization("contoso");
        store.ledger().append(List.of(LEDGER_ENTRY));
        byte[] records = Files.readAllBytes(store.ledgerFile());
        Path heads = store.ledgerFile().resolveSibling("ledger.jsonl.head");
        byte[] headsThen = Files.readAllBytes(heads);
        store.ledger().append(List.of(LEDGER_ENTRY));
        typed.console.noted = store.ledger().head();
        Files.createDirectories(store.snapshotsDirectory());
        Files.writeString(store.snapshotsDirectory().resolve("one.zip"), "x");
        assertEquals(ExitCode.FINE, typed.run("ledger", "verify"));
        assertTrue(typed.out().contains("holds the 1 heads"), typed.out());

        Files.write(store.ledgerFile(), records);
        Files.write(heads, headsThen);

        assertEquals(ExitCode.FINDINGS, typed.run("ledger", "verify"));
        assertTrue(typed.out().contains("it had 2 records and holds 1"), typed.out());
    }

    @Test
    void aSnapshotThatCannotBeReadLeavesTheLedgerUncompared() throws IOException {
        OrganizationStore store = typed.console.profile().organization("contoso");
        store.ledger().append(List.of(LEDGER_ENTRY));
        Files.createDirectories(store.snapshotsDirectory().resolve("broken.zip"));
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("ledger", "verify"));
        assertTrue(typed.err().contains("broken.zip"), typed.err());
    }

    @Test
    void aTornTailIsAFindingInItsOwnWords() throws IOException {
        OrganizationStore store = typed.console.profile().organization("contoso");
        store.ledger().append(List.of(LEDGER_ENTRY));
        Files.writeString(store.ledgerFile(), "{\"number\":2,", StandardOpenOption.APPEND);
        assertEquals(ExitCode.FINDINGS, typed.run("ledger", "verify"));
        assertTrue(typed.out().contains("begins like record 2"), typed.out());
    }

    @Test
    void connectingSavesAndForgetsNoSecret() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("connect", "--tenant", "Fabrikam.com", "--server", "ex01.fabrikam.com"));
        assertEquals("interactive", typed.console.profile().connection("fabrikam.com").orElseThrow()
                .setting("signIn").orElseThrow());
        assertEquals(ExitCode.FINE, typed.run("connect", "--remove", "fabrikam.com"));
        assertTrue(typed.console.profile().connection("fabrikam.com").isEmpty());
    }

    @Test
    void whereConsentIsMissingTheLinkToHandOverIsShown() {
        typed.console.failure = Optional.of(new Failure(Failure.Kind.DENIED, Side.ENTRA, "sign in",
                Optional.of("AADSTS65001"), "Nobody consented.", Optional.empty(), "Have it consented."));

        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("connect", "--tenant", "fabrikam.com"));
        assertTrue(typed.err().contains("Have it consented."), typed.err());
        assertTrue(typed.err().contains("https://login.example/fabrikam.com/adminconsent?for=READ"), typed.err());
        assertTrue(typed.console.profile().connection("fabrikam.com").isEmpty());
    }

    @Test
    void anotherFailureComesWithoutALink() {
        typed.console.failure = Optional.of(new Failure(Failure.Kind.DENIED, Side.ENTRA, "sign in",
                Optional.of("AADSTS53003"), "Conditional Access blocked it.", Optional.empty(), "Ask."));

        typed.run("connect", "--tenant", "fabrikam.com");
        assertFalse(typed.err().contains("https://login.example"), typed.err());
    }

    @Test
    void theLinkCanBeHadWithoutSigningIn() {
        assertEquals(ExitCode.FINE, typed.run("connect", "--tenant", "fabrikam.com", "--consent-link", "write"));
        assertEquals("https://login.example/fabrikam.com/adminconsent?for=WRITE", typed.out().strip());
        assertEquals(List.of(), typed.console.opened);
        assertTrue(typed.console.profile().connection("fabrikam.com").isEmpty());
    }

    @Test
    void whereTokensRestIsNotedAndIsNoFailure() {
        typed.console.notes.add("Tokens are kept in memory only.");

        assertEquals(ExitCode.FINE, typed.run("connect", "--tenant", "fabrikam.com"));
        assertTrue(typed.err().contains("Tokens are kept in memory only."), typed.err());
    }

    @Test
    void aSideThatCouldNotBeOpenedIsNotLookedAt() {
        typed.console.closed.add(new Failure(Failure.Kind.DENIED, Side.ENTRA, "sign in", Optional.of("AADSTS65001"),
                "Nobody consented.", Optional.empty(), "Have it consented."));

        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("connect", "--tenant", "fabrikam.com"));
        assertTrue(typed.err().contains("https://login.example/fabrikam.com/adminconsent?for=READ"), typed.err());
    }
}
