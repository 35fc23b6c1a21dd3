package com.example.domains;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guide for authors shows the files of this plug-in, leads nowhere that is not there, and has every kind. */
class GuideTest {

    private static final Path ROOT = Path.of("../..");
    private static final Path GUIDE = ROOT.resolve("docs/sdk");
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)(#[^)]*)?\\)");
    private static final Pattern BLOCK = Pattern.compile("```(java|xml|manifest|properties)\n(.*?)```", Pattern.DOTALL);

    private static final Pattern SHOWN =
            Pattern.compile("plugin\\.(xml|properties)|META-INF/MANIFEST\\.MF|src.*\\.java");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.list(GUIDE)) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
        }
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static String example() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Path plugin : List.of(Path.of("."), Path.of("../example.window"))) {
            try (Stream<Path> files = Files.walk(plugin)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    if (SHOWN.matcher(plugin.relativize(file).toString()).matches()) {
                        all.append(withoutIndent(Files.readString(file))).append('\n');
                    }
                }
            }
        }
        return all.toString();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsSomewhere(Path page) throws IOException {
        Matcher links = LINK.matcher(Files.readString(page));
        while (links.find()) {
            assertTrue(Files.exists(GUIDE.resolve(links.group(1))), page + ": " + links.group(1));
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsShownStandsInTheExample(Path page) throws IOException {
        String example = example();
        Matcher blocks = BLOCK.matcher(Files.readString(page));
        while (blocks.find()) {
            String shown = withoutIndent(blocks.group(2)).strip();
            assertTrue(example.contains(shown), page + " shows something else than the example has:\n" + shown);
        }
    }

    @Test
    void everyExtensionPointHasItsPageAndItsContribution() throws IOException {
        Set<String> points = found("extension-point id=\"(\\w+)\"", ROOT.resolve("bundles/sdk/plugin.xml"));
        assertEquals(points, found("extension point=\"io\\.isthmus\\.sdk\\.(\\w+)\"", Path.of("plugin.xml")));
        assertEquals(points, found("\\| `(\\w+)` \\|", GUIDE.resolve("README.md")));
    }

    private static Set<String> found(String pattern, Path file) throws IOException {
        return Pattern.compile(pattern).matcher(Files.readString(file)).results().map(result -> result.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
