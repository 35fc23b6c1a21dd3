package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.change.StepState;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Binding;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.GraphRequest;

/** What one plan gave, another took away and the undoing of that gave back has another id, and is ours all the same. */
class GivenAnewTest extends OnFakeWorld {

    private static final GraphRequest READ = GraphRequest.get("/v1.0/consents");
    private static final Condition OF_APPLICATION = Condition.equal("/principal", "app");
    private static final Expectation GIVEN = FakePlans.expect(READ, new Condition.Any("", OF_APPLICATION));
    private static final Expectation GONE = FakePlans.expect(READ, new Condition.Not(new Condition.Any("", OF_APPLICATION)));
    private static final Value.Members BODY = Value.members().with("principal", Value.of("app"));

    /** Gives it, and takes back its own alone. */
    private final Plan giving = FakePlans.plan(new Step("consent", Side.ENTRA, "Give consent", Set.of(),
            new Change("Consent is given", List.of(), List.of(),
                    List.of(Action.repeatable(GraphRequest.of("POST", READ.path(), BODY))), FakePlans.verification(GIVEN)),
            List.of(new Binding.Output("consent.id", 0, "", Optional.of(OF_APPLICATION), "/id")), List.of(),
            new Reversibility.Reversible(), Optional.of(new Change("Consent is taken back",
                    List.of(FakePlans.expect(READ, new Condition.Any("", Condition.equal("/id", "${consent.id}")))),
                    List.of(), List.of(Action.repeatable(GraphRequest.delete(READ.path()))),
                    FakePlans.verification(GONE))), Optional.empty()));

    /** Takes it away, whoever gave it, and gives it back. */
    private static Plan taking(String id) {
        return FakePlans.plan(new Step("consent", Side.ENTRA, "Take consent away", Set.of(),
                new Change("Consent is gone", List.of(), List.of(),
                        List.of(Action.repeatable(GraphRequest.delete(READ.path()))), FakePlans.verification(GONE)),
                List.of(), List.of(), new Reversibility.Reversible(),
                Optional.of(new Change("Consent is back", List.of(), List.of(),
                        List.of(Action.repeatable(GraphRequest.of("POST", READ.path(), BODY), "already exists")
                                .renewing(id, "/id")), FakePlans.verification(GIVEN))), Optional.empty()));
    }

    private String given() {
        return world.state().get("consents").at("/0/id").text().orElseThrow();
    }

    private Plan taken() throws Exception {
        world.put("consents", Value.list());
        apply(giving);
        Plan taking = taking(given());
        apply(taking);
        world.put("consents", Value.list());
        return taking;
    }

    @Test
    void thePlanThatGaveItTakesBackWhatAnotherPlansUndoGaveBack() throws Exception {
        Plan first = taken();
        undo(first);
        Plan second = taking(given());
        apply(second);
        world.put("consents", Value.list());
        undo(second);

        assertEquals(Phase.APPLIED, apply(giving).state().phase(), "it is as it was left");
        assertEquals(Phase.UNDONE, undo(giving).state().phase());
    }

    @Test
    void whatSomebodyElseGaveMeanwhileIsTheirs() throws Exception {
        Plan taking = taken();
        world.put("consents", Value.list(BODY.with("id", Value.of("theirs"))));
        assertEquals(Phase.UNDONE, undo(taking).state().phase());
        assertEquals(StepState.STOPPED, step(undo(giving), "consent").state());
        assertEquals("theirs", given());
    }

    @Test
    void whatTheServiceSaysToBeThereBeforeIsNotKnownToBeOurs() throws Exception {
        Plan taking = taken();
        world.failsBefore(request -> {
            if (request.reading()) {
                return Optional.empty();
            }
            world.put("consents", Value.list(BODY.with("id", Value.of("theirs"))));
            return Optional.of(failure(Failure.Kind.REFUSED, request, "It already exists."));
        });
        assertEquals(Phase.UNDONE, undo(taking).state().phase());
        world.failsBefore(request -> Optional.empty());
        assertEquals(StepState.STOPPED, step(undo(giving), "consent").state());
        assertEquals("theirs", given());
    }
}
