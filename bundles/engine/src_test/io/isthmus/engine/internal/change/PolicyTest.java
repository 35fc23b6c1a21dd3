package io.isthmus.engine.internal.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.isthmus.engine.change.PlanFiles;
import io.isthmus.engine.change.PlanState.Phase;
import io.isthmus.engine.fake.FakePlans;
import io.isthmus.engine.ledger.Ledger;
import io.isthmus.engine.policy.ApprovalRule;
import io.isthmus.engine.policy.Policy;
import io.isthmus.engine.policy.PolicyFile;
import io.isthmus.json.Codec;
import io.isthmus.engine.snapshot.Session;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.port.Source;
import io.isthmus.sdk.testkit.TestFacts;

/** A policy's lock, and a second person's approval. */
class PolicyTest extends OnFakeWorld {

    private static final Path POLICY = Path.of("/etc/isthmus/policy.json");
    private static final Duration VALID = Duration.ofHours(8);

    private Policy policy = Policy.none();
    private final Plan plan = FakePlans.chain();

    @BeforeEach
    void under() {
        engine = new LedgerChangeEngine(Ledger.at(file), () -> () -> { }, TestFacts::new, () -> policy);
    }

    private static Policy locking() {
        return new Policy(List.of(new PolicyFile(POLICY, Optional.empty(), "IT security", true, Set.of(), List.of(),
                false, Set.of())), false);
    }

    private static Policy wantingApproval() {
        ApprovalRule rule = new ApprovalRule(POLICY, "IT security", Set.of(), false, Set.of(), VALID);
        return new Policy(List.of(new PolicyFile(POLICY, Optional.empty(), "IT security", false, Set.of(),
                List.of(rule), false, Set.of())), false);
    }

    /** Somebody else approves, at the organization's time. */
    private void approved(Plan approved, String user, String account) throws Exception {
        Ledger.at(file).append(List.of(new Event.Approved(Codec.hash(approved), user, List.of(account), user)
                .entry(now(), approved.id(), Optional.empty())));
    }

    private Instant now() {
        return time.source().now();
    }

    private String refusal() {
        return assertThrows(PlanRefusedException.class, () -> apply(plan)).getMessage();
    }

    @Test
    void aLockRefusesEveryChangeAndNothingIsSent() throws Exception {
        apply(plan);
        int writes = world.writes().size();
        policy = locking();

        assertTrue(refusal().contains("IT security"));
        assertThrows(PlanRefusedException.class, () -> resume(plan));
        assertThrows(PlanRefusedException.class, () -> undo(plan));
        assertEquals(writes, world.writes().size());

        policy = Policy.none();
        assertEquals(Phase.UNDONE, undo(plan).state().phase());
    }

    @Test
    void aPlanThatNobodyApprovedIsRefused() {
        policy = wantingApproval();

        assertTrue(refusal().contains("Nobody has approved it"));
        assertEquals(List.of(), world.writes());
    }

    @Test
    void anotherPersonsApprovalCounts() throws Exception {
        policy = wantingApproval();
        approved(plan, "someone", "other@contoso.com");

        assertEquals(Optional.empty(), engine.missingApproval(plan, session()));
        assertEquals(Phase.APPLIED, apply(plan).state().phase());
    }

    @Test
    void whoIsNotSignedInApprovesNothing() {
        policy = wantingApproval();
        Session signedIn = session();
        Session nobody = answering(Session.class, signedIn, "sources", signedIn.sources().stream()
                .map(source -> answering(Source.class, source, "account", Optional.empty())).toList());

        assertTrue(assertThrows(PlanRefusedException.class, () -> engine.approve(plan, nobody)).getMessage()
                .contains("signed in"));
        assertTrue(refusal().contains("Nobody has approved it"));
    }

    /** The same but for one method, which answers something else. */
    private static <T> T answering(Class<T> type, T real, String method, Object answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] { type }, (proxy, called, arguments) ->
                called.getName().equals(method) ? answer : called.invoke(real, arguments)));
    }

    @Test
    void nobodyApprovesWhatHeApplies() throws Exception {
        policy = wantingApproval();
        engine.approve(plan, session());
        assertTrue(refusal().contains("Only you"));

        approved(plan, "someone", "ADMIN@contoso.com");
        assertTrue(refusal().contains("Only you"), "the same account at another computer");

        approved(plan, System.getProperty("user.name").toUpperCase(Locale.ROOT), "other@contoso.com");
        assertTrue(refusal().contains("Only you"), "another account of the same user");
    }

    @Test
    void anApprovalIsForThePlanAsItWas() throws Exception {
        policy = wantingApproval();
        Plan other = new Plan(plan.id(), plan.kind(), plan.title(), plan.summary(), plan.organization(),
                plan.connection(), plan.pair(), plan.snapshot(), plan.made(), plan.steps().subList(0, 1),
                plan.permissions(), plan.roles(), plan.warnings());
        approved(other, "someone", "other@contoso.com");

        assertTrue(refusal().contains("was changed since"));
    }

    @Test
    void anApprovalEnds() throws Exception {
        policy = wantingApproval();
        approved(plan, "someone", "other@contoso.com");
        time.advance(VALID.minusSeconds(1));
        assertEquals(Optional.empty(), engine.missingApproval(plan, session()));

        time.advance(Duration.ofSeconds(1));

        assertTrue(refusal().contains("ended at"));
    }

    /** Whoever approves a plan reads its way back as well; who undoes it alone later could undo what two decided. */
    @Test
    void anApprovalIsForTheWayBackTooAndEndsForIt() throws Exception {
        policy = wantingApproval();
        approved(plan, "someone", "other@contoso.com");
        apply(plan);
        time.advance(VALID);
        int writes = world.writes().size();
        assertTrue(assertThrows(PlanRefusedException.class, () -> undo(plan)).getMessage().contains("ended at"));
        assertEquals(writes, world.writes().size());

        approved(plan, "someone", "other@contoso.com");
        assertEquals(Phase.UNDONE, undo(plan).state().phase());
    }

    @Test
    void anApprovalSurvivesTheFileOfThePlan() throws Exception {
        Path saved = directory.resolve("plan.json");
        PlanFiles.save(plan, saved);

        assertEquals(Codec.hash(plan), Codec.hash(PlanFiles.load(saved)));
    }
}
