package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Condition;

/** What can be told of the beginning of an exported script without running it. */
class RuntimeScriptTest {

    /** What PowerShell and its modules bring. */
    private static final Set<String> BROUGHT = Set.of("Add-Content", "Add-Member", "ConvertFrom-Json", "ConvertTo-Json",
            "Connect-MgGraph", "ForEach-Object", "Get-ConnectionInformation", "Get-Content", "Get-Credential", "Get-Date",
            "Get-MgContext", "Get-OrganizationConfig", "Invoke-Command", "Invoke-MgGraphRequest", "Invoke-RestMethod",
            "Join-Path", "New-Object", "New-PSSession", "Read-Host", "Remove-Item", "Select-Object", "Set-Content",
            "Set-StrictMode", "Split-Path", "Start-Sleep", "Test-Path", "Where-Object", "Write-Host");
    /** What the steps of the plan call. */
    private static final Set<String> OF_THE_PLAN = Set.of("Get-AuthConfig", "Get-AuthServer",
            "Get-CloudOrganizationConfig", "Set-AuthConfig", "Set-AuthServer", "Set-CloudOrganizationConfig");
    /** What steps call that hand a document over; {@link DocumentScriptTest} has such a plan. */
    private static final Set<String> OF_DOCUMENTS = Set.of("Read-Document", "Write-Document", "Remove-Document");
    /** What steps call that another tenant or organization has to agree with; {@link RequestScriptTest} has such requests. */
    private static final Set<String> OF_OTHERS = Set.of("Use-OtherTenant", "Read-OtherOrganization");
    private static final Pattern FUNCTION = Pattern.compile(
            "function ([A-Z]\\w+-\\w+) \\{\\s+(?:param\\((.*)\\)\n)?");
    private static final Pattern COMMAND = Pattern.compile("(?<![\\w$.-])[A-Z][A-Za-z]+-[A-Z][A-Za-z]+");

    private final String script = Plans.script(Plans.with("Contoso"), ZoneOffset.UTC)
            .replace("\r\n", "\n");
    private final String code = ScriptTokens.of(script).code();

    /** The parameters of each function of the script. */
    private Map<String, Set<String>> functions() {
        Map<String, Set<String>> functions = new TreeMap<>();
        FUNCTION.matcher(code).results().forEach(function -> functions.put(function.group(1),
                function.group(2) == null ? Set.of() : matches("\\$(\\w+)", function.group(2))));
        return functions;
    }

    private static Set<String> matches(String pattern, String text) {
        return Pattern.compile(pattern).matcher(text).results().map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everythingThatIsCalledIsThere() {
        Set<String> called = COMMAND.matcher(code).results().map(MatchResult::group)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> unknown = new TreeSet<>(called);
        Stream.of(BROUGHT, OF_THE_PLAN, functions().keySet()).forEach(unknown::removeAll);
        assertEquals(Set.of(), unknown);
        Set<String> uncalled = new HashSet<>(functions().keySet());
        uncalled.removeAll(OF_DOCUMENTS);
        uncalled.removeAll(OF_OTHERS);
        uncalled.removeIf(name -> Pattern.compile("(?<!function )" + name + "(?![\\w-])").matcher(code).find());
        assertEquals(Set.of(), uncalled, "nothing stands there for nothing");
    }

    /** PowerShell finds a parameter that a function does not have only when that line is run. */
    @Test
    void theStepsGiveFunctionsOnlyParametersThatTheyHave() {
        Map<String, Set<String>> functions = functions();
        int calls = 0;
        Matcher call = Pattern.compile("(?<!function )\\b([A-Z]\\w+-\\w+)((?: +(?:-\\w+|\\S))+)").matcher(flat(code));
        while (call.find()) {
            if (functions.containsKey(call.group(1))) {
                Set<String> given = matches(" -(\\w{2,})", call.group(2));
                assertTrue(functions.get(call.group(1)).containsAll(given), call.group() + " of " + functions);
                calls += given.isEmpty() ? 0 : 1;
            }
        }
        assertTrue(calls > 10, "only " + calls + " calls were looked at");
    }

    /** The code without what stands inside brackets, so that a call's own parameters are left; blocks are kept apart. */
    private static String flat(String code) {
        String flat = code;
        for (String before = ""; !before.equals(flat);) {
            before = flat;
            flat = flat.replaceAll("@?\\([^(){}\\[\\]]*\\)", "\u00A7").replaceAll("\\$?\\w*\\[[^(){}\\[\\]]*\\]", "\u00A7");
        }
        return flat.replaceAll("@\\{|\\{|\\}|;|,", "\n");
    }

    @Test
    void everyKindOfConditionIsJudged() {
        Set<String> judged = matches("'(\\w+)' \\{", script.substring(script.indexOf("function Test-Condition"),
                script.indexOf("function Read-Objects")));
        judged.addAll(matches("'(\\w+)' \\{ return", script));
        assertEquals(Stream.of(Condition.class.getPermittedSubclasses()).map(Class::getSimpleName)
                .collect(Collectors.toCollection(TreeSet::new)), judged);
    }
}
