package io.isthmus.journey;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.change.ChangeResult;
import io.isthmus.engine.change.PlanState;
import io.isthmus.engine.change.StepState;
import io.isthmus.sdk.change.Plan;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.request.CmdletRequest;

/** The certificate that mail goes by, from its request to the removal of the one before (practice 15 and 16). */
@Timeout(300)
class TlsRenewalTest {

    private static final String SCENARIO = "fresh-hybrid";
    private static final String OLD = "E27A6B8DBF57A64A415C9CEC36919C87167219C4";
    private static final Value MAILBOX = Value.of("cloud@contoso.mail.onmicrosoft.com");
    private static final List<String> SERVERS = List.of("EX01", "EX02", "EX03");

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

    private boolean held(String server, String thumbprint) throws Exception {
        return job.send(CmdletRequest.onPremises("Get-ExchangeCertificate").with("Server", server)).entries()
                .anyMatch(one -> one.at("/Thumbprint").equals(Value.of(thumbprint)));
    }

    private String connector(String noun) throws Exception {
        return job.send(CmdletRequest.onPremises("Get-" + noun)).at("/0/TlsCertificateName").text().orElse("");
    }

    private String shown(String server) throws Exception {
        return job.send(CmdletRequest.onPremises("Get-TransportService").with("Identity", server))
                .at("/0/InternalTransportCertificateThumbprint").text().orElseThrow();
    }

    /** What the web site of a server shows, where it is not what it showed at first; no cmdlet tells it. */
    private String webSite(String server) throws Exception {
        return contoso.dump().at("/state/onPremises/ExchangeServer/" + server + "/_iis").text().orElse("");
    }

    /** What the plan tells an administrator to run at the server that asked. */
    private void carry(String thumbprint, String server) throws Exception {
        Value file = job.send(CmdletRequest.onPremises("Export-ExchangeCertificate").with("Server", "EX01")
                .with("Thumbprint", thumbprint).with("BinaryEncoded", Value.of(true)).with("Password", "secret"));
        job.send(CmdletRequest.onPremises("Import-ExchangeCertificate").with("Server", server)
                .with("FileData", CmdletRequest.bytes(file.at("/0/FileData").text().orElseThrow()))
                .with("Password", "secret"));
    }

    private Plan answered() throws Exception {
        return job.plan("tls.renew", Map.of("certificate", Value.of(Authorities.answer(job, profile).toString()),
                "mailTo", MAILBOX));
    }

    private static String thumbprint(Plan plan) {
        return plan.steps().getFirst().differences().getFirst().after().text().orElseThrow();
    }

    @Test
    void theRequestsTextStaysWithTheStepAndUndoneNothingIsLeftOfIt() throws Exception {
        Plan plan = job.plan("tls.renew", Map.of());
        ChangeResult result = job.apply(plan);
        assertEquals(PlanState.Phase.APPLIED, result.state().phase(), result::sentence);
        String told = result.state().step("request").orElseThrow().told().orElseThrow();
        assertTrue(told.startsWith("-----BEGIN NEW CERTIFICATE REQUEST-----\n"), told);
        assertEquals(told, job.state(plan.id()).orElseThrow().step("request").orElseThrow().told().orElseThrow(),
                "a console that was just started knows it, too");
        PlanRefusedException again = assertThrows(PlanRefusedException.class, () -> job.plan("tls.renew", Map.of()));
        assertTrue(again.advice().contains("certificate=FILE"), again.advice());
        assertEquals(PlanState.Phase.UNDONE, job.undo(plan.id()).state().phase());
        assertEquals(List.of(), DumpDifference.between(first, contoso.dump(), first));
    }

    @Test
    void fromTheRequestToTheRemovalOfTheOneBefore() throws Exception {
        job.apply(job.plan("tls.renew", Map.of()));
        String before = connector("SendConnector");
        Plan plan = answered();
        String thumbprint = thumbprint(plan);
        EveryPlanTest.leaveForTheGrammar(plan);

        ChangeResult waiting = job.applyForGood(plan);
        assertEquals(PlanState.Phase.STOPPED, waiting.state().phase(), "nobody brought it to the other servers yet");
        assertEquals(StepState.DONE, waiting.state().step("import").orElseThrow().state());
        assertEquals(before, connector("SendConnector"));
        carry(thumbprint, "EX02");
        carry(thumbprint, "EX03");
        ChangeResult done = job.resume(plan.id());
        assertEquals(PlanState.Phase.APPLIED, done.state().phase(), () -> done.sentence() + done.state().steps());
        for (String server : SERVERS) {
            assertTrue(held(server, thumbprint), server);
            assertEquals(thumbprint, shown(server));
        }
        for (String noun : List.of("SendConnector", "ReceiveConnector", "HybridConfiguration")) {
            assertTrue(connector(noun).startsWith("<I>CN=Example TLS RSA CA 2027, "), connector(noun));
        }

        int sent = contoso.writes().size();
        assertEquals(PlanState.Phase.APPLIED, job.applyForGood(plan).state().phase());
        assertEquals(sent, contoso.writes().size(), "applying twice changes something");

        assertEquals("", webSite("EX01"), "nobody asked for web sites");
        Plan removal = job.plan("tls.renew", Map.of("remove", Value.of(OLD), "mailTo", MAILBOX));
        assertThrows(PlanRefusedException.class, () -> job.apply(removal), "the organization's name was not typed");
        assertEquals(PlanState.Phase.APPLIED, job.applyForGood(removal).state().phase());
        for (String server : SERVERS) {
            assertFalse(held(server, OLD), server);
        }
    }

