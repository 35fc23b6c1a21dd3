package io.isthmus.exchange.internal.collector;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Proves from lists of what is allowed that the collector reads, and writes nothing but its own zip. */
class CollectorScriptTest {

    private static final Pattern COMMENT = Pattern.compile("(?s:<#.*?#>)|(?m:^\\s*#[^\n]*$)");
    private static final Pattern COMMAND = Pattern.compile("\\b[A-Za-z]+-[A-Z][A-Za-z]+\\b");
    private static final Pattern STATIC_CALL = Pattern.compile("\\[([A-Za-z.]+)]::(\\w+)");
    private static final Pattern METHOD = Pattern.compile("\\.([A-Za-z]+)\\(");
    private static final Pattern CALL_OPERATOR = Pattern.compile("(?m)(?:^|[\\s({;|=])[&.]\\s*([^\\s)]+)");

    /** The cmdlets of Exchange that it may run: each only reads. */
    private static final Set<String> EXCHANGE = Set.of("Get-OrganizationConfig", "Get-ExchangeServer", "Get-AuthConfig",
            "Get-AuthServer", "Get-PartnerApplication", "Get-OrganizationRelationship",
            "Get-IntraOrganizationConnector", "Get-SettingOverride", "Get-HybridConfiguration", "Get-AcceptedDomain",
            "Get-SendConnector", "Get-ReceiveConnector", "Get-FederationTrust", "Get-WebServicesVirtualDirectory",
            "Get-AutodiscoverVirtualDirectory", "Get-OwaVirtualDirectory", "Get-ExchangeCertificate",
            "Get-ExchangeDiagnosticInfo");
    /** Commands of PowerShell itself that change nothing but the zip and its working folder. */
    private static final Set<String> POWERSHELL = Set.of("Set-StrictMode", "Join-Path", "Write-Warning",
            "Select-Object", "Export-Clixml", "Get-FileHash", "Get-Command", "Add-PSSnapin", "Get-Location",
            "Test-Path", "New-Item", "ForEach-Object", "Compress-Archive", "Remove-Item", "Write-Output");
    /** Functions of the script. */
    private static final Set<String> OWN = Set.of("Get-ExSetupFileVersion", "Save-Read");

    private static final Set<String> STATIC_CALLS = Set.of("Microsoft.Win32.RegistryKey::OpenRemoteBaseKey",
            "Diagnostics.FileVersionInfo::GetVersionInfo", "DateTime::UtcNow", "Net.Dns::GetHostEntry",
            "IO.Path::GetTempPath", "Guid::NewGuid", "TimeZoneInfo::Local", "TimeSpan::Zero");
    private static final Set<String> METHODS = Set.of("OpenRemoteBaseKey", "OpenSubKey", "GetValue", "GetVersionInfo",
            "Replace", "GetHostEntry", "GetTempPath", "NewGuid", "GetUtcOffset", "Insert");

    private static final String CODE = COMMENT.matcher(CollectorScript.text()).replaceAll("");

    @Test
    void itNamesNoCommandThatIsNotAllowed() {
        Set<String> strange = matches(COMMAND, CODE, 0);
        strange.removeAll(EXCHANGE);
        strange.removeAll(POWERSHELL);
        strange.removeAll(OWN);
        strange.remove("yyyyMMdd-HHmmss");

        assertEquals(Set.of(), strange);
    }

    @Test
    void everyCmdletOfExchangeThatIsAllowedIsRun() {
        Set<String> named = matches(COMMAND, CODE, 0);

        assertTrue(named.containsAll(EXCHANGE), () -> EXCHANGE.stream().filter(cmdlet -> !named.contains(cmdlet))
                .toList().toString());
    }

    @Test
    void whatItCallsByAVariableIsGuardedToRead() {
        assertEquals(Set.of("$Cmdlet"), matches(CALL_OPERATOR, CODE, 1));
        assertTrue(CODE.contains("if ($Cmdlet -notlike 'Get-*') { throw"));
        assertTrue(CODE.indexOf("-notlike 'Get-*'") < CODE.indexOf("& $Cmdlet"));
    }

    @Test
    void itCallsNothingOfDotNetThatIsNotAllowed() {
        Set<String> calls = new TreeSet<>();
        Matcher matcher = STATIC_CALL.matcher(CODE);
        while (matcher.find()) {
            calls.add(matcher.group(1) + "::" + matcher.group(2));
        }
        calls.removeAll(STATIC_CALLS);
        Set<String> methods = matches(METHOD, CODE, 1);
        methods.removeAll(METHODS);

        assertEquals(Set.of(), calls);
        assertEquals(Set.of(), methods);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Invoke-", "iex", "ScriptBlock", "AddScript", "Start-Process", "Add-Type", "PrivateKey",
            "Pfx", "Password", "Credential", "Get-Mailbox", "FileData", "http"})
    void itHasNoWayRoundTheListsAndToNoSecret(String forbidden) {
        assertFalse(CODE.toLowerCase().contains(forbidden.toLowerCase()), forbidden);
    }

    @Test
    void diagnosticsAreOnlyAskedForAndNeverRefreshed() {
        assertTrue(CODE.contains("Argument = 'Overrides'"));
        assertFalse(CODE.contains("Refresh"));
    }

    @Test
    void itRemovesNothingButItsWorkingFolder() {
        List<String> removals = CODE.lines().map(String::strip).filter(line -> line.contains("Remove-Item")).toList();

        assertEquals(List.of("Remove-Item -LiteralPath $script:folder -Recurse"), removals);
    }

    @Test
    void aPlantedWriteIsFound() {
        Stream.of("Set-AuthServer -Enabled $false", "'Remove-SettingOverride'", "Export-PfxCertificate").forEach(
                planted -> {
                    Set<String> found = matches(COMMAND, CODE + planted, 0);
                    found.removeAll(matches(COMMAND, CODE, 0));
                    assertEquals(1, found.size(), planted);
                });
    }

    @Test
    void windowsPowerShellReadsItWithoutAByteOrderMark() {
        assertTrue(CollectorScript.text().chars().allMatch(unit -> unit == '\n' || unit >= ' ' && unit < 127));
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
