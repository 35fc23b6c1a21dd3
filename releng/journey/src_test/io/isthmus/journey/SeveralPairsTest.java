package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;

/** One organization with two tenants, and two organizations with one tenant: each plan changes its pair alone, but for a rotation. */
class SeveralPairsTest {

    static final Set<String> SCENARIOS = Set.of("two-tenants", "two-forests");

    private static final int FIRST = 0;
    private static final int SECOND = 1;
    private static final String LITWARE = "c4d8e6a2-7f13-49b5-8e0d-b6a9f2c15e73";
    /** The demo organization's certificate has 85 days left, more than the threshold. */
    private static final Map<String, Value> DUE = Map.of("renewBefore", Value.of("90"));
    private static final String SHARED = "a41b7c39-05e2-4c8d-9f1a-7d3e6b82c450";

    @TempDir
    Path profile;

    @Test
    void theSecondTenantGetsAnApplicationAndTheFirstStaysAsItIs() throws Exception {
        setsUpTheSecond("two-tenants", "Contoso (ad.contoso.com) ↔ litware.onmicrosoft.com", Set.of("tenant@litware/applications/made",
                "tenant@litware/servicePrincipals/made", "tenant@litware/appRoleAssignments/made",
                "online@litware/OrganizationConfig/litware.onmicrosoft.com",
                "onPremises/AuthServer/EvoSts - e27a94d1-3c68-4b05-9f1e-d0857c6ba2f4",
                "onPremises/OrganizationRelationship/On-premises to O365 - e27a94d1-3c68-4b05-9f1e-d0857c6ba2f4"));
    }

    @Test
    void theSecondForestUsesItsOwnApplicationAndTheFirstOnesStaysAsItIs() throws Exception {
        setsUpTheSecond("two-forests", "Woodgrove (corp.woodgrovebank.com) ↔ Contoso (two-forests)", Set.of(
                "online/OrganizationConfig/contoso.onmicrosoft.com",
                "onPremises@woodgrove/AuthServer/EvoSts - b50c7e83-1f4d-4a96-8d27-e3f6902ca5b1",
                "onPremises@woodgrove/OrganizationRelationship/On-premises to O365 - "
                        + "b50c7e83-1f4d-4a96-8d27-e3f6902ca5b1",
                "onPremises@woodgrove/SettingOverride/EnableExchangeHybrid3PAppFeature"));
    }

    /** Calls go through Graph for the whole organization: no tenant may be surprised by them. */
    @Test
    void theSecondStageWaitsUntilEachTenantConsented() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-tenants")) {
            MainJob job = new MainJob(profile, "two-tenants", contoso.emulator());
            Map<String, Value> graph = Map.of("graph", Value.of(true));
            assertRefused(job, FIRST, "graph.stage", Map.of(), "Litware (" + LITWARE + ") has no dedicated application");

            applied(job, job.planFor(SECOND, "hybrid.setup", Map.of()));
            assertRefused(job, FIRST, "graph.stage", Map.of(), "has not consented to Calendars.Read");
            Plan consent = job.planFor(SECOND, "app.complete", graph);
            applied(job, consent);
            Plan stage = job.planFor(FIRST, "graph.stage", Map.of());

            assertEquals(PlanState.Phase.UNDONE, job.undo(consent.id()).state().phase());
            PlanRefusedException old = assertThrows(PlanRefusedException.class, () -> job.apply(stage));
            assertTrue(old.getMessage().contains("Litware (" + LITWARE + ")"), old.getMessage());

            applied(job, job.planFor(SECOND, "app.complete", graph));
            applied(job, stage);

