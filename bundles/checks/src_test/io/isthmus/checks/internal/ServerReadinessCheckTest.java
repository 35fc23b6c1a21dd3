package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.HybridConfiguration;
import io.isthmus.sdk.model.ReceiveConnector;
import io.isthmus.sdk.model.SendConnector;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.model.VirtualDirectory;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** Practice 14: a server that joined later lacks things. */
class ServerReadinessCheckTest {

    private static final List<String> ALL = List.of("EX01", "EX02", "EX03");
    private static final String MAIL = "<I>CN=CA<S>CN=mail";

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new ServerReadinessCheck(), contoso);
    }

    /** Three servers, each of which has all. */
    private static Contoso whole() {
        return Contoso.setUp()
                .with(Parts.HYBRID_CONFIGURATION, new HybridConfiguration(Set.of("FreeBusy"), List.of("contoso.com"),
                        ALL, ALL, ALL, List.of(), Optional.empty(), Optional.of(MAIL), 0))
                .with(Parts.SEND_CONNECTORS, List.of(sending(ALL)))
                .with(Parts.RECEIVE_CONNECTORS, ALL.stream().map(ServerReadinessCheckTest::receiving).toList())
                .with(Parts.CERTIFICATES, ALL.stream().map(server -> holding(server, true)).toList())
                .with(Parts.VIRTUAL_DIRECTORIES,
                        ALL.stream().map(server -> directory(server, "OAuth", true)).toList());
    }

    private static SendConnector sending(List<String> servers) {
        return new SendConnector("Outbound to Office 365", List.of(), List.of(), servers, true, Optional.empty(),
                Optional.empty(), Optional.of(MAIL), true, true);
    }

    private static ReceiveConnector receiving(String server) {
        return new ReceiveConnector("Default Frontend", server, List.of(), List.of(), List.of(), List.of(),
                Optional.of(MAIL), List.of("mail.protection.outlook.com:AcceptCloudServicesMail"), true);
    }

    private static ServerCertificates holding(String server, boolean mail) {
        Stream<Certificate> own = Stream.of(Records.certificate(Contoso.CURRENT, Contoso.CERTIFICATE_END));
        Stream<Certificate> more = mail ? Stream.of(new Certificate(Thumbprint.of("A1".repeat(20)), "CN=mail", "CN=CA",
                Optional.empty(), Contoso.NOW, Instant.parse("2027-01-01T00:00:00Z"), List.of(), Set.of(),
                Optional.empty(), false, Optional.empty())) : Stream.of();
        return new ServerCertificates(server, Reading.read(Stream.concat(own, more).toList(), Contoso.NOW, "x"));
    }

    private static VirtualDirectory directory(String server, String method, boolean moves) {
        return new VirtualDirectory(server, "EWS (Default Web Site)", "WebServices", Optional.empty(),
                Optional.empty(), List.of(method), List.of(method), Optional.of(moves));
    }

    private static void assertLacks(String words, Severity severity, Contoso contoso) {
        Finding finding = run(contoso).only(Outcome.FAIL);
        assertEquals("EX03 lacks what hybrid needs: " + words + ".", finding.message());
        assertEquals(severity, finding.severity());
        assertEquals("EX03", finding.resource().name());
    }

    @Test
    void serversThatHaveAllPass() {
        CheckRun run = run(whole());
        assertEquals(Outcome.PASS, run.outcome());
        assertEquals(3, run.findings().size(), "not the Edge server");
        assertTrue(run.findings().getFirst().message().contains("has all"));
    }

    @Test
    void practice14EachThingThatAServerLacksIsNamed() {
        assertLacks("a build that can use the dedicated application (it has 15.2.1544.4)", Severity.ERROR,
                whole().change(Parts.SERVERS, list -> List.of(list.get(0), list.get(1),
                        Records.server("EX03", "15.2.1544.4"), list.get(3))));
        assertLacks("the auth certificate D194FA82…", Severity.ERROR, whole().change(Parts.CERTIFICATES,
                list -> List.of(list.get(0), list.get(1), new ServerCertificates("EX03", Reading.read(
                        holding("EX03", true).certificates().value().orElseThrow().subList(1, 2), Contoso.NOW,
                        "x")))));
        assertLacks("the override of the dedicated application", Severity.ERROR, whole().change(
                Parts.SERVER_OVERRIDES, list -> List.of(list.get(0), list.get(1), Records.overrides("EX03"))));
        assertLacks("the certificate of hybrid mail A1A1A1A1…", Severity.ERROR, whole().change(Parts.CERTIFICATES,
                list -> List.of(list.get(0), list.get(1), holding("EX03", false))));
        assertLacks("OAuth on EWS (Default Web Site)", Severity.ERROR, whole().change(Parts.VIRTUAL_DIRECTORIES,
                list -> List.of(list.get(0), list.get(1), directory("EX03", "Ntlm", true))));
        assertLacks("a place in the send connector Outbound to Office 365", Severity.WARNING, whole().with(
                Parts.SEND_CONNECTORS, List.of(sending(List.of("ex01", "EX02")))));
        assertLacks("a receive connector for mail of the cloud", Severity.WARNING, whole().change(
                Parts.RECEIVE_CONNECTORS, list -> list.subList(0, 2)));
    }

    @Test
    void theNextAuthCertificateIsLackedByEachServerThatHasItNotYet() {
        CheckRun run = run(whole().with(Parts.AUTH_CONFIGURATION,
                Records.authConfiguration(Contoso.CURRENT, Optional.of(Contoso.NEXT))));
        assertEquals(3, run.findings(Outcome.FAIL).filter(one -> one.severity() == Severity.WARNING
                && one.message().endsWith("the next auth certificate 66199963….")).count(), run.findings()::toString);
    }

    @Test
    void whatMayBeMeantSoIsNoFault() {
        Finding finding = run(whole().change(Parts.VIRTUAL_DIRECTORIES, list -> List.of(list.get(0), list.get(1),
                directory("EX03", "OAuth", false)))).findings().getLast();
        assertEquals(Outcome.PASS, finding.outcome());
        assertTrue(finding.message().endsWith("not: moves through EWS (Default Web Site)."), finding::message);
    }

    @Test
    void whatCouldNotBeReadIsNoLackAndNoProof() {
        CheckRun run = run(whole().change(Parts.CERTIFICATES, list -> List.of(list.get(0), list.get(1),
                new ServerCertificates("EX03", Reading.notAsked("silent")))));
        assertEquals("EX03", run.only(Outcome.SKIPPED).resource().name());
        assertEquals(2, run.findings(Outcome.PASS).count());
    }
}
