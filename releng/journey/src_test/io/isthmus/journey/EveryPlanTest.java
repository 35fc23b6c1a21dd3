package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.datapack.DataPacks;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.report.internal.plan.PowerShellExporter;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.testkit.ReportRun;

/** The plans that are parts of the main job, each by itself over the demo organization. */
@Timeout(600)
class EveryPlanTest {

    private static final String SCENARIO = "fresh-hybrid";
    /** In an order in which each finds what it needs. */
    private static final List<String> PARTS = List.of("app.create", "app.certificates", "ews.gate",
            "authserver.configure", "sharing.epr", "override.on");

    @TempDir
    Path folder;

    /** What was undone lies among the deleted items; brought back it has its own unique name again. */
    private static Map<String, Value> again(String kind) {
        return kind.equals("app.create") ? Map.of("restore", Value.of(true)) : Map.of();
    }

    private static void apply(MainJob job, Plan plan) throws Exception {
        ChangeResult result = job.apply(plan);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), () -> plan.kind() + ": " + result.sentence()
                + " " + result.state().steps());
    }

    /** @param first the organization before anything was made in it: what is made anew has another id */
    static void assertDoneOnceAndUndone(MainJob job, ServedContoso contoso, Plan plan, Value first)
            throws Exception {
        Value before = contoso.dump();
        apply(job, plan);
        assertTrue(!DumpDifference.between(before, contoso.dump(), first).isEmpty(), plan.kind() + " does nothing");
        int sent = contoso.writes().size();
        apply(job, plan);
        assertEquals(sent, contoso.writes().size(), plan.kind() + ": applying twice changes something");
        ChangeResult undone = job.undo(plan.id());
        assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), () -> plan.kind() + ": " + undone.sentence());
        assertEquals(List.of(), DumpDifference.between(before, contoso.dump(), first), plan.kind());
    }

    @Test
    void oneAfterAnotherTheyDoWhatTheWholeDoesAndEachIsUndone() throws Exception {
        GraphJudge judge = GraphJudge.load();
        Value whole;
        try (ServedContoso contoso = ServedContoso.serve(folder.resolve("whole"), SCENARIO)) {
            MainJob job = new MainJob(folder.resolve("whole"), SCENARIO, contoso.emulator());
            Plan plan = job.plan();
            apply(job, plan);
            whole = contoso.dump();
        }
        Path profile = folder.resolve("parts");
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            Value first = contoso.dump();
            for (String kind : PARTS) {
                assertDoneOnceAndUndone(job, contoso, job.plan(kind, Map.of()), first);
                apply(job, job.plan(kind, again(kind)));
            }
            assertEquals(List.of(), DumpDifference.between(whole, contoso.dump(), first));
            judge.judge(contoso, job);
        }
    }

    @Test
    void theWizardsApplicationIsCompleted() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            assertThrows(PlanRefusedException.class, () -> job.plan("app.complete", Map.of()));
            contoso.become("half-done");
            Plan plan = job.plan("app.complete", Map.of());
            contoso.forgetRequests();
            apply(job, plan);
            assertEquals(List.of(), contoso.writes(), "the wizard made all of it");
        }
    }

    @Test
    void aChangedWorldStopsThemBeforeTheyWrite() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            Plan create = job.plan("app.create", Map.of());
            for (String kind : PARTS.subList(0, 4)) {
                apply(job, job.plan(kind, Map.of()));
            }
            List<Plan> plans = List.of(job.plan("app.certificates", Map.of()), job.plan("ews.gate", Map.of()),
                    job.plan("authserver.configure", Map.of()), job.plan("override.on", Map.of()));
            contoso.become(SCENARIO);
            contoso.forgetRequests();
            for (Plan plan : plans) {
                PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> job.apply(plan),
                        plan.kind());
                assertTrue(!refused.advice().isBlank(), plan.kind());
            }
            contoso.become("half-done");
            assertThrows(PlanRefusedException.class, () -> job.apply(create), "there is an application by now");
            assertEquals(List.of(), contoso.writes());
        }
    }

    /** What this console made is gone, what it changed is as it was, and the application stays. */
    @Test
    void switchedOffAndRolledBackOnPremisesIsAsItWasFirst() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            Value first = contoso.dump();
            apply(job, job.plan());
            assertDoneOnceAndUndone(job, contoso, job.plan("override.off", Map.of()), first);
            assertDoneOnceAndUndone(job, contoso, job.plan("rollback", Map.of()), first);
            apply(job, job.plan("rollback", Map.of()));
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first).stream()
                    .filter(line -> line.contains("/AuthServer/") || line.contains("/SettingOverride/")).toList());
            assertTrue(DumpDifference.between(first, contoso.dump(), first).stream()
                    .anyMatch(line -> line.contains("/applications/")), "the application stays");
        }
    }

    /** The cmdlet takes ApplicationIdentifier and GraphBaseUrl in different parameter sets alone. */
    @Test
    void theAuthServerIsToldOfGraphInACallOfItsOwn() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            Value first = contoso.dump();
            apply(job, job.plan("app.create", Map.of()));
            Plan plan = job.plan("authserver.configure", Map.of("graph", Value.of(true)));
            assertEquals(2, plan.steps().size(), plan::toString);
            assertDoneOnceAndUndone(job, contoso, plan, first);
        }
    }

    /** microsoft/CSS-Exchange issue 2332: the script writes to every relationship with a company in the cloud. */
    @Test
    void relationshipsOfOthersAreShownWithTheirTenantAndStayUntouched() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "partner")) {
            MainJob job = new MainJob(folder, "partner", contoso.emulator());
            Value first = contoso.dump();
            Plan own = job.plan("sharing.epr", Map.of());
            assertTrue(own.warnings().stream().anyMatch(warning -> warning.contains("Northwind Traders")
                    && warning.contains("4e8c1b70-d3f2-4a96-8b5e-c7a0f1d96e23")), own.warnings()::toString);
            apply(job, own);
            assertTrue(DumpDifference.between(first, contoso.dump(), first).stream()
                    .allMatch(line -> line.contains("/On-premises to O365 - ")));
            Plan named = job.plan("sharing.epr", Map.of("relationships", Value.of("Northwind Traders"),
                    "ewsAddress", Value.of("https://outlook.office365.com/EWS/Exchange.asmx")));
            assertEquals(1, named.steps().size(), named::toString);
            assertTrue(named.steps().getFirst().title().contains("Northwind Traders"), named::toString);
        }
    }

    @Test
    void theSecondStageLeavesServersThatCannotCallGraphWithEws() throws Exception {
        GraphJudge judge = GraphJudge.load();
        try (ServedContoso contoso = ServedContoso.serve(folder, "graph-stage")) {
            MainJob job = new MainJob(folder, "graph-stage", contoso.emulator());
            Value first = contoso.dump();
            assertDoneOnceAndUndone(job, contoso, job.plan("graph.stage", Map.of()), first);
            apply(job, job.plan("graph.stage", Map.of()));
            judge.judge(contoso, job);
            assertDoneOnceAndUndone(job, contoso, job.plan("graph.off", Map.of()), first);
            assertDoneOnceAndUndone(job, contoso, job.plan("rollback", Map.of()), first);
        }
    }

    @Test
    void theOverrideIsRefusedUntilWhatItNeedsIsThere() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            assertRefusedFor(job, "app.create");
            apply(job, job.plan("app.create", Map.of()));
            assertRefusedFor(job, "app.certificates");
            apply(job, job.plan("app.certificates", Map.of()));
            assertRefusedFor(job, "authserver.configure");
        }
    }

    private static void assertRefusedFor(MainJob job, String plan) {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> job.plan("override.on", Map.of()));
        String said = refused.getMessage() + " " + refused.advice();
        assertTrue(said.contains(plan), said);
    }

    @Test
    void eachPlanOfTheProgramIsWrittenForTheGrammar() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            Set<String> left = new TreeSet<>(job.kinds());
            writeThosePossible(job, left);
            Plan setup = job.plan();
            apply(job, setup);
            writeThosePossible(job, left);
            job.undo(setup.id());
            writeThosePossible(job, left);
            contoso.become("graph-stage");
            apply(job, job.plan("graph.stage", Map.of()));
            writeThosePossible(job, left);
            assertTrue(left.remove("certificate.prune"), "CertificateRotationTest writes it, after a rotation");
            assertTrue(left.removeAll(Set.of("policy.create", "policy.enable")),
                    "ConditionalAccessPlansTest writes them, in a tenant that has the licence");
            assertTrue(left.remove("split.import"), "SplitTest writes it, with a file of the other side");
            assertEquals(Set.of(), left, "in no state of the organization these plans could be made");
        }
    }

    /** Steps, previews and inverses are there for whoever reads it with another program. */
    private void assertReadable(Plan plan) throws Exception {
        Path file = folder.resolve(plan.id() + ".json");
        PlanFiles.save(plan, file);
        assertEquals(List.of(), Schemas.violations("plan", Files.readString(file)), plan.kind());
        for (Step step : plan.steps()) {
            assertFalse(step.change().effect().isBlank(), step.id());
            assertFalse(step.differences().isEmpty(), step.id());
            assertFalse(step.inverse().filter(inverse -> inverse.effect().isBlank()).isPresent(), step.id());
        }
    }

    private void writeThosePossible(MainJob job, Set<String> kinds) throws Exception {
        for (Plan plan : job.planning((seen, planner) -> possible(planner, kinds))) {
            leaveForTheGrammar(plan);
            assertReadable(plan);
            kinds.remove(plan.kind());
        }
    }

    /** Those that can be made in the state in which the organization is, all after one look at it. */
    private static List<Plan> possible(MainJob.Planner planner, Set<String> kinds) {
        List<Plan> possible = new ArrayList<>();
        for (String kind : kinds) {
            try {
                possible.add(planner.plan(0, kind, switch (kind) {
                    case "permissions.remove" -> Map.of("api", Value.of("EWS"), "force", Value.of(true));
                    case "app.delete" -> Map.of("force", Value.of(true));
                    case "shared.cleanup" -> Map.of("unproven", Value.of("written, not applied"));
                    case "certificate.rotate" -> Map.of("enforce", Value.of(true), "publish", Value.of(true));
                    default -> Map.of();
                }));
            } catch (PlanRefusedException notInThisState) {
                assertTrue(!notInThisState.advice().isBlank(), kind);
            }
        }
        return possible;
    }

    /** The build parses with a grammar of PowerShell what tests leave in target/powershell. */
    static void leaveForTheGrammar(Plan plan) throws Exception {
        Path scripts = Files.createDirectories(Path.of("target", "powershell"));
        String name = plan.kind() + (plan.otherTenants().isEmpty() ? "" : ".tenants");
        Files.write(scripts.resolve(name + ".ps1"), ReportRun.write(new PowerShellExporter(),
                new Report.Planned(plan, DataPacks.builtIn().cloud("Global").orElseThrow()), ZoneId.of("Europe/Rome")));
    }
}
