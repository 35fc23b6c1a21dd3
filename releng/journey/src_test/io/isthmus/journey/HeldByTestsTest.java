package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

/** Each demand of docs/held-by-tests.md is held by tests that there are. */
class HeldByTestsTest {

    private static final Path ROOT = Path.of(System.getProperty("isthmus.root"));

    private static final List<String> DEMANDS =
            Stream.of(numbered("script", 61), numbered("rotation", 8), numbered("practice", 23), List.of("practice 27"),
                    numbered("plug-in", 13)).flatMap(List::stream).toList();
    /** What is none of this program's yet; the row says whose it will be. */
    private static final Set<String> HELD_ELSEWHERE = Set.of("practice 19", "practice 22");

    private static final Pattern ROW =
            Pattern.compile("(?m)^\\| ((?:script|rotation|practice|plug-in) \\d+) \\| (.+) \\| (.*) \\|$");
    private static final Pattern NAMED = Pattern.compile("`(\\w+\\.\\w+)`");
    private static final Pattern TEST =
            Pattern.compile("(?ms)^    @(?:Test|ParameterizedTest|Property)\\b.*?\\bvoid (\\w+)\\(");

    @Test
    void everyDemandIsHeldByTestsThatThereAre() throws IOException {
        assertEquals(List.of(), problems(Files.readString(ROOT.resolve("docs/held-by-tests.md")), DEMANDS, tests()));
    }

    @Test
    void plantedFaultsAreFound() {
        String page = """
                | id | demand | held by |
                |---|---|---|
                | script 1 | One. | `ThisTest.isThere`, `ThisTest.isGone` |
                | script 3 | Three. | by nobody |
                | practice 19 | Nineteen. |  |
                """;
        assertEquals(List.of("the demands are [script 1, script 3, practice 19]", "script 1: there is no ThisTest.isGone",
                "script 3 names no test", "practice 19 does not say who holds it"),
                problems(page, List.of("script 1", "script 2", "script 3", "practice 19"), Set.of("ThisTest.isThere")));
        assertEquals(Set.of("one", "two"), methods("""
                    @Test
                    void one() {
                    }

                    void helps() {
                    }

                    @ParameterizedTest
                    @CsvSource({"a", "b"})
                    void two(String text) {
                    }
                """));
    }

    private static List<String> numbered(String list, int last) {
        return IntStream.rangeClosed(1, last).mapToObj(number -> list + " " + number).toList();
    }

    private static List<String> problems(String page, List<String> demands, Set<String> tests) {
        List<MatchResult> rows = ROW.matcher(page).results().toList();
        List<String> problems = new ArrayList<>();
        List<String> ids = rows.stream().map(row -> row.group(1)).toList();
        if (!ids.equals(demands)) {
            problems.add("the demands are " + ids);
        }
        for (MatchResult row : rows) {
            List<String> named = NAMED.matcher(row.group(3)).results().map(name -> name.group(1)).toList();
            named.stream().filter(name -> !tests.contains(name))
                    .forEach(name -> problems.add(row.group(1) + ": there is no " + name));
            if (HELD_ELSEWHERE.contains(row.group(1))) {
                if (row.group(3).isBlank()) {
                    problems.add(row.group(1) + " does not say who holds it");
                }
            } else if (named.isEmpty()) {
                problems.add(row.group(1) + " names no test");
            }
        }
        return problems;
    }

    /** Class and method of every test of the program. */
    private static Set<String> tests() throws IOException {
        Set<String> tests = new HashSet<>();
        for (String place : List.of("bundles", "releng")) {
            try (Stream<Path> bundles = Files.list(ROOT.resolve(place))) {
                for (Path bundle : bundles.toList()) {
                    addTests(bundle.resolve(bundle.getFileName().toString().endsWith(".tests")
                            && Files.isDirectory(bundle.resolve("src")) ? "src" : "src_test"), tests);
                }
            }
        }
        return tests;
    }

    private static void addTests(Path sources, Set<String> tests) throws IOException {
        if (!Files.isDirectory(sources)) {
            return;
        }
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file : files.filter(path -> path.toString().endsWith("Test.java")).toList()) {
                String name = file.getFileName().toString().replace(".java", "");
                methods(Files.readString(file)).forEach(method -> tests.add(name + "." + method));
            }
        }
    }

    private static Set<String> methods(String source) {
        Set<String> methods = new HashSet<>();
        TEST.matcher(source).results().forEach(method -> methods.add(method.group(1)));
        return methods;
    }
}
