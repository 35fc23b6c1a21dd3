package io.isthmus.exchange.internal.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves from lists of what is allowed that the collector reads, and writes nothing but its own zip. */
class CollectorScriptTest {

    private static final Pattern COMMENT = Pattern.compile("(?s:<#.*?#>)|(?m:^\\s*#[^\n]*$)");
    private static final Pattern COMMAND = Pattern.compile("(?i)\\b[a-z]+-[a-z]+\\b");
    private static final Pattern FIRST_WORD = Pattern
            .compile("(?m)(?:^|[{(;|=]|\\$\\(|\\breturn\\b|\\belse\\b)[ \\t]*([A-Za-z%?][\\w.-]*)(?=[\\s;)}]|$)(?![ \\t]*=)");
    private static final Pattern STATIC_CALL = Pattern.compile("\\[([^\\]\\[]+)]\\s*::\\s*([^\\s();,]+)");
    private static final Pattern METHOD = Pattern.compile("\\.\\s*([^\\s.(\\]:]+)\\s*\\(");
    private static final Pattern CALL_OPERATOR = Pattern.compile("(?m)(?:(?:^|[\\s({;|=])\\.|&)\\s*([^\\s)]+)");
    private static final Pattern REDIRECTION = Pattern.compile("[0-9*]?>>?&?[^\\n]*");

    /** The cmdlets of Exchange that it may run: each only reads. */
    private static final Set<String> EXCHANGE = Set.of("Get-OrganizationConfig", "Get-ExchangeServer", "Get-AuthConfig",
            "Get-AuthServer", "Get-PartnerApplication", "Get-OrganizationRelationship",
            "Get-IntraOrganizationConnector", "Get-SettingOverride", "Get-HybridConfiguration", "Get-AcceptedDomain",
            "Get-SendConnector", "Get-ReceiveConnector", "Get-FederationTrust", "Get-WebServicesVirtualDirectory",
            "Get-AutodiscoverVirtualDirectory", "Get-OwaVirtualDirectory", "Get-ExchangeCertificate",
            "Get-ExchangeDiagnosticInfo", "Test-OAuthConnectivity");
    /** Commands of PowerShell itself that change nothing but the zip and its working folder. */
    private static final Set<String> POWERSHELL = Set.of("Set-StrictMode", "Join-Path", "Write-Warning",
            "Select-Object", "Export-Clixml", "Get-FileHash", "Get-Command", "Add-PSSnapin", "Get-Location",
            "Test-Path", "New-Item", "ForEach-Object", "Compress-Archive", "Remove-Item", "Write-Output");
    /** Functions of the script. */
    private static final Set<String> OWN = Set.of("Get-ExSetupFileVersion", "Save-Read");

    private static final Set<String> KEYWORDS = Set.of("function", "if", "foreach", "try", "throw", "continue");
    /** Pieces of texts that look like commands. */
    private static final Set<String> TEXTS = Set.of("yyyyMMdd-HHmmss", "nothing");

    private static final Set<String> STATIC_CALLS = Set.of("Microsoft.Win32.RegistryKey::OpenRemoteBaseKey",
            "Diagnostics.FileVersionInfo::GetVersionInfo", "DateTime::UtcNow", "Net.NetworkInformation.IPGlobalProperties::GetIPGlobalProperties",
            "IO.Path::GetTempPath", "Guid::NewGuid", "TimeZoneInfo::Local", "TimeSpan::Zero");
    private static final Set<String> METHODS = Set.of("OpenRemoteBaseKey", "OpenSubKey", "GetValue", "GetVersionInfo",
            "Replace", "GetIPGlobalProperties", "TrimEnd", "ContainsKey", "GetTempPath", "NewGuid", "GetUtcOffset", "Insert");

    private static final String CODE = COMMENT.matcher(CollectorScript.text()).replaceAll("");

