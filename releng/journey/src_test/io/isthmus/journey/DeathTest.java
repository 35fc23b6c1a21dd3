package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.journey.ServedContoso.Occurrence;
import io.isthmus.sdk.SourceException;
import io.isthmus.sdk.data.Value;

/**
 * A console dies by kill -9 while it applies or undoes; another one goes on and ends where the first would have ended.
 * The organization lives in another process than the one that dies, and judges by its own dump. That each point was
 * really hit, and that the half-done organization was seen, is counted. As many die at the same time as the machine has
 * processors.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class DeathTest {

    private static final Duration HIT = Duration.ofMinutes(4);
    @TempDir
    static Path directory;

    private final Map<Played, Rehearsal> rehearsals = new LinkedHashMap<>();
    private final AtomicInteger points = new AtomicInteger();
    private final AtomicInteger runs = new AtomicInteger();
    private final AtomicInteger hits = new AtomicInteger();
    private final AtomicInteger writes = new AtomicInteger();
    private final AtomicInteger halfDone = new AtomicInteger();

    @BeforeAll
    void rehearse() throws Exception {
        for (Played played : played()) {
            rehearsals.put(played, Rehearsal.of(played, directory.resolve(played.name())));
        }
    }

    /** What is rehearsed. */
    abstract List<Played> played() throws IOException;

    /** Where consoles die in this run. */
    abstract Stream<Death> deaths() throws IOException;

    /** Begins the console that dies. */
    abstract Process start(Death death, Rehearsal rehearsal, Path profile, Path output) throws IOException;

    /** Lets another console go on to the end and judges it. */
    abstract void finish(Death death, Rehearsal rehearsal, Path profile, ServedContoso contoso) throws Exception;

    /** What was rehearsed first. */
    Rehearsal firstRehearsal() {
        return rehearsals.values().iterator().next();
    }

    /** Those that this run takes. */
    List<Death> sample(List<Death> deaths, int usual) throws IOException {
        return Sample.of(getClass().getSimpleName(), deaths, usual);
    }

    /** Every point within a request. */
    List<Death> withinRequests() {
        List<Death> deaths = new ArrayList<>();
        rehearsals.forEach((played, rehearsal) -> rehearsal.acts().forEach((task, act) -> act.requests().forEach(
                request -> Stream.of("HOLD_BEFORE", "HOLD_AFTER")
                        .forEach(when -> deaths.add(Death.within(played, task, when, request))))));
        return deaths;
    }

    /** Every point after a write to the ledger. */
    List<Death> atBoundaries() {
        List<Death> deaths = new ArrayList<>();
        rehearsals.forEach((played, rehearsal) -> rehearsal.acts().forEach((task, act) -> IntStream
                .rangeClosed(1, act.records()).forEach(record -> deaths.add(Death.after(played, task, record)))));
        return deaths;
    }

    @ParameterizedTest(allowZeroInvocations = true)
    @MethodSource("deaths")
    @Execution(ExecutionMode.CONCURRENT)
    void anotherConsoleGoesOn(Death death) throws Exception {
        points.incrementAndGet();
        Optional<Death> left = Optional.of(death);
        while (left.isPresent()) {
            left = die(left.get());
        }
        Sample.finished(getClass().getSimpleName(), death);
    }

    /** @return where to die instead, where the request did not come so often this time */
    private Optional<Death> die(Death death) throws Exception {
        Rehearsal rehearsal = rehearsals.get(death.played());
        int run = runs.incrementAndGet();
        Path profile = rehearsal.profile(death.task(), "case-" + run);
        Path output = directory.resolve("console-" + run + ".log");
        try (ServedContoso contoso = ServedContoso.serve(profile, death.played().scenario())) {
            if (death.request().isPresent()) {
                contoso.plan(death.request().get(), death.when());
            }
            Process console = start(death, rehearsal, profile, output);
            boolean stood = Waiting.until(HIT, () -> !console.isAlive() || stands(death, contoso, output));
            boolean lived = console.isAlive();
            console.descendants().forEach(ProcessHandle::destroyForcibly);
            console.destroyForcibly().waitFor();
            if (!stood || !lived) {
                return Optional.of(death.request().flatMap(request -> lastOf(request, contoso))
                        .map(request -> Death.within(death.played(), death.task(), death.when(), request))
                        .orElseThrow(() -> new AssertionError("not hit: " + death + "\n" + read(output))));
            }
            hits.incrementAndGet();
            assertHalfDone(death, rehearsal, contoso.dump());
            contoso.dropHeld();
            finish(death, rehearsal, profile, contoso);
            return Optional.empty();
        }
    }

    @AfterAll
    void everyPointWasHit() {
        System.out.println(getClass().getSimpleName() + ": " + points + " points, " + hits + " hit; " + writes + " within a write, "
                + halfDone + " of them seen half done.");
        assertEquals(points.get(), hits.get());
        assertEquals(writes.get(), halfDone.get());
    }

    /**
     * What a write changes was not there yet, or was there already: the organization differs from how it ends, or from
     * how it began.
     */
    private void assertHalfDone(Death death, Rehearsal rehearsal, Value dump) {
        if (death.writes()) {
            writes.incrementAndGet();
            boolean before = death.when().equals("HOLD_BEFORE");
            Value end = death.task() == Task.APPLY ? rehearsal.last() : rehearsal.first();
            Value beginning = death.task() == Task.APPLY ? rehearsal.first() : rehearsal.last();
            assertNotEquals(List.of(), rehearsal.difference(before ? end : beginning, dump),
                    () -> "not half done: " + death);
            halfDone.incrementAndGet();
        }
    }

    private static boolean stands(Death death, ServedContoso contoso, Path output) {
        return death.request().isPresent() ? contoso.holds() : read(output).contains(KilledConsole.STANDS);
    }

    private static Optional<Occurrence> lastOf(Occurrence request, ServedContoso contoso) {
        try {
            return request.lastOf(contoso.requests());
        } catch (SourceException gone) {
            throw new AssertionError(gone);
        }
    }

    private static String read(Path output) {
        try {
            return Files.exists(output) ? Files.readString(output) : "";
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
