package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

import io.isthmus.cli.internal.fake.Samples;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.ledger.LedgerEntry;
import io.isthmus.engine.profile.OrganizationStore;
import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.text.Moments;

/** What the ledger and snapshots tell, and what is wrong with them. */
class LedgerCommandTest {

    private static final LedgerEntry LEDGER_ENTRY = new LedgerEntry(Instant.parse("2026-11-20T12:00:00Z"), "test",
            Optional.empty(), Optional.empty(), Value.none());

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
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
}
