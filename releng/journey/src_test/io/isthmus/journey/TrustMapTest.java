package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.emulator.EmulatedDemo;
import io.isthmus.emulator.Emulator;
import io.isthmus.sdk.SourceException;

/** The drawn Trust Map of each scenario beside that of an organization where everything is done. */
class TrustMapTest {

    /** A line or a box of the drawing: its id and whether it agrees. Each stands on a text line of its own. */
    private static final Pattern DRAWN = Pattern
            .compile("<g id=\"(line|node)\\.([^\"]*)\">.* class=\"(?:box )?(agree|waiting|disagree|not_read)\".*");

    private static final Pattern BOX = Pattern.compile("<g id=\"node\\.([^\"]*)\">.*<rect [^>]*"
            + " x=\"([^\"]*)\" y=\"([^\"]*)\" width=\"([^\"]*)\" height=\"([^\"]*)\".*");
    private static final Pattern LINE = Pattern.compile("<g id=\"line\\.([^\"]*)\">.* d=\"([^\"]*)\".*");

    private static final String CERTIFICATE = "certificate.A70AE923AA8A44B2D5C73879C7A98EB9D24EA470";
    private static final String RELATIONSHIP = "relationship.on_premises_to_o365_8c1f0c3e_5b7a_4f0e_9d61_2a7b6e4f1c90";

    /** What breaks in every scenario in which the plan was not carried out. */
    private static final Set<String> NOT_SET_UP = Set.of("application-authServer: disagree",
            "application-ewsGate: disagree", RELATIONSHIP + "-freeBusy: disagree", RELATIONSHIP + "-mailTips: disagree",
            RELATIONSHIP + "-photos: disagree", RELATIONSHIP + "-archive: disagree", "server.ex01-override: disagree",
            "server.ex02-override: disagree", "server.ex03-override: disagree");

    private static final String NO_APPLICATION = CERTIFICATE + "-application: disagree";

    @TempDir
    private static Path directory;
    private static PlainCommandLine isthmus;
    /** Right after the plan was carried out, and when all of it must work. */
    private static List<String> applied;
    private static List<String> done;

    @BeforeAll
    static void setUp() throws SourceException {
        isthmus = new PlainCommandLine(directory.resolve("profile"));
        Path plan = directory.resolve("plan.json");
        run("plan", "hybrid.setup", "--demo", "fresh-hybrid", "-o", plan.toString());
        run("apply", plan.toString(), "--demo", "fresh-hybrid", "--yes");
        applied = map("fresh-hybrid");
        letTimePass();
        done = map("fresh-hybrid");
        run("demo", "reset", "fresh-hybrid");
    }

    private static void letTimePass() throws SourceException {
        try (EmulatedDemo contoso = new Emulator().join("fresh-hybrid", directory.resolve("profile")
                .resolve("organizations").resolve("contoso-fresh-hybrid").resolve("demo"))) {
            contoso.advance(Duration.ofHours(25));
        }
    }

    private static void run(String... arguments) {
        Product.Run run = isthmus.run(arguments);
        assertEquals(0, run.exitCode(), run::toString);
    }

    private static List<String> map(String scenario) {
        Product.Run map = isthmus.run("map", "--demo", scenario);
        assertTrue(Set.of(0, 3).contains(map.exitCode()), map::toString);
        return map.output().lines().toList();
    }

    /** The state of each line of a drawing, or of each box. */
    private static Map<String, String> states(List<String> svg, String kind) {
        Map<String, String> states = new TreeMap<>();
        svg.stream().map(DRAWN::matcher).filter(Matcher::matches).filter(drawn -> drawn.group(1).equals(kind))
                .forEach(drawn -> states.put(drawn.group(2), drawn.group(3)));
        return states;
    }

    /** What is not as it is where everything is done: "id: its state", or "id: gone". */
    private static Set<String> differences(List<String> svg, String kind) {
        Map<String, String> before = states(done, kind);
        Map<String, String> after = states(svg, kind);
        Set<String> ids = new TreeSet<>(before.keySet());
        ids.addAll(after.keySet());
        Set<String> differences = new TreeSet<>();
        ids.stream().filter(id -> !after.getOrDefault(id, "gone").equals(before.get(id)))
                .forEach(id -> differences.add(id + ": " + after.getOrDefault(id, "gone")));
        return differences;
    }

    private static Set<String> together(Set<String> some, String... others) {
        Set<String> together = new TreeSet<>(some);
        together.addAll(List.of(others));
        return together;
    }

    /** Besides the lines that break, only the boxes that they meet, title and description are drawn otherwise. */
    private static void nothingElseIsDrawnOtherwise(List<String> svg, Set<String> broken) {
        Set<String> otherwise = new HashSet<>(svg);
        done.forEach(otherwise::remove);
        Set<String> ends = new TreeSet<>();
        broken.forEach(line -> ends.addAll(List.of(line.substring(0, line.indexOf(':')).split("-"))));
        otherwise.removeIf(line -> line.startsWith("<title") || line.startsWith("<desc"));
        otherwise.removeIf(line -> Stream.concat(ends.stream().map(end -> "<g id=\"node." + end + '"'),
                broken.stream().map(id -> "<g id=\"line." + id.substring(0, id.indexOf(':')) + '"'))
                .anyMatch(line::startsWith));
        assertEquals(Set.of(), otherwise);
    }

