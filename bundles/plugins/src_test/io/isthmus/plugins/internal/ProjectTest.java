package io.isthmus.plugins.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

import javax.xml.parsers.DocumentBuilderFactory;

import org.eclipse.osgi.util.NLS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.platform.commons.util.StringUtils;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.Launcher;
import org.opentest4j.AssertionFailedError;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.isthmus.plugins.internal.project.BuildFailedException;
import io.isthmus.plugins.internal.project.NewProject;
import io.isthmus.plugins.internal.project.ProjectBuild;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.testkit.TestRun;

/** A new project builds as it is, and tells what is wrong once somebody changed it. */
class ProjectTest {

    private static final String ID = "com.example.first";

    @TempDir
    Path place;

    private Path project() throws IOException {
        Path folder = place.resolve("mein erstes Stück");
        new NewProject(ID, place.resolve("the product's")).write(folder);
        return folder;
    }

    /** The folder of a site of the SDK, of what this test itself runs on. */
    private Path product() throws Exception {
        Path plugins = Files.createDirectories(place.resolve("sdk/plugins"));
        Map<String, Class<?>> needed = new TreeMap<>(Map.of("io.isthmus.sdk_1.jar", Check.class,
                "io.isthmus.sdk.testkit_1.jar", TestRun.class, "osgi.jar", NLS.class, "api.jar", Test.class,
                "engine.jar", JupiterTestEngine.class, "params.jar", ParameterizedTest.class, "commons.jar",
                StringUtils.class, "platform.jar", TestEngine.class, "launcher.jar", Launcher.class, "opentest.jar",
                AssertionFailedError.class));
        for (Map.Entry<String, Class<?>> one : needed.entrySet()) {
            copy(one.getValue(), plugins.resolve(one.getKey()));
        }
        return place;
    }

    private static void copy(Class<?> type, Path jar) throws IOException, URISyntaxException {
        Path source = Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
        if (Files.isRegularFile(source)) {
            Files.copy(source, jar);
            return;
        }
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(source)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                out.putNextEntry(new ZipEntry(source.relativize(file).toString().replace('\\', '/')));
                out.write(Files.readAllBytes(file));
            }
        }
    }

    private ProjectBuild.Built build(Path project) throws Exception {
        return new ProjectBuild(project, product(), Cancel.never()).build(Instant.parse("2026-11-27T20:00:00Z"));
    }

    @Test
    void itCompilesAndItsTestsPass() throws Exception {
        ProjectBuild.Built built = build(project());
        assertEquals(ID + "_1.0.0.20261127200000.jar", built.bundle().getFileName().toString());
        assertTrue(built.tests().matches("(\\d\\d) of \\1 tests passed\\."), built::tests);
    }

    @Test
    void anIdeIsShownTheSdkWithItsSourcesWhereverTheProductIs() throws Exception {
        Path jars = Files.createDirectories(place.resolve("the <old> product/sdk/plugins"));
        for (String name : List.of("io.isthmus.sdk_1.0.0.jar", "io.isthmus.sdk.source_1.0.0.jar", "junit_5.jar")) {
            Files.createFile(jars.resolve(name));
        }
        Path project = place.resolve("project");
        new NewProject(ID, jars.getParent().getParent()).write(project);
        assertEquals(List.of(jars.resolve("io.isthmus.sdk_1.0.0.jar"), jars.resolve("io.isthmus.sdk.source_1.0.0.jar"),
                jars.resolve("junit_5.jar")), named(project));
        Path product = product();
        Path newer = product.resolve("sdk/plugins");
        Files.createFile(newer.resolve("io.isthmus.sdk.source_1.jar"));
        new ProjectBuild(project, product, Cancel.never()).build(Instant.EPOCH);
        assertEquals(List.of(newer.resolve("io.isthmus.sdk_1.jar"), newer.resolve("io.isthmus.sdk.source_1.jar"),
                jars.resolve("junit_5.jar")), named(project));
    }

    /** The jars, and those of their sources, that a project's class path names. */
    private static List<Path> named(Path project) throws Exception {
        NodeList entries = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(project.resolve(".classpath").toFile()).getElementsByTagName("classpathentry");
        return IntStream.range(0, entries.getLength()).mapToObj(index -> (Element) entries.item(index))
                .filter(entry -> entry.getAttribute("kind").equals("lib"))
                .flatMap(entry -> Stream.of("path", "sourcepath").map(entry::getAttribute))
                .filter(path -> !path.isEmpty()).map(Path::of).toList();
    }

    @Test
    void aTestThatFailsIsToldWithWhatItSaid() throws Exception {
        Path project = project();
        Path test = project.resolve("src_test/com/example/first/FirstCheckTest.java");
        Files.writeString(test, Files.readString(test).replace("Outcome.SKIPPED", "Outcome.WAITING"));
        BuildFailedException failed = assertThrows(BuildFailedException.class, () -> build(project));
        assertTrue(failed.getMessage().contains("whatCouldNotBeReadIsNoFault"), failed::getMessage);
    }

    @Test
    void whatNobodyGivesAStrangerDoesNotCompile() throws Exception {
        Path project = project();
        Path check = project.resolve("src/com/example/first/FirstCheck.java");
        Files.writeString(check, Files.readString(check).replace("import io.isthmus.sdk.Side;",
                "import io.isthmus.sdk.Side;\nimport org.junit.jupiter.api.Test;"));
        BuildFailedException failed = assertThrows(BuildFailedException.class, () -> build(project));
        assertTrue(failed.getMessage().contains("org.junit.jupiter.api"), failed::getMessage);
    }

    @Test
    void onlyNamesOfPackagesThatAreNobodyElsesAreIds() {
        for (String id : new String[] {"com.example.first", "de.beispiel.x1"}) {
            assertTrue(NewProject.usable(id), id);
        }
        for (String id : new String[] {"", "first", "Com.Example", "com.example.class", "com..first", "com.exämple.a",
                "io.isthmus.mine", "java.mine.x", "com.example.first.", "com.example.a/b"}) {
            assertFalse(NewProject.usable(id), id);
        }
    }
}
