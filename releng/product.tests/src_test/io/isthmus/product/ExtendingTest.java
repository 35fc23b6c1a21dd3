package io.isthmus.product;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.product.Copy.Run;

/** The plug-in of docs/extending.md is compiled, packed and installed as the page says, and its check runs. */
class ExtendingTest {

    private static final Path PAGE = Path.of(System.getProperty("isthmus.root"), "docs/extending.md");
    private static final String CLASS = "com/example/domains/AcceptedDomainsCheck";

    @TempDir
    Path place;

    private Copy copy;
    private String page;

    @BeforeEach
    void read() throws IOException {
        copy = new Copy(place);
        page = Files.readString(PAGE);
    }

    /** What stands on the page in the block of a language; there is one of each. */
    private String block(String language) {
        Matcher block = Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(page);
        assertTrue(block.find(), language);
        return block.group(1);
    }

    private Path compiled() throws IOException {
        Path source = place.resolve("src").resolve(CLASS + ".java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, block("java"));
        Path classes = Files.createDirectories(place.resolve("classes"));
        StringWriter messages = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            assertTrue(compiler.getTask(messages, files, null, List.of("--release", "21", "-proc:none", "-classpath",
                    sdk().toString(), "-d", classes.toString()), null, files.getJavaFileObjects(source)).call(),
                    messages::toString);
        }
        return classes.resolve(CLASS + ".class");
    }

    private Path sdk() throws IOException {
        try (Stream<Path> bundles = Files.list(copy.folder().resolve("plugins"))) {
            return bundles.filter(file -> file.getFileName().toString().startsWith("io.isthmus.sdk_")).findFirst()
                    .orElseThrow();
        }
    }

    private void install() throws IOException {
        Matcher line = Pattern.compile("echo (\\S+,plugins/(\\S+?\\.jar),4,false)").matcher(page);
        assertTrue(line.find(), "the page tells the line of the list");
        Manifest manifest = new Manifest(new ByteArrayInputStream(block("manifest").getBytes(StandardCharsets.UTF_8)));
        try (JarOutputStream jar = new JarOutputStream(
                Files.newOutputStream(copy.folder().resolve("plugins").resolve(line.group(2))), manifest)) {
            jar.putNextEntry(new ZipEntry("plugin.xml"));
            jar.write(block("xml").getBytes(StandardCharsets.UTF_8));
            jar.putNextEntry(new ZipEntry(CLASS + ".class"));
            jar.write(Files.readAllBytes(compiled()));
        }
        Files.writeString(copy.folder().resolve("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info"),
                line.group(1) + '\n', StandardOpenOption.APPEND);
    }

    @Test
    void thePlugInOfThePageRuns() throws Exception {
        install();
        Run run = copy.run("isthmus", "check", "--demo", "fresh-hybrid", "--check", "com.example.domains", "--json");
        assertEquals(0, run.code(), run::errors);
        assertTrue(run.output().contains("\"com.example.domains\": \"PASS\""), run::output);
    }
}
