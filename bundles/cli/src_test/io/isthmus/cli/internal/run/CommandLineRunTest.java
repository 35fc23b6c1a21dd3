package io.isthmus.cli.internal.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.command.CommandDescriptor;
import io.isthmus.engine.command.CommandOption;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.command.Command;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;

class CommandLineRunTest {

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() {
        typed = new Typed(folder).connected();
    }

    @Test
    void theVersionIsAllThatIsAskedFor() {
        assertEquals(ExitCode.FINE, typed.run("--version"));
        assertEquals("isthmus 1.0.0" + System.lineSeparator(), typed.out());
    }

    @Test
    void nothingTypedShowsHelpAsAnError() {
        assertEquals(ExitCode.USAGE, typed.run());
        assertEquals("", typed.out());
        assertTrue(typed.err().contains("snapshot"));
    }

    @Test
    void helpTellsExitCodesAndWhatAnOptionTakes() {
        assertEquals(ExitCode.FINE, typed.run("--help"));
        assertTrue(typed.out().contains("Exit codes:"), typed.out());
        for (ExitCode code : ExitCode.values()) {
            assertTrue(typed.out().lines().anyMatch(line -> line.matches("\\s+" + code.number() + "\\s+\\S.*")),
                    code + typed.out());
        }
        assertEquals(ExitCode.FINE, typed.run("connect", "--help"));
        assertTrue(typed.out().replaceAll("\\s+", " ").contains("interactive, deviceCode, certificate"), typed.out());
    }

    @Test
    void whatACommandHasNoUseForIsNotOfferedAndRefused() {
        assertEquals(ExitCode.FINE, typed.run("undo", "--help"));
        assertTrue(!typed.out().contains("--snapshot") && typed.out().contains("--demo"), typed.out());
        for (String words : List.of("undo --snapshot x.zip", "--snapshot x.zip undo")) {
            assertEquals(ExitCode.USAGE, typed.run(words.split(" ")));
            assertTrue(typed.err().contains("--snapshot is of no use to \"isthmus undo\""), typed.err());
        }
        assertEquals(ExitCode.FINE, typed.run("check", "--help"));
        assertTrue(typed.out().contains("--snapshot"), typed.out());
    }

    @Test
    void helpTellsACommandsOptions() {
        assertEquals(ExitCode.FINE, typed.run("apply", "--help"));
        assertTrue(typed.out().contains("--resume") && typed.out().contains("Applies a plan"));
    }

    @ParameterizedTest
    @CsvSource({"chek, check", "snapshots, snapshot", "ledger verfy, verify", "check --jsno, --json"})
    void whatIsNearlyRightIsSuggested(String words, String near) {
        assertEquals(ExitCode.USAGE, typed.run(words.split(" ")));
        assertTrue(typed.err().contains(near), typed.err());
        assertEquals("", typed.out());
    }

    @ParameterizedTest
    @CsvSource({"check --check", "connect --sign-in carrier-pigeon --tenant x", "snapshot compare one", "demo",
            "plan --parameter x test.photos", "plan --parameter nope=1 test.photos", "plan nope", "plan",
            "check --check nope", "apply", "connect", "connect --remove nope", "connect --tenant x --cloud Mars",
            "check --connection nope", "check --snapshot nowhere.zip", "check --demo fresh-hybrid",
            "check --connection contoso --snapshot x.zip", "check extra", "check --json --format html",
            "plan test.photos --format nope", "apply --resume --yes", "undo --yes"})
    void wrongInputIsSaidAndChangesNothing(String words) {
        assertEquals(ExitCode.USAGE, typed.run(words.split(" ")), typed.err());
        assertFalse(typed.err().isBlank());
        assertEquals("", typed.out());
        assertFalse(typed.err().contains("Exception"), typed.err());
    }

    @Test
    void severalOrganizationsMustBeToldApart() {
        typed.console.profile().save(new Connection("other", "Other",
                ConnectionKind.TENANT, Map.of()));
        assertEquals(ExitCode.USAGE, typed.run("check"));
        assertTrue(typed.err().contains("contoso, other"), typed.err());
        assertEquals(ExitCode.FINE, typed.run("check", "--connection", "other"));
    }