    @Test
    void itDoesNothingThatIsNotAllowed() {
        assertEquals(Set.of(), strange(CODE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-AuthServer -Enabled $false", "set-mailbox x", "'Remove-SettingOverride'",
            "Export-PfxCertificate", "\nInvoke-Expression 'a'", "\niex 'a'", "\n& $x", "if (1) { 2 }&$x", "\n. $x",
            "\n& ('Set-' + 'Mailbox')", "\nsc a b", "@(1) | % { ni a }", "$y = saps a", "\n[IO.File]::WriteAllText('a', 'b')",
            "\n[IO.File] :: WriteAllText('a', 'b')", "\n$o.Invoke(1)", "\n$o. Delete ()", "\n'a' > c.txt", "\n'a' >> c.txt"})
    void whatIsPlantedIsFound(String planted) {
        assertFalse(strange(CODE + planted).isEmpty());
    }

    @Test
    void everyCmdletOfExchangeThatIsAllowedIsRun() {
        Set<String> named = matches(COMMAND, CODE, 0);

        assertTrue(named.containsAll(EXCHANGE), () -> EXCHANGE.stream().filter(cmdlet -> !named.contains(cmdlet))
                .toList().toString());
    }

    @Test
    void whatItCallsByAVariableIsGuardedToRead() {
        assertTrue(CODE.contains("if ($Cmdlet -notlike 'Get-*' -and $Cmdlet -ne 'Test-OAuthConnectivity') { throw"));
        assertTrue(CODE.indexOf("-notlike 'Get-*'") < CODE.indexOf("& $Cmdlet"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoke-", "iex", "ScriptBlock", "AddScript", "Start-Process", "Add-Type", "PrivateKey",
            "Pfx", "Password", "Get-Credential", "PSCredential", "SecureString", "Get-Mailbox", "FileData", "http"})
    void itHasNoWayRoundTheListsAndToNoSecret(String forbidden) {
        assertFalse(CODE.toLowerCase().contains(forbidden.toLowerCase()), forbidden);
    }

    @Test
    void whatAConnectorSignsInWithIsLeftOut() {
        assertTrue(CODE.contains("'Get-SendConnector' = 'AuthenticationCredential'"));
        assertTrue(CODE.contains("-ExcludeProperty $LeftOut[$Cmdlet]"));
    }

    @Test
    void diagnosticsAreOnlyAskedForAndNeverRefreshed() {
        assertTrue(CODE.contains("Argument = 'Overrides'"));
        assertFalse(CODE.contains("Refresh"));
    }

    @Test
    void theCloudIsCalledOnlyWhereThatIsAskedForAndByThisServerAlone() {
        int asked = CODE.indexOf("if ($TestOAuth) {");
        int call = CODE.indexOf("Save-Read -Cmdlet 'Test-OAuthConnectivity'");
        String parameters = CODE.substring(call, CODE.indexOf('}', call));

        assertTrue(0 < asked && asked < call && CODE.substring(asked, call).indexOf('}') < 0);
        assertFalse(parameters.contains("Server ="), "which server it is the manifest says");
        assertTrue(parameters.contains("ReloadConfig = $true"));
    }

    @Test
    void itRemovesNothingButItsWorkingFolder() {
        List<String> removals = CODE.lines().map(String::strip).filter(line -> line.contains("Remove-Item")).toList();

        assertEquals(List.of("Remove-Item -LiteralPath $script:folder -Recurse"), removals);
    }

    @Test
    void windowsPowerShellReadsItWithoutAByteOrderMark() {
        assertTrue(CollectorScript.text().chars().allMatch(unit -> unit == '\n' || unit >= ' ' && unit < 127));
    }

    /** All that is named, called or written to and stands in none of the lists. */
    private static Set<String> strange(String code) {
        Set<String> strange = matches(COMMAND, code, 0);
        strange.addAll(matches(FIRST_WORD, code, 1));
        strange.removeAll(EXCHANGE);
        strange.removeAll(POWERSHELL);
        strange.removeAll(OWN);
        strange.removeAll(KEYWORDS);
        strange.removeAll(TEXTS);
        Matcher call = STATIC_CALL.matcher(code);
        while (call.find()) {
            strange.add(call.group(1) + "::" + call.group(2));
        }
        strange.removeAll(STATIC_CALLS);
        Set<String> methods = matches(METHOD, code, 1);
        methods.removeAll(METHODS);
        strange.addAll(methods);
        Set<String> called = matches(CALL_OPERATOR, code, 1);
        called.remove("$Cmdlet");
        strange.addAll(called);
        strange.addAll(matches(REDIRECTION, code, 0));
        return strange;
    }

    private static Set<String> matches(Pattern pattern, String text, int group) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(group));
        }
        return found;
    }
}
