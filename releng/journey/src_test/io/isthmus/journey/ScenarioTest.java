package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.emulator.Emulator;
import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.check.CheckResult;
import io.isthmus.engine.internal.snapshot.ZipSnapshotFiles;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Snapshot;

/** The main job over each scenario of the demo organization, with what is right there. */
class ScenarioTest {

    private static final String GUID = "8c1f0c3e-5b7a-4f0e-9d61-2a7b6e4f1c90";
    private static final String NAME = "ExchangeServerApp-" + GUID;
    private static final String ROLE = "dc890d15-9560-4a4c-9b7f-a736ec74ec40";
    private static final String AUTH_CERTIFICATE = "A70AE923AA8A44B2D5C73879C7A98EB9D24EA470";

    /** What is written where no application was there before: these objects, and no other. */
    private static final Set<String> WHOLE = Set.of("tenant/applications/made", "tenant/servicePrincipals/made",
            "tenant/appRoleAssignments/made", "online/OrganizationConfig/contoso.onmicrosoft.com",
            "onPremises/AuthServer/EvoSts - " + GUID,
            "onPremises/OrganizationRelationship/On-premises to O365 - " + GUID,
            "onPremises/SettingOverride/EnableExchangeHybrid3PAppFeature");
    /** The same where the wizard made application, consent and key already. */
    private static final Set<String> REST = WHOLE.stream().filter(object -> !object.startsWith("tenant/"))
            .collect(Collectors.toSet());

    private static final Set<String> IN_USE = Set.of("graph-stage", "signins-5m", "workload-identities");

    @TempDir
    Path profile;

    /** A scenario in which the job is done, and the objects that it changes. */
    record Done(String scenario, Set<String> changed) {
    }

    static Stream<Done> done() {
        return Stream.of(new Done("fresh-hybrid", WHOLE), new Done("half-done", REST),
                new Done("late-directory", WHOLE), new Done("throttled", WHOLE), new Done("partner", WHOLE));
    }

