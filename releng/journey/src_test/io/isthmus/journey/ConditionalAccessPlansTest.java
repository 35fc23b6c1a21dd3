package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.json.Codec;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.data.Value;

/** Policies are made in report-only, judged, switched on and taken back, against the emulated Graph. */
@Timeout(600)
class ConditionalAccessPlansTest {

    private static final String SCENARIO = "workload-identities";
    private static final String ANALYZER = "io.isthmus.access.workloadPolicies";
    private static final Path DATA = Path.of(System.getProperty("isthmus.shared", "../../../shared"), "data");
    private static final String POLICIES = "/v1.0/identity/conditionalAccess/policies";
    private static final String LOCATIONS = "/v1.0/identity/conditionalAccess/namedLocations";

    @TempDir
    private Path profile;

    private static List<Finding> analyzed(MainJob job) throws Exception {
        return job.check().findings().stream().filter(finding -> finding.check().equals(ANALYZER)).toList();
    }

    private static boolean says(List<Finding> findings, Outcome outcome, String words) {
        return findings.stream().anyMatch(finding -> finding.outcome() == outcome && finding.message().contains(words));
    }

    @Test
    void aPolicyBeginsInReportOnlyIsSwitchedOnAndIsTakenBack() throws Exception {
        GraphJudge judge = GraphJudge.load();
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            Value first = contoso.dump();
            assertTrue(says(analyzed(job), Outcome.FAIL, "No Conditional Access policy says"));

            Plan create = job.plan("policy.create", Map.of("addresses", Value.of("203.0.113.25, 2001:db8:7::/48")));
            EveryPlanTest.leaveForTheGrammar(create);
            EveryPlanTest.assertDoneOnceAndUndone(job, contoso, create, first);
            Plan again = job.plan("policy.create", Map.of("addresses", Value.of("203.0.113.25")));
            assertEquals(PlanState.Phase.APPLIED, job.apply(again).state().phase());
            List<Finding> reporting = analyzed(job);
            assertTrue(says(reporting, Outcome.FAIL, "is in report-only"), reporting::toString);

            String policy = contoso.graph("GET", POLICIES + "?$filter=startswith(displayName,'Block%20')", Value.none())
                    .at("/value/0/id").text().orElseThrow();
            Plan enable = job.plan("policy.enable", Map.of("policy", Value.of(policy)));
            EveryPlanTest.leaveForTheGrammar(enable);
            EveryPlanTest.assertDoneOnceAndUndone(job, contoso, enable, first);
            assertEquals(PlanState.Phase.APPLIED, job.apply(job.plan("policy.enable",
                    Map.of("policy", Value.of(policy)))).state().phase());
            assertTrue(analyzed(job).stream().noneMatch(finding -> finding.outcome() == Outcome.FAIL));
            judge.judge(contoso, job);
        }
    }

    @Test
    void withoutTheLicenceNothingIsPlannedAndNothingIsCalledBroken() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, "graph-stage")) {
            MainJob job = new MainJob(profile, "graph-stage", contoso.emulator());
            PlanRefusedException refused = assertThrows(PlanRefusedException.class, () -> job.plan("policy.create",
                    Map.of("addresses", Value.of("203.0.113.25"))));
            assertTrue(refused.getMessage().contains("Workload Identities Premium"), refused.getMessage());
            List<Finding> findings = analyzed(job);
            assertTrue(findings.stream().allMatch(finding -> finding.outcome() == Outcome.NOT_APPLICABLE),
                    findings::toString);
        }
    }

    @Test
    void whatSomebodySwitchedOnIsNotDeleted() throws Exception {
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            Plan create = job.plan("policy.create", Map.of("addresses", Value.of("203.0.113.25")));
            assertEquals(PlanState.Phase.APPLIED, job.apply(create).state().phase());
            String policy = contoso.graph("GET", POLICIES + "?$filter=startswith(displayName,'Block%20')", Value.none())
                    .at("/value/0/id").text().orElseThrow();
            contoso.graph("PATCH", POLICIES + "/" + policy, Value.members().with("state", Value.of("enabled")));
            contoso.forgetRequests();
            ChangeResult stopped = job.undo(create.id());
            assertEquals(PlanState.Phase.STOPPED, stopped.state().phase(), stopped::sentence);
            assertEquals(List.of(), contoso.writes());
        }
    }

    @Test
    void theAnalyzerReadsThePoliciesOfMicrosoftsExamples() throws Exception {
        assumeTrue(Files.isDirectory(DATA.resolve("conditional-access"))
                && Files.isDirectory(DATA.resolve("graph/examples")),
                "skipped: ../shared/data/graph/examples or conditional-access is not there");
        try (ServedContoso contoso = ServedContoso.serve(profile, SCENARIO)) {
            MainJob job = new MainJob(profile, SCENARIO, contoso.emulator());
            int made = post(contoso, LOCATIONS, examples("namedlocations")) + post(contoso, POLICIES,
                    examples("policies"));
            assertTrue(made >= 4, "made " + made);
            List<Finding> forPeople = analyzed(job);
            assertEquals(1, forPeople.size(), "policies for people do not touch the application: " + forPeople);
            assertTrue(says(forPeople, Outcome.FAIL, "No Conditional Access policy says"));

            contoso.graph("POST", POLICIES, Codec.read(Files.readString(
                    DATA.resolve("conditional-access/workload-identity-location-policy.request.json"))));
            assertTrue(says(analyzed(job), Outcome.FAIL, "The policy Name for the application"));
            Value whatIf = Codec.read(Files.readString(
                    DATA.resolve("conditional-access/whatif-serviceprincipal.response.json"))).at("/value/0");
            contoso.graph("POST", POLICIES, Value.members().with("displayName", whatIf.at("/displayName"))
                    .with("state", whatIf.at("/state")).with("conditions", Value.members()
                            .with("applications", whatIf.at("/conditions/applications/includeApplications").isNull()
                                    ? Value.none() : only(whatIf, "applications", "includeApplications"))
                            .with("clientApplications", only(whatIf, "clientApplications", "includeServicePrincipals"))
                            .with("locations", only(whatIf, "locations", "includeLocations")))
                    .with("grantControls", Value.members().with("operator", Value.of("OR"))
                            .with("builtInControls", whatIf.at("/grantControls/builtInControls"))));
            List<Finding> blocking = analyzed(job);
            assertTrue(says(blocking, Outcome.FAIL, "All ST SPs_All resources_Any location_Block blocks"),
                    blocking::toString);
        }
    }

    private static Value only(Value policy, String part, String member) {
        return Value.members().with(member, policy.at("/conditions/" + part + "/" + member));
    }

    private static List<Path> examples(String kind) throws Exception {
        try (Stream<Path> files = Files.list(DATA.resolve("graph/examples"))) {
            return files.filter(file -> file.getFileName().toString()
                    .startsWith("v1.0__conditionalaccessroot-post-" + kind + "__request")).sorted().toList();
        }
    }

    /** How many of them the service took: some name objects of the tenant that they were written in. */
    private static int post(ServedContoso contoso, String path, List<Path> files) throws Exception {
        int made = 0;
        for (Path file : files) {
            made += contoso.graph("POST", path, Codec.read(Files.readString(file))).at("/id").isNull() ? 0 : 1;
        }
        return made;
    }
}
