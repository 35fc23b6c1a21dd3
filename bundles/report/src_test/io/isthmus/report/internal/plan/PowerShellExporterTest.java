package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.report.internal.HostileTexts;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.change.Verification;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;

class PowerShellExporterTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");
    private static final String PLAN = "00000000-0000-4000-8000-000000000001";
    private static final Pattern STEP = Pattern.compile("(Invoke-Step|Send-Change) -Step '" + PLAN + " (\\w+)'");

    private static String script(String text) {
        return Plans.script(Plans.with(text), ZONE);
    }

    /** The code of a script where every text that has more than one part counts as one. */
    private static String skeleton(String script) {
        return ScriptTokens.of(script.replace("\r\n", "\n")).code()
                .replaceAll("\\(\u00A7(?: \\+ (?:\u00A7|\\[char]0x[0-9A-F]{4}))+\\)", "\u00A7").replaceAll("\\s+", " ");
    }

    @Test
    void whateverThePlanSaysTheScriptDoesTheSame() {
        String harmless = skeleton(script("Contoso"));
        HostileTexts.stream().forEach(text -> assertEquals(harmless, skeleton(script(text)), text));
    }

    @Test
    void aWriterThatDoublesPlainQuotesAloneIsFoundOut() {
        String naive = "Set-X -Name '" + "\u2019; Remove-Mailbox -Identity * #".replace("'", "''") + "'";
        assertTrue(ScriptTokens.of(naive + "\n").code().contains("Remove-Mailbox"));
    }

    @Test
    void outsideCommentsItIsPlainAsciiSoThatNoCodePageChangesIt() {
        HostileTexts.stream().limit(100).forEach(text -> script(text).lines()
                .filter(line -> !line.replace("\uFEFF", "").startsWith("#"))
                .forEach(line -> assertTrue(line.chars().allMatch(unit -> unit < 0x7F), line)));
    }

    @Test
    void itBeginsWithAByteOrderMarkAndEndsLinesAsWindowsDoes() {
        String script = script("Contoso");
        assertEquals('\uFEFF', script.charAt(0));
        assertFalse(script.replace("\r\n", "").contains("\n"));
        assertFalse(script.replace("\r\n", "").contains("\r"));
    }

    @Test
    void whatAnAnswerAloneTellsIsSentThoughAllThatCanBeReadIsSo() {
        Plan plan = Plans.with("Contoso");
        Step step = plan.steps().get(1);
        Change change = step.change();
        Action mail = Action.repeatable(CmdletRequest.onPremises("Test-Mailflow").with("Identity", "EX01"))
                .proving(Condition.equal("/0/TestMailflowResult", "Success"), "mail from EX01 arrives");
        Plan proving = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), plan.organization(),
                plan.connection(), plan.pair(), plan.snapshot(), plan.made(), List.of(plan.steps().get(0), new Step(step.id(),
                        step.side(), step.title(), step.after(), new Change(change.effect(), change.preconditions(),
                                change.merges(), List.of(mail), change.verification()), step.outputs(), step.differences(),
                        step.reversibility(), step.inverse(), step.settling())), plan.permissions(), plan.roles(),
                plan.warnings());
        List<String> lines = Plans.script(proving, ZONE).lines().map(String::strip).toList();
        assertTrue(lines.contains("Send-Change -Step '" + PLAN + " " + step.id() + "' -MeansDone @() -Proof { @{ Is = 'Equal'; "
                + "At = '/0/TestMailflowResult'; Expected = 'Success' } } -Sentence 'mail from EX01 arrives' "
                + "-Request { Read-Objects { Test-Mailflow -Identity 'EX01' } }"), () -> String.join("\n", lines.stream()
                        .filter(line -> line.contains("Mailflow")).toList()));
        assertEquals(1, lines.stream().filter(line -> line.startsWith("Invoke-Step ") && line.contains(" -ByAnswer ")).count());
    }

    @Test
    void theRequestsAreThePlansOwn() {
        List<String> lines = script("Contoso").lines().map(String::strip).toList();
        assertTrue(lines.contains("Send-Change -Step '" + PLAN + " application' -MeansDone @('already exists', 'Contoso') -Request { Send-Graph 'PATCH' "
                + "'/v1.0/applications(uniqueName=''app'')' -Headers @{ 'Prefer' = 'create-if-missing' } -Body "
                + "([ordered]@{ 'displayName' = 'Contoso'; 'Contoso' = @('Contoso', ([decimal]'3')) }) }"));
        assertTrue(lines.contains("Send-Change -Step '" + PLAN + " authServer' -MeansDone @() -Request { Set-AuthServer -Identity 'Contoso' "
                + "-ApplicationIdentifier $Known['application.id'] -Confirm:$false -DomainName @('Contoso') }"));
        assertTrue(lines.contains("Send-Change -Step '" + PLAN + " gate' -MeansDone @() -Request { Set-CloudOrganizationConfig "
                + "-EwsAllowedAppIDs $Known['gate.list'] }"));
        assertTrue(lines.contains("$Known['gate.list'] = Merge-List -Read { Read-Objects { "
                + "Get-CloudOrganizationConfig } } -At '/0/EwsAllowedAppIDs' -Key '' -Remove @('Contoso') "
                + "-Add @($Known['application.id'])"));
        assertTrue(lines.contains("$GraphRoot = 'https://graph.microsoft.com'"));
    }

    @Test
    void nothingIsSentToAnotherOrganizationThanThePlans() {
        String script = script("Contoso");
        int guard = script.indexOf("Assert-Connected -Tenant 'tenant' -Forest 'forest' -Graph $true -Online $true "
                + "-OnPremises $true");
        assertTrue(guard > 0 && guard < script.indexOf("\r\nif (-not $Undo) {"), script);
    }

    @Test
    void aSideThatIsOnlyLookedAtIsConnectedToAsWellAndNoOther() {
        Step onPremises = Plans.with("Contoso").steps().getLast();
        String alone = script(List.of(onPremises));
        assertTrue(alone.contains("-Graph $false -Online $false -OnPremises $true"), alone);
        assertFalse(alone.contains("Connect-MgGraph (") || alone.contains("Connect-ExchangeOnline"), alone);
        Change change = onPremises.change();
        String looking = script(List.of(new Step(onPremises.id(), onPremises.side(), onPremises.title(), Set.of(),
                new Change(change.effect(), List.of(new Expectation(GraphRequest.get("/v1.0/applications"),
                        new Condition.Present("/value/0"), "there is one")), List.of(), change.actions(),
                        change.verification()),
                List.of(), List.of(), onPremises.reversibility(), Optional.empty(), Optional.empty())));
        assertTrue(looking.contains("-Graph $true -Online $false -OnPremises $true"), looking);
        assertTrue(looking.contains("permissions: Application.Read.All"), looking);
    }

    @Test
    void aStepOfAnotherTenantSignsInThereOnceAndTheHeadingNamesTheTenant() {
        Step own = Plans.with("Contoso").steps().getLast();
        GraphRequest key = GraphRequest.get("/v1.0/applications/x").inTenant("litware");
        String elsewhere = script(List.of(looking(own, key, key)));
        assertTrue(elsewhere.contains(" -Tenant 'litware' -Before "), elsewhere);
        assertTrue(elsewhere.lines().anyMatch(line -> line.startsWith("#") && line.contains(": litware.")), elsewhere);
        String both = script(List.of(looking(own, key, GraphRequest.get("/v1.0/applications/y"))));
        assertFalse(both.contains(" -Tenant 'litware' -Before "), "what is asked of the own tenant would go there, too");
    }

    private static Step looking(Step like, GraphRequest before, GraphRequest after) {
        Condition there = new Condition.Present("/keyCredentials");
        Change change = like.change();
        return new Step(like.id(), Side.ENTRA, like.title(), Set.of(), new Change(change.effect(),
                List.of(new Expectation(before, there, "there is one")), List.of(), List.of(),
                new Verification(List.of(new Expectation(after, there, "there is one")),
                        change.verification().deadline(), change.verification().interval())),
                List.of(), List.of(), like.reversibility(), Optional.empty(), Optional.empty());
    }

    private static String script(List<Step> steps) {
        Plan whole = Plans.with("Contoso");
        return Plans.script(new Plan(whole.id(), whole.kind(), whole.title(),
                whole.summary(), whole.organization(), whole.connection(), whole.pair(), whole.snapshot(), whole.made(),
                steps, List.of(), List.of(), List.of()), ZONE);
    }

    @Test
    void whatCannotBeUndoneIsSaidInsteadOfDone() {
        String script = script("Contoso");
        String undo = script.substring(script.indexOf("\r\n} else {\r\n"));
        assertTrue(undo.contains("Write-Host 'Step 1 of 4: Contoso: this cannot be undone.'"));
        assertFalse(undo.contains("Set-AuthConfig"));
        assertTrue(undo.indexOf("Undo Step 2 of 4") < undo.indexOf("Set-AuthServer"));
        assertTrue(undo.contains(
                "Send-Graph 'DELETE' ('/v1.0/applications/' + [string]$Known['application.id'])"));
    }

    /** The runtime takes a step back only where it noted that something was sent for it. */
    @Test
    void whateverIsSentIsNotedUnderItsOwnStepOnTheWayThereAndLookedUpOnTheWayBack() {
        String script = script("Contoso");
        int undo = script.indexOf("\r\n} else {\r\n");
        assertEquals(List.of("application", "authServer", "gate", "burnt"), steps(script.substring(0, undo)));
        assertEquals(List.of("gate", "authServer", "application"), steps(script.substring(undo)));
        assertFalse(Pattern.compile("(Invoke-Step|Send-Change) -(?!Step)").matcher(script).find());
    }

    /** The steps in their order; fails where a change of one stands in the block of another. */
    private static List<String> steps(String part) {
        List<String> steps = new ArrayList<>();
        Matcher matcher = STEP.matcher(part);
        while (matcher.find()) {
            if (matcher.group(1).equals("Invoke-Step")) {
                steps.add(matcher.group(2));
            } else {
                assertEquals(steps.get(steps.size() - 1), matcher.group(2));
            }
        }
        return steps;
    }

    @Test
    void aListThatItsServiceLeavesOutWhereItIsEmptyIsWrittenOnlyThen() {
        Step step = Plans.with("Contoso").steps().stream().filter(one -> one.id().equals("gate")).findFirst().orElseThrow();
        Binding.Merge merge = step.change().merges().get(0);
        assertFalse(written(step, merge).contains("-Otherwise"));
        assertTrue(written(step, merge.leftOutWhereEmpty()).contains("-Add @('${application.id}') -Otherwise @()\n"));
    }

    private static String written(Step step, Binding.Merge merge) {
        StringBuilder script = new StringBuilder();
        new StepScript(new PowerShellText(Set.of()), UUID.fromString(PLAN)).write(script, "heading", step,
                new Change("effect", List.of(), List.of(merge), List.of(), step.change().verification()));
        return script.toString();
    }

    @Test
    void noBlockIsEmptySinceNotEveryParserTakesOne() {
        assertFalse(skeleton(script("Contoso")).matches(".*(?<!@)\\{ *}.*"));
    }

    /** The build parses with a grammar of PowerShell what tests leave in target/powershell. */
    @Test
    void scriptsOfHostilePlansAreLeftForTheGrammar() throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "powershell"));
        List<String> texts = HostileTexts.stream().skip(40).limit(40).toList();
        for (int i = 0; i < texts.size(); i++) {
            Files.write(folder.resolve("hostile-" + i + ".ps1"),
                    Plans.written(new PowerShellExporter(), Plans.with(texts.get(i)), ZONE));
        }
        try (Stream<Path> written = Files.list(folder)) {
            assertEquals(texts.size(), written.count());
        }
    }

    @Test
    void itHoldsNoToken() {
        assertFalse(script("Contoso").toLowerCase().matches("(?s).*(bearer|authorization:|-accesstoken).*"));
    }
}
