package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.json.Codec;
import io.isthmus.sdk.data.Value;

/**
 * The script of a plan runs where no console is, and what it wrote comes back. No PowerShell runs here: the file is put
 * together as the script says, by the names in its own text and in their order, and hashed as text.
 */
@Timeout(600)
class ScriptResultTest {

    private static final String SCENARIO = "fresh-hybrid";
    private static final Pattern NAME = Pattern.compile("\"(\\w+)\":");

    @TempDir
    Path folder;

    private PlainCommandLine isthmus;
    private Path plan;
    private String script;
    private Value planned;

    @BeforeEach
    void aPlanIsExportedAsScript() throws Exception {
        isthmus = new PlainCommandLine(folder.resolve("profile"));
        Product.Run made = isthmus.run("plan", "sharing.epr", "--demo", SCENARIO, "--format", "powershell", "-o",
                folder.resolve("part.ps1").toString(), "--json");
        assertEquals(0, made.exitCode(), made::toString);
        plan = Files.writeString(folder.resolve("plan.json"), made.output());
        planned = Codec.read(made.output()).at("/plan");
        script = Files.readString(folder.resolve("part.ps1"));
    }

    /** The members that a function of the script writes, in the order in which it does. */
    private List<String> names(String function) {
        String from = script.substring(script.indexOf("function " + function + " {"));
        return NAME.matcher(from.substring(0, from.indexOf("\r\n}\r\n"))).results().map(found -> found.group(1)).toList();
    }

    /** What the script says where it runs. */
    private String variable(String name) {
        MatchResult found = Pattern.compile("(?m)^\\$" + name + " = '([^']*)'").matcher(script).results().findFirst()
                .orElseThrow(() -> new AssertionError(name));
        return found.group(1);
    }

    private static String object(List<String> names, Map<String, String> written) {
        return names.stream().map(name -> '"' + name + "\":" + written.get(name)).collect(Collectors.joining(",", "{", "}"));
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    private static String base64(String text) {
        return quoted(Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** The file of a run that did every step. */
    private Path result() throws Exception {
        List<String> steps = new ArrayList<>();
        for (Value step : planned.at("/steps").entries().toList()) {
            steps.add(object(names("Add-Outcome"), Map.of("id", quoted(step.at("/id").text().orElseThrow()), "outcome",
                    quoted("done"), "reason", base64(""), "evidence", "[" + base64("<Objs/>") + "]")));
        }
        String now = "2026-01-01T00:00:00Z";
        List<String> names = names("Write-Result");
        String content = object(names.subList(0, 7), Map.of("plan", quoted(variable("PlanId")), "hash",
                quoted(variable("PlanHash")), "server", base64("EX01"), "started", quoted(now), "finished",
                quoted(planned.at("/made").text().orElseThrow()), "steps", "[" + String.join(",", steps) + "]", "undo",
                "false"));
        String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256")
                .digest(content.getBytes(StandardCharsets.UTF_8)));
        return Files.writeString(folder.resolve("part.ps1.result.json"), object(names.subList(7, names.size()), Map.of(
                "content", content, "format", quoted("isthmus-script-result"), "sha256", quoted(hash), "version", "1")));
    }

    private Product.Run read(Path result) {
        return isthmus.run("plan", "split.import", "--demo", SCENARIO, "-p", "file=" + result, "-p", "plan=" + plan, "-o",
                folder.resolve("result.json").toString(), "--force");
    }

    @Test
    void theConsoleSeesWhetherItIsAsTheScriptSaysAndKeepsItInTheLedger() throws Exception {
        Path result = result();
        Product.Run untrue = read(result);
        assertEquals(0, untrue.exitCode(), untrue::toString);
        assertTrue(untrue.output().contains("it is not so here"), untrue::toString);

        Product.Run applied = isthmus.run("apply", plan.toString(), "--demo", SCENARIO, "--yes");
        assertEquals(0, applied.exitCode(), applied::toString);
        Product.Run seen = read(result);
        assertEquals(0, seen.exitCode(), seen::toString);
        assertFalse(seen.output().contains("it is not so here"), seen::toString);
        assertTrue(seen.output().contains("EX01"), seen::toString);
        assertEquals(0, isthmus.run("apply", folder.resolve("result.json").toString(), "--demo", SCENARIO, "--yes").exitCode());
        assertTrue(isthmus.run("ledger", "--demo", SCENARIO, "--json").output().contains("isthmus-script-result"));
    }

    @Test
    void aFileThatWasChangedOnItsWayIsRefused() throws Exception {
        Path result = result();
        Files.writeString(result, Files.readString(result).replaceFirst("\"done\"", "\"already\""));
        Product.Run changed = read(result);
        assertNotEquals(0, changed.exitCode(), changed::toString);
        assertTrue(changed.errors().contains("changed or damaged"), changed::toString);
        assertFalse(Files.exists(folder.resolve("result.json")));
    }
}
