package io.isthmus.signins.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

/** Holds docs/signin-filter.md to the language. */
class FilterDocumentTest {

    private static final Path PAGE = Path.of("..", "..", "docs", "signin-filter.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):");

    @Test
    void everyExampleIsAFilter() throws IOException, FilterSyntaxException {
        List<String> examples = new ArrayList<>(Files.readString(PAGE).lines()
                .filter(line -> line.startsWith("    ")).map(String::strip).toList());
        Files.readString(PAGE).lines().filter(line -> line.startsWith("| `") && !FIELD.matcher(first(line)).matches())
                .forEach(line -> codes(line.split("\\|")[1], examples));
        for (String example : examples) {
            assertEquals(FilterParser.parse(example), FilterParser.parse(FilterText.of(FilterParser.parse(example))));
        }
        assertTrue(examples.size() > 25, examples.toString());
    }

    @Test
    void everyFieldIsTold() throws IOException {
        Set<Field> told = new HashSet<>();
        List<String> codes = new ArrayList<>();
        codes(Files.readString(PAGE), codes);
        for (String code : codes) {
            Matcher matcher = FIELD.matcher(code);
            if (matcher.matches()) {
                told.add(Field.named(matcher.group(1)).orElseThrow(() -> new AssertionError("There is no " + code)));
            }
        }
        assertEquals(Set.of(Field.values()), told);
    }

    private static String first(String line) {
        Matcher matcher = CODE.matcher(line);
        return matcher.find() ? matcher.group(1) : "";
    }

    private static void codes(String text, List<String> codes) {
        CODE.matcher(text).results().forEach(result -> codes.add(result.group(1)));
    }
}
