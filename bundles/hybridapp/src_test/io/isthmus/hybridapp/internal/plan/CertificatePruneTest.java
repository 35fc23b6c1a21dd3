package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Action;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.KeyCredential;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The end of a rotation, by field practice 13: the old one is pruned once the new one is seen, and never before. */
class CertificatePruneTest {

    private static final List<String> SERVERS = List.of("oldCertificates.EX01", "oldCertificates.EX02",
            "oldCertificates.EX03");

    private static PlanDraft made(Contoso contoso, Object... parameters) throws PlanRefusedException {
        return new CertificatePrune().make(context(contoso, parameters));
    }

    private static ScriptedPlanContext context(Contoso contoso, Object... parameters) {
        ScriptedPlanContext context = new ScriptedPlanContext(contoso);
        for (int index = 0; index < parameters.length; index += 2) {
            context.parameter((String) parameters[index], parameters[index + 1] instanceof Boolean truth
                    ? Value.of(truth) : Value.of((String) parameters[index + 1]));
        }
        return context;
    }

    private static PlanRefusedException refused(Contoso contoso, String because, Object... parameters) {
        return Plans.refused(new CertificatePrune(), context(contoso, parameters), because);
    }

    private static Contoso knowing(KeyCredential... keys) {
        return Worlds.rotated().with(Parts.APPLICATIONS, List.of(Records.application(List.of(keys))));
    }

    private static Contoso held(Contoso contoso, String server, Thumbprint without) {
        return contoso.change(Parts.CERTIFICATES, all -> all.stream().map(one -> one.server().equals(server)
                ? new ServerCertificates(server, Reading.read(one.certificates().value().orElseThrow().stream()
                        .filter(each -> !each.thumbprint().equals(without)).toList(), Contoso.NOW, "x")) : one).toList());
    }

    @Test
    void theKeyOfTheOldCertificateGoesInOneWriteAndComesBack() throws PlanRefusedException {
        Contoso contoso = knowing(Records.key(Contoso.CURRENT), Records.key(Contoso.NEXT), Records.key(Contoso.FOREIGN));
        PlanDraft draft = made(contoso);
        assertEquals(List.of("oldKeys"), Plans.ids(draft));
        Step step = Plans.step(draft, "oldKeys");
        assertEquals(1, PlanWalk.sent(step).size());
        assertEquals(1, step.change().merges().getFirst().remove().size());
        assertInstanceOf(Reversibility.Reversible.class, step.reversibility());
        assertEquals(step.change().merges().getFirst().remove(), step.inverse().orElseThrow().merges().getFirst().add()
                .stream().map(entry -> entry.at("/keyId")).toList());
        assertTrue(Plans.warns(draft, Contoso.FOREIGN.text()), "a key of an unknown owner stays, and is named");
    }

    @Test
    void itStaysOnTheServersAsLongAsAnApplicationInAnotherTenantKnowsIt() throws PlanRefusedException {
        Contoso old = knowing(Records.key(Contoso.CURRENT), Records.key(Contoso.NEXT));
        Value servers = Value.of(true);
        assertTrue(Plans.refused(new CertificatePrune(), Rotations.with(old, old).parameter("servers", servers),
                "Applications in other tenants still know").advice().contains("--all"));
        PlanDraft gone = new CertificatePrune().make(Rotations.with(old, knowing(Records.key(Contoso.NEXT)))
                .parameter("servers", servers));
        assertTrue(Plans.ids(gone).containsAll(SERVERS), gone::toString);
        PlanDraft unseen = new CertificatePrune().make(Rotations.alone(old).parameter("servers", servers));
        assertTrue(Plans.warns(unseen, Rotations.OTHER_TENANT), unseen::toString);
        assertEquals(1, new CertificatePrune().make(Rotations.with(old, old)).steps().size());
    }

