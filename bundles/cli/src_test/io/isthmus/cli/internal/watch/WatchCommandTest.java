package io.isthmus.cli.internal.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;

import io.isthmus.cli.internal.fake.FakeConsole;
import io.isthmus.cli.internal.fake.Typed;
import io.isthmus.engine.profile.WriteLock;
import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.FoundEntry;
import io.isthmus.engine.watch.LateAuthor;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.engine.watch.Sighting;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.Unseen;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.command.ExitCode;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Connection;
import io.isthmus.sdk.port.ConnectionKind;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Scope;
import io.isthmus.sdk.testkit.VirtualTime;
import io.isthmus.sdk.watch.Deviation;
import io.isthmus.sdk.watch.Drift;

class WatchCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Scope SCOPE = new Scope(Side.ENTRA, "tenant", "Contoso");
    private static final Deviation OWNER = new Deviation(SCOPE, Parts.APPLICATIONS.id(), "App", "/owners", Value.none(),
            Value.of("Megan"));
    private static final ToldDrift DRIFT = new ToldDrift(Optional.of("owners"),
            Drift.of(Severity.CRITICAL, "An owner was added.", "It matters.", "Remove it.")
                    .mendedBy(Remediation.of("app.lock")),
            Optional.of(OWNER), Optional.of(new Sighting(NOW.minusSeconds(900), "GET applications")),
            Optional.of(new Sighting(NOW, "GET applications")), Optional.empty());
    private static final Unseen UNSEEN = new Unseen(SCOPE, Parts.DOMAINS.id(), "", "no", "ask", Optional.of(NOW));

    @TempDir
    Path folder;
    private Typed typed;
    private final VirtualTime time = new VirtualTime();

    @BeforeEach
    void connect() {
        typed = new Typed(folder).connected();
        typed.console.time = time.source();
    }

    private static WatchRound round(List<ToldDrift> drifts, List<OwnDeviation> own, List<Unseen> unseen,
            List<TimedEffect> effects) {
        return new WatchRound(FakeConsole.snapshot(), Optional.of(Path.of("one.zip")),
                Optional.of(NOW.minusSeconds(900)), drifts, own, unseen, effects, List.of(), List.of());
    }

    private static WatchRound quiet() {
        return round(List.of(), List.of(), List.of(), List.of());
    }

    private static WatchRound effect(TimedEffect.State state) {
        return round(List.of(), List.of(), List.of(), List.of(new TimedEffect(new PendingEffect("ews.access", "EWS", Optional.empty(),
                NOW, NOW.plusSeconds(3600)), UUID.randomUUID(), "Let the application in", state, List.of())));
    }

    @Test
    void aQuietLookEndsWellAndIsRemembered() {
        typed.console.looks.add(WatchCommandTest::quiet);
        assertEquals(ExitCode.FINE, typed.run("watch", "--once"));
        assertTrue(typed.out().contains("Nothing changed outside Isthmus."), typed.out());
        assertEquals(1, typed.console.toldRounds.size());
    }

    @Test
    void driftIsToldWithBothSidesAndWhatToDo() {
        typed.console.looks.add(() -> round(List.of(DRIFT), List.of(), List.of(), List.of()));
        assertEquals(ExitCode.FINDINGS, typed.run("watch", "--once"));
        for (String part : List.of("CRITICAL  An owner was added.", "before: not there", "after:  Megan",
                "GET applications", "It matters.", "Remove it.", "isthmus plan app.lock --connection contoso",
                "Who: not asked")) {
            assertTrue(typed.out().contains(part), part + "\n" + typed.out());
        }
    }

    @Test
    void whatThisConsoleDidIsNamedAndIsNoFinding() {
        typed.console.looks.add(() -> round(List.of(), List.of(new OwnDeviation(OWNER, UUID.randomUUID(), "Set it up",
                NOW)), List.of(), List.of()));
        assertEquals(ExitCode.FINE, typed.run("watch", "--once"));
        assertTrue(typed.out().contains("By Isthmus itself: plan “Set it up”"), typed.out());
    }

    @Test
    void whatCouldNotBeReadIsNoSilence() {
        typed.console.looks.add(() -> round(List.of(DRIFT), List.of(), List.of(UNSEEN), List.of()));
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("watch", "--once"));
        assertTrue(typed.out().contains("Could not look: "), typed.out());
    }

    @ParameterizedTest
    @CsvSource({"WAITING, FINE", "PROVEN, FINE", "CONFIGURED, FINE", "BROKEN, FINDINGS", "UNSEEN, COULD_NOT_LOOK"})
    void anEffectBecomesACode(TimedEffect.State state, ExitCode code) {
        typed.console.looks.add(() -> effect(state));
        assertEquals(code, typed.run("watch", "--once"));
        assertTrue(typed.out().contains("Let the application in"), typed.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--every 1m", "--every 8d", "--every soon", "--every -5m", "--every 0m",
            "--once --every 15m", "--history --once", "--acknowledge f00", "--connection nobody", "--snapshot x.zip"})
    void whatIsTypedWrongIsToldBeforeAnythingIsRead(String words) {
        typed.console.looks.add(WatchCommandTest::quiet);
        assertEquals(ExitCode.USAGE, typed.run(("watch " + words).split(" ")), typed.err());
        assertEquals(List.of(), typed.console.opened);
    }

    @Test
    void aFileIsNotWatched() {
        typed.console.profile().save(new Connection("zip", "Zip", ConnectionKind.COLLECTED,
                Map.of(Connection.PATH, "x.zip")));
        assertEquals(ExitCode.USAGE, typed.run("watch", "--connection", "zip"));
        assertTrue(typed.err().contains("zip"), typed.err());
    }

    @Test
    void whoWatchesAlreadyIsNamed() throws Exception {
        try (WriteLock held = typed.console.profile().watchLock("contoso")) {
            assertEquals(ExitCode.FAILED, typed.run("watch", "--once"));
            assertTrue(typed.err().contains(String.valueOf(ProcessHandle.current().pid())), typed.err());
        }
    }

    @Test
    void itGoesOnAfterAFailureMoreSlowlyAndThenAsBefore() {
        typed.console.looks.add(WatchCommandTest::quiet);
        for (int failure = 0; failure < 6; failure++) {
            typed.console.looks.add(() -> {
                throw new IOException("No space left on device");
            });
        }
        typed.console.looks.add(() -> round(List.of(DRIFT), List.of(), List.of(), List.of()));
        typed.console.looks.add(() -> {
            typed.cancel.cancel();
            return quiet();
        });
        assertEquals(ExitCode.FAILED, typed.run("watch", "--every", "10m"));
        assertEquals(List.of(10L, 20L, 40L, 80L, 80L, 80L, 80L, 10L),
                time.waits().stream().map(Duration::toMinutes).toList());
        assertEquals(1, typed.out().split("No space left", -1).length - 1, typed.out());
        assertTrue(typed.out().contains("An owner was added."), typed.out());
        assertEquals(3, typed.console.toldRounds.size());
    }

    @Test
    void beingEndedIsNoFailure() {
        typed.console.looks.add(() -> {
            typed.cancel.cancel();
            return quiet();
        });
        assertEquals(ExitCode.FINE, typed.run("watch"));
        assertTrue(typed.err().contains("The watch was ended."), typed.err());
    }

    @Test
    void whatStandsIsToldInFullOnceAndCountedThen() {
        typed.console.looks.add(() -> round(List.of(), List.of(), List.of(UNSEEN), List.of()));
        typed.console.looks.add(() -> {
            typed.cancel.cancel();
            return round(List.of(), List.of(), List.of(UNSEEN), List.of());
        });
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("watch"));
        assertEquals(1, typed.out().split("Could not look: ", -1).length - 1, typed.out());
        assertTrue(typed.out().contains("for the same reasons as before: 1"), typed.out());
    }

    @Test
    void whereNobodyReadsAnyMoreItEndsAndRemembersNothingAsTold() {
        typed.console.looks.add(() -> round(List.of(DRIFT), List.of(), List.of(), List.of()));
        typed.standardOutput = new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertEquals(ExitCode.FINDINGS, typed.run("watch"));
        assertEquals(List.of(), typed.console.toldRounds);
    }

    @Test
    void whatCannotBeOpenedAtTheBeginningEndsIt() {
        typed.console.failure = Optional.of(Failure.of(Failure.Kind.NOT_SIGNED_IN, Side.ENTRA, "sign in", "no", "ask"));
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("watch"));
        assertEquals(List.of(), time.waits());
    }

    @Test
    void whoMadeAChangeIsToldAsTheLogHasItAndWhenItHasIt() throws IOException {
        ToldDrift unknown = DRIFT.by(new Authorship(List.of(), "the log does not have it yet", Set.of("one")));
        ToldDrift megan = DRIFT.by(new Authorship(List.of(new Authorship.Act("Megan Bowen (megan@contoso.com)", NOW,
                "Add owner to application")), "", Set.of("one")));
        ToldDrift several = DRIFT.by(new Authorship(List.of(new Authorship.Act("Megan", NOW, "Add owner"),
                new Authorship.Act("Adele", NOW, "Update application")), "", Set.of("one")));
        typed.console.looks.add(() -> round(List.of(unknown, several), List.of(), List.of(), List.of()));
        typed.run("watch", "--once");
        assertTrue(typed.out().contains("Who: not known; the log does not have it yet"), typed.out());
        assertTrue(typed.out().contains("Who: one of them: Megan, "), typed.out());
        typed.console.looks.clear();
        WatchRound quiet = quiet();
        typed.console.looks.add(() -> new WatchRound(quiet.snapshot(), quiet.file(), quiet.since(), List.of(megan),
                List.of(), List.of(), List.of(), List.of(new LateAuthor("a".repeat(64), megan)), List.of()));
        typed.run("watch", "--once", "--json");
        List<String> lines = typed.out().lines().filter(line -> line.startsWith("{")).toList();
        for (String line : lines) {
            assertTrue(schema().validate(line, InputFormat.JSON).isEmpty(),
                    () -> line + "\n" + typed.out());
        }
        assertEquals(2, lines.stream().filter(line -> line.contains("\"by\":\"Megan Bowen (megan@contoso.com)\"")).count(), typed.out());
        assertTrue(lines.get(1).startsWith("{\"type\":\"author\""), lines.get(1));
    }

    private static JsonSchema schema() throws IOException {
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
                .getSchema(Files.readString(Path.of("../../docs/schemas/watch.json")));
    }

    @Test
    void eachLineIsAsPromised() throws IOException {
        typed.console.looks.add(() -> round(List.of(DRIFT, new ToldDrift(Optional.empty(),
                Drift.of(Severity.WARNING, "It ends.", "", ""), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty())), List.of(new OwnDeviation(OWNER, UUID.randomUUID(), "Set it up", NOW)), List.of(UNSEEN),
                effect(TimedEffect.State.BROKEN).effects()));
        typed.console.looks.add(() -> {
            throw new IOException("No space left on device");
        });
        typed.console.looks.add(() -> {
            typed.cancel.cancel();
            return quiet();
        });
        typed.run("watch", "--json");
        JsonSchema schema = schema();
        List<String> lines = typed.out().lines().toList();
        assertEquals(8, lines.size(), typed.out());
        for (String line : lines) {
            assertTrue(schema.validate(line, InputFormat.JSON).isEmpty(),
                    () -> line + "\n" + schema.validate(line, InputFormat.JSON));
        }
        assertFalse(schema.validate(lines.get(0).replace("CRITICAL", "BAD"), InputFormat.JSON).isEmpty());
    }

    private void foundBefore() {
        typed.console.history.entries.add(new FoundEntry("b".repeat(64), NOW.plusSeconds(60),
                effect(TimedEffect.State.PROVEN).effects().get(0), Optional.empty()));
        typed.console.history.entries.add(new FoundEntry("a".repeat(64), NOW, DRIFT, Optional.empty()));
    }

    @Test
    void whatWasFoundBeforeIsListedWithoutLookingAnew() {
        foundBefore();
        assertEquals(ExitCode.FINDINGS, typed.run("watch", "--history"));
        assertEquals(List.of(), typed.console.opened);
        for (String part : List.of("a".repeat(12) + "  not looked at yet", "CRITICAL  An owner was added.",
                "before: not there", "Proven: “Let the application in” works")) {
            assertTrue(typed.out().contains(part), part + "\n" + typed.out());
        }
    }

    @Test
    void whatSomebodyLookedAtIsNoFindingAnyMore() {
        foundBefore();
        assertEquals(ExitCode.FINE, typed.run("watch", "--acknowledge", "aaaa"));
        assertTrue(typed.out().contains("looked at by anna"), typed.out());
        assertEquals(ExitCode.FINE, typed.run("watch", "--history"));
    }

    @Test
    void aHistoryThatCannotBeReadWhollySaysSo() {
        typed.console.history.problems.add("line 3");
        assertEquals(ExitCode.COULD_NOT_LOOK, typed.run("watch", "--history"));
        assertTrue(typed.out().contains("line 3"), typed.out());
    }

    @Test
    void eachLineOfTheHistoryIsAsPromised() throws IOException {
        foundBefore();
        typed.run("watch", "--history", "--acknowledge", "all", "--json");
        JsonSchema schema = schema();
        List<String> lines = typed.out().lines().toList();
        assertEquals(3, lines.size(), typed.out());
        lines.forEach(line -> assertTrue(schema.validate(line, InputFormat.JSON).isEmpty(),
                () -> line + "\n" + schema.validate(line, InputFormat.JSON)));
    }
}
