package io.isthmus.report.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.report.internal.HostileTexts;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

class PowerShellTextTest {

    private static final String QUOTED = "'(?:[ -&(-~]|'')*'";
    private static final Pattern EXPRESSION = Pattern.compile(
            QUOTED + "|\\(" + QUOTED + "(?: \\+ (?:" + QUOTED + "|\\[char]0x[0-9A-F]{4}))+\\)");
    private static final Pattern PART = Pattern.compile("'((?:[^']|'')*)'|\\[char]0x([0-9A-F]{4})");

    /** What PowerShell makes of an expression that the writer may write. */
    private static String evaluated(String expression) {
        assertTrue(EXPRESSION.matcher(expression).matches(), expression);
        StringBuilder text = new StringBuilder();
        Matcher matcher = PART.matcher(expression);
        while (matcher.find()) {
            text.append(matcher.group(1) != null ? matcher.group(1).replace("''", "'")
                    : String.valueOf((char) Integer.parseInt(matcher.group(2), 16)));
        }
        return text.toString();
    }

    @Test
    void whateverATextHoldsItsExpressionMeansThatTextInPlainAscii() {
        HostileTexts.stream().forEach(text -> assertEquals(text, evaluated(PowerShellText.literal(text))));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
            "Contoso            | 'Contoso'",
            "it's               | 'it''s'",
            "$(x) `n            | '$(x) `n'",
            "M\u00FCller        | ('M' + [char]0x00FC + 'ller')",
            "\u2019; x          | ('' + [char]0x2019 + '; x')"})
    void textIsWrittenThus(String text, String expression) {
        assertEquals(expression, PowerShellText.literal(text));
    }

    @Test
    void everyKindOfValueHasItsExpression() {
        PowerShellText text = new PowerShellText(Set.of("app.id"));
        assertEquals("$null", text.expression(Value.none()));
        assertEquals("$true", text.expression(Value.of(true)));
        assertEquals("([decimal]'15')", text.expression(Value.of(15)));
        assertEquals("@('a', $false)", text.expression(Value.list(Value.of("a"), Value.of(false))));
        assertEquals("([ordered]@{ 'a''b' = 'c' })", text.expression(Value.members().with("a'b", Value.of("c"))));
        assertEquals("([Convert]::FromBase64String('AQID'))", text.expression(CmdletRequest.bytes("AQID")));
    }

    @Test
    void aPlaceholderBecomesAVariableOnlyWhereAStepBindsItsName() {
        PowerShellText text = new PowerShellText(Set.of("app.id"));
        assertEquals("$Known['app.id']", text.text("${app.id}"));
        assertEquals("('/v1.0/applications/' + [string]$Known['app.id'] + '/owners')",
                text.text("/v1.0/applications/${app.id}/owners"));
        assertEquals("'${env:PATH}'", text.text("${env:PATH}"));
    }

    @Test
    void aCommentStaysOneLineAndIsNeverAnInstruction() {
        HostileTexts.stream().forEach(text -> {
            String comment = PowerShellText.comment(text);
            assertEquals("", ScriptTokens.of("\n" + comment).code().strip(), comment);
            assertTrue(comment.chars().noneMatch(unit -> unit == '\n' || unit == '\r'), comment);
        });
    }
}