    @Test
    void itStaysOnTheServersAsLongAsTheSharedPrincipalKnowsIt() throws PlanRefusedException {
        Contoso known = Worlds.rotated().change(Parts.SHARED_PRINCIPAL,
                one -> Worlds.shared(one, List.of(Records.key(Contoso.CURRENT), Records.key(Contoso.FOREIGN))));
        PlanRefusedException refused = refused(known, Contoso.CURRENT.text(), "servers", true);
        assertTrue(refused.advice().contains("shared.cleanup"), refused.advice());
        assertFalse(refused.getMessage().contains(Contoso.FOREIGN.text()), refused.getMessage());
        assertEquals(1, made(known).steps().size());
        PlanDraft unread = made(Worlds.rotated().denied(Parts.SHARED_PRINCIPAL), "servers", true);
        assertTrue(Plans.warns(unread, "could not be looked at"), unread::toString);
    }

    @Test
    void theNewOneMustHaveBeenSeenAtWork() throws PlanRefusedException {
        refused(Worlds.rotated().without(Parts.APPLICATION_SIGN_INS), "Neither sign-ins nor calls were read");
        assertTrue(refused(Worlds.rotated().with(Parts.APPLICATION_SIGN_INS,
                List.of(Worlds.signIn(Contoso.CURRENT, 100))), Contoso.NEXT.text()).advice().contains("--proofs"));
    }

    @Test
    void withoutSignInsACallOfEachServerAfterTheChangeProvesItAndNoSingleOne() throws PlanRefusedException {
        Contoso every = calling("EX01", "ex02", "EX03");
        assertTrue(refused(every, "Since when").advice().contains("since="));
        assertEquals(1, made(every, "since", "2026-10-01").steps().size());
        PlanRefusedException alone = refused(calling("EX01"), "EX02, EX03", "since", "2026-10-01");
        assertFalse(alone.getMessage().contains("EX01"), alone.getMessage());
        assertTrue(alone.advice().contains("unproven"), alone.advice());
        assertEquals(1, made(calling("EX01"), "since", "2026-10-01", "exclude", "EX02: gone; EX03: gone").steps().size());
        refused(every.with(Parts.OAUTH_TO_CLOUD, List.of(Records.call("EX01", true, Contoso.APP),
                Records.call("EX02", true, Contoso.APP), Records.call("EX03", false, Contoso.APP))), "EX03",
                "since", "2026-10-01");
        refused(calling("EX01", "EX02", "EX03").with(Parts.OAUTH_TO_CLOUD, List.of(
                Records.call("EX01", true, Contoso.APP), Records.call("EX02", true, Contoso.APP),
                Records.call("EX03", true, AppId.EXCHANGE_ONLINE))), "EX03", "since", "2026-10-01");
    }

    @Test
    void aCallFromBeforeTheChangeWasSignedWithTheOldOne() {
        Contoso every = calling("EX01", "EX02", "EX03");
        refused(every, "EX01, EX02, EX03", "since", Contoso.NOW.toString());
        refused(every, "too early", "since", Contoso.NOW.minusSeconds(1).toString());
    }

    @Test
    void whoLetsTheOldOnesGoWithoutProofSaysWhyInEachStep() throws PlanRefusedException {
        PlanDraft draft = made(calling("EX01"), "since", "2026-10-01", "servers", true, "unproven",
                "EX02 and EX03 have no way out.");
        for (String id : List.of("oldKeys", SERVERS.getFirst())) {
            String effect = Plans.step(draft, id).change().effect();
            assertTrue(effect.contains("EX02 and EX03 have no way out. No sign-in"), effect);
        }
        assertTrue(Plans.warns(draft, "no way out"));
        refused(calling("EX01"), "Since when", "unproven", "no way out");
        refused(calling("EX01"), "too early", "since", Contoso.NOW.toString(), "unproven", "no way out");
        assertFalse(Plans.step(made(Worlds.rotated()), "oldKeys").change().effect().contains("proven"));
    }

    /** Nobody read the sign-ins, and these servers made a call that went through as the application. */
    private static Contoso calling(String... servers) {
        return Worlds.rotated().without(Parts.APPLICATION_SIGN_INS).with(Parts.OAUTH_TO_CLOUD,
                Stream.of(servers).map(server -> Records.call(server, true, Contoso.APP)).toList());
    }

