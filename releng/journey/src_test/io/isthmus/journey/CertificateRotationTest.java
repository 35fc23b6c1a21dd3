package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepProgress;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.request.GraphRequest;

/** The auth certificate of an organization that uses its application, from the old one to the new one. */
@Timeout(300)
class CertificateRotationTest {

    private static final String SCENARIO = "graph-stage";
    private static final String APPLICATION = "/v1.0/applications/e3f95b7a-0c62-4d18-b5a9-8d7c1f4e6b03";
    private static final String OLD = "A70AE923AA8A44B2D5C73879C7A98EB9D24EA470";
    /** The demo organization's certificate has 85 days left, more than the threshold. */
    private static final Map<String, Value> DUE = Map.of("renewBefore", Value.of("90"));

    @TempDir
    Path profile;

    private ServedContoso contoso;
    private MainJob job;
    private Value first;

    @BeforeEach
    void setUp() throws Exception {
        contoso = ServedContoso.serve(profile, SCENARIO);
        job = new MainJob(profile, SCENARIO, contoso.emulator());
        first = contoso.dump();
    }

    @AfterEach
    void close() {
        contoso.close();
    }

    private ChangeResult applied(Plan plan) throws Exception {
        ChangeResult result = job.apply(plan);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), result::sentence);
        return result;
    }

    private String configured(String property) throws Exception {
        return job.send(CmdletRequest.onPremises("Get-AuthConfig")).at("/0/" + property).text().orElse("");
    }

    private List<String> keys() throws Exception {
        return job.send(GraphRequest.get(APPLICATION + "?$select=id,keyCredentials")).at("/keyCredentials").entries()
                .map(key -> key.at("/customKeyIdentifier").text().orElseThrow()).toList();
    }

    private boolean held(String server, String thumbprint) throws Exception {
        return job.send(CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", server)).entries()
                .anyMatch(one -> one.at("/Thumbprint").equals(Value.of(thumbprint)));
    }

    @Test
    void beforeItsTimeItIsRefused() throws Exception {
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> job.plan("certificate.rotate", Map.of()));
        assertTrue(refused.getMessage().contains(OLD), refused.getMessage());
    }

    @Test
    void everyServerHasItAndEntraKnowsItBeforeItIsStaged() throws Exception {
        GraphJudge judge = GraphJudge.load();
        Plan plan = job.plan("certificate.rotate", DUE);
        ChangeResult waiting = job.apply(plan);
        StepProgress everyServer = waiting.state().step("everyServer").orElseThrow();
        assertEquals(StepState.STOPPED, everyServer.state());
        assertFalse(everyServer.sentence().contains("EX01 "), everyServer.sentence());
        assertTrue(everyServer.sentence().contains("EX02 ") && everyServer.sentence().contains("EX03 "),
                "who is waited for: " + everyServer.sentence());
        assertEquals(List.of(OLD), keys(), "Entra knows what no server but one has");
        ChangeResult result = Carrying.carry(job, contoso, waiting);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), result::sentence);
        String next = configured("NextCertificateThumbprint");
        assertNotEquals("", next);
        assertEquals(OLD, configured("CurrentCertificateThumbprint"));
        assertEquals(List.of(OLD, next), keys());
        for (String server : List.of("EX01", "EX02", "EX03")) {
            assertTrue(held(server, next), server);
        }
        assertFalse(held("EDGE01", next));
        assertTrue(result.state().steps().stream().anyMatch(step -> step.state() == StepState.WAITING),
                () -> "it becomes the current one later: " + result.state().steps());
        assertEquals(List.of("RUN New-ExchangeCertificate", "PATCH " + APPLICATION, "RUN Set-AuthConfig"),
                contoso.writes().stream().map(asked -> asked.method() + " " + asked.target()).toList());
        judge.judge(contoso, job);
    }

    @Test
    void aUserOfTheDemoReadsTheScriptCarriesTheCertificateAndGoesOn() throws Exception {
        PlainCommandLine isthmus = new PlainCommandLine(profile);
        String plan = profile.resolve("rotation.json").toString();
        isthmus.run("plan", "certificate.rotate", "--demo", SCENARIO, "-p", "renewBefore=90", "-o", plan);
        Product.Run waiting = isthmus.run("apply", plan, "--yes");
        Matcher script = Pattern.compile("-Thumbprint ([0-9A-F]{40}) ").matcher(waiting.output());
        assertTrue(script.find(), waiting::toString);
        Product.Run carried = isthmus.run("demo", "carry", script.group(1), SCENARIO);
        assertTrue(carried.exitCode() == 0 && carried.output().contains("EX02, EX03"), carried::toString);
        Product.Run done = isthmus.run("apply", "--resume", "--yes");
        assertEquals(0, done.exitCode(), done::toString);
        assertEquals(script.group(1), configured("NextCertificateThumbprint"));
    }

    @Test
    void appliedTwiceItMakesNoSecondCertificateAndAnotherPlanIsRefused() throws Exception {
        Plan plan = job.plan("certificate.rotate", DUE);
        Carrying.rotate(job, contoso, plan);
        int sent = contoso.writes().size();
        applied(plan);
        assertEquals(sent, contoso.writes().size());
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> job.plan("certificate.rotate", DUE));
        assertTrue(refused.getMessage().contains("becomes the current one at"), refused.getMessage());
    }

    @Test
    void undoneBeforeItsDateNothingIsLeftOfIt() throws Exception {
        Plan plan = job.plan("certificate.rotate", DUE);
        Carrying.rotate(job, contoso, plan);
        assertFalse(DumpDifference.between(first, contoso.dump(), first).isEmpty());
        contoso.advance(Duration.ofDays(20));
        ChangeResult undone = job.undo(plan.id());
        assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), undone::sentence);
        assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
    }

    @Test
    void fromItsDateOnServersSignWithItAndUndoingTakesNothingAway() throws Exception {
        Plan plan = job.plan("certificate.rotate", DUE);
        Carrying.rotate(job, contoso, plan);
        String next = configured("NextCertificateThumbprint");
        contoso.advance(Duration.ofDays(31));
        assertEquals(next, configured("CurrentCertificateThumbprint"));
        assertEquals(OLD, configured("PreviousCertificateThumbprint"));
        int sent = contoso.writes().size();
        applied(plan);
        ChangeResult undone = job.undo(plan.id());
        assertNotEquals(PlanState.Phase.UNDONE, undone.state().phase());
        assertEquals(sent, contoso.writes().size(), "the key of a certificate in use was to be taken away");
        assertEquals(List.of(OLD, next), keys());
    }

    @Test
    void aRotationThatStoppedHalfWayIsGoneOnWithByAnotherPlan() throws Exception {
        job.send(CmdletRequest.onPremises("New-ExchangeCertificate")
                .with("SubjectName", "CN=Microsoft Exchange Server Auth Certificate")
                .with("PrivateKeyExportable", Value.of(true)).with("Services", "None"));
        String thumbprint = job.send(CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", "EX01"))
                .entries().map(one -> one.at("/Thumbprint").text().orElseThrow()).toList().getLast();
        contoso.carry(thumbprint);
        contoso.forgetRequests();
        applied(job.plan("certificate.rotate", DUE));
        assertEquals(List.of("PATCH " + APPLICATION, "RUN Set-AuthConfig"),
                contoso.writes().stream().map(asked -> asked.method() + " " + asked.target()).toList());
    }

    @Test
    void publishedAtOnceItIsTheCurrentOneAndAsksForTheOrganizationsName() throws Exception {
        Plan plan = job.plan("certificate.rotate", Map.of("enforce", Value.of(true), "publish", Value.of(true)));
        assertThrows(PlanRefusedException.class, () -> job.apply(plan));
        Carrying.rotate(job, contoso, plan);
        assertEquals(OLD, configured("PreviousCertificateThumbprint"));
        assertTrue(keys().contains(configured("CurrentCertificateThumbprint")));
    }

    /** @return the new thumbprint */
    private String rotated() throws Exception {
        Carrying.rotate(job, contoso, job.plan("certificate.rotate", DUE));
        String next = configured("NextCertificateThumbprint");
        contoso.advance(Duration.ofDays(31));
        return next;
    }

    @Test
    void theOldOneGoesOnceTheNewOneWasSeenAndTheGraceIsOver() throws Exception {
        assertThrows(PlanRefusedException.class, () -> job.proven("certificate.prune", Map.of()), "nothing is old");
        String next = rotated();
        PlanRefusedException unproven = assertThrows(PlanRefusedException.class,
                () -> job.plan("certificate.prune", Map.of()));
        assertTrue(unproven.advice().contains("--proofs"), unproven.advice());
        PlanRefusedException early = assertThrows(PlanRefusedException.class,
                () -> job.proven("certificate.prune", Map.of("grace", Value.of("48"))));
        assertTrue(early.getMessage().contains("too early"), early.getMessage());
        contoso.advance(Duration.ofDays(2));

        Plan plan = job.proven("certificate.prune", Map.of());
        Value before = contoso.dump();
        applied(plan);
        assertEquals(List.of(next), keys());
        int sent = contoso.writes().size();
        applied(plan);
        assertEquals(sent, contoso.writes().size(), "applying twice changes something");
        ChangeResult undone = job.undo(plan.id());
        assertEquals(PlanState.Phase.UNDONE, undone.state().phase(), undone::sentence);
        assertEquals(List.of(), DumpDifference.between(before, contoso.dump(), before));
        assertTrue(keys().contains(OLD));
    }

    @Test
    void fromTheServersItGoesForGoodAndLookupsGoOn() throws Exception {
        String next = rotated();
        contoso.advance(Duration.ofDays(2));
        PlanRefusedException needed = assertThrows(PlanRefusedException.class,
                () -> job.proven("certificate.prune", Map.of("servers", Value.of(true))));
        assertTrue(needed.getMessage().contains("shared principal"), needed.getMessage());
        assertTrue(needed.advice().contains("shared.cleanup"), needed.advice());
        ChangeResult cleaned = job.applyForGood(job.plan("shared.cleanup", Map.of("unproven", Value.of("nobody looked"))));
        assertEquals(PlanState.Phase.APPLIED, cleaned.state().phase(), cleaned::sentence);
        Plan plan = job.proven("certificate.prune", Map.of("servers", Value.of(true)));
        EveryPlanTest.leaveForTheGrammar(plan);
        assertThrows(PlanRefusedException.class, () -> job.apply(plan), "the organization's name was not typed");
        ChangeResult result = job.applyForGood(plan);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), result::sentence);
        for (String server : List.of("EX01", "EX02", "EX03")) {
            assertFalse(held(server, OLD), server);
            assertTrue(held(server, next), server);
        }
        assertEquals("", configured("PreviousCertificateThumbprint"));
        contoso.advance(Duration.ofHours(3));
        Value call = job.send(CmdletRequest.onPremises("Test-OAuthConnectivity").with("Service", "EWS")
                .with("TargetUri", "https://outlook.office365.com"));
        assertEquals("Success", call.at("/0/ResultType").text().orElse(""), call::toString);
    }
}
