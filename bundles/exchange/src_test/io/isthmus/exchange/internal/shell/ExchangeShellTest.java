package io.isthmus.exchange.internal.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Progress;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.CallContext;
import io.isthmus.sdk.request.CmdletRequest;

/** The bridge against a child program that speaks the protocol, well and badly. */
@Timeout(300)
class ExchangeShellTest {

    /** Patient while a child starts, which takes long on a busy machine, and quick with one that is silent. */
    private static final ShellPatience QUICK = new ShellPatience(Duration.ofMinutes(2), Duration.ofSeconds(2),
            Duration.ofSeconds(5), Duration.ofSeconds(1), Duration.ofSeconds(5));

    @TempDir
    private Path folder;

    private Path journal;
    private final List<ProcessHandle> children = Collections.synchronizedList(new ArrayList<>());
    private final List<ExchangeShell> shells = new ArrayList<>();

    @BeforeEach
    void nameJournal() {
        journal = folder.resolve("journal");
    }

    @AfterEach
    void endShells() throws Exception {
        shells.forEach(ExchangeShell::close);
        for (ProcessHandle child : children) {
            child.onExit().get(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void objectsAndWarningsComeBack() throws Exception {
        ShellAnswer answer = run(shell("ready"), "Get-Thing");

        assertEquals(List.of("Contoso.Thing", "Contoso.Thing"),
                answer.objects().stream().map(object -> object.typeNames().getFirst()).toList());
        assertEquals(List.of("one", "two"),
                answer.objects().stream().map(object -> object.members().at("/Name").text().orElseThrow()).toList());
        assertEquals(List.of("careful"), answer.warnings());
    }

    @Test
    void theShellTellsWhoAndWhereItIs() throws SourceException {
        ShellReady ready = shell("ready").start(usual());

        assertEquals("ex01.contoso.test", ready.server());
        assertEquals("CONTOSO\\admin", ready.user());
        assertEquals("Europe/Zurich", ready.zone().orElseThrow().getId());
    }

    @Test
    void parametersArriveAsTheDataThatTheyAre() throws Exception {
        CmdletRequest request = CmdletRequest.onPremises("Get-Echo").with("Text", "'; Remove-Item * #`$(x)\r\nä")
                .with("Flag", Value.of(true)).with("Number", Value.of(-7)).with("Nothing", Value.none())
                .with("Many", Value.list(Value.of("a"), Value.of(false)))
                .with("Table", Value.members().with("key", Value.of("value")));

        ShellAnswer answer = shell("ready").run(request, usual());
        assertEquals(new Value.Members(request.parameters()), answer.objects().getFirst().members().at("/Parameters"));
    }

    @Test
    void oneShellServesManyCalls() throws Exception {
        ExchangeShell shell = shell("ready");
        for (int i = 0; i < 5; i++) {
            run(shell, "Get-Thing");
        }

        assertEquals(1, journal("start"));
    }

    @Test
    void callsThatComeTogetherRunSideBySide() throws Exception {
        ExchangeShell shell = shell("ready");
        try (ExecutorService callers = Executors.newFixedThreadPool(6)) {
            for (Future<ShellAnswer> call : callers.invokeAll(Collections.<Callable<ShellAnswer>>nCopies(6,
                    () -> run(shell, "Test-Busy")))) {
                call.get();
            }
        }

        long started = journal("start");
        assertTrue(started > 1 && started <= 3, () -> started + " shells");
        assertEquals(6, journal("Test-Busy"));
    }

    @Test
    void anAnswerOfAHundredThousandObjectsComesWhole() throws Exception {
        assertEquals(100_000, run(shell("ready"), "Get-Huge").objects().size());
    }

    @Test
    void whatIsNoFrameIsPassedOver() throws Exception {
        assertEquals(List.of(), run(shell("ready"), "Get-Noise").objects());
    }

    @Test
    void aRefusedCmdletSaysWhatTheShellSaid() {
        Failure failure = failure(shell("ready"), "Get-Unknown");

        assertEquals(Failure.Kind.DENIED, failure.kind());
        assertEquals("CommandNotFoundException", failure.code().orElseThrow());
        assertEquals("run Get-Unknown", failure.attempted());
        assertTrue(failure.message().contains("not recognized"), failure::message);
    }

    @Test
    void afterAnErrorTheSameShellGoesOn() throws Exception {
        ExchangeShell shell = shell("ready");
        failure(shell, "Get-Unknown");
        run(shell, "Get-Thing");

        assertEquals(1, journal("start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Get-Invalid", "Get-NoClixml", "Get-Stray", "Get-Cut", "Test-Silence", "Get-Die"})
    void aShellThatSpeaksBadlyIsReplacedAndAReadingRunOnceMore(String cmdlet) throws Exception {
        ExchangeShell shell = shell("ready");
        Failure failure = failure(shell, cmdlet);

        assertEquals(Failure.Kind.UNREACHABLE, failure.kind());
        assertEquals(2, journal(cmdlet));
        assertEquals(2, run(shell, "Get-Thing").objects().size());
    }

    @Test
    void theLastWordsOfADeadShellAreTold() {
        assertTrue(failure(shell("ready"), "Get-Die").message().contains("out of memory"));
    }

    @Test
    void aReadingThatLostItsShellSucceedsInTheNext() throws Exception {
        run(shell("ready"), "Get-DieOnce");

        assertEquals(2, journal("start"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Set-Die", "Set-DieOnce"})
    void aChangeThatLostItsShellIsNeverRepeated(String cmdlet) throws Exception {
        Failure failure = failure(shell("ready"), cmdlet);

        assertTrue(failure.outcomeUnknown());
        assertEquals(1, journal(cmdlet));
    }

    @Test
    void aSignOfLifeKeepsASlowCallGoing() throws Exception {
        ExchangeShell shell = shell("ready");
        run(shell, "Test-Busy");

        assertEquals(1, journal("start"));
    }

    @Test
    void aCancelStopsTheCmdletAndKeepsTheShell() throws Exception {
        ExchangeShell shell = shell("ready");
        shell.start(usual());
        cancelled(shell, "Test-Slow");

        assertEquals(1, journal("stopped"));
        run(shell, "Get-Thing");
        assertEquals(1, journal("start"));
    }

    @Test
    void aCancelEndsAShellThatDoesNotStop() throws Exception {
        ExchangeShell shell = shell("ready");
        shell.start(usual());
        cancelled(shell, "Test-Stubborn");

        assertNoChildLives();
        run(shell, "Get-Thing");
    }

    @Test
    void aCallBeyondItsDeadlineIsStoppedAndSaysSo() throws Exception {
        ExchangeShell shell = shell("ready");
        shell.start(usual());
        SourceException late = assertThrows(SourceException.class, () -> shell.run(CmdletRequest
                .onPremises("Test-Slow"), new CallContext(Cancel.never(), Progress.silent(), Duration.ofSeconds(1))));

        assertTrue(late.failure().message().contains("longer than it may"), late.failure()::message);
        assertEquals(1, journal("stopped"));
    }

    @ParameterizedTest
    @CsvSource({"dead,not recognized", "refuse,No such server.", "version,version 7", "garbage,understood"})
    void aShellThatDoesNotBecomeReadySaysWhy(String how, String told) {
        SourceException none = assertThrows(SourceException.class, () -> shell(how).start(usual()));

        assertFalse(none.failure().outcomeUnknown());
        assertTrue(none.failure().message().contains(told), none.failure()::message);
    }

    @Test
    void aShellThatNeverBecomesReadyIsEnded() throws Exception {
        ExchangeShell shell = shell("silent", new ShellPatience(Duration.ofSeconds(1), QUICK.silence(), QUICK.ping(),
                QUICK.cancel(), QUICK.end()));

        assertTrue(failure(shell, "Get-Thing").message().contains("not ready after 1 seconds"));
        assertNoChildLives();
    }

    @Test
    void aProgramThatIsNotThereIsNoDoubtAboutAChange() {
        ExchangeShell shell = new ExchangeShell(() -> ProcessChannel.start(List.of("no-such-program")), Map.of(),
                new ShellSlots(1, 1), QUICK);

        assertFalse(failure(shell, "Set-Die").outcomeUnknown());
    }

    @Test
    void anOrderlyEndIsSaid() throws Exception {
        ExchangeShell shell = shell("ready");
        run(shell, "Get-Thing");
        shell.close();

        assertEquals(1, journal("bye"));
        assertNoChildLives();
    }

    private void assertNoChildLives() throws Exception {
        for (ProcessHandle child : children) {
            child.onExit().get(5, TimeUnit.SECONDS);
        }
    }

    private static void cancelled(ExchangeShell shell, String cmdlet) throws Exception {
        CancelSource cancel = new CancelSource();
        CompletableFuture.delayedExecutor(300, TimeUnit.MILLISECONDS).execute(cancel::cancel);

        assertThrows(CancelledException.class,
                () -> shell.run(CmdletRequest.onPremises(cmdlet), CallContext.of(cancel)));
    }

    private static Failure failure(ExchangeShell shell, String cmdlet) {
        return assertThrows(SourceException.class, () -> run(shell, cmdlet)).failure();
    }

    private static ShellAnswer run(ExchangeShell shell, String cmdlet) throws SourceException {
        return shell.run(CmdletRequest.onPremises(cmdlet), usual());
    }

    private static CallContext usual() {
        return CallContext.of(Cancel.never());
    }

    private ExchangeShell shell(String how) {
        return shell(how, QUICK);
    }

    private ExchangeShell shell(String how, ShellPatience patience) {
        List<String> command = List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
                StandInShell.class.getName(), how, journal.toString());
        ExchangeShell shell = new ExchangeShell(() -> {
            ProcessChannel channel = ProcessChannel.start(command);
            ProcessHandle.current().children().forEach(children::add);
            return channel;
        }, Map.of(), new ShellSlots(3, 3), patience);
        shells.add(shell);
        return shell;
    }

    private long journal(String event) throws Exception {
        return Files.readAllLines(journal).stream().filter(event::equals).count();
    }
}