    @Test
    void itWaitsForADayAfterTheChangeAndTellsUntilWhen() throws PlanRefusedException {
        Contoso fresh = Worlds.rotated().with(Parts.APPLICATION_SIGN_INS, List.of(Worlds.signIn(Contoso.NEXT, 10)));
        refused(fresh, "2026-10-20 23:00");
        refused(fresh, "2026-10-21 00:00", "grace", "25");
        assertEquals(1, made(fresh, "grace", "10").steps().size());
        Contoso stillUsed = Worlds.rotated().with(Parts.APPLICATION_SIGN_INS,
                List.of(Worlds.signIn(Contoso.NEXT, 100), Worlds.signIn(Contoso.CURRENT, 2)));
        refused(stillUsed, "2026-10-21 07:00");
    }

    @Test
    void theLedgerTellsSinceWhenServersSignWithIt() throws PlanRefusedException {
        Contoso rotated = Worlds.rotated().with(Parts.APPLICATION_SIGN_INS, List.of(Worlds.signIn(Contoso.NEXT, 1)));
        PlanDraft rotation = new CertificateRotate().make(new ScriptedPlanContext(Contoso.setUp().with(Parts.CERTIFICATES,
                List.of(Records.holding("EX01", Contoso.NOW.plus(Duration.ofDays(50)), Contoso.CURRENT),
                        Records.holding("EX02", Contoso.NOW.plus(Duration.ofDays(50)), Contoso.CURRENT),
                        Records.holding("EX03", Contoso.NOW.plus(Duration.ofDays(50)), Contoso.CURRENT))))
                .parameter("effectiveDate", Value.of("2026-11-20")));
        refused(rotated, "too early");
        ScriptedPlanContext early = context(rotated).done("certificate.rotate", Plans.step(rotation, "nextCertificate"));
        Plans.refused(new CertificatePrune(), early, "too early");
        Step staged = Plans.step(rotation, "nextCertificate");
        ScriptedPlanContext told = context(rotated).done("certificate.rotate", dated(staged, "2026-10-15T00:00:00Z"));
        assertEquals(1, new CertificatePrune().make(told).steps().size());
        ScriptedPlanContext stale = context(rotated).done("certificate.rotate", dated(staged, "2024-10-15T00:00:00Z"));
        Plans.refused(new CertificatePrune(), stale, "too early");
    }

    private static Step dated(Step staged, String date) {
        var action = staged.change().actions().getFirst();
        var request = ((CmdletRequest) action.request()).with("NewCertificateEffectiveDate", date);
        var change = new Change(staged.change().effect(), List.of(), List.of(),
                List.of(Action.repeatable(request)), staged.change().verification());
        return new Step(staged.id(), staged.side(), staged.title(), staged.after(), change, List.of(), List.of(),
                staged.reversibility(), staged.inverse(), staged.settling());
    }

    @Test
    void neverTheLastUsableKey() {
        assertTrue(refused(knowing(Records.key(Contoso.CURRENT)), "could leave none that counts").advice()
                .contains("app.certificates"));
        refused(knowing(Records.key(Contoso.CURRENT), Records.key(Contoso.NEXT, Instant.parse("2026-10-01T00:00:00Z"))),
                "could leave none that counts");
    }

