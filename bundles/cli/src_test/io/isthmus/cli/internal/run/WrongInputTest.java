package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.cli.internal.fake.Samples;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.DemoPort;

/** Wrong files and wrong words are told in sentences, with the right code, and change nothing. */
class WrongInputTest {

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() {
        typed = new Typed(folder).connected();
    }

    private void told(ExitCode code, String text, String... words) {
        assertEquals(code, typed.run(words), typed.err());
        assertTrue(typed.err().contains(text), typed.err());
        assertEquals("", typed.out());
        assertFalse(typed.err().contains("Exception") || typed.err().contains("\tat "), typed.err());
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan test.photos -o there", "snapshot -o there", "plan test.photos --json -o there"})
    void nothingIsReplacedUnasked(String words) throws IOException {
        Path there = Files.writeString(folder.resolve("there"), "mine");
        told(ExitCode.USAGE, "--force", words.split(" "));
        assertEquals("mine", Files.readString(there));
        assertEquals(List.of(), typed.console.opened);
        typed.run((words + " --force").split(" "));
        assertFalse(Files.readString(there).equals("mine"));
        try (Stream<Path> files = Files.list(folder)) {
            assertEquals(Set.of("there", "profile"), Set.copyOf(files.map(file -> file.getFileName().toString())
                    .toList()));
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsToldBeforeAnythingIsRead() {
        told(ExitCode.USAGE, "There is no folder", "plan", "test.photos", "-o", "no/such/plan.json");
        told(ExitCode.USAGE, "is a folder", "snapshot", "-o", "profile");
        told(ExitCode.USAGE, "is not a path", "snapshot", "-o", "a\0b");
        assertEquals(List.of(), typed.console.opened);
    }

    @Test
    void aParameterThatIsWrongIsAWrongCommandLineAndARefusalIsAFailure() {
        typed.console.refusal = Optional.of(new PlanParameterException("\"x\" is no GUID.", "Give a GUID."));
        told(ExitCode.USAGE, "Give a GUID.", "plan", "test.photos");
        typed.console.refusal = Optional.of(new PlanRefusedException("It is not hybrid.", "Nothing to do."));
        told(ExitCode.FAILED, "It is not hybrid.", "plan", "test.photos");
    }

    @Test
    void theFileThatAParameterNamesIsSoughtWhereTheCommandWasTyped() {
        typed.run("plan", "test.photos", "--parameter", "picture=in/here.png", "--parameter", "name=in/here");
        assertEquals(Map.of("picture", Value.of(folder.resolve("in/here.png").toString()), "name", Value.of("in/here")),
                typed.console.parameters);
        typed.run("plan", "test.photos", "--parameter", "picture=/a/b.png");
        assertEquals(Map.of("picture", Value.of("/a/b.png")), typed.console.parameters);
        typed.run("plan", "test.photos", "--parameter", "picture=a\0b");
        assertEquals(Map.of("picture", Value.of("a\0b")), typed.console.parameters);
    }

    @Test
    void aPairThatIsNotThereIsToldWithThoseThatAre() {
        told(ExitCode.USAGE, "There is no pair 7; choose with --pair one of 1 = ", "plan", "test.photos", "--pair", "7");
        told(ExitCode.USAGE, "There is no pair one;", "plan", "test.photos", "--pair", "one");
    }

    @Test
    void aProfileThatIsNoFolderIsAWrongCommandLine() throws IOException {
        Path file = Files.writeString(folder.resolve("profile.txt"), "x");
        told(ExitCode.USAGE, "the profile is a folder", "connect", "--list", "--profile", "profile.txt");
        told(ExitCode.FAILED, "The profile cannot be used", "connect", "--list", "--profile", "profile.txt/inside");
        assertEquals("x", Files.readString(file));
    }

    @Test
    void aDamagedListOfConnectionsIsToldAndLeftAsItIs() throws IOException {
        Path list = folder.resolve("profile/connections.json");
        Files.writeString(list, "{\"connections\": [");
        told(ExitCode.FAILED, "connections.json", "check");
        told(ExitCode.FAILED, "connections.json", "connect", "--tenant", "fabrikam.com");
        assertEquals("{\"connections\": [", Files.readString(list));
    }

    @Test
    void whereNothingCanBeLoggedTheCommandRunsAllTheSame() throws IOException {
        Files.writeString(folder.resolve("profile/logs"), "in the way");
        assertEquals(ExitCode.FINE, typed.run("connect", "--list"));
        assertTrue(typed.err().contains("Nothing is logged: ") && typed.err().contains("is no folder"), typed.err());
    }

    @Test
    void aFullDiskUnderTheLogIsOneSentence() throws IOException {
        Files.createDirectories(folder.resolve("profile/logs"));
        Files.createSymbolicLink(folder.resolve("profile/logs/isthmus-0.0.log"), Path.of("/dev/full"));
        assertEquals(ExitCode.FINE, typed.run("connect", "--list"));
        assertEquals("Nothing is logged: No space left on device" + System.lineSeparator(), typed.err());
    }

    static Stream<byte[]> noPlans() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("a"));
        }
        byte[] plan = PlanFiles.bytes(Samples.plan("contoso", true));
        byte[] truncated = Arrays.copyOf(plan, plan.length / 2);
        byte[] otherCode = new String(plan, StandardCharsets.UTF_8).replace("Contoso", "Cont\u00f6so")
                .getBytes(StandardCharsets.ISO_8859_1);
        return Stream.of(new byte[0], "null".getBytes(StandardCharsets.UTF_8), new byte[] {0, 1, 2},
                "[".repeat(100_000).getBytes(StandardCharsets.UTF_8), zip.toByteArray(), truncated, otherCode,
                new String(plan, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16));
    }