    @ParameterizedTest
    @CsvSource({"DENIED, COULD_NOT_LOOK", "UNREACHABLE, COULD_NOT_LOOK", "NOT_SIGNED_IN, COULD_NOT_LOOK",
            "BAD_INPUT, FAILED", "REFUSED, FAILED"})
    void aFailureIsToldWithCodeRequestAndAdvice(Failure.Kind kind, ExitCode code) {
        typed.console.failure = Optional.of(new Failure(kind, Side.ENTRA, "sign in", Optional.of("AADSTS50034"),
                "The account is not there.", Optional.of("7f3a"), "Use another one."));
        assertEquals(code, typed.run("check"));
        assertEquals("", typed.out());
        assertEquals("""
                Could not sign in (Entra).
                The account is not there. (code AADSTS50034) (request 7f3a)
                Use another one.
                """, typed.err());
    }

    @Test
    void aMistakeInACommandIsOneSentenceAndNoStackTrace() throws IOException {
        command("broken", context -> {
            throw new IllegalStateException("it broke");
        });
        assertEquals(ExitCode.FAILED, typed.run("broken"));
        assertFalse(typed.err().contains("at io.isthmus"), typed.err());
        try (var logs = Files.list(folder.resolve("profile/logs"))) {
            assertTrue(Files.readString(logs.filter(file -> file.toString().endsWith(".log")).findFirst()
                    .orElseThrow()).contains("IllegalStateException: it broke"));
        }
    }

    @Test
    void cancellingIsNoMistake() {
        command("long", context -> {
            throw new CancelledException();
        });
        assertEquals(ExitCode.FAILED, typed.run("long"));
        assertEquals("Cancelled." + System.lineSeparator(), typed.err());
    }

    @ParameterizedTest
    @CsvSource({"Broken pipe, FINE", "No space left on device, FAILED"})
    void aReaderThatHasEnoughIsNoFailureAndAFullDiskIsOne(String why, ExitCode code) {
        typed.standardOutput = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException(why);
            }
        };
        for (String[] words : List.of(new String[] {"check"}, new String[] {"check", "--json"},
                new String[] {"--help"}, new String[] {"--version"})) {
            assertEquals(code, typed.run(words), typed.err());
            assertEquals(code == ExitCode.FAILED, typed.err().contains(why), typed.err());
        }
    }

    @Test
    void withJsonStandardOutputCarriesOneDocumentAndNothingElse() {
        command("talk", context -> {
            context.line("for a person");
            context.progress().doing("something");
            context.document(Value.members().with("a", Value.of(1)));
            context.warn("careful");
            return ExitCode.FINDINGS;
        });
        assertEquals(ExitCode.FINDINGS, typed.run("talk", "--json"));
        assertEquals("{\n  \"a\" : 1\n}".replaceAll("\\s", ""), typed.out().replaceAll("\\s", ""));
        assertEquals("careful" + System.lineSeparator(), typed.err());
        typed.run("talk");
        assertEquals("for a person" + System.lineSeparator(), typed.out());
    }

    @Test
    void aPercentSignInATextIsNoFormat() {
        typed.console.command(new CommandDescriptor("share", "test", "Shows 100 % of it", "All %s of it.",
                List.of(new CommandOption("part", Optional.empty(), "0 %n to 100 %", Optional.of("PART"), List.of(),
                        false, false)), List.of(), Set.of()), context -> ExitCode.FINE);
        assertEquals(ExitCode.FINE, typed.run("share", "--help"));
        assertTrue(typed.out().contains("All %s of it.") && typed.out().contains("0 %n to 100 %"), typed.out());
    }

    @Test
    void connectionsAreListedInWords() {
        typed.console.profile().save(new Connection("try", "Try", ConnectionKind.DEMO, Map.of()));
        assertEquals(ExitCode.FINE, typed.run("connect", "--list"));
        assertEquals(List.of("contoso tenant Contoso", "try demo organization Try"),
                typed.out().lines().map(line -> line.replaceAll(" +", " ")).toList());
    }

    @Test
    void aProfileCanBeNamed() {
        assertEquals(ExitCode.FINE, typed.run("connect", "--list", "--json", "--profile", "elsewhere"));
        assertEquals("[]", typed.out().replaceAll("\\s", ""));
        assertTrue(Files.isDirectory(folder.resolve("elsewhere")));
    }

    private void command(String name, Command command) {
        typed.console.command(new CommandDescriptor(name, "test", name, "", List.of(), List.of(), Set.of()), command);
    }
}
