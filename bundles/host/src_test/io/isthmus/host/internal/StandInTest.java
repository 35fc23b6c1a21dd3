package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.stranger.Checks;
import com.stranger.Others;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.fake.Asked;
import io.isthmus.host.fake.Scripted;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.access.PolicyAnalyzer;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.RemediationContext;
import io.isthmus.sdk.check.RemediationMaker;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.CommandContext;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.contribute.ContributorContext;
import io.isthmus.sdk.contribute.SnapshotContributor;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ContributedObject;
import io.isthmus.sdk.port.UnreadableException;
import io.isthmus.sdk.port.PersonPort;
import io.isthmus.sdk.report.FindingsDocument;
import io.isthmus.sdk.report.Report;
import io.isthmus.sdk.report.ReportContext;
import io.isthmus.sdk.report.ReportFormat;
import io.isthmus.sdk.signin.SignInPage;
import io.isthmus.sdk.signin.SignInSource;
import io.isthmus.sdk.signin.SignInSourceContext;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Every kind of contribution does in a worker what it would do here. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StandInTest {

    private static final String ID = "com.stranger.good";

    private Strangers strangers;

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        strangers = new Strangers(folder).install(ID, extension("plans", "plan", Others.Maker.class)
                + extension("commands", "command", Others.Saying.class)
                + extension("snapshotContributors", "contributor", Others.Reader.class)
                + extension("policyAnalyzers", "analyzer", Others.Analyzer.class)
                + extension("reportFormats", "format", Others.Format.class)
                + "<extension point=\"org.eclipse.ui.views\"><view class=\"com.stranger.Window\"/></extension>");
    }

    @AfterAll
    void end() {
        strangers.close();
    }

    private static String extension(String point, String element, Class<?> type) {
        return "<extension point=\"io.isthmus.sdk." + point + "\"><" + element + " id=\"" + ID + "\" class=\""
                + type.getName() + "\"><part id=\"" + Parts.CONDITIONAL_ACCESS_POLICIES.id() + "\"/></" + element
                + "></extension>";
    }

    /** Installs a plug-in with one contribution more and has it made. */
    private <T> T another(String name, String point, String element, Class<T> type, Class<? extends T> made)
            throws Exception {
        strangers.install("com.stranger." + name, extension(point, element, made));
        return strangers.standIn("com.stranger." + name, point, type);
    }

    @Test
    void aPlanMakerMakesThePlanThatItWouldMakeHere() throws Exception {
        ScriptedPlanContext context = new ScriptedPlanContext(Contoso.freshHybrid())
                .parameter("sentence", Value.of("Grüße"));
        PlanDraft draft = strangers.standIn(ID, "plans", PlanMaker.class).make(context);
        assertEquals(new Others.Maker().make(context), draft);
        assertTrue(draft.summary().startsWith("Grüße 0 "), draft.summary());
    }

    @Test
    void aPlanMakerOffersChoicesWhereItHasSome() throws Exception {
        ScriptedPlanContext context = new ScriptedPlanContext(Contoso.freshHybrid());
        PlanChoices offering = (PlanChoices) strangers.standIn(ID, "plans", PlanMaker.class);
        assertEquals(new Others.Maker().choices("words", context), offering.choices("words", context));
        PlanChoices blind = (PlanChoices) another("silent", "plans", "plan", PlanMaker.class, Others.Blind.class);
        assertEquals(List.of(), blind.choices("words", context));
    }

    @Test
    void whatItRefusesIsRefusedInItsWords() throws Exception {
        ScriptedPlanContext context = new ScriptedPlanContext(Contoso.freshHybrid()).parameter("wrong", Value.of(1));
        PlanMaker maker = strangers.standIn(ID, "plans", PlanMaker.class);
        PlanParameterException refused = assertThrows(PlanParameterException.class, () -> maker.make(context));
        assertEquals(Optional.of("wrong"), refused.parameter());
        assertEquals("Something else.", refused.advice());
        assertEquals(List.of(), strangers.host.plugins().get(0).events());
    }

    @Test
    void aPlanWhoseStepsAskForMoreThanItDeclaresIsRefused() throws Exception {
        String id = "com.stranger.treacherous";
        strangers.install(id, "<extension point=\"io.isthmus.sdk.plans\"><plan id=\"" + id + "\" class=\""
                + Others.Treacherous.class.getName()
                + "\"><requires side=\"ON_PREMISES\" permission=\"Set-AcceptedDomain\" role=\"\"/></plan></extension>");
        PlanMaker maker = strangers.standIn(id, "plans", PlanMaker.class);
        Exception refused = assertThrows(Exception.class,
                () -> maker.make(new ScriptedPlanContext(Contoso.freshHybrid())));
        assertTrue(refused.getMessage().contains("Remove-Mailbox"), refused.getMessage());
        PluginHealth.State health = strangers.host.plugins().stream()
                .filter(state -> state.plugin().id().equals(id)).findFirst().orElseThrow();
        assertEquals(HealthEvent.Kind.OVERSTEPPED, health.events().get(0).kind());
    }

    @Test
    void whatWasNotReadIsUnreadableThereToo() throws Exception {
        PlanMaker maker = another("blind", "plans", "plan", PlanMaker.class, Others.Blind.class);
        UnreadableException unreadable = assertThrows(UnreadableException.class,
                () -> maker.make(new ScriptedPlanContext(Contoso.unread())));
        assertEquals(Parts.SHARED_PRINCIPAL, unreadable.part());
    }

    @Test
    void aCommandSpeaksThroughItsContext() throws Exception {
        Scripted context = new Scripted(Map.of("snapshot", Contoso.freshHybrid().snapshot(), "option",
                Optional.of("hello"), "arguments", List.of("a", "b"), "progress", Progress.silent()));
        assertEquals(ExitCode.FINDINGS,
                strangers.standIn(ID, "commands", Command.class).run(context.as(CommandContext.class)));
        List<String> asked = context.asked();
        assertTrue(asked.contains("line[hello [a, b] Contoso]"), asked.toString());
        assertFalse(asked.stream().anyMatch(one -> one.startsWith("service")), asked.toString());
        assertTrue(asked.stream().anyMatch(one -> one.startsWith("document") && one.contains("servers")), asked.toString());
    }

    @Test
    void aCommandGetsNoLogsAndWritesNoFileThatNobodyNamed() throws Exception {
        Command greedy = another("greedy", "commands", "command", Command.class, Others.Greedy.class);
        assertThrows(PluginFailedException.class, () -> greedy.run(new Scripted(Map.of()).as(CommandContext.class)));
        Command writing = another("writing", "commands", "command", Command.class, Others.Writing.class);
        Scripted context = new Scripted(Map.of("directory", Path.of("/"), "output", Optional.empty()));
        assertThrows(PluginFailedException.class, () -> writing.run(context.as(CommandContext.class)));
        assertFalse(context.asked().stream().anyMatch(one -> one.startsWith("write")));
    }

    @Test
    void aCommandCannotHaveAPersonSignIn() throws Exception {
        Command phishing = another("phishing", "commands", "command", Command.class, Others.Phishing.class);
        Scripted person = new Scripted(Map.of("showDeviceCode", true));
        Scripted context = new Scripted(Map.of("person", person.as(PersonPort.class)));
        assertThrows(PluginFailedException.class, () -> phishing.run(context.as(CommandContext.class)));
        assertEquals(List.of(), person.asked());
    }

    @Test
    void aContributorAsksThroughItsContext() throws Exception {
        strangers.install("com.stranger.reader", "<extension point=\"io.isthmus.sdk.snapshotContributors\"><contributor"
                + " part=\"com.stranger.reader.things\" class=\"" + Others.Reader.class.getName() + "\"><requires"
                + " side=\"ON_PREMISES\" permission=\"get-accepteddomain\"/></contributor></extension>");
        Scripted context = new Scripted(Map.of("ask", Reading.read(Value.of("said"), Contoso.NOW, "x"), "now", Contoso.NOW));
        Reading<List<ContributedObject>> read = strangers.standIn("com.stranger.reader", "snapshotContributors",
                SnapshotContributor.class).read(context.as(ContributorContext.class));
        assertEquals(Value.of("said"), read.value().orElseThrow().get(0).properties().at("/answer"));
    }

    @Test
    void anAnalyzerJudgesAsACheck() throws Exception {
        Asked asked = new Asked();
        strangers.standIn(ID, "policyAnalyzers", PolicyAnalyzer.class).asCheck().run(asked);
        Asked here = new Asked();
        new Others.Analyzer().asCheck().run(here);
        assertEquals(here.findings(), asked.findings());
    }

    @Test
    void aFormatWritesTheDocument() throws Exception {
        FindingsDocument document = new FindingsDocument("Contoso", "pair", "snapshot", Instant.EPOCH, "1", List.of(), List.of());
        Scripted context = new Scripted(Map.of("report", new Report.Findings(document), "zone", ZoneId.of("Europe/Rome")));
        byte[] written = strangers.standIn(ID, "reportFormats", ReportFormat.class).write(context.as(ReportContext.class));
        assertEquals("Contoso Europe/Rome", new String(written, StandardCharsets.UTF_8));
    }

    @Test
    void aRemediationOffersThePlanThatItWouldOfferHere() throws Exception {
        strangers.install("com.stranger.remedy", "<extension point=\"io.isthmus.sdk.remediations\"><remediation"
                + " id=\"com.stranger.remedy\" class=\"" + Others.Remedy.class.getName() + "\"><part id=\""
                + Parts.SERVERS.id() + "\"/></remediation></extension>");
        Finding fault = Finding.of(Outcome.FAIL, Severity.ERROR, new Resource(Side.ON_PREMISES, "", "", "it"),
                Direction.BOTH, "It is wrong.");
        Scripted context = new Scripted(Map.of("finding", fault, "read",
                Contoso.freshHybrid().snapshot().read(Parts.SERVERS, Contoso.freshHybrid().snapshot().pairs().get(0))));
        Remediation offered = strangers.standIn("com.stranger.remedy", "remediations", RemediationMaker.class)
                .offer(context.as(RemediationContext.class)).orElseThrow();
        assertEquals("com.stranger.good", offered.plan());
        assertTrue(offered.parameters().get("sentence").text().orElseThrow().startsWith("It is wrong. "));
    }

    @Test
    void aSourceOfSignInsAsksThroughItsContext() throws Exception {
        strangers.install("com.stranger.archive", "<extension point=\"io.isthmus.sdk.signInSources\"><source"
                + " id=\"com.stranger.archive\" class=\"" + Others.Archive.class.getName() + "\"><requires"
                + " side=\"ENTRA\" permission=\"AuditLog.Read.All\"/></source></extension>");
        Scripted context = new Scripted(Map.of("ask", Reading.read(Value.of("said"), Contoso.NOW, "x"), "now",
                Contoso.NOW, "from", Contoso.NOW, "next", Optional.of("further")));
        assertEquals(Reading.read(new SignInPage(List.of(Value.of("said")), Optional.of("further")), Contoso.NOW,
                "archive"), strangers.standIn("com.stranger.archive", "signInSources", SignInSource.class)
                        .read(context.as(SignInSourceContext.class)));
    }

    @Test
    void extensionPointsOfTheWindowAreNotRead() {
        assertEquals(0, strangers.host.registry().getConfigurationElementsFor("org.eclipse.ui.views").length);
    }

    @Test
    void anUpdateRunsInAWorkerOfItsOwn() throws Exception {
        String id = "com.stranger.updated";
        strangers.installCheck(id, Checks.Telling.class, "");
        String before = process(id);
        assertEquals(before, process(id));
        strangers.installCheck(id, Checks.Telling.class, "<part id=\"onPremises.servers\"/>");
        assertNotEquals(before, process(id));
    }

    private String process(String id) throws Exception {
        Asked asked = new Asked();
        strangers.check(id).run(asked);
        return asked.findings().get(0).message();
    }
}
