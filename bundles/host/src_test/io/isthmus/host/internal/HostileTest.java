package io.isthmus.host.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import com.stranger.Checks;

import io.isthmus.host.HealthEvent;
import io.isthmus.host.PluginHealth;
import io.isthmus.host.fake.Asked;
import io.isthmus.host.fake.Strangers;
import io.isthmus.sdk.check.Check;
import io.isthmus.sdk.check.Evidence;
import io.isthmus.sdk.check.Outcome;

/** Whatever a plug-in does, the console and the other plug-ins go on, and who it was is known. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTest {

    private static final String GOOD = "com.stranger.good";
    private static final String SERVERS = "<part id=\"onPremises.servers\"/>";

    private Strangers strangers;
    private Asked asked;
    private String bad;

    @BeforeAll
    void install(@TempDir Path folder) throws Exception {
        strangers = new Strangers(folder).installCheck(GOOD, Checks.Honest.class, SERVERS);
    }

    @BeforeEach
    void nameTheBadOne(TestInfo test) {
        asked = new Asked();
        bad = "com.stranger." + test.getTestMethod().orElseThrow().getName().toLowerCase(Locale.ROOT);
    }

    @AfterAll
    void end() {
        strangers.close();
    }

    private PluginHealth.State health(String id) {
        return strangers.host.plugins().stream().filter(state -> state.plugin().id().equals(id)).findFirst()
                .orElseThrow();
    }

    private void othersGoOn() throws Exception {
        Asked other = new Asked();
        strangers.check(GOOD).run(other);
        assertEquals(Outcome.PASS, other.findings().get(0).outcome());
        assertEquals(List.of(), health(GOOD).events());
    }

    private String failsAs(HealthEvent.Kind kind, Class<? extends Check> type) throws Exception {
        strangers.installCheck(bad, type, SERVERS);
        Exception failed = assertThrows(Exception.class, () -> strangers.check(bad).run(asked));
        assertTrue(failed.getMessage().contains(bad), failed.getMessage());
        assertEquals(List.of(kind), health(bad).events().stream().map(HealthEvent::kind).toList(), failed.getMessage());
        othersGoOn();
        return failed.getMessage();
    }

    @Test
    void anHonestOneSeesWhatItDeclaredAndTellsWhatItFound() throws Exception {
        strangers.check(GOOD).run(asked);
        String expected = asked.findings().get(0).message();
        assertTrue(expected.endsWith("servers of Contoso and 1 other pairs"), expected);
        Asked inProcess = new Asked();
        new Checks.Honest().run(inProcess);
        assertEquals(inProcess.findings(), asked.findings());
    }

    @Test
    void threadsOfTheJavaPlatformAreNotLeftBehindByWhoUsesThem() throws Exception {
        strangers.installCheck(bad, Checks.Sharing.class, "");
        strangers.check(bad).run(asked);
        assertEquals("100000", asked.findings().get(0).message());
        assertEquals(List.of(), health(bad).events());
    }

    @Test
    void throwing() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.THREW, Checks.Throwing.class).contains("I do not care"));
    }

    @Test
    void exiting() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.ENDED, Checks.Exiting.class).contains("7"));
    }

    @Test
    void eatingMemory() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.ENDED, Checks.Eating.class).contains("256"));
    }

    @Test
    void flooding() throws Exception {
        failsAs(HealthEvent.Kind.FLOODED, Checks.Flooding.class);
        assertTrue(asked.findings().size() <= 5_000);
    }

    @Test
    void bloating() throws Exception {
        failsAs(HealthEvent.Kind.ENDED, Checks.Bloating.class);
    }

    @Test
    void tellingMoreThanAnybodyReadsInFewFindings() throws Exception {
        failsAs(HealthEvent.Kind.FLOODED, Checks.Heavy.class);
        assertTrue(asked.findings().size() <= 16, asked.findings().size() + " findings of a megabyte");
    }

    @Test
    void reportingManySmallValuesAtOnce() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.ENDED, Checks.Swelling.class).contains("500000"));
    }

    @Test
    void talkingBehindTheEndOfItsCall() throws Exception {
        strangers.installCheck(bad, Checks.Lingering.class, SERVERS);
        strangers.check(bad).run(asked);
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(asked.findings().get(0).message())).orElseThrow();
        worker.onExit().get(10, TimeUnit.SECONDS);
        assertTrue(asked.findings().size() <= 5_000, asked.findings().size() + " findings");
        othersGoOn();
    }

    @Test
    void interruptingItself() throws Exception {
        failsAs(HealthEvent.Kind.THREW, Checks.Interrupting.class);
    }

    @Test
    void askingForWhatIsNotDeclaredAndSayingThatSomebodyCancelled() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.OVERSTEPPED, Checks.Pretending.class).contains("Get-Mailbox"));
    }

    @Test
    void noneSurvivesRemoval() throws Exception {
        strangers.installCheck(bad, Checks.Staying.class, SERVERS);
        strangers.check(bad).run(asked);
        ProcessHandle worker = ProcessHandle.of(Long.parseLong(asked.findings().get(0).message())).orElseThrow();
        strangers.remove(bad);
        worker.onExit().get(10, TimeUnit.SECONDS);
        assertThrows(NoSuchElementException.class, () -> strangers.check(bad));
        assertThrows(NoSuchElementException.class, () -> health(bad));
        othersGoOn();
    }

    @Test
    void anIdThatLeadsOutOfItsFolderIsNoneAndNothingIsDeleted() throws Exception {
        Path kept = Files.writeString(strangers.folder().resolve("kept"), "by the installer");
        strangers.installCheck("..", Checks.Honest.class, SERVERS);
        assertEquals(HealthEvent.Kind.TAMPERED, health("..").events().get(0).kind());
        assertThrows(NoSuchElementException.class, () -> strangers.check(".."));
        assertTrue(Files.exists(kept));
        othersGoOn();
    }

    @Test
    void babbling() throws Exception {
        failsAs(HealthEvent.Kind.ENDED, Checks.Babbling.class);
    }

    @Test
    void askingForAPartThatIsNotDeclared() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.OVERSTEPPED, Checks.Curious.class).contains("sharedPrincipal"));
    }

    @Test
    void askingForACmdletThatIsNotDeclared() throws Exception {
        assertTrue(failsAs(HealthEvent.Kind.OVERSTEPPED, Checks.Overstepping.class).contains("Get-Mailbox"));
    }

    @Test
    void hanging() throws Exception {
        stops(Checks.Hanging.class);
    }

    @Test
    void spinning() throws Exception {
        stops(Checks.Spinning.class);
    }

    private void stops(Class<? extends Check> type) throws Exception {
        asked.stopAtFirstReport();
        failsAs(HealthEvent.Kind.HUNG, type);
    }

    @Test
    void leakingThreads() throws Exception {
        strangers.installCheck(bad, Checks.Leaking.class, "");
        strangers.check(bad).run(asked);
        assertEquals(Outcome.PASS, asked.findings().get(0).outcome());
        HealthEvent event = health(bad).events().get(0);
        assertEquals(HealthEvent.Kind.LEAKED, event.kind());
        assertTrue(event.message().contains("left by a stranger"), event.message());
        othersGoOn();
    }

    @Test
    void looksForSecretsAndFindsNone() throws Exception {
        String canary = "eyJ0eXAiOiJKV1Qi" + System.nanoTime();
        System.setProperty("isthmus.test.token", canary);
        strangers.installCheck(bad, Checks.Prying.class, "");
        strangers.check(bad).run(asked);
        Evidence seen = asked.findings().get(0).evidence().get(0);
        seen.value().entries().flatMap(line -> line.text().stream()).map(line -> line.split("=")[0])
                .filter(System.getenv()::containsKey)
                .forEach(name -> assertTrue(List.of("LANG", "LC_ALL", "SystemRoot", "windir").contains(name), name));
        String memory = Files.readString(Path.of(seen.expected().orElseThrow().text().orElseThrow()),
                StandardCharsets.ISO_8859_1);
        assertTrue(memory.contains("com.stranger.Checks$Prying"));
        assertFalse(memory.contains(canary));
    }

    @Test
    void filesThatWereChangedBehindTheInstallationAreNotUsed() throws Exception {
        strangers.installCheck(bad, Checks.Honest.class, SERVERS);
        Check check = strangers.check(bad);
        Files.write(strangers.jar(bad), new byte[] { 0 }, StandardOpenOption.APPEND);
        assertThrows(Exception.class, () -> check.run(asked));
        assertEquals(HealthEvent.Kind.TAMPERED, health(bad).events().get(0).kind());
        othersGoOn();
    }

    @Test
    void aDeclarationThatCannotBeReadIsToldOnceAndTheOthersGoOn() throws Exception {
        strangers.install(bad, "<extension point=\"io.isthmus.sdk.checks\"><check");
        for (int start = 0; start < 4; start++) {
            strangers.host.refresh();
        }
        assertTrue(health(bad).on());
        assertEquals(List.of(HealthEvent.Kind.DECLARATION), health(bad).events().stream().map(HealthEvent::kind).toList());
        othersGoOn();
    }
}
