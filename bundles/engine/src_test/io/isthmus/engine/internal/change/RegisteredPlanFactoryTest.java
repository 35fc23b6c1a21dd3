package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.Registries;
import io.isthmus.engine.internal.registry.PlanExtensions;
import io.isthmus.engine.internal.registry.PolicyTemplateExtensions;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.snapshot.Writing;
import io.isthmus.sdk.Cancel;
import io.isthmus.sdk.CancelSource;
import io.isthmus.sdk.CancelledException;
import io.isthmus.sdk.access.OfferedTemplate;
import io.isthmus.sdk.access.PolicyDraft;
import io.isthmus.sdk.access.PolicyTemplate;
import io.isthmus.sdk.access.TemplateContext;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanChoice;
import io.isthmus.sdk.change.PlanChoices;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.port.Query;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.snapshot.LedgerHead;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;

class RegisteredPlanFactoryTest {

    private static final Snapshot SNAPSHOT = new Snapshot("snapshot-1", "Contoso",
            Instant.parse("2026-11-22T12:00:00Z"), List.of(), List.of(), LedgerHead.EMPTY, List.of());

    @TempDir
    Path directory;

    private RegisteredPlanFactory factory;

    /** Drafts a policy from its locations, and asks a service where it has none. */
    public static final class Template implements PolicyTemplate {
        @Override
        public PolicyDraft make(TemplateContext context) {
            if (context.locations().isEmpty()) {
                context.read(new Query.LiveQuery(GraphRequest.get("/v1.0/organization")));
            }
            return new PolicyDraft(context.pair().title() + " " + context.locations(), Value.members(), "It blocks.",
                    List.of());
        }
    }

    /** Makes what its parameter asks for, and offers what it is asked of. */
    public static final class Maker implements PlanChoices {
        @Override
        public List<PlanChoice> choices(String parameter, PlanContext context) throws PlanRefusedException {
            assertTrue(context.parameters().isEmpty());
            return parameter.equals("part") ? List.of(new PlanChoice(context.require(Parts.TENANT).displayName(), "", "", true))
                    : List.of(new PlanChoice(parameter, "Title", "", true));
        }

        @Override
        public PlanDraft make(PlanContext context) throws PlanRefusedException {
            assertNotEquals(context.newId(), context.newId());
            return switch (context.parameters().get("what").text().orElseThrow()) {
                case "plan" -> new PlanDraft("Summary", List.of(FakePlans.application()), List.of("Warning"));
                case "part" -> new PlanDraft(context.require(Parts.TENANT).displayName(), List.of(), List.of());
                case "done" -> new PlanDraft(context.done().value().orElseThrow().toString(), List.of(), List.of());
                case "template" -> new PlanDraft(context.policyTemplates().stream().map(OfferedTemplate::id).toList()
                        + " " + context.policyDraft("t", List.of("office")).displayName(), List.of(), List.of());
                case "asking" -> new PlanDraft(context.policyDraft("t", List.of()).displayName(), List.of(), List.of());
                case "lost" ->
                    new PlanDraft(context.policyDraft("lost", List.of()).displayName(), List.of(), List.of());
                case "refuse" -> throw new PlanRefusedException("No.", "Do this.");
                case "unsound" -> new PlanDraft("S", List.of(FakePlans.set("a", "Gate", "Mode", Value.of("${x.y}"),
                        Value.of(""))), List.of());
                case "cancel" -> {
                    context.read(Parts.TENANT);
                    throw new AssertionError("reading goes on after a cancel");
                }
                default -> throw new IllegalStateException("a bug");
            };
        }
    }

    @BeforeEach
    void create() throws Exception {
        Registries registries = new Registries();
        registries.extend("com.example", "plans", "<plan id=\"p\" title=\"The plan\" class=\"" + Maker.class.getName()
                + "\"><requires side=\"ENTRA\" permission=\"Application.ReadWrite.All\" role=\"Administrator\"/>"
                + "<parameter name=\"what\" title=\"What to make\" required=\"true\"/></plan>"
                + "<plan id=\"gone\" title=\"G\" class=\"com.example.Gone\"/>");
        registries.extend("com.example", "policyTemplates", "<template id=\"t\" title=\"Title\" source=\"s\" class=\""
                + Template.class.getName() + "\"/>"
                + "<template id=\"lost\" title=\"L\" source=\"s\" class=\"com.example.Lost\"/>");
        factory = new RegisteredPlanFactory(new PlanExtensions(registries.registry()),
                new PolicyTemplateExtensions(registries.registry()), () -> null,
                connection -> Ledger.at(directory.resolve(connection + ".jsonl")), Optional::empty);
    }