    @ParameterizedTest
    @MethodSource("done")
    void isDoneAndUndone(Done right) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, right.scenario())) {
            MainJob job = new MainJob(profile, right.scenario(), contoso.emulator());
            Value first = contoso.dump();
            Snapshot before = job.look();
            Plan plan = job.plan();

            ChangeResult applied = job.apply(plan);
            assertEquals(PlanState.Phase.APPLIED, applied.state().phase(), applied::sentence);
            assertEquals(right.changed(), changed(first, contoso.dump()));
            assertSetUp(contoso.dump());

            contoso.forgetRequests();
            assertEquals(PlanState.Phase.APPLIED, job.apply(plan).state().phase());
            assertEquals(List.of(), contoso.writes(), "applying twice changes something");

            ChangeResult undone = job.undo(plan.id());
            assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), undone::sentence);
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
            assertTrue(new ZipSnapshotFiles().compare(before, job.look()).equalConfigured());
        }
    }

    static Set<String> inUse() {
        return IN_USE;
    }

    /** Where the first stage is in use, the plan sees that all of it is done. */
    @ParameterizedTest
    @MethodSource("inUse")
    void sendsNothingWhereAllIsDone(String scenario) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, scenario)) {
            MainJob job = new MainJob(profile, scenario, contoso.emulator());
            Plan plan = job.plan();
            contoso.forgetRequests();

            assertEquals(PlanState.Phase.APPLIED, job.apply(plan).state().phase());
            assertEquals(List.of(), contoso.writes());
            assertSetUp(contoso.dump());
        }
    }

    /** What was undone lies among the deleted items. Brought back it is the same, and consent is given once more. */
    @Test
    void whatWasUndoneIsBroughtBack() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "fresh-hybrid")) {
            MainJob job = new MainJob(profile, "fresh-hybrid", contoso.emulator());
            Plan plan = job.plan();
            job.apply(plan);
            String application = text(application(contoso.dump()), "id");
            String principal = text(principal(contoso.dump()), "id");
            job.undo(plan.id());

            ChangeResult again = job.apply(job.plan(Map.of("restore", Value.of(true))));

            assertEquals(PlanState.Phase.APPLIED, again.state().phase(), again::sentence);
            assertSetUp(contoso.dump());
            assertEquals(application, text(application(contoso.dump()), "id"));
            assertEquals(principal, text(principal(contoso.dump()), "id"));
        }
    }

    private static Value application(Value dump) {
        return one(dump.at("/state/tenant/applications"), "displayName", NAME);
    }

    private static Value principal(Value dump) {
        return one(dump.at("/state/tenant/servicePrincipals"), "appId", text(application(dump), "appId"));
    }

    /** Who may not apply a plan, and what is said of one of its steps on each side. */
    record Unentitled(String scenario, List<String> sentences) {
    }

    static Stream<Unentitled> unentitled() {
        return Stream.of(
                new Unentitled("denied", List.of("it needs Cloud Application Administrator or Application Administrator",
                        "it needs Federated Sharing", "it needs Exchange Administrator or Global Administrator")),
                new Unentitled("shared-duties", List.of("activate Exchange Administrator first",
                        "it needs Federated Sharing", "it needs Organization Configuration")));
    }

    /** What would be refused half-way is not begun. */
    @ParameterizedTest
    @MethodSource("unentitled")
    void stopsBeforeTheFirstWriteWhereARightIsMissing(Unentitled right) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, right.scenario())) {
            MainJob job = new MainJob(profile, right.scenario(), contoso.emulator());
            Value first = contoso.dump();
            Plan plan = job.plan();

            PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> job.apply(plan));

            right.sentences().forEach(sentence -> assertTrue(refused.getMessage().contains(sentence),
                    refused::getMessage));
            assertEquals(List.of(), contoso.writes());
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
    }

    /** A scenario in which no plan can be made, and what the refusal says. */
    record Refused(String scenario, String message, String advice) {
    }

    static Stream<Refused> refused() {
        return Stream.of(
                new Refused("dauth-only", "does not use OAuth with Exchange Online",
                        "Run the Hybrid Configuration Wizard with OAuth first"),
                new Refused("expired-certificate", "Hybrid configuration, which is not known", "snapshot"),
                new Refused("never-hybrid", "Hybrid configuration, which is not known", "snapshot"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void refusesToPlan(Refused right) throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, right.scenario())) {
            Value first = contoso.dump();

            PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                    () -> new MainJob(profile, right.scenario(), contoso.emulator()).plan());

            assertTrue(refused.getMessage().contains(right.message()), refused.getMessage());
            assertTrue(refused.advice().contains(right.advice()), refused.advice());
            assertEquals(List.of(), contoso.writes());
            assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
        }
    }

    /** Once hybrid, never cleaned: the tenant alone tells which keys are left, and that nobody could tell whose they are. */
    @Test
    void tellsTheKeysThatAreLeftWithoutAWordFromOnPremises() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "never-hybrid")) {
            CheckResult keys = new MainJob(profile, "never-hybrid", contoso.emulator()).check().results().stream()
                    .filter(result -> result.check().id().equals("io.isthmus.checks.sharedPrincipalKeys")).findFirst()
                    .orElseThrow();

            assertEquals(Outcome.FAIL, keys.outcome());
            assertEquals(List.of(Severity.CRITICAL, Severity.CRITICAL, Severity.WARNING), keys.findings().stream()
                    .map(Finding::severity).sorted(Comparator.reverseOrder()).toList(), keys::toString);
            assertTrue(keys.findings().stream().allMatch(finding -> finding.advice().contains(
                    "which tell whether it is your own")), keys::toString);
        }
    }

    @Test
    void noScenarioIsForgotten() {
        assertEquals(new Emulator().scenarios(), Stream.of(done().map(Done::scenario), IN_USE.stream(),
                unentitled().map(Unentitled::scenario), SeveralPairsTest.SCENARIOS.stream(),
                refused().map(Refused::scenario)).flatMap(each -> each).collect(Collectors.toSet()));
    }

    private static Set<String> changed(Value first, Value last) {
        return DumpDifference.between(first, last, first).stream()
                .map(line -> line.substring("+ /".length()).split("/")).map(names -> String.join("/", names[0], names[1],
                        names[2])).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One application with its consent and key, let through, named, switched on; nobody else's is touched. */
    private static void assertSetUp(Value dump) {
        Value state = dump.at("/comparable");
        Value application = one(state.at("/tenant/applications"), "displayName", NAME);
        String appId = text(application, "appId");
        Value principal = one(state.at("/tenant/servicePrincipals"), "appId", appId);
        Value consent = one(state.at("/tenant/appRoleAssignments"), "principalId", text(principal, "id"));
        assertEquals(ROLE, text(consent, "appRoleId"));
        assertEquals(List.of(AUTH_CERTIFICATE), application.at("/keyCredentials").entries()
                .map(key -> text(key, "customKeyIdentifier")).toList());
        Value online = one(state.at("/online/OrganizationConfig"), "Name", "contoso.onmicrosoft.com");
        assertEquals(4, online.at("/EwsAllowedAppIDs").entries().count(), online::toString);
        assertTrue(online.at("/EwsAllowedAppIDs").entries().anyMatch(Value.of(appId)::equals), online::toString);
        assertEquals(Value.of(true), online.at("/EwsEnabled"));
        Value authServer = one(state.at("/onPremises/AuthServer"), "Name", "EvoSts - " + GUID);
        assertEquals(appId, text(authServer, "ApplicationIdentifier"));
        assertEquals(List.of(Value.of("contoso.mail.onmicrosoft.com")), authServer.at("/DomainName").entries().toList());
        Value override = one(state.at("/onPremises/SettingOverride"), "Name", "EnableExchangeHybrid3PAppFeature");
        assertEquals(List.of(Value.of("Enabled=true")), override.at("/Parameters").entries().toList());
    }

    private static Value one(Value set, String member, String value) {
        List<Value> found = ((Value.Members) set).values().values().stream()
                .filter(each -> each.at("/" + member).text().filter(value::equals).isPresent()).toList();
        assertEquals(1, found.size(), () -> member + " = " + value + ": " + found);
        return found.getFirst();
    }

    private static String text(Value value, String member) {
        return value.at("/" + member).text().orElseThrow(() -> new AssertionError(member + " in " + value));
    }
}
