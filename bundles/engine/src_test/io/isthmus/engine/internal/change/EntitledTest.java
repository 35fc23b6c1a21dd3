package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.fake.FakeSession;
import io.isthmus.engine.fake.KillSwitch;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.Policy;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.facts.Facts.RightFact;
import io.isthmus.sdk.facts.Facts.RoleFact;
import io.isthmus.sdk.model.DirectoryPrincipal;
import io.isthmus.sdk.model.DirectoryRole;
import io.isthmus.sdk.model.ObjectId;
import io.isthmus.sdk.model.SignedInUser;
import io.isthmus.sdk.port.Access;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.TestFacts;

/** Nobody begins what is sure to be refused half-way, forth or back. */
class EntitledTest extends OnFakeWorld {

    private static final String ADMINISTRATOR = "Application Administrator";
    private static final ObjectId ME = ObjectId.of("5d0c7a18-6f42-4b9e-8e35-17b2c4d9a603");
    private static final Facts FACTS = new TestFacts(List.of(right("PATCH /application"), right("DELETE /application")),
            List.of(new RoleFact(ADMINISTRATOR, "app-admin", "a document")));

    private final Plan plan = FakePlans.chain();
    private List<DirectoryRole> roles = List.of(new DirectoryRole("app-admin", ADMINISTRATOR, true));

    @BeforeEach
    void knowWhatIsNeeded() {
        engine = new LedgerChangeEngine(Ledger.at(file), () -> () -> { }, () -> FACTS, Policy::none);
    }

    private static RightFact right(String request) {
        return new RightFact(Side.ENTRA, request, Optional.empty(), List.of("Application.ReadWrite.All"),
                List.of(ADMINISTRATOR), List.of(), false, false, "a document");
    }

    @Override
    FakeSession session() {
        return new FakeSession(time, world, KillSwitch.never(), Access.WRITE, Map.of(Parts.SIGNED_IN_USER,
                context -> Reading.read(new SignedInUser(new DirectoryPrincipal(ME, "user", "Ines", Optional.empty()),
                        roles, List.of(), Optional.empty()), Instant.EPOCH, "GET /v1.0/me")));
    }

    @Test
    void whoLacksARightBeginsNothing() {
        roles = List.of();
        assertTrue(assertThrows(PlanRefusedException.class, () -> apply(plan)).getMessage().contains(ADMINISTRATOR));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void whoHasLostItByThenTakesNothingBack() throws Exception {
        apply(plan);
        int writes = world.writes().size();
        roles = List.of();

        assertTrue(assertThrows(PlanRefusedException.class, () -> undo(plan)).getMessage().contains(ADMINISTRATOR));
        assertEquals(writes, world.writes().size());

        roles = List.of(new DirectoryRole("app-admin", ADMINISTRATOR, true));
        assertEquals(Phase.UNDONE, undo(plan).state().phase());
    }

    @Test
    void whatIsGoneAlreadyNeedsNoRightToBeTakenBack() throws Exception {
        apply(plan);
        world.remove("application");
        roles = List.of();

        assertEquals(Phase.UNDONE, undo(plan).state().phase());
    }
}