    @Test
    void whatCannotBeUndoneStaysAndEverythingElseIsAsItWas() throws Exception {
        job.apply(job.plan("tls.renew", Map.of()));
        Plan plan = job.plan("tls.renew", Map.of("certificate", Value.of(Authorities.answer(job, profile).toString()),
                "exclude", Value.of("EX02: later; EX03: later"), "web", Value.of(OLD)));
        Value before = contoso.dump();
        assertEquals(PlanState.Phase.APPLIED, job.applyForGood(plan).state().phase());
        assertEquals(thumbprint(plan), webSite("EX01"));
        job.undo(plan.id());
        assertEquals(OLD, shown("EX01"));
        assertTrue(held("EX01", thumbprint(plan)));
        assertTrue(DumpDifference.between(before, contoso.dump(), before).stream()
                .allMatch(line -> line.contains("/ExchangeCertificate/")), "only the certificate itself is new");
    }

    @Test
    void aUserOfTheDemoGoesThroughAllThreeGoesWithAnAuthorityThatAnswers() throws Exception {
        PlainCommandLine isthmus = new PlainCommandLine(profile);
        Path request = profile.resolve("mail.req");
        Path answer = profile.resolve("mail.pem");
        Files.writeString(request, applied(isthmus, "request.json"));
        Product.Run signed = isthmus.run("demo", "sign", request.toString(), SCENARIO, "-o", answer.toString());
        assertEquals(0, signed.exitCode(), signed::toString);
        assertTrue(signed.output().contains("mail.contoso.com"), signed::toString);
        String[] watch = {"watch", "--demo", SCENARIO, "--once"};
        isthmus.run(watch);

        applied(isthmus, "renewal.json", "-p", "certificate=" + answer, "-p", "mailTo=" + MAILBOX.text().orElseThrow(),
                "-p", "exclude=EX02: later; EX03: later");
        assertTrue(connector("SendConnector").contains("Example TLS RSA CA 2027"));
        applied(isthmus, "removal.json", "-p", "remove=" + OLD, "-p", "mailTo=" + MAILBOX.text().orElseThrow(), "-p",
                "exclude=EX02: later; EX03: later");
        assertFalse(held("EX01", OLD));
        Product.Run own = isthmus.run(watch);
        assertEquals(0, own.exitCode(), () -> "what Isthmus did itself is nobody else's change: " + own);
    }

    /** Makes a plan and applies it; what the command line says to that. */
    private String applied(PlainCommandLine isthmus, String file, String... parameters) {
        String plan = profile.resolve(file).toString();
        Product.Run made = isthmus.run(Stream.concat(Stream.of("plan", "tls.renew", "--demo", SCENARIO, "-o", plan),
                Stream.of(parameters)).toArray(String[]::new));
        assertEquals(0, made.exitCode(), made::toString);
        Product.Run applied = isthmus.run("apply", plan, "--yes", "--confirm", "Contoso (" + SCENARIO + ")");
        assertEquals(0, applied.exitCode(), applied::toString);
        return applied.output();
    }

    @Test
    void whatIsNoRequestIsRefused() throws Exception {
        Path file = Files.writeString(profile.resolve("mail.req"), "-----BEGIN CERTIFICATE REQUEST-----\nAAAA\n"
                + "-----END CERTIFICATE REQUEST-----\n");
        Product.Run refused = new PlainCommandLine(profile).run("demo", "sign", file.toString(), SCENARIO);
        assertEquals(2, refused.exitCode(), refused::toString);
        assertTrue(refused.errors().contains("no certificate request"), refused::toString);
    }

    @Test
    void practice16APrivateKeyIsRefusedBeforeAnythingIsSent() throws Exception {
        Path key = Files.writeString(profile.resolve("key.pem"),
                "-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjAgEAAoIBAQ==\n-----END PRIVATE KEY-----\n");
        contoso.forgetRequests();
        PlanRefusedException refused = assertThrows(PlanRefusedException.class,
                () -> job.plan("tls.renew", Map.of("certificate", Value.of(key.toString()))));
        assertTrue(refused.getMessage().contains("private key"), refused.getMessage());
        assertEquals(List.of(), contoso.writes());
    }
}