            assertTrue(contoso.dump().at("/comparable/onPremises/SettingOverride").toString()
                    .contains("RouteThroughMSGraph"));
        }
    }

    /** On the command line no pair is guessed, and the plan for all leaves each where the matrix says. */
    @Test
    void theCommandLineMakesThePlanForOneOrForAll() throws Exception {
        PlainCommandLine isthmus = new PlainCommandLine(profile);
        Product.Run ambiguous = isthmus.run("plan", "hybrid.setup", "--demo", "two-tenants");
        assertEquals(2, ambiguous.exitCode(), ambiguous::toString);
        assertTrue(ambiguous.errors().contains("2 = Contoso (ad.contoso.com) ↔ litware.onmicrosoft.com"),
                ambiguous::toString);
        assertEquals(List.of(8L, 1L), done(isthmus));

        Product.Run applied = isthmus.run("apply", "hybrid.setup", "--all", "--yes", "--demo", "two-tenants");

        assertEquals(0, applied.exitCode(), applied::toString);
        assertEquals(List.of(8L, 8L), done(isthmus));
    }

    /** How many steps each pair has done; the override alone is the organization's. */
    private static List<Long> done(PlainCommandLine isthmus) throws Exception {
        Value matrix = Codec.read(isthmus.run("matrix", "--json", "--demo", "two-tenants").output());
        return matrix.at("/pairs").entries().map(pair -> pair.at("/steps").entries()
                .filter(step -> step.at("/state").equals(Value.of("DONE"))).count()).toList();
    }

    /** field practice 13: uploaded to every tenant's application before any server signs with it, and all of it undone. */
    @Test
    void onePlanLetsEveryTenantKnowTheNewAuthCertificateBeforeItIsTheNextOne() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-tenants")) {
            MainJob job = new MainJob(profile, "two-tenants", contoso.emulator());
            applied(job, job.planFor(SECOND, "hybrid.setup", Map.of()));
            Value before = contoso.dump();
            job.watch(true);

            Plan rotation = job.planFor(FIRST, "certificate.rotate", DUE);
            assertEquals(List.of("authCertificate", "everyServer", "certificates", "certificates." + LITWARE,
                    "nextCertificate"), rotation.steps().stream().map(Step::id).toList());
            assertEquals(Set.of(LITWARE), rotation.otherTenants());
            EveryPlanTest.leaveForTheGrammar(rotation);
            Carrying.rotate(job, contoso, rotation);

            String thumbprint = next(contoso).text().orElseThrow();
            for (String tenant : List.of("tenant", "tenant@litware")) {
                assertTrue(contoso.dump().at("/comparable/" + tenant + "/applications").toString().contains(thumbprint),
                        tenant);
            }
            assertEquals(List.of(), job.watch(true).drifts(), "all of it is this console's own");
            for (int pair : List.of(FIRST, SECOND)) {
                assertRefused(job, pair, "certificate.rotate", DUE, "becomes the current one at");
            }

            assertEquals(PlanState.Phase.UNDONE, job.undo(rotation.id()).state().phase());
            assertEquals(List.of(), DumpDifference.between(before, contoso.dump(), before));
        }
    }

    /** The other tenant's application lost the key since the plan was made: servers would sign with what it does not know. */
    @Test
    void aKeyThatTheOtherTenantLostMeanwhileStopsTheStaging() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-tenants")) {
            MainJob job = new MainJob(profile, "two-tenants", contoso.emulator());
            applied(job, job.planFor(SECOND, "hybrid.setup", Map.of()));
            Plan rotation = job.planFor(FIRST, "certificate.rotate", DUE);
            Carrying.rotate(job, contoso, rotation);
            job.send(CmdletRequest.onPremises("Set-AuthConfig").with("NewCertificateThumbprint", Value.none())
                    .with("NewCertificateEffectiveDate", Value.none()).with("Force", Value.of(true)));
            Plan staging = job.planFor(FIRST, "certificate.rotate", DUE);
            assertEquals(Set.of(), staging.otherTenants(), "the other tenant knows it already");

            GraphRequest upload = (GraphRequest) rotation.steps().get(3).change().actions().getFirst().request();
            job.send(GraphRequest.of("PATCH", upload.path(), Value.members().with("keyCredentials", Value.list()))
                    .inTenant(LITWARE));
            PlanRefusedException stopped = assertThrows(PlanRefusedException.class, () -> job.apply(staging));
            assertTrue(stopped.getMessage().contains("in the tenant Litware"), stopped.getMessage());
            assertEquals(Value.of(""), next(contoso));
        }
    }

    /** One plan for both is no reason to fail for the second. */
    @Test
    void onTheCommandLineTheRotationOfAllIsOnePlan() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-tenants")) {
            contoso.carriesByItself();
        }
        PlainCommandLine isthmus = new PlainCommandLine(profile);
        Product.Run ready = isthmus.run("apply", "hybrid.setup", "--all", "--yes", "--demo", "two-tenants");
        assertEquals(0, ready.exitCode(), ready::toString);

        Product.Run run = isthmus.run("apply", "certificate.rotate", "--all", "--yes", "--json", "-p", "renewBefore=90",
                "--demo", "two-tenants");

        assertEquals(0, run.exitCode(), run::toString);
        Value told = Codec.read(run.output());
        assertEquals(Value.of("APPLIED"), told.at("/pairs/0/change/phase"), run::toString);
        assertEquals(Value.of(1), told.at("/pairs/1/coveredBy"), run::toString);
    }

    /** The other forest may have begun to use it since the plan was read. */
    @Test
    void anApplicationThatAnotherForestCameToUseIsNotDeleted() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-forests")) {
            MainJob job = new MainJob(profile, "two-forests", contoso.emulator());
            Plan setup = job.planFor(SECOND, "hybrid.setup", Map.of());
            applied(job, setup);
            applied(job, job.planFor(SECOND, "rollback", Map.of()));
            Plan deletion = job.planFor(SECOND, "app.delete", Map.of());
            String application = ((GraphRequest) deletion.steps().getLast().change().actions().getFirst().request()).path()
                    .replaceFirst("\\?.*", "");
            Value appId = job.send(GraphRequest.get(application + "?$select=appId")).at("/appId");
            Value before = contoso.dump();
            job.send(CmdletRequest.onPremises("Set-AuthServer").with("Identity", "EvoSts - 8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90").with("DomainName",
                    Value.none()).with("ApplicationIdentifier", appId));
            PlanRefusedException inUse = assertThrows(PlanRefusedException.class, () -> job.apply(deletion));
            assertTrue(inUse.getMessage().contains("in the organization"), inUse.getMessage());
            assertEquals(before.at("/comparable/tenant"), contoso.dump().at("/comparable/tenant"));
        }
    }

    /** A forest takes its own keys off the shared principal; the other one's stays, and so does its application. */
    @Test
    void eachForestCleansUpItsOwnKeysAlone() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-forests")) {
            MainJob job = new MainJob(profile, "two-forests", contoso.emulator());
            Value before = contoso.dump();
            Plan plan = job.planFor(FIRST, "shared.cleanup",
                    Map.of("unproven", Value.of("the forest is judged by what stays")));

            assertEquals(PlanState.Phase.APPLIED, job.applyForGood(plan).state().phase());

            String woodgrove = before.at("/state/onPremises@woodgrove/AuthConfig/Auth Configuration/"
                    + "CurrentCertificateThumbprint").text().orElseThrow();
            List<String> left = contoso.dump().at("/state/tenant/servicePrincipals/" + SHARED + "/keyCredentials")
                    .entries().map(key -> key.at("/customKeyIdentifier").text().orElseThrow()).toList();
            assertEquals(List.of(woodgrove), left);
            assertEquals(before.at("/comparable/tenant/applications"), contoso.dump().at("/comparable/tenant/applications"));
            assertEquals(before.at("/comparable/onPremises@woodgrove"), contoso.dump().at("/comparable/onPremises@woodgrove"));
        }
    }

    /** The same certificate, and the same place in two tenants. */
    @Test
    void whereACertificateIsMissingIsToldWithTheTenant() {
        String told = new PlainCommandLine(profile).run("certificates", "--skip-names", "--demo", "two-tenants").output();

        assertTrue(told.contains("missing at: the dedicated application (litware.onmicrosoft.com)\n"), told);
        assertTrue(told.contains("should not be at: Office 365 Exchange Online (contoso.com); "
                + "Office 365 Exchange Online (litware.onmicrosoft.com)\n"), told);
    }

    /** The check knows it as the matrix does, and nobody names a key away that the other forest's servers may need. */
    @Test
    void theOtherForestsKeyIsToldAsItsAndNotNamedAway() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-forests")) {
            String woodgrove = contoso.dump().at("/state/onPremises@woodgrove/AuthConfig/Auth Configuration/"
                    + "CurrentCertificateThumbprint").text().orElseThrow();
            Product.Run check = new PlainCommandLine(profile).run("check", "--demo", "two-forests", "--check",
                    "io.isthmus.checks.sharedPrincipalKeys");
            assertTrue(check.output().contains("of another organization (Woodgrove"), check::toString);
            assertFalse(check.output().contains("unknown owner"), check::toString);
            assertRefused(new MainJob(profile, "two-forests", contoso.emulator()), FIRST, "shared.cleanup",
                    Map.of("thumbprints", Value.of(woodgrove)), "another organization of this connection");
        }
    }

    /** What one tenant's servers use is not switched off by the rollback of another that was never set up. */
    @Test
    void aTenantThatWasNeverSetUpRollsNothingBack() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-tenants")) {
            assertRefused(new MainJob(profile, "two-tenants", contoso.emulator()), SECOND, "rollback", Map.of(),
                    "names no application");
        }
    }

    /** Both use it: the rollback of one cuts off the other, which whoever asks for it has to say, and knows by name. */
    @Test
    void theRollbackOfOneTenantCutsOffNoOtherUnasked() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "two-tenants")) {
            MainJob job = new MainJob(profile, "two-tenants", contoso.emulator());
            applied(job, job.planFor(SECOND, "hybrid.setup", Map.of()));
            assertRefused(job, FIRST, "rollback", Map.of(), "Litware");
            assertRefused(job, SECOND, "rollback", Map.of(), "Contoso");
            Value before = contoso.dump();
            Plan plan = job.planFor(SECOND, "rollback", Map.of("everyTenant", Value.of(true)));
            assertTrue(plan.warnings().stream().anyMatch(warning -> warning.contains("Contoso")),
                    plan.warnings()::toString);
            applied(job, plan);
            Plan rest = job.planFor(FIRST, "rollback", Map.of());
            applied(job, rest);
            assertRefused(job, FIRST, "rollback", Map.of(), "is not in use");
            for (Plan one : List.of(rest, plan)) {
                assertEquals(PlanState.Phase.UNDONE, job.undo(one.id()).state().phase());
            }
            assertEquals(List.of(), DumpDifference.between(before, contoso.dump(), before));
        }
    }

    private static Value next(ServedContoso contoso) throws Exception {
        return contoso.dump().at("/state/onPremises/AuthConfig/Auth Configuration/NextCertificateThumbprint");
    }

    private static void applied(MainJob job, Plan plan) throws Exception {
        ChangeResult result = job.apply(plan);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), result::sentence);
    }

    private static void assertRefused(MainJob job, int pair, String kind, Map<String, Value> parameters, String because) {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> job.planFor(pair, kind, parameters));
        assertTrue(refused.getMessage().contains(because), refused.getMessage());
    }

    /** @param changed what the main job changes for the second pair, and nothing else */
    private void setsUpTheSecond(String scenario, String second, Set<String> changed) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            MainJob job = new MainJob(profile, scenario, contoso.emulator());
            assertEquals(second, job.look().pairs().get(SECOND).title());
            Value first = contoso.dump();
            Plan plan = job.planFor(SECOND, "hybrid.setup", Map.of());

            ChangeResult applied = job.apply(plan);

            assertEquals(PlanState.Phase.APPLIED, applied.state().phase(), applied::sentence);
            assertEquals(changed, changed(first, contoso.dump()));
            contoso.forgetRequests();
            assertEquals(PlanState.Phase.APPLIED, job.apply(job.plan("hybrid.setup", Map.of())).state().phase());
            assertTrue(contoso.writes().isEmpty(), () -> "the first pair was done: " + plan);
            assertEquals(PlanState.Phase.UNDONE, job.undo(plan.id()).state().phase());
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
    }

    private static Set<String> changed(Value first, Value last) {
        return DumpDifference.between(first, last, first).stream()
                .map(line -> line.substring("+ /".length()).split("/"))
                .map(names -> String.join("/", names[0], names[1], names[2]))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
