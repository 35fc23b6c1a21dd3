package io.isthmus.console.ui.internal.making;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.console.ui.internal.Fakes;
import io.isthmus.engine.Console;
import io.isthmus.engine.change.PlanDescriptor;
import io.isthmus.engine.change.PlanRegistry;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Remediation;
import io.isthmus.sdk.data.Value;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.PlanRun;

class PlanRequestTest {

    private final PlanRequest request = new PlanRequest(Kinds.SETUP, Map.of());

    @Test
    void whatIsTypedIsGivenAsOnTheCommandLineAndBlanksAreNot() {
        request.type(Kinds.OWNER, " 42 ");
        request.tick(Kinds.RESTORE, true);
        request.type(Kinds.EWS, "  ");
        assertEquals(new Remediation("app.setup", Map.of("owner", Value.of("42"), "restore", Value.of("true"))),
                request.asked());
        request.tick(Kinds.RESTORE, false);
        assertEquals(Map.of("owner", Value.of("42")), request.asked().parameters());
    }

    @Test
    void eachFieldSaysWhatHoldsWithoutIt() {
        assertEquals(new PlanRequest.Said(false, "Where nothing is given: a new one is made."),
                request.said(Kinds.RESTORE));
        assertEquals(new PlanRequest.Said(false, ""), request.said(Kinds.EWS));
        assertEquals(new PlanRequest.Said(false, "This has to be given."),
                new PlanRequest(Kinds.UPLOAD, Map.of()).said(Kinds.FILE));
    }

    @Test
    void withoutWhatHasToBeGivenThereIsNothingToMake() {
        PlanRequest upload = new PlanRequest(Kinds.UPLOAD, Map.of());
        assertFalse(upload.complete());
        upload.type(Kinds.FILE, " ");
        assertFalse(upload.complete());
        upload.type(Kinds.FILE, "auth.cer");
        assertTrue(upload.complete());
        assertTrue(new PlanRequest(Kinds.LOCK, Map.of()).complete());
    }

    @Test
    void whatIsWrongStandsBesideItsFieldUntilThatIsMended() {
        request.type(Kinds.OWNER, "me");
        request.refused(new PlanParameterException("owner", "It must be a GUID.", "Copy the id."));
        assertEquals(new PlanRequest.Said(true, "It must be a GUID.\nCopy the id."), request.said(Kinds.OWNER));
        assertEquals(Optional.empty(), request.problem());
        assertEquals(Optional.of("owner"), request.focus());
        assertFalse(request.said(Kinds.RESTORE).wrong());
        request.type(Kinds.EWS, "https://x/");
        assertTrue(request.said(Kinds.OWNER).wrong());
        request.type(Kinds.OWNER, "42");
        assertFalse(request.said(Kinds.OWNER).wrong());
    }

    @Test
    void aParameterThatThePlanDoesNotDeclareIsToldAsAWhole() {
        request.refused(new PlanParameterException("colour", "There is no colour.", "Leave it."));
        assertEquals(Optional.of("There is no colour.\nLeave it."), request.problem());
        assertEquals(Optional.empty(), request.focus());
    }

    @Test
    void aRefusalLeadsToTheFieldThatHelps() {
        request.refused(new PlanRefusedException("Nobody could be asked.", "Give it with the parameter ewsAddress."));
        assertEquals(Optional.of("Nobody could be asked.\nGive it with the parameter ewsAddress."), request.problem());
        assertEquals(Optional.of("ewsAddress"), request.focus());
        assertFalse(request.said(Kinds.EWS).wrong());
        request.type(Kinds.EWS, "h");
        assertEquals(Optional.empty(), request.problem());
        request.failed(Failure.of(Failure.Kind.REFUSED, Side.WORKSTATION, "Make a plan", "It is gone.",
                "Make it with restore=true."));
        assertEquals(Optional.of("restore"), request.focus());
    }

    @Test
    void itBeginsWithWhatAFindingOrThePlanBeforeAskedFor() {
        PlanRequest begun = new PlanRequest(Kinds.SETUP, Map.of("restore", Value.of(true), "other", Value.of("x"),
                "owner", Value.texts(List.of("1", "2"))));
        assertTrue(begun.ticked(Kinds.RESTORE));
        assertEquals("1, 2", begun.typed(Kinds.OWNER));
        assertEquals(List.of("owner", "restore"), begun.asked().parameters().keySet().stream().sorted().toList());
    }

    @Test
    void thePlanThatIsLookedAtIsAskedForAgainAndAnotherKindForNothing() {
        PlanDescriptor fake = new PlanDescriptor("fake", "test", "Fake", "", List.of(), Kinds.SETUP.parameters());
        ConsoleModel model = Fakes.model(Fakes.answering(Console.class, Map.of("plans", arguments ->
                Fakes.answering(PlanRegistry.class, Map.of("find", id -> Optional.of(fake).filter(one ->
                        one.id().equals(id[0])))))));
        assertTrue(PlanRequest.again(model).isEmpty());
        Map<String, Value> asked = Map.of("owner", Value.of("42"));
        model.visit().show(PlanRun.made(Fakes.plan("One"), asked));
        assertEquals(new Remediation("fake", asked), PlanRequest.again(model).orElseThrow().asked());
        assertEquals(Map.of(), PlanRequest.again(model, Kinds.SETUP).asked().parameters());
    }
}
