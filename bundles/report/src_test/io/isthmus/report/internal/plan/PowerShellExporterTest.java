package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.report.internal.HostileTexts;

class PowerShellExporterTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Rome");

    private static String script(String text) {
        return new String(new PowerShellExporter().export(Plans.with(text), Plans.CLOUD, ZONE), StandardCharsets.UTF_8);
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
    void theRequestsAreThePlansOwn() {
        List<String> lines = script("Contoso").lines().map(String::strip).toList();
        assertTrue(lines.contains("Send-Change -MeansDone @('already exists', 'Contoso') -Request { Send-Graph 'PATCH' "
                + "'/v1.0/applications(uniqueName=''app'')' -Headers @{ 'Prefer' = 'create-if-missing' } -Body "
                + "([ordered]@{ 'displayName' = 'Contoso'; 'Contoso' = @('Contoso', ([decimal]'3')) }) }"));
        assertTrue(lines.contains("Send-Change -MeansDone @() -Request { Set-AuthServer -Identity 'Contoso' "
                + "-ApplicationIdentifier $Known['application.id'] -Confirm:$false -DomainName @('Contoso') }"));
        assertTrue(lines.contains("Send-Change -MeansDone @() -Request { Set-CloudOrganizationConfig "
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
    void whatCannotBeUndoneIsSaidInsteadOfDone() {
        String script = script("Contoso");
        String undo = script.substring(script.indexOf("\r\n} else {\r\n"));
        assertTrue(undo.contains("Write-Host 'Step 1 of 4: Contoso: this cannot be undone.'"));
        assertFalse(undo.contains("Set-AuthConfig"));
        assertTrue(undo.indexOf("Undo Step 2 of 4") < undo.indexOf("Set-AuthServer"));
        assertTrue(undo.contains(
                "Send-Graph 'DELETE' ('/v1.0/applications/' + [string]$Known['application.id'])"));
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
                    new PowerShellExporter().export(Plans.with(texts.get(i)), Plans.CLOUD, ZONE));
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
