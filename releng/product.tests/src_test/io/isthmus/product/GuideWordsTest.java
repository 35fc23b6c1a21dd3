package io.isthmus.product;

import static io.isthmus.product.EarlierSnapshot.SOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.product.Copy.Run;

/**
 * What the guide for authors has one type does what its pages say: from nothing to a check, and, once the example is
 * built and installed from its site, each of the ten kinds of contributions.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuideWordsTest {

    private static final Path ROOT = Path.of(System.getProperty("isthmus.root"));
    private static final Path GUIDE = ROOT.resolve("docs/sdk");
    private static final Path EXAMPLE = ROOT.resolve("releng/example");
    private static final String ID = "com.example.domains";
    /** What each page's command ends with and tells, where nothing but the demo organization is there. */
    private static final Map<String, Said> SAID = Map.of(
            "checks.md", new Said(0, "The organization has an authoritative domain."),
            "commands.md", new Said(0, "contoso.com"),
            "drift-rules.md", new Said(3, "The accepted domain " + SOLD + " is gone."),
            "plans.md", new Said(4, "contoso.com is authoritative already."),
            "policy-analyzers.md", new Said(0, "No policy is left in report-only."),
            "policy-templates.md", new Said(0, "POST"),
            "report-formats.md", new Said(1, "- PASS: The organization has an authoritative domain."),
            "sign-in-sources.md", new Said(0, "rejected"),
            "snapshot-contributors.md", new Said(3, ID + ".transportRules"));

    /** So many of the others are typed in a usual run; each takes a start of the product, and some a worker's. */
    private static final int USUAL_PAGES = 3;

    private Copy copy;
    private Path folder;

    /** How a command ends, and something that it tells. */
    private record Said(int code, String text) {
    }

    @BeforeAll
    void copyTheProduct(@TempDir Path place) throws IOException {
        copy = new Copy(place);
        copy.set("PATH", copy.folder() + ":" + System.getenv("PATH"));
        folder = Files.createDirectories(place.resolve("my work"));
    }

    /** The lines of a page that are typed. */
    private static List<String> typed(String page) throws IOException {
        return Files.readAllLines(GUIDE.resolve(page)).stream()
                .filter(line -> line.matches(" {4}(isthmus |\\w+/build).*")).map(String::strip).toList();
    }

    /** Types a line in the folder; nobody sits at a terminal, so that what would be asked is answered beforehand. */
    private String type(int code, String line) throws Exception {
        String answered = line.matches("isthmus plugins (allow|install|remove) .*") ? line + " --yes" : line;
        Run run = copy.run("/bin/sh", "-c", "cd '" + folder + "' && " + answered);
        assertEquals(code, run.code(), () -> answered + '\n' + run.output() + run.errors());
        return run.output() + run.errors();
    }

    @Test
    void theBeginningLeadsFromNothingToACheckInTheConsole() throws Exception {
        copy.set("XDG_DATA_HOME", folder.resolve("first").toString());
        List<String> lines = typed("README.md");
        assertEquals(List.of("new-plugin", "build", "allow", "install", "check"), lines.stream().map(line ->
                line.replaceAll("^(isthmus (plugins )?|\\w+/)(\\S+).*", "$3")).toList());
        type(0, lines.get(0));
        assertTrue(Files.exists(folder.resolve("domains/src/com/example/domains")));
        type(0, lines.get(1));
        assertTrue(Files.isDirectory(folder.resolve("domains/site")));
        type(0, lines.get(2));
        type(0, lines.get(3));
        assertTrue(type(0, lines.get(4)).contains("The organization has an authoritative domain."));
    }

    @Test
    void whatThePagesShowOfTheExampleComesOut() throws Exception {
        copy.set("XDG_DATA_HOME", folder.resolve("second").toString());
        install();
        Map<String, String> lines = new TreeMap<>();
        for (String page : SAID.keySet()) {
            lines.put(page, typed(page).getFirst());
        }
        assertEquals(pages(), lines.keySet());
        show("snapshot-contributors.md", lines);
        Path taken = folder.resolve("contoso.zip");
        EarlierSnapshot.make(taken);
        String offered = type(1, "isthmus check --snapshot contoso.zip --check " + ID + ".authoritative --json");
        assertTrue(offered.contains("\"by\": \"" + ID + ".remediation\""), offered);
        Path saved = Files.createDirectories(
                folder.resolve("second/isthmus/organizations/contoso-fresh-hybrid/snapshots"));
        Files.move(taken, saved.resolve("earlier.zip"));
        List<String> others = new ArrayList<>(lines.keySet());
        others.remove("snapshot-contributors.md");
        Collections.shuffle(others, new Random(Long.getLong("isthmus.tests.seed", 1)));
        for (String page : others.subList(0, Boolean.getBoolean("isthmus.tests.all") ? others.size() : USUAL_PAGES)) {
            show(page, lines);
        }
        String health = type(0, "isthmus health --json");
        assertTrue(health.contains(ID) && !health.contains("message"), health);
    }

    private void show(String page, Map<String, String> lines) throws Exception {
        Said said = SAID.get(page);
        String line = lines.get(page);
        String told = type(said.code(), line);
        if (line.contains(">")) {
            told += Files.readString(folder.resolve(line.substring(line.indexOf('>') + 1).strip()));
        }
        assertTrue(told.contains(said.text()), line + '\n' + told);
    }

    /** Those of the kinds of contributions, but the one for others' checks, which has nothing to type. */
    private static Set<String> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            Set<String> pages = new TreeSet<>(files.map(file -> file.getFileName().toString()).toList());
            pages.removeAll(Set.of("README.md", "testing.md", "views.md", "remediations.md"));
            return pages;
        }
    }

    /** Builds the example elsewhere, without the test that looks at the guide beside it, and installs it. */
    private void install() throws Exception {
        Path project = folder.resolve("example");
        try (Stream<Path> files = Files.walk(EXAMPLE)) {
            for (Path file : (Iterable<Path>) files.filter(file -> !file.startsWith(EXAMPLE.resolve("target"))
                    && !file.endsWith("GuideTest.java"))::iterator) {
                Files.copy(file, project.resolve(EXAMPLE.relativize(file).toString()));
            }
        }
        type(0, "isthmus plugins build example");
        type(0, "isthmus plugins allow example/site");
        type(0, "isthmus plugins install example/site");
    }
}
