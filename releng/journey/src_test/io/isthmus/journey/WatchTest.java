package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.Authorship;
import io.isthmus.engine.watch.OwnDeviation;
import io.isthmus.engine.watch.TimedEffect;
import io.isthmus.engine.watch.TimedEffect.State;
import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.engine.watch.WatchRound;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.ServicePrincipal;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.SideSnapshot;
import io.isthmus.sdk.snapshot.Snapshot;

/** A watch over the demo organization: what plans do is its own, what somebody else does is not. */
class WatchTest {

    private static final String SCENARIO = "fresh-hybrid";
    private static final String SETUP = "hybrid.setup";
    private static final int USUAL_PLANS = 7;
    private static final String RELATIONSHIP = "On-premises to O365 - 8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";

    @TempDir
    Path folder;

    private static List<String> foreign(WatchRound round) {
        return round.drifts().stream().map(ToldDrift::deviation).flatMap(Optional::stream)
                .map(one -> one.part() + " " + one.object() + " " + one.property() + ": " + one.before() + " → "
                        + one.after()).toList();
    }

    @Test
    void whatAPlanDoesAndTakesBackIsItsOwn() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            WatchRound first = job.watch(true);
            assertTrue(first.since().isEmpty());
            Plan setup = job.plan();
            job.apply(setup);
            WatchRound applied = job.watch(true);
            assertEquals(List.of(), foreign(applied));
            assertTrue(applied.own().stream().map(OwnDeviation::deviation)
                    .anyMatch(one -> one.of(Parts.AUTH_SERVERS)), applied.own()::toString);
            job.undo(setup.id());
            WatchRound undone = job.watch(true);
            assertEquals(List.of(), foreign(undone));
            assertFalse(undone.own().isEmpty());
        }
    }

    @Test
    void eachPlanOfTheProgramIsKnownAgain() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            job.watch(true);
            List<String> sample = Sample.of("plans that are watched", List.copyOf(job.kinds()), USUAL_PLANS);
            List<String> kinds = job.kinds().stream().filter(kind -> kind.equals(SETUP) || sample.contains(kind)).toList();
            Set<String> applied = new TreeSet<>();
            Map<String, List<String>> taken = new TreeMap<>();
            for (int turn = 0; turn < 2; turn++) {
                for (String kind : kinds) {
                    try {
                        Plan plan = job.plan(kind, parameters(kind));
                        job.applyForGood(plan);
                        taken.put(kind, foreign(job.watch(true)));
                        applied.add(kind);
                        job.undo(plan.id());
                        taken.put(kind + ", undone", foreign(job.watch(true)));
                        if (turn == 0 && kind.equals(SETUP)) {
                            job.apply(job.plan());
                            job.watch(true);
                        }
                    } catch (PlanRefusedException notInThisState) {
                        taken.put(kind + " refused", List.of());
                    }
                }
            }
            taken.values().removeIf(List::isEmpty);
            assertEquals(Map.of(), taken);
            assertTrue(applied.size() > kinds.size() / 4, applied::toString);
        }
    }

    private static Map<String, Value> parameters(String kind) {
        return switch (kind) {
            case "permissions.remove" -> Map.of("api", Value.of("EWS"), "force", Value.of(true));
            case "app.delete" -> Map.of("force", Value.of(true));
            default -> Map.of();
        };
    }

    @Test
    void whatSomebodyElseDoesMeanwhileIsTold() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            job.watch(true);
            job.apply(job.plan());
            job.send(CmdletRequest.onPremises("Set-OrganizationRelationship").with("Identity", RELATIONSHIP)
                    .with("PhotosEnabled", Value.of(false)));
            WatchRound round = job.watch(true);
            assertEquals(1, round.drifts().size(), () -> foreign(round).toString());
            assertTrue(job.watch(true).drifts().isEmpty());
        }
    }

    @Test
    void whatOnlyLooksLikeOursIsToldAsSomebodyElses() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            job.watch(true);
            job.apply(job.plan());
            Snapshot snapshot = job.look();
            SideSnapshot entra = snapshot.side(Side.ENTRA, snapshot.pairs().get(0).tenant().orElseThrow())
                    .orElseThrow();
            String twin = entra.read(Parts.APPLICATIONS).value().orElseThrow().getFirst().displayName();
            ServicePrincipal principal = entra.read(Parts.SERVICE_PRINCIPALS).value().orElseThrow().getFirst();
            ServicePrincipal exchange = entra.read(Parts.SHARED_PRINCIPAL).value().orElseThrow();
            String role = exchange.appRoles().stream().filter(one -> !one.value().equals("full_access_as_app"))
                    .findFirst().orElseThrow().id().toString();
            job.send(GraphRequest.of("POST", "/v1.0/applications", Value.members().with("displayName", Value.of(twin))));
            job.send(GraphRequest.of("POST", "/v1.0/servicePrincipals/" + principal.id() + "/appRoleAssignments",
                    Value.members().with("principalId", Value.of(principal.id().text()))
                            .with("resourceId", Value.of(exchange.id().text())).with("appRoleId", Value.of(role))));
            assertEquals(2, job.watch(true).drifts().size());
        }
    }

    private static Set<State> states(WatchRound round) {
        return round.effects().stream().map(TimedEffect::state).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void whatTakesItsTimeIsTestedOnceItIsOver() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            job.watch(true);
            job.apply(job.plan());
            WatchRound waiting = job.watch(true);
            assertEquals(Set.of(State.WAITING), states(waiting));
            contoso.advance(Duration.ofHours(25));
            WatchRound over = job.watch(true);
            assertEquals(waiting.effects().size(), over.effects().size());
            assertTrue(states(over).contains(State.PROVEN), over.effects()::toString);
            assertFalse(states(over).contains(State.BROKEN), over.effects()::toString);
            assertEquals(List.of(), foreign(over));
            assertEquals(List.of(), job.watch(true).effects());
        }
    }

    @Test
    void whatIsSwitchedOverOrBackIsJudgedByACheckOnceItsTimeIsOver() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "graph-stage")) {
            MainJob job = new MainJob(folder, "graph-stage", contoso.emulator());
            job.watch(true);
            job.apply(job.plan("graph.stage", Map.of()));
            assertJudged(job, contoso, SettlingKeys.GRAPH_ROUTING);
            job.apply(job.plan("override.off", Map.of()));
            assertJudged(job, contoso, SettlingKeys.OVERRIDE_OFF);
            Carrying.rotate(job, contoso, job.plan("certificate.rotate", Map.of("enforce", Value.of(true), "publish",
                    Value.of(true))));
            assertJudged(job, contoso, SettlingKeys.AUTH_CERTIFICATE);
        }
    }

    private static void assertJudged(MainJob job, ServedContoso contoso, String key) throws Exception {
        contoso.advance(Duration.ofHours(25));
        WatchRound over = job.watch(true);
        List<TimedEffect> effects = over.effects().stream().filter(one -> one.effect().key().equals(key)).toList();
        assertFalse(effects.isEmpty(), over.effects()::toString);
        for (TimedEffect effect : effects) {
            assertFalse(effect.findings().isEmpty(), effect::toString);
            assertTrue(Set.of(State.PROVEN, State.CONFIGURED).contains(effect.state()), effect::toString);
        }
    }

    @Test
    void whatDoesNotWorkWhenItsTimeIsOverIsBroken() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            job.watch(true);
            job.apply(job.plan());
            WatchRound waiting = job.watch(true);
            String server = waiting.effects().stream().map(TimedEffect::effect)
                    .filter(effect -> effect.key().equals(SettlingKeys.AUTH_SERVER)).findFirst().orElseThrow().resource();
            contoso.advance(Duration.ofMinutes(30));
            job.send(CmdletRequest.onPremises("Set-AuthServer").with("Identity", server)
                    .with("ApplicationIdentifier", Value.none()));
            contoso.advance(Duration.ofHours(1));
            WatchRound over = job.watch(true);
            assertEquals(List.of(SettlingKeys.AUTH_SERVER), over.effects().stream()
                    .filter(effect -> effect.state() == State.BROKEN).map(effect -> effect.effect().key()).toList());
            assertEquals(List.of("/applicationIdentifier"), over.drifts().stream()
                    .map(one -> one.deviation().orElseThrow().property()).toList());
        }
    }

    @Test
    void aProcessThatEndedBeforeItToldFindsTheSameAgain() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, SCENARIO)) {
            MainJob job = new MainJob(folder, SCENARIO, contoso.emulator());
            job.watch(true);
            job.send(CmdletRequest.onPremises("Set-OrganizationRelationship").with("Identity", RELATIONSHIP)
                    .with("PhotosEnabled", Value.of(false)));
            WatchRound killed = job.watch(false);
            assertEquals(1, killed.drifts().size());
            assertEquals(killed.drifts().get(0).drift(), job.watch(true).drifts().get(0).drift());
            assertTrue(job.watch(true).drifts().isEmpty());
        }
    }

    @Test
    void whoChangedTheDirectoryIsToldByItsAuditLogOnceThatHasIt() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(folder, "half-done")) {
            MainJob job = new MainJob(folder, "half-done", contoso.emulator());
            job.watch(true);
            Snapshot snapshot = job.look();
            String application = snapshot.side(Side.ENTRA, snapshot.pairs().getFirst().tenant().orElseThrow())
                    .orElseThrow().read(Parts.APPLICATIONS).value().orElseThrow().getFirst().id().text();
            contoso.graph("POST", "/v1.0/applications/" + application + "/addPassword", Value.members()
                    .with("passwordCredential", Value.members().with("displayName", Value.of("backup"))));
            WatchRound found = job.watch(true);
            assertEquals(1, found.drifts().size(), found.drifts()::toString);
            assertFalse(found.drifts().getFirst().author().orElseThrow().known(), "the log lags behind");
            contoso.advance(Duration.ofMinutes(5));
            WatchRound later = job.watch(true);
            assertEquals(List.of(), later.drifts());
            Authorship author = later.authors().getFirst().told().author().orElseThrow();
            assertEquals(List.of("Ines Keller (ines.keller@contoso.com)"),
                    author.acts().stream().map(Authorship.Act::by).toList());
            assertEquals("Update application – Certificates and secrets management",
                    author.acts().getFirst().activity());
        }
    }
}
