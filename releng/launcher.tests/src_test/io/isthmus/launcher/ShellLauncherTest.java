package io.isthmus.launcher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.launcher.Installation.Run;

/** The start scripts of Linux do what a native launcher would do. */
class ShellLauncherTest {

    private static final Path STAND_IN = Installation.ROOT.resolve("releng/launcher.tests/standin/java.sh");
    private static final String WINDOW = "isthmus-window";
    private static final String COMMAND_LINE = "isthmus";

    @TempDir
    Path place;

    private Installation installation;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void install() throws IOException {
        installation = new Installation(place.resolve("Programme für (alle) $HOME"), "linux");
        Path script = installation.folder().resolve("launch.sh");
        Files.writeString(script, Files.readString(script).replace(" /usr/lib/jvm/", " \"$HOME\"/usual/"));
        environment.put("PATH", "/usr/bin:/bin");
        environment.put("HOME", Files.createDirectories(place.resolve("home")).toString());
        environment.put("JAVA_HOME", Installation.java(place.resolve("jdk 25"), "25.0.1", STAND_IN).toString());
    }

    private Run run(String script, String... arguments) throws IOException, InterruptedException {
        return Installation.run(command(script, arguments), environment, "");
    }

    private List<String> command(String script, String... arguments) {
        List<String> command = new ArrayList<>(List.of(installation.folder().resolve(script).toString()));
        command.addAll(List.of(arguments));
        return command;
    }

    private void codes(String... codes) throws IOException {
        environment.put("STANDIN_CODES", Files.writeString(place.resolve("codes"), String.join("\n", codes) + '\n').toString());
    }

    @ParameterizedTest
    @ValueSource(strings = { WINDOW, COMMAND_LINE })
    void argumentsArePassedOnUnchanged(String script) throws Exception {
        String[] arguments = { "a b", "", "*", "$HOME", "\"q\"", "it's", "back\\slash", "-Dx=y", "Grüße", "@file" };
        Run run = run(script, arguments);
        List<String> passed = run.arguments();
        assertEquals(List.of(arguments), passed.subList(passed.size() - arguments.length, passed.size()));
        assertEquals("@" + installation.folder().resolve(script + ".options"), passed.get(0));
        assertTrue(passed.contains(installation.launcher().toString()), passed::toString);
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

    @Test
    void theCommandLineDoesNotStartAgain() throws Exception {
        codes("23", "0");
        assertEquals(23, run(COMMAND_LINE).code());
    }

    @ParameterizedTest
    @ValueSource(strings = { WINDOW, COMMAND_LINE })
    void whatEquinoxMayNotSayIsSaid(String script) throws Exception {
        codes("13");
        Run cannotStart = run(script);
        assertEquals(13, cannotStart.code());
        assertTrue(cannotStart.errors().contains("could not start"), cannotStart::errors);
        codes("15");
        Run inUse = run(script);
        assertEquals(15, inUse.code());
        assertTrue(inUse.errors().contains("in use"), inUse::errors);
    }

    @Test
    void theRuntimeBesideItIsTakenFirst() throws Exception {
        Path beside = Installation.java(installation.folder().resolve("jre"), "21", STAND_IN);
        Files.writeString(beside.resolve("bin/java"), "#!/bin/sh\necho beside\n");
        assertEquals(List.of("beside"), run(COMMAND_LINE).lines());
    }

    @Test
    void anOldJavaHomeIsPassedOver() throws Exception {
        environment.put("JAVA_HOME", Installation.java(place.resolve("old"), "17.0.15", STAND_IN).toString());
        Path usual = Installation.java(place.resolve("home/usual/jdk-21"), "21.0.9", STAND_IN);
        Files.writeString(usual.resolve("bin/java"), "#!/bin/sh\necho usual\n");
        assertEquals(List.of("usual"), run(COMMAND_LINE).lines());
    }

    @Test
    void javaOnThePathIsFoundThroughLinks() throws Exception {
        environment.remove("JAVA_HOME");
        Path home = Installation.java(place.resolve("jdk 24"), "24", STAND_IN);
        Path bin = Files.createDirectories(place.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), home.resolve("bin/java"));
        environment.put("PATH", bin + ":/usr/bin:/bin");
        assertEquals(0, run(COMMAND_LINE).code());
    }

    @ParameterizedTest
    @ValueSource(strings = { "17.0.15", "1.8.0_422" })
    void onlyOldJavaIsRefusedWithWhereItLooked(String version) throws Exception {
        Path old = Installation.java(place.resolve("old"), version, STAND_IN);
        environment.put("JAVA_HOME", old.toString());
        environment.put("PATH", tools().toString());
        Run run = run(COMMAND_LINE);
        assertEquals(4, run.code());
        assertEquals(List.of(), run.lines());
        assertTrue(run.errors().contains("needs Java 21 or newer"), run::errors);
        assertTrue(run.errors().contains(old + " (Java " + (version.startsWith("1.") ? "1" : "17") + ")"), run::errors);
    }

