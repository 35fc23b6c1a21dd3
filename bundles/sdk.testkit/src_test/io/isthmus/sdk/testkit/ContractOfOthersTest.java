package io.isthmus.sdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.example.bad.BadCommands;
import com.example.bad.BadDrafts;

/** Commands, templates of policies and drift rules are run as well as what judges. */
class ContractOfOthersTest {

    @TempDir
    Path folder;
    private BadPlugin plugin;

    @BeforeEach
    void make() {
        plugin = new BadPlugin(folder);
    }

    private static String command(Class<?> type) {
        return "<extension point=\"io.isthmus.sdk.commands\"><command name=\"bad\" title=\"T\" class=\""
                + type.getName() + "\"><option name=\"kind,k\" title=\"K\" value=\"KIND\" required=\"true\"/>"
                + "<option name=\"not\" title=\"N\"/><argument name=\"NAME\" title=\"N\" required=\"true\"/></command></extension>"
                + "<extension point=\"io.isthmus.sdk.snapshotContributors\"><contributor part=\"com.example.bad.group\""
                + " side=\"ENTRA\" title=\"T\" class=\"com.example.bad.Bad$Silent\"/></extension>";
    }

    private static String other(String point, String element, Class<?> type) {
        return "<extension point=\"io.isthmus.sdk." + point + "\"><" + element
                + " id=\"com.example.bad.one\" title=\"T\" source=\"https://example.com\" class=\"" + type.getName()
                + "\"/></extension>";
    }

    @Test
    void thoseThatKeepToItBreakNothing() throws Exception {
        assertEquals(Map.of(), plugin.broken("commands bad", command(BadCommands.Good.class)));
        assertEquals(Map.of(), plugin.broken("", other("policyTemplates", "template", BadDrafts.GoodTemplate.class)
                + other("driftRules", "rule", BadDrafts.GoodRule.class)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Deaf     | ends when it is asked to     | context.cancel().check()",
            "Rolling  | says the same again          | by no chance",
            "Blind    | claims nothing where a service refuses (403) | end with COULD_NOT_LOOK",
            "Blind    | claims nothing where a service is asked too often (429) | COULD_NOT_LOOK",
            "Blind    | claims nothing where a service fails (503) | COULD_NOT_LOOK",
            "Wordless | answers --json with a document | call context.document",
            "Dumping  | tells no secret              | take single properties",
            "Telling  | answers --json with a document | take single properties",
            "Throwing | keeps its time               | It threw java.lang.IllegalState",
    })
    void whatACommandDoesWrongIsToldWithWhatToDo(String type, String rule, String words) throws Exception {
        plugin.assertBroken("commands bad: " + rule, words,
                command(Class.forName(BadCommands.class.getName() + '$' + type)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "policyTemplates | template | BlindTemplate   | claims nothing where a service refuses (403) | .require",
            "policyTemplates | template | RollingTemplate | says the same again   | by no chance",
            "policyTemplates | template | AskingTemplate  | keeps its time        | It threw",
            "driftRules      | rule     | BlindRule       | claims nothing where a service fails (503) | .require",
            "driftRules      | rule     | TellingRule     | tells no secret       | take single properties",
            "driftRules      | rule     | DeafRule        | ends when it is asked to | context.cancel().check()",
            "driftRules      | rule     | ThrowingRule    | keeps its time        | It threw java.lang.IllegalState",
    })
    void whatATemplateOrARuleDoesWrongIsToldWithWhatToDo(String point, String element, String type, String rule,
            String words) throws Exception {
        plugin.assertBroken(point + " com.example.bad.one: " + rule, words,
                other(point, element, Class.forName(BadDrafts.class.getName() + '$' + type)));
    }
}