    private Plan make(String id, Map<String, Value> parameters, Cancel cancel) throws PlanRefusedException {
        return factory.make(id, FakeSession.CONNECTION, SNAPSHOT, FakeSession.PAIR, parameters, Optional.empty(),
                cancel);
    }

    private PlanRefusedException refused(String id, Map<String, Value> parameters) {
        return assertThrows(PlanRefusedException.class, () -> make(id, parameters, Cancel.never()));
    }

    private static Map<String, Value> what(String what) {
        return Map.of("what", Value.of(what));
    }

    @Test
    void aMakerIsToldWhatWasDoneBefore() throws Exception {
        assertEquals("[]", make("p", what("done"), Cancel.never()).summary());
    }

    @Test
    void aMakerHasTemplatesDraftPoliciesFromTheSnapshotAlone() throws Exception {
        assertEquals("[lost, t] " + FakeSession.PAIR.title() + " [office]",
                make("p", what("template"), Cancel.never()).summary());
        assertTrue(refused("p", what("asking")).getMessage().contains("GET /v1.0/organization"));
        assertTrue(refused("p", what("lost")).getMessage().contains("com.example.Lost"));
    }

    @Test
    void aPlanHasWhatTheExtensionDeclaresAndTheMakerMade() throws PlanRefusedException {
        Plan plan = make("p", what("plan"), Cancel.never());
        assertEquals(new Plan(plan.id(), "p", "The plan", "Summary", "Contoso", "contoso", FakeSession.PAIR,
                "snapshot-1", SNAPSHOT.taken(), List.of(FakePlans.application()),
                List.of("Application.ReadWrite.All"), List.of("Administrator"), List.of("Warning")), plan);
        assertEquals(new Writing(FakeSession.PAIR, Set.of(), Set.of("Application.ReadWrite.All")), Writing.of(plan));
        assertNotEquals(plan.id(), make("p", what("plan"), Cancel.never()).id());
    }

    @Test
    void everyRefusalSaysWhyAndWhatToDo() {
        assertTrue(refused("other", Map.of()).advice().contains("[gone, p]"));
        assertTrue(refused("p", Map.of()).getMessage().contains("what"));
        PlanRefusedException unknown = refused("p", Map.of("what", Value.of("plan"), "size", Value.of(1)));
        assertTrue(unknown.getMessage().contains("size"));
        assertTrue(unknown.advice().contains("what"));
        assertEquals("Do this.", refused("p", what("refuse")).advice());
        assertTrue(refused("p", what("part")).getMessage().startsWith("The plan needs Tenant"));
        assertTrue(refused("p", what("unsound")).getMessage().contains("x.y"));
        assertTrue(refused("p", what("bug")).getMessage().contains("a bug"));
        assertTrue(refused("gone", Map.of()).getMessage().contains("com.example.Gone"));
    }

    @Test
    void aMakerOffersWhatAParameterCanBeGiven() throws PlanRefusedException {
        assertEquals(List.of(new PlanChoice("what", "Title", "", true)), choices("what"));
        assertTrue(assertThrows(PlanRefusedException.class, () -> choices("part")).getMessage()
                .startsWith("The plan needs Tenant"));
    }

    private List<PlanChoice> choices(String parameter) throws PlanRefusedException {
        return factory.choices("p", parameter, FakeSession.CONNECTION, SNAPSHOT, FakeSession.PAIR, Optional.empty(),
                Cancel.never());
    }

    @Test
    void aCancelEndsTheMaking() {
        CancelSource cancel = new CancelSource();
        cancel.cancel();
        assertThrows(CancelledException.class, () -> make("p", what("cancel"), cancel));
    }
}