    @ParameterizedTest
    @MethodSource("noPlans")
    void whatIsNoPlanIsNotApplied(byte[] content) throws IOException {
        Files.write(folder.resolve("wrong.json"), content);
        told(ExitCode.FAILED, "wrong.json", "apply", "wrong.json", "--yes");
        assertTrue(typed.err().contains("This computer"), typed.err());
        assertEquals(List.of(), typed.console.opened);
    }

    @Test
    void anotherFileIsSaidToBeNoPlan() throws IOException {
        Files.writeString(folder.resolve("README.md"), "# Isthmus");
        told(ExitCode.FAILED, "README.md is no plan of Isthmus", "apply", "README.md", "--yes");
        Files.writeString(folder.resolve("cut.json"), "{ \"format\": ");
        told(ExitCode.FAILED, "cut.json is no plan of Isthmus", "apply", "cut.json", "--yes");
        assertFalse(typed.err().contains("Unexpected end-of-input"), typed.err());
        Files.writeString(folder.resolve("unfit.json"), new String(PlanFiles.bytes(Samples.plan("contoso", true)),
                StandardCharsets.UTF_8).replaceFirst("(\"made\"\\s*:\\s*)\"[^\"]*\"", "$1\"yesterday\""));
        told(ExitCode.FAILED, "unfit.json is a plan of Isthmus that was changed or cut", "apply", "unfit.json", "--yes");
    }

    @Test
    void aNameThatWasTypedWithASlipIsAskedAbout() {
        told(ExitCode.USAGE, "Did you mean ", "chekc");
        told(ExitCode.USAGE, "Did you mean \"interactive\"?", "connect", "--tenant", "x", "--sign-in", "interactiv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"apply no.file --yes", "snapshot compare no.file no.file", "check --snapshot no.file",
            "ledger verify no.file", "ledger verify --against no.file"})
    void aFileThatIsNotThereIsAWrongCommandLineEverywhere(String words) {
        told(ExitCode.USAGE, "no.file", words.split(" "));
    }

    @Test
    void aScenarioThatWasTypedWithASlipIsAskedAbout() {
        typed.services.put(DemoPort.class, Proxy.newProxyInstance(DemoPort.class.getClassLoader(),
                new Class<?>[] {DemoPort.class}, (proxy, method, arguments) -> Set.of("fresh-hybrid", "half-done")));
        told(ExitCode.USAGE, "Did you mean \"fresh-hybrid\"?", "check", "--demo", "fresh-hybird");
        told(ExitCode.USAGE, "Did you mean \"half-done\"?", "demo", "play", "half-dome");
    }

    @Test
    void aDemoThatIsKeptIsSaidOnce() {
        typed.services.put(DemoPort.class, Proxy.newProxyInstance(DemoPort.class.getClassLoader(),
                new Class<?>[] {DemoPort.class}, (proxy, method, arguments) -> Set.of("fresh-hybrid")));
        typed.run("check", "--demo", "fresh-hybrid");
        assertTrue(typed.err().contains("the connection \"contoso-fresh-hybrid\""), typed.err());
        typed.run("check", "--demo", "fresh-hybrid");
        assertEquals("", typed.err());
    }
}
