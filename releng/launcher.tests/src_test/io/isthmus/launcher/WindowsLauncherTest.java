package io.isthmus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.launcher.Installation.Run;

/** The start scripts of Windows, under Wine's cmd with a stand-in java.exe. */
@Tag("windows")
class WindowsLauncherTest {

    private static final String WINDOW = "isthmus-window";
    private static final String COMMAND_LINE = "isthmus";

    @TempDir
    static Path shared;

    private static Path standIn;
    private static Path standInCompare;

    @TempDir
    Path place;

    private Installation installation;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeAll
    static void compileTheStandIns() throws Exception {
        standIn = compile("java");
        standInCompare = compile("fc");
    }

    private static Path compile(String name) throws Exception {
        Path program = shared.resolve(name + ".exe");
        Path source = Installation.ROOT.resolve("releng/launcher.tests/standin").resolve(name + ".c");
        Run compiled = Installation.run(List.of("x86_64-w64-mingw32-gcc", "-municode", "-static", "-O1", "-o", program.toString(), source.toString()),
                Map.of("PATH", "/usr/bin:/bin"), "");
        assertEquals(0, compiled.code(), compiled::errors);
        return program;
    }

    /** Wine's server still writes into its folder when the last program has ended; JUnit deletes that folder next. */
    @AfterAll
    static void endWine() throws Exception {
        Installation.run(List.of("wineserver", "-k", "-w"), Map.of("PATH", "/usr/bin:/bin", "WINEPREFIX",
                shared.resolve("wine").toString()), "");
    }

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(place.resolve("Programme für (x86) alle"), "win32");
        Files.copy(standInCompare, installation.folder().resolve("fc.exe"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", Files.createDirectories(shared.resolve("home")).toString());
        environment.put("WINEPREFIX", shared.resolve("wine").toString());
        environment.put("WINEDEBUG", "-all");
        environment.put("LC_ALL", "C.UTF-8");
        environment.put("JAVA_HOME", windows(Installation.java(place.resolve("jdk 25"), "25.0.1", standIn)));
    }

    private static String windows(Path path) {
        return "Z:" + path.toString().replace('/', '\\');
    }

    private Run run(String script, String... arguments) throws IOException, InterruptedException {
        return run(installation.folder(), script, arguments);
    }

    private Run run(Path folder, String script, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", "cd \"$0\" && exec wine cmd /c \"$@\"", folder.toString(), script + ".cmd"));
        command.addAll(List.of(arguments));
        return Installation.run(command, environment, "");
    }

    private void codes(String... codes) throws IOException {
        environment.put("STANDIN_CODES", windows(Files.writeString(place.resolve("codes"), String.join("\n", codes) + '\n')));
    }

    @ParameterizedTest
    @ValueSource(strings = { WINDOW, COMMAND_LINE })
    void argumentsArePassedOnUnchanged(String script) throws Exception {
        String[] arguments = { "a b", "plain", "-Dx=y", "Grüße", "--json" };
        Run run = run(script, arguments);
        List<String> passed = run.arguments();
        assertTrue(passed.size() > arguments.length, () -> run.lines() + run.errors());
        assertEquals(List.of(arguments), passed.subList(passed.size() - arguments.length, passed.size()));
        assertEquals("@" + windows(installation.folder()) + '\\' + script + ".options", passed.get(0));
        assertTrue(passed.contains(windows(installation.launcher())), passed::toString);
        assertEquals(0, run.code());
    }

    @ParameterizedTest
    @ValueSource(strings = { WINDOW, COMMAND_LINE })
    void theExitCodeIsHandedBack(String script) throws Exception {
        for (String code : List.of("0", "1", "5", "42")) {
            codes(code);
            assertEquals(Integer.parseInt(code), run(script).code());
        }
    }

    @Test
    void theWindowStartsAgainOn23() throws Exception {
        codes("23", "23", "0");
        Run run = run(WINDOW, "once");
        assertEquals(0, run.code());
        assertEquals(3, run.arguments().stream().filter("once"::equals).count());
    }

    @ParameterizedTest
    @ValueSource(strings = { WINDOW, COMMAND_LINE })
    void whatEquinoxMayNotSayIsSaid(String script) throws Exception {
        codes("13");
        Run cannotStart = run(script);
        assertEquals(13, cannotStart.code());
        assertTrue(cannotStart.errors().contains("could not start"), cannotStart::errors);
    }

    @Test
    void aPlaceInUseIsSaid() throws Exception {
        codes("15");
        Run inUse = run(WINDOW);
        assertEquals(15, inUse.code());
        assertTrue(inUse.errors().contains("in use"), inUse::errors);
    }

    @ParameterizedTest
    @ValueSource(strings = { "17.0.15", "1.8.0_422" })
    void onlyOldJavaIsRefusedWithWhereItLooked(String version) throws Exception {
        Path old = Installation.java(place.resolve("old"), version, standIn);
        environment.put("JAVA_HOME", windows(old));
        Run run = run(COMMAND_LINE);
        assertEquals(4, run.code());
        assertEquals(List.of(), run.arguments());
        assertTrue(run.errors().contains("needs Java 21 or newer"), run::errors);
        assertTrue(run.errors().contains(windows(old)), run::errors);
    }

    @Test
    void theRuntimeBesideItIsTakenFirst() throws Exception {
        Installation.java(installation.folder().resolve("jre"), "21", standIn);
        environment.put("JAVA_HOME", windows(Installation.java(place.resolve("old"), "17", standIn)));
        assertEquals(0, run(COMMAND_LINE).code());
    }

    @Test
    void anIncompleteInstallationIsNamed() throws Exception {
        Files.delete(installation.launcher());
        Run run = run(WINDOW);
        assertEquals(4, run.code());
        assertTrue(run.errors().contains("is not complete"), run::errors);
    }

    @Test
    void theCommandLineHasItsOwnConfiguration() throws Exception {
        List<String> arguments = run(COMMAND_LINE).arguments();
        assertTrue(arguments.get(arguments.indexOf("-configuration") + 1).endsWith("\\.isthmus\\commandline"), arguments::toString);
        assertTrue(arguments.contains("-Dosgi.sharedConfiguration.area=file:" + windows(installation.folder().resolve("commandline")).replace('\\', '/') + '/'),
                arguments::toString);
        assertEquals("io.isthmus.cli.application", arguments.get(arguments.indexOf("-application") + 1));
        assertEquals("@none", arguments.get(arguments.indexOf("-data") + 1));
    }

    @Test
    void bundlesThatCameOrWentAreSeenAndTheWindowsConfigurationIsNotWrittenTo() throws Exception {
        installation.write("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info", "one and another");
        List<String> arguments = run(COMMAND_LINE).arguments();
        assertTrue(arguments.contains("-Dosgi.sharedConfiguration.area=file:" + windows(installation.folder().resolve("configuration")).replace('\\', '/') + '/'),
                arguments::toString);
        assertTrue(arguments.get(arguments.indexOf("-configuration") + 1).endsWith("\\.isthmus\\all-bundles"), arguments::toString);
    }

    @Test
    void theProductOfTheSourcesIsBuiltWhereItIsOldAndGetsAllArguments() throws Exception {
        SourceTree sources = sources();
        assertTrue(run(sources.scripts(), "run", "--headless", "--json", "half done").lines().contains("isthmus demo play --json \"half done\""));
        assertFalse(sources.built());
        codes("1");
        assertTrue(run(sources.scripts(), "run", "-data", "x y").lines().contains("window -data \"x y\""));
        assertTrue(sources.built());
    }

    @Test
    void theTestsOfOneBundleAreRunWithWhatTheyNeed() throws Exception {
        SourceTree sources = sources();
        assertTrue(lastOf(run(sources.scripts(), "test", "--bundle", "engine"))
                .contains("--projects bundles/engine --also-make test \"-Dtest=io/isthmus/engine/**/*Test\""));
        assertTrue(lastOf(run(sources.scripts(), "test", "--bundle", "console.ui.tests"))
                .contains("--projects bundles/console.ui.tests,bundles/bots,features/core --also-make verify "
                        + "\"-Dtest=io/isthmus/console/ui/**/*Test\""));
    }

    @Test
    void whatTestDoesNotKnowIsSaidBeforeAnythingRuns() throws Exception {
        SourceTree sources = sources();
        assertEquals(4, run(sources.scripts(), "test", "--bundle", "nowhere").code());
        assertEquals(2, run(sources.scripts(), "test", "--sed", "7").code());
        assertEquals(2, run(sources.scripts(), "test", "--seed").code());
        assertEquals(0, run(sources.scripts(), "test", "--help").code());
        assertFalse(sources.built());
    }

    private SourceTree sources() throws IOException {
        return new SourceTree(place.resolve("sources"), windows(place.resolve("jdk 25/bin/java.exe")));
    }

    private static String lastOf(Run run) {
        return run.lines().stream().filter(line -> line.startsWith("mvn ")).reduce((first, last) -> last).orElse(run.errors());
    }
}
