package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.command.ExitCode;

/** What the checks found, and how the command ends then. */
class CheckCommandTest {

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
    }

    @ParameterizedTest
    @CsvSource({"PASS, FINE", "NOT_APPLICABLE, FINE", "WAITING, FINE", "FAIL, FINDINGS", "SKIPPED, COULD_NOT_LOOK",
            "PARTIAL, COULD_NOT_LOOK", "ERROR, COULD_NOT_LOOK", "CANCELLED, COULD_NOT_LOOK"})
    void anOutcomeBecomesACode(Outcome outcome, ExitCode code) {
        typed.console.outcomes.put("io.isthmus.checks.one", outcome);
        assertEquals(code, typed.run("check"));
    }

    @Test
    void aCheckIsMeantByItsLastWordWhereNoOtherEndsSo() {
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--check", "one"));
        typed.console.check("com.fabrikam.one");
        assertEquals(ExitCode.USAGE, typed.run("check", "--check", "one"));
        assertTrue(typed.err().contains("com.fabrikam.one, io.isthmus.checks.one"), typed.err());
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--check", "io.isthmus.checks.one"));
    }

    @Test
    void whatChecksFoundIsWrittenInAnInstalledFormat() {
        typed.console.format("com.example.markdown", ReportFormatDescriptor.Subject.FINDINGS);
        typed.console.format("com.example.script", ReportFormatDescriptor.Subject.PLAN);
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--format", "com.example.markdown"));
        assertTrue(typed.out().startsWith("com.example.markdown Findings["), typed.out());
        assertEquals(ExitCode.USAGE, typed.run("check", "--format", "com.example.script"));
        assertTrue(typed.err().contains("choose one of com.example.markdown."), typed.err());
        assertEquals(ExitCode.USAGE, typed.run("check", "--format", "com.example.markdown", "--json"));
    }

    @Test
    void theSameSentenceOfSeveralChecksIsToldOnce() {
        typed.console.check("io.isthmus.checks.two");
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.SKIPPED);
        typed.console.outcomes.put("io.isthmus.checks.two", Outcome.SKIPPED);
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("check"));
        assertEquals(1, typed.out().lines().filter(line -> line.contains("It is so.")).count(), typed.out());
        assertTrue(typed.out().contains("Needed for: One thing"), typed.out());
        assertTrue(typed.out().contains("2 could not look"), typed.out());
    }

    @Test
    void couldNotLookOutweighsFindings() {
        typed.console.check("io.isthmus.checks.two");
        typed.console.outcomes.put("io.isthmus.checks.one", Outcome.FAIL);
        typed.console.outcomes.put("io.isthmus.checks.two", Outcome.SKIPPED);
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("check"));
        assertEquals(ExitCode.FINDINGS, typed.run("check", "--check", "io.isthmus.checks.one"));
        assertTrue(typed.out().contains("isthmus plan test.photos"), typed.out());
    }
}