    /** A PATH with the tools that the scripts use, and no Java. */
    private Path tools() throws IOException {
        Path tools = Files.createDirectories(place.resolve("tools"));
        for (String tool : List.of("sh", "dirname", "readlink", "sed", "cmp")) {
            Files.createSymbolicLink(tools.resolve(tool), Path.of("/usr/bin", tool));
        }
        return tools;
    }

    @Test
    void aLinkToTheScriptWorks() throws Exception {
        Path link = Files.createSymbolicLink(place.resolve("link"), installation.folder().resolve(COMMAND_LINE));
        Run run = Installation.run(List.of(link.toString(), "--version"), environment, "");
        assertEquals(0, run.code());
        assertTrue(run.arguments().contains(installation.launcher().toString()), () -> run.arguments().toString());
    }

    @Test
    void anIncompleteInstallationIsNamed() throws Exception {
        Files.delete(installation.launcher());
        Run run = run(WINDOW);
        assertEquals(4, run.code());
        assertTrue(run.errors().contains("is not complete"), run::errors);
    }

    @Test
    void inputReachesTheProgram() throws Exception {
        environment.put("STANDIN_READS", "true");
        assertTrue(Installation.run(command(COMMAND_LINE), environment, "typed").lines().contains("input typed"));
    }

    @ParameterizedTest
    @CsvSource({ ",, C.UTF-8", "LANG, C, C.UTF-8", "LC_ALL, POSIX, C.UTF-8", "LC_CTYPE, C, C.UTF-8", "LANG, de_DE.UTF-8, ''" })
    void aPlainLocaleIsMadeOneThatCanNameUmlauts(String variable, String value, String expected) throws Exception {
        if (variable != null) {
            environment.put(variable, value);
        }
        environment.put("STANDIN_TELLS", "LC_ALL");
        assertTrue(run(COMMAND_LINE).lines().contains(("LC_ALL is " + expected).strip()), () -> variable + ' ' + value);
    }

    @Test
    void whereThereIsNoTerminalItHasNoWidth() throws Exception {
        environment.put("STANDIN_TELLS", "COLUMNS");
        assertTrue(run(COMMAND_LINE).lines().contains("COLUMNS is"));
        environment.put("COLUMNS", "132");
        assertTrue(run(COMMAND_LINE).lines().contains("COLUMNS is 132"));
    }

    @Test
    void theWidthOfTheTerminalIsToldToJava() throws Exception {
        environment.put("STANDIN_TELLS", "COLUMNS");
        Run run = Installation.run(List.of("script", "--quiet", "--return", "--command",
                "stty columns 47; '" + installation.folder().resolve(COMMAND_LINE) + "' --version", "/dev/null"), environment, "");
        assertTrue(run.lines().contains("COLUMNS is 47"), run.lines()::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = { WINDOW, COMMAND_LINE })
    void terminationIsPassedOn(String script) throws Exception {
        environment.put("STANDIN_WAITS", "true");
        Process process = Installation.start(command(script), environment);
        try (BufferedReader output = process.inputReader()) {
            String line = output.readLine();
            while (line != null && !line.equals("waiting")) {
                line = output.readLine();
            }
            process.toHandle().destroy();
            assertEquals("terminated", output.readLine());
        }
        assertTrue(process.waitFor(10, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
    }

    @Test
    void theCommandLineUsesItsOwnReadOnlyConfiguration() throws Exception {
        List<String> arguments = run(COMMAND_LINE).arguments();
        assertTrue(arguments.contains("-Dosgi.configuration.area.readOnly=true"), arguments::toString);
        assertEquals(installation.folder().resolve("commandline").toString(), arguments.get(arguments.indexOf("-configuration") + 1));
        assertEquals("io.isthmus.cli.application", arguments.get(arguments.indexOf("-application") + 1));
        assertEquals("@none", arguments.get(arguments.indexOf("-data") + 1));
    }

    @Test
    void anUnresolvedConfigurationIsKeptInTheHome() throws Exception {
        Files.delete(installation.folder().resolve("commandline/org.eclipse.osgi/framework.info.1"));
        Files.delete(installation.folder().resolve("commandline/org.eclipse.osgi"));
        List<String> arguments = run(COMMAND_LINE).arguments();
        assertEquals(environment.get("HOME") + "/.isthmus/commandline", arguments.get(arguments.indexOf("-configuration") + 1));
        assertTrue(arguments.contains("-Dosgi.sharedConfiguration.area=file:" + installation.folder().resolve("commandline") + '/'), arguments::toString);
    }

    @Test
    void bundlesThatCameOrWentAreSeenAndTheWindowsConfigurationIsNotWrittenTo() throws Exception {
        installation.write("configuration/org.eclipse.equinox.simpleconfigurator/bundles.info", "one and another");
        List<String> arguments = run(COMMAND_LINE).arguments();
        assertTrue(arguments.contains("-Dosgi.configuration.cascaded=true"), arguments::toString);
        assertTrue(arguments.contains("-Dosgi.sharedConfiguration.area=file:" + installation.folder().resolve("configuration") + '/'), arguments::toString);
        assertEquals(environment.get("HOME") + "/.isthmus/all-bundles", arguments.get(arguments.indexOf("-configuration") + 1));
    }
}
