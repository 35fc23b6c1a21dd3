package io.isthmus.cli.internal.command;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.cli.internal.fake.Samples;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.report.ReportFormatDescriptor;
import io.isthmus.sdk.command.ExitCode;

/** Plans are made, shown, saved and listed. */
class PlanCommandTest {

    @TempDir
    Path folder;
    private Typed typed;

    @BeforeEach
    void connect() throws IOException {
        typed = new Typed(folder).connected();
    }

    @Test
    void aPlanIsWrittenInAnInstalledFormatThatFitsIt() {
        typed.console.format("com.example.script", ReportFormatDescriptor.Subject.PLAN);
        typed.console.format("com.example.transfer", ReportFormatDescriptor.Subject.DOCUMENT);
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "--format", "com.example.script"));
        assertTrue(typed.out().startsWith("com.example.script Planned["), typed.out());
        assertEquals(ExitCode.USAGE, typed.run("plan", "test.photos", "--format", "com.example.transfer"));
        assertEquals(ExitCode.USAGE, typed.run("plan", "test.photos", "--format", "nothing"));
        assertTrue(typed.err().contains("plan, com.example.script, com.example.transfer"), typed.err());
    }

    @Test
    void aPlanIsShownSavedAndMadeAgainFromItsFile() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "--preview", "-o", "made.json"));
        assertTrue(typed.out().contains("Set-OrganizationRelationship -Identity 'x' -PhotosEnabled:$true"), typed.out());
        assertTrue(typed.out().contains("Verified: photos are shared"));
        assertEquals(Samples.plan("contoso", true), PlanFiles.load(folder.resolve("made.json")));
        assertTrue(typed.console.opened.stream().noneMatch(one -> one.endsWith("WRITE")));
    }

    @Test
    void aFileIsNamedByItsShortestPath() {
        assertEquals(ExitCode.FINE, typed.run("plan", "test.photos", "-o", "profile/../made.json"));
        assertTrue(typed.out().contains("Saved: " + folder.resolve("made.json")), typed.out());
    }

    @Test
    void theKindsOfPlanAreToldWithWhatTheyNeed() {
        assertEquals(ExitCode.FINE, typed.run("plan", "--list"));
        assertTrue(typed.out().contains("    Cmdlets: Set-OrganizationRelationship"), typed.out());
        assertTrue(typed.out().contains("    Roles: Federated Sharing"), typed.out());
        assertFalse(typed.out().contains("Permissions"), "it needs none");
    }

    @Test
    void whatTheCloudDoesNotSupportIsSaidInTheListAndAtConnect() throws IOException {
        assertEquals(ExitCode.FINE, typed.run("plan", "--list", "--connection", "contoso"));
        assertFalse(typed.out().contains("Not in"), typed.out());
        typed.console.cloud = Samples.POORER;
        assertEquals(ExitCode.FINE, typed.run("plan", "--list", "--connection", "contoso"));
        assertTrue(typed.out().contains("    Not in Poorer: Exchange servers cannot call Microsoft Graph"), typed.out());
        typed.run("connect", "--tenant", "contoso.com");
        assertTrue(typed.out().contains("    Exchange servers cannot call Microsoft Graph"), typed.out());
    }
}
