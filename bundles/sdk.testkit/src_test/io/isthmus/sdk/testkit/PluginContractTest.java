package io.isthmus.sdk.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.example.bad.Bad;

/** Each rule fails for the plug-in that breaks it, and says what to do. */
class PluginContractTest {

    @TempDir
    Path folder;

    private BadPlugin plugin;

    @BeforeEach
    void make() {
        plugin = new BadPlugin(folder);
    }

    private static String check(Class<?> type) {
        return check(type.getName(), "id=\"com.example.bad\" title=\"T\" source=\"https://example.com/rule\"",
                "<part id=\"onPremises.acceptedDomains\"/>");
    }

    private static String check(String type, String attributes, String inside) {
        return "<extension point=\"io.isthmus.sdk.checks\"><check " + attributes + " timeout=\"1\" class=\"" + type
                + "\">" + inside + "</check></extension>";
    }

    @ParameterizedTest
    @ValueSource(classes = { Bad.Good.class, Bad.Parallel.class })
    void aPlugInThatKeepsToItBreaksNothing(Class<?> good) throws Exception {
        assertEquals(Map.of(), plugin.broken("", check(good), good));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Deaf      | ends when it is asked to   | context.cancel().check()",
            "Hanging   | keeps its time             | declare a longer timeout",
            "Leaking   | leaves no thread           | left-behind",
            "Abandoning | leaves no thread          | refuses (403), it left threads running ([left-behind])",
            "Abrupt    | leaves no thread           | cancel is asked for, it left threads running ([left-behind])",
            "Clocked   | says the same again        | context.now()",
            "Sharing   | runs twice at the same time | nothing in static fields",
            "Telling   | tells no secret            | take single properties",
            "Blind     | SKIPPED where a service refuses (403) | context.require",
            "Careless  | ERROR where a service is asked too often (429) | hand the reading’s failure on",
            "Careless  | ERROR where a service fails (503) | is no verdict",
            "Hasty     | NOT_APPLICABLE where a service has nothing | report NOT_APPLICABLE",
            "Throwing  | keeps its time             | It threw java.lang.IllegalStateException",
            "Outside   | reach nothing but their context | java/net/InetAddress",
            "Demanding | its class can be made      | public constructor without parameters",
    })
    void whatACheckDoesWrongIsToldWithWhatToDo(String type, String rule, String words) throws Exception {
        Class<?> bad = Class.forName(Bad.class.getName() + '$' + type);
        plugin.assertBroken(rule, words, check(bad), bad);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "id=\"com.other\" source=\"https://example.com\"   |  | its id resolves | begin with the bundle’s name",
            "source=\"https://example.com\"                    |  | its id resolves | has no attribute \"id\"",
            "id=\"com.example.bad\" source=\"somewhere\"       |  | what it names is there | name the https page",
            "id=\"com.example.bad\" source=\"https://e.com\" | <part id=\"entra.no\"/> | it names | no part entra.no",
            "id=\"com.example.bad\" source=\"https://e.com\" | <after check=\"com.example.bad.no\"/> | it names | no check",
            "id=\"com.example.bad\" source=\"https://e.com\" title=\"%t\" | | texts resolve | plugin.properties",
    })
    void whatIsDeclaredWrongIsToldWithWhatToDo(String attributes, String inside, String rule, String words)
            throws Exception {
        plugin.assertBroken(rule, words, check(Bad.Good.class.getName(), attributes, inside == null ? "" : inside),
                Bad.Good.class);
    }

    @Test
    void aTextThatOneLanguageLacksIsNamed() throws Exception {
        plugin.file("plugin.properties", "title=Title\nmore=More\n");
        plugin.file("plugin_de.properties", "title=Titel\n");
        plugin.assertBroken("texts resolve", "plugin_de.properties: write [more]", check(Bad.Good.class.getName(),
                "id=\"com.example.bad\" source=\"https://e.com\" title=\"%title\"", ""), Bad.Good.class);
    }

    @Test
    void anIdThatStandsTwiceAClassThatIsMissingAndOneOfAnotherKindAreTold() throws Exception {
        plugin.assertBroken("id resolves", "2 times", check(Bad.Good.class) + check(Bad.Good.class), Bad.Good.class);
        plugin.assertBroken("class can be made", "no class", check("com.example.Gone", "id=\"com.example.bad\"", ""));
        plugin.assertBroken("class can be made", "does not implement", check(Bad.Rolling.class), Bad.Rolling.class);
        plugin.assertBroken("tells no secret", "It threw", check(Bad.Rolling.class), Bad.Rolling.class);
    }

    @Test
    void aClassThatNamesAWidgetIsTold() throws Exception {
        plugin.file("com/example/View.class", new String(constantPool("org/eclipse/swt/widgets/Shell"),
                StandardCharsets.ISO_8859_1));
        plugin.assertBroken("know no widget", "bundle of its own", check(Bad.Good.class), Bad.Good.class);
    }

    /** The beginning of a class file with one text. */
    private static byte[] constantPool(String text) {
        byte[] file = new byte[13 + text.length()];
        file[9] = 2;
        file[10] = 1;
        file[12] = (byte) text.length();
        System.arraycopy(text.getBytes(StandardCharsets.US_ASCII), 0, file, 13, text.length());
        return file;
    }

    @Test
    void otherKindsAreRunToo() throws Exception {
        String rest = "\" id=\"com.example.bad\" part=\"com.example.bad.group\" subject=\"findings\"/></extension>";
        String extensions = "<extension point=\"io.isthmus.sdk.plans\"><plan class=\"" + Bad.Rolling.class.getName()
                + rest + "<extension point=\"io.isthmus.sdk.reportFormats\"><format class=\""
                + Bad.Dated.class.getName() + rest
                + "<extension point=\"io.isthmus.sdk.snapshotContributors\"><contributor class=\""
                + Bad.Silent.class.getName() + rest;
        plugin.assertBroken("plans com.example.bad: says the same again", "by no chance", extensions);
        plugin.assertBroken("reportFormats com.example.bad: says the same again", "in place of the clock", extensions);
        plugin.assertBroken("DENIED where a service refuses", "must say DENIED", extensions);
        plugin.assertBroken("FAILED where a service fails", "must say FAILED", extensions);
    }

    @Test
    void whatContributesNothingIsTold() throws Exception {
        plugin.assertBroken("something is contributed", "io.isthmus.sdk.checks", "");
    }

    @Test
    void aPlaceWithoutDeclarationsIsNoPlugIn() {
        String said = assertThrows(AssertionError.class, () -> PluginContract.of(folder)).getMessage();
        assertTrue(said.contains("META-INF/MANIFEST.MF"), said);
    }
}