    @Test
    void everythingAgreesWhereThePlanWasCarriedOutButTheKeysThatAreLeft() {
        Map<String, String> states = states(done, "line");
        assertEquals("disagree", states.remove(CERTIFICATE + "-sharedPrincipal"));
        assertEquals(Set.of("agree"), new HashSet<>(states.values()), states.toString());
    }

    @Test
    void whatWasChangedJustNowWaits() {
        Map<String, String> states = states(applied, "line");
        for (String line : List.of("server.ex01-override", "server.ex02-override", "server.ex03-override",
                "application-ewsGate", "application-authServer")) {
            assertEquals("waiting", states.get(line), line);
        }
        assertEquals("waiting", states(applied, "node").get("freeBusy"));
        assertEquals("agree", states(done, "node").get("freeBusy"));
    }

    /** Points of each line's pieces, between the boxes that it begins and ends at. */
    @ParameterizedTest
    @ValueSource(strings = { "fresh-hybrid", "half-done", "late-directory", "throttled", "denied", "partner",
        "dauth-only", "expired-certificate" })
    void noLineRunsBehindABox(String scenario) {
        List<String> svg = map(scenario);
        Map<String, double[]> boxes = new TreeMap<>();
        svg.stream().map(BOX::matcher).filter(Matcher::matches)
                .forEach(box -> boxes.put(box.group(1), numbers(box.group(2) + ' ' + box.group(3) + ' ' + box.group(4)
                        + ' ' + box.group(5))));
        assertTrue(boxes.size() > 8, boxes::toString);
        for (Matcher line : svg.stream().map(LINE::matcher).filter(Matcher::matches).toList()) {
            boxes.forEach((id, box) -> {
                if (!line.group(1).startsWith(id + '-') && !line.group(1).endsWith('-' + id)) {
                    assertFalse(meets(numbers(line.group(2)), box), line.group(1) + " behind " + id);
                }
            });
        }
    }

    private static double[] numbers(String text) {
        return Pattern.compile("-?[0-9.]+").matcher(text).results().mapToDouble(one -> Double.parseDouble(one.group()))
                .toArray();
    }

    /** Whether a path of cubic curves meets a box, given by its left upper corner, width and height. */
    private static boolean meets(double[] path, double[] box) {
        for (int piece = 0; piece + 7 < path.length; piece += 6) {
            for (int step = 0; step <= 100; step++) {
                double x = cubic(path, piece, step / 100.0);
                double y = cubic(path, piece + 1, step / 100.0);
                if (x >= box[0] && x <= box[0] + box[2] && y >= box[1] && y <= box[1] + box[3]) {
                    return true;
                }
            }
        }
        return false;
    }

    private static double cubic(double[] path, int at, double part) {
        double rest = 1 - part;
        return rest * rest * rest * path[at] + 3 * rest * rest * part * path[at + 2]
                + 3 * rest * part * part * path[at + 4] + part * part * part * path[at + 6];
    }

    @Test
    void nothingIsSetUpInAFreshHybrid() {
        List<String> fresh = map("fresh-hybrid");
        Set<String> broken = together(NOT_SET_UP, NO_APPLICATION);
        assertEquals(broken, differences(fresh, "line"));
        nothingElseIsDrawnOtherwise(fresh, broken);
    }

    @Test
    void theApplicationKnowsTheCertificateWhereTheWizardMadeItAndAServerIsTooOld() {
        List<String> halfDone = map("half-done");
        assertEquals(together(NOT_SET_UP, "server.ex04-" + CERTIFICATE + ": agree", "server.ex04-override: disagree"),
                differences(halfDone, "line"));
        assertEquals("disagree", states(halfDone, "node").get("server.ex04"));
        assertEquals("agree", states(halfDone, "node").get("application"));
    }

    @Test
    void nothingLeadsBackOnPremisesWhereSharingIsFederatedAlone() {
        List<String> federated = map("dauth-only");
        Set<String> broken = together(NOT_SET_UP, NO_APPLICATION, "partnerApplication-freeBusy: disagree");
        assertEquals(broken, differences(federated, "line"));
        nothingElseIsDrawnOtherwise(federated, broken);
    }

    @Test
    void relationshipsOfPartnersAreNoneOfTheTenant() {
        List<String> partner = map("partner");
        Set<String> broken = together(NOT_SET_UP, NO_APPLICATION);
        assertEquals(broken, differences(partner, "line"));
        nothingElseIsDrawnOtherwise(partner, broken);
    }

    /** The Management Shell does not start any more: what only it tells is not read, and nothing of it is called absent. */
    @Test
    void nothingOnPremisesIsReadWhereTheCertificateExpired() {
        List<String> expired = map("expired-certificate");
        Set<String> lines = together(Set.of(), "application-authServer: not_read", "application-ewsGate: disagree",
                "partnerApplication-freeBusy: not_read");
        states(done, "line").keySet().stream().filter(line -> line.contains(CERTIFICATE)
                || line.startsWith("server.") || line.startsWith(RELATIONSHIP)).forEach(line -> lines.add(line + ": gone"));
        assertEquals(lines, differences(expired, "line"));
        Map<String, String> boxes = states(expired, "node");
        for (String box : List.of("server", "certificate", "authServer", "override", "partnerApplication", "freeBusy",
                "mailTips", "photos")) {
            assertEquals("not_read", boxes.get(box), box);
        }
        assertEquals("disagree", boxes.get("archive"), "archives need the gate, which is shut");
    }
}
