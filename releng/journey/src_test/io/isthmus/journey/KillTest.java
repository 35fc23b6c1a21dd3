package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The console dies by kill -9 in the middle of the main job, goes on, and ends where it would have ended: no second
 * application, no second consent, no lost step. The organization is another process and judges by its own dump.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    private static final boolean ALL = Boolean.getBoolean("isthmus.tests.all");
    private static final int SAMPLE = 3;
    private static final Duration HIT = Duration.ofSeconds(90);
    private static final String[] SCENARIOS = { "fresh-hybrid", "late-directory" };

    @TempDir
    static Path directory;

    private final Map<String, Prepared> prepared = new HashMap<>();

    /** A profile with a plan, and how the organization looks and what was asked where nothing goes wrong. */
    private record Prepared(Path profile, Path plan, JsonNode first, JsonNode last,
            List<ServedContoso.Asked> requests, long records) {
    }

    /**
     * Where the console dies.
     *
     * @param when  "HOLD_BEFORE" before the request changes anything, "HOLD_AFTER" after, "RECORD" when the ledger has
     *              so many records
     * @param count which of the requests that look the same, or how many records
     */
    record Point(String scenario, String when, ServedContoso.Asked request, int count) {
        @Override
        public String toString() {
            return scenario + ", " + (request == null ? "ledger record " + count
                    : when + " " + request.method() + " " + request.target() + " #" + count);
        }
    }

    @BeforeAll
    void prepare() throws IOException {
        for (String scenario : SCENARIOS) {
            Product planning = new Product(directory.resolve(scenario + "-prepared"));
            Path plan = directory.resolve(scenario + ".plan.json");
            Product.Run made = planning.run("plan", "hybrid.setup", "--demo", scenario, "-o", plan.toString());
            assertEquals(0, made.exitCode(), made::toString);
            Product calm = copyOf(planning.profile(), scenario + "-calm");
            try (ServedContoso contoso = ServedContoso.serve(calm, scenario)) {
                JsonNode first = contoso.dump();
                contoso.forgetRequests();
                Product.Run applied = calm.run("apply", plan.toString(), "--yes");
                assertEquals(0, applied.exitCode(), applied::toString);
                prepared.put(scenario, new Prepared(planning.profile(), plan, first, contoso.dump(),
                        contoso.requests(), records(calm, scenario).size()));
            }
        }
    }

    Stream<Point> points() {
        List<Point> writes = new ArrayList<>();
        List<Point> others = new ArrayList<>();
        for (String scenario : SCENARIOS) {
            Prepared calm = prepared.get(scenario);
            Map<String, Integer> seen = new LinkedHashMap<>();
            for (ServedContoso.Asked request : calm.requests()) {
                int count = seen.merge(request.protocol() + request.method() + request.pattern(), 1, Integer::sum);
                if (count == 1) {
                    List<Point> kind = request.writes() ? writes : others;
                    kind.add(new Point(scenario, "HOLD_BEFORE", request, count));
                    kind.add(new Point(scenario, "HOLD_AFTER", request, count));
                }
            }
            IntStream.range(1, (int) calm.records())
                    .forEach(count -> others.add(new Point(scenario, "RECORD", null, count)));
        }
        if (ALL) {
            return Stream.concat(writes.stream(), others.stream());
        }
        Random random = new Random(Long.getLong("isthmus.tests.seed", 1));
        Collections.shuffle(writes, random);
        Collections.shuffle(others, random);
        return Stream.concat(writes.stream().limit(SAMPLE), others.stream().limit(SAMPLE));
    }

    @ParameterizedTest
    @MethodSource("points")
    void goesOnAfterADeath(Point point) throws IOException {
        Prepared calm = prepared.get(point.scenario());
        Product product = copyOf(calm.profile(), "case-" + System.nanoTime());
        try (ServedContoso contoso = ServedContoso.serve(product, point.scenario())) {
            if (point.request() != null) {
                contoso.plan(Map.of("kind", point.when(), "protocol", point.request().protocol(),
                        "method", point.request().method(), "target", point.request().pattern(),
                        "first", point.count(), "times", 1));
            }
            Product.Running applying = product.start("apply", calm.plan().toString(), "--yes");
            boolean hit = Waiting.until(HIT, () -> applying.ended() || at(point, product, contoso));
            boolean endedBefore = applying.ended();
            applying.kill();
            assertTrue(hit && !endedBefore, () -> "not hit: " + point + "\n" + applying.result());
            JsonNode halfDone = contoso.dump();
            contoso.dropHeld();
            int begun = records(product, point.scenario()).size();
            assertHalfDone(point, halfDone);

            Product.Run resumed = product.run("apply", "--resume", "--yes", "--demo", point.scenario());
            assertTrue(resumed.exitCode() == 0 || begun == 0, resumed::toString);
            Product.Run again = product.run("apply", calm.plan().toString(), "--yes");

            assertEquals(0, again.exitCode(), () -> resumed + "\n" + again);
            assertEquals(List.of(), difference(point, calm.last(), contoso.dump()), () -> resumed + "\n" + again);
            Product.Run verified = product.run("ledger", "verify", "--demo", point.scenario());
            assertEquals(0, verified.exitCode(), verified::toString);
            assertFalse(resumed.errors().contains("\tat "), resumed::toString);
        }
    }

    private static boolean at(Point point, Product product, ServedContoso contoso) {
        return point.request() == null ? records(product, point.scenario()).size() >= point.count() : contoso.holds();
    }

    private static List<String> records(Product product, String scenario) {
        Path ledger = product.profile().resolve("organizations").resolve("contoso-" + scenario).resolve("ledger.jsonl");
        try {
            return Files.exists(ledger) ? Files.readAllLines(ledger) : List.of();
        } catch (IOException busy) {
            return List.of();
        }
    }

    private static Product copyOf(Path profile, String name) {
        Path copy = directory.resolve(name);
        Profiles.copy(profile, copy);
        return new Product(copy);
    }

    /** A request that changes something had not done so before, or had done so. */
    private void assertHalfDone(Point point, JsonNode halfDone) {
        if (point.request() != null && point.request().writes()) {
            Prepared calm = prepared.get(point.scenario());
            JsonNode other = point.when().equals("HOLD_BEFORE") ? calm.last() : calm.first();
            assertNotEquals(List.of(), difference(point, other, halfDone), () -> "not half done: " + point);
        }
    }

    private List<String> difference(Point point, JsonNode one, JsonNode other) {
        return Flattened.difference(one, other, prepared.get(point.scenario()).first());
    }
}
