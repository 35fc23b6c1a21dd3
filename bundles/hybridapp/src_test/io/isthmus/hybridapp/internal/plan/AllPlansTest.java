package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import javax.xml.parsers.DocumentBuilderFactory;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** What holds for each plan that plugin.xml declares. */
class AllPlansTest {

    private static final int RUNS = Boolean.getBoolean("isthmus.tests.all") ? 5_000 : 200;
    /** Makes what a plan needs, so that each has a world in which it can be made. */
    private static final Set<String> GRAPH_PERMISSIONS =
            Set.of("Application.ReadWrite.All", "AppRoleAssignment.ReadWrite.All");

    /** What is done to documents of the console itself needs no permission of anybody. */
    private static final Set<String> DOCUMENTS = Set.of("write", "remove");

    /** A declared plan. */
    record Declared(String id, Class<? extends PlanMaker> type, List<String> parameters, Set<String> permissions) {

        /** One instance makes one plan. */
        PlanMaker maker() throws ReflectiveOperationException {
            return type.getConstructor().newInstance();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    static Stream<Declared> plans() throws Exception {
        return elements(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("plugin.xml").toFile())
                .getElementsByTagName("plan")).map(AllPlansTest::declared);
    }

    private static Declared declared(Element plan) {
        try {
            return new Declared(plan.getAttribute("id"),
                    Class.forName(plan.getAttribute("class")).asSubclass(PlanMaker.class),
                    elements(plan.getElementsByTagName("parameter")).map(one -> one.getAttribute("name")).toList(),
                    elements(plan.getElementsByTagName("requires")).map(one -> one.getAttribute("permission"))
                            .collect(Collectors.toSet()));
        } catch (ReflectiveOperationException broken) {
            throw new AssertionError(plan.getAttribute("id"), broken);
        }
    }

    private static Stream<Element> elements(NodeList list) {
        return IntStream.range(0, list.getLength()).mapToObj(index -> (Element) list.item(index));
    }

    @ParameterizedTest
    @MethodSource("plans")
    void everyParameterThatIsDeclaredIsOneThatThePlanKnows(Declared plan) throws Exception {
        for (String parameter : plan.parameters()) {
            try {
                plan.maker().make(new ScriptedPlanContext(Mail.without(Contoso.setUp()))
                        .parameter(parameter, Value.of("")));
            } catch (PlanRefusedException refused) {
                assertFalse(refused.getMessage().contains("has no parameter"), refused.getMessage());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("plans")
    void whateverStateAnOrganizationIsInAPlanIsSoundOrRefusedWithAReason(Declared plan) throws Exception {
        int made = 0;
        for (int run = 0; run < RUNS; run++) {
            String where = plan.id() + ", seed " + Worlds.SEED + ", run " + run;
            ScriptedPlanContext context = Worlds.random(Worlds.run(run), plan.parameters());
            try {
                check(plan, plan.maker().make(context), where);
                made++;
            } catch (PlanRefusedException refusal) {
                assertTrue(!refusal.getMessage().isBlank() && !refusal.advice().isBlank(), where);
                assertFalse(refusal.getMessage().contains("{") || refusal.advice().contains("{"), where);
            }
        }
        assertTrue(made > 0, () -> plan.id() + " was never made");
    }

    private static void check(Declared plan, PlanDraft draft, String where) {
        List<Step> steps = draft.steps();
        assertFalse(steps.isEmpty(), where);
        assertEquals(Set.of(), PlanWalk.unbound(steps), where);
        assertDoesNotThrow(() -> new Plan(new UUID(1, 2), plan.id(), "t", draft.summary(), "Contoso", "c",
                new HybridPair(Optional.empty(), Optional.empty(), "t"), "s", Instant.EPOCH, steps, List.of(),
                List.of(), draft.warnings()), where);
        for (Step step : steps) {
            Set<String> calls = new TreeSet<>();
            Stream.concat(PlanWalk.sent(step).stream(), step.inverse().isPresent() ? PlanWalk.undone(step).stream()
                    : Stream.empty()).map(line -> line.replaceFirst("[ \\[].*", "")).forEach(calls::add);
            calls.removeIf(plan.permissions()::contains);
            calls.removeAll(DOCUMENTS);
            boolean graph = calls.removeIf(Set.of("GET", "POST", "PATCH", "DELETE")::contains);
            assertEquals(Set.of(), calls, where + ": not declared");
            assertTrue(!graph || plan.permissions().stream().anyMatch(GRAPH_PERMISSIONS::contains), where);
        }
        Stream.concat(draft.warnings().stream(), Stream.concat(Stream.of(draft.summary()),
                steps.stream().flatMap(step -> Stream.of(step.title(), step.change().effect()))))
                .forEach(text -> assertFalse(text.matches(".*\\{\\d}.*"), text));
    }

    @Test
    void everyPlanHasItsTextsAndItsPageInTheGuide() throws Exception {
        List<String> missing = new ArrayList<>();
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(Path.of("plugin.properties")));
        String index = Files.readString(Path.of("../../docs/operations/README.md"));
        for (Map.Entry<String, Boolean> each : pages(plans().map(Declared::id).toList()).entrySet()) {
            if (!each.getValue() || !index.contains("(" + each.getKey() + ".md)")) {
                missing.add(each.getKey());
            }
        }
        elements(DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Path.of("plugin.xml").toFile())
                .getElementsByTagName("*")).flatMap(element -> Stream.of("title", "description", "unset")
                        .map(element::getAttribute)).filter(text -> text.startsWith("%"))
                .filter(text -> !texts.containsKey(text.substring(1))).forEach(missing::add);
        assertEquals(List.of(), missing);
    }

    @Test
    void theGuideNamesEachPlanByItsIdAndAsTheWindowDoes() throws Exception {
        Properties texts = new Properties();
        texts.load(Files.newBufferedReader(Path.of("plugin.properties")));
        String index = Files.readString(Path.of("../../docs/operations/README.md"));
        List<Element> plans = elements(DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(Path.of("plugin.xml").toFile()).getElementsByTagName("plan")).toList();
        assertEquals(AllPlansTest.plans().count(), plans.size());
        for (Element plan : plans) {
            String id = plan.getAttribute("id");
            String title = texts.getProperty(plan.getAttribute("title").substring(1));
            assertTrue(index.contains("| [" + id + "](" + id + ".md) | " + title + " |"), id);
            assertTrue(Files.readString(Path.of("../../docs/operations/" + id + ".md")).lines().findFirst()
                    .orElseThrow().equalsIgnoreCase("# " + id + ": " + title), id);
        }
    }

    private static Map<String, Boolean> pages(List<String> ids) {
        return new TreeMap<>(ids.stream().collect(Collectors.toMap(id -> id,
                id -> Files.exists(Path.of("../../docs/operations/" + id + ".md")))));
    }
}