    @Test
    void neitherTheCurrentNorTheNextNorANewerOneGoes() throws PlanRefusedException {
        Contoso withdrawn = Worlds.rotated().with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.NEXT), Optional.empty(), Optional.of(Contoso.CURRENT), Optional.empty(), "", ""));
        refused(withdrawn, "nothing to prune");
        Contoso newer = Worlds.rotated().with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.CURRENT), Optional.empty(), Optional.empty(), Optional.empty(), "", ""))
                .with(Parts.APPLICATION_SIGN_INS, List.of(Worlds.signIn(Contoso.CURRENT, 90)));
        refused(newer, "nothing to prune", "servers", true);
    }

    @Test
    void rightBeforeTheWriteItIsLookedAgainWhatServersSignWith() throws PlanRefusedException {
        var change = Plans.step(made(Worlds.rotated()), "oldKeys").change();
        Value.Members rotated = Value.members().with("CurrentCertificateThumbprint", Value.of(Contoso.NEXT.text()));
        assertTrue(Plans.allowed(change, "Get-AuthConfig", Value.list(rotated)));
        assertFalse(Plans.allowed(change, "Get-AuthConfig", Value.list(rotated.with("CurrentCertificateThumbprint",
                Value.of(Contoso.CURRENT.text())))));
        assertFalse(Plans.allowed(change, "Get-AuthConfig", Value.list(rotated.with("NextCertificateThumbprint",
                Value.of(Contoso.CURRENT.text())))));
        assertFalse(Plans.allowed(change, "/applications/", Value.members().with("id", Value.of("x"))
                .with("keyCredentials", Value.list())));
    }

    @Test
    void fromServersOnlyWhereThatIsAskedForAndThenForGood() throws PlanRefusedException {
        PlanDraft draft = made(Worlds.rotated(), "servers", true);
        assertEquals("oldKeys", Plans.ids(draft).getFirst());
        assertEquals("previousCertificate", Plans.ids(draft).get(1));
        assertEquals(SERVERS, Plans.ids(draft).subList(2, 5));
        assertEquals(Set.of("oldKeys"), Plans.step(draft, "previousCertificate").after());
        for (String id : SERVERS) {
            assertEquals(Set.of("previousCertificate"), Plans.step(draft, id).after());
            assertInstanceOf(Reversibility.Irreversible.class, Plans.step(draft, id).reversibility());
            assertEquals(1, PlanWalk.sent(Plans.step(draft, id)).size());
        }
        assertTrue(PlanWalk.sent(Plans.step(draft, SERVERS.getFirst())).getFirst().contains(Contoso.CURRENT.text()));
        assertEquals(SERVERS.subList(0, 2), Plans.ids(made(held(Worlds.rotated(), "EX03", Contoso.CURRENT),
                "servers", true)).subList(2, 4));
    }

    @Test
    void aServerWithoutTheCurrentOneOrUnreadStopsIt() {
        refused(held(Worlds.rotated(), "EX02", Contoso.NEXT), "EX02");
        refused(Worlds.rotated().change(Parts.CERTIFICATES, all -> {
            List<ServerCertificates> some = new ArrayList<>(all);
            some.set(0, new ServerCertificates("EX01", Reading.failed(Records.failure(Failure.Kind.DENIED,
                    Parts.CERTIFICATES), Contoso.NOW, "x")));
            return some;
        }), "EX01");
    }

    @Test
    void aKeyWhosePublicHalfIsNotKnownDoesNotComeBack() throws PlanRefusedException {
        Contoso gone = Worlds.rotated();
        for (String server : List.of("EX01", "EX02", "EX03")) {
            gone = held(gone, server, Contoso.CURRENT);
        }
        Step step = Plans.step(made(gone), "oldKeys");
        assertInstanceOf(Reversibility.Irreversible.class, step.reversibility());
    }

    @Test
    void anEndedCurrentCertificateIsRotatedFirst() {
        Contoso ended = Worlds.rotated().change(Parts.CERTIFICATES, all -> all.stream().map(one ->
                new ServerCertificates(one.server(), Reading.read(one.certificates().value().orElseThrow().stream()
                        .map(each -> each.thumbprint().equals(Contoso.NEXT) ? new Certificate(each.thumbprint(),
                                each.subject(), each.issuer(), each.serialNumber(), each.notBefore(),
                                Contoso.NOW.minusSeconds(1), each.domains(), each.services(), each.status(), true,
                                each.encoded()) : each).toList(), Contoso.NOW, "x"))).toList());
        assertTrue(refused(ended, "expired").advice().contains("certificate.rotate"));
    }
}
