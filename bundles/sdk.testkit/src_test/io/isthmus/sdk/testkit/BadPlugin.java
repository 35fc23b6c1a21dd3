package io.isthmus.sdk.testkit;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A jar of a plug-in that is held to the contract. */
final class BadPlugin {

    private static final String MANIFEST = """
            Manifest-Version: 1.0
            Bundle-SymbolicName: com.example.bad;singleton:=true
            Bundle-Localization: plugin

            """;

    private final Path folder;
    private final Map<String, String> files = new TreeMap<>(Map.of("META-INF/MANIFEST.MF", MANIFEST));

    BadPlugin(Path folder) {
        this.folder = folder;
    }

    void file(String name, String content) {
        files.put(name, content);
    }

    /** Which of the rules with some words in their names a plug-in breaks, with what is said. */
    Map<String, String> broken(String rules, String extensions, Class<?>... classes) throws IOException {
        files.put("plugin.xml", "<plugin>" + extensions + "</plugin>");
        Path jar = folder.resolve("plugin.jar");
        try (OutputStream file = Files.newOutputStream(jar); ZipOutputStream zip = new ZipOutputStream(file)) {
            for (Map.Entry<String, String> entry : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
            for (Class<?> type : classes) {
                String name = type.getName().replace('.', '/') + ".class";
                zip.putNextEntry(new ZipEntry(name));
                try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                    bytes.transferTo(zip);
                }
            }
        }
        return PluginContract.of(jar).rules().filter(rule -> rule.name().contains(rules))
                .flatMap(BadPlugin::broken).collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue,
                        (one, other) -> one, TreeMap::new));
    }

    private static Stream<Map.Entry<String, String>> broken(Rule rule) {
        try {
            rule.check().run();
            return Stream.empty();
        } catch (AssertionError broken) {
            return Stream.of(Map.entry(rule.name(), broken.getMessage()));
        }
    }

    void assertBroken(String rule, String words, String extensions, Class<?>... classes) throws IOException {
        String said = broken(rule, extensions, classes).values().toString();
        assertTrue(said.contains(words), said);
    }
}
