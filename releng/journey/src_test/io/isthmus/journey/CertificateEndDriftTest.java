package io.isthmus.journey;

import static io.isthmus.sdk.check.Severity.CRITICAL;
import static io.isthmus.sdk.check.Severity.ERROR;
import static io.isthmus.sdk.check.Severity.WARNING;
import static io.isthmus.sdk.testkit.Contoso.CERTIFICATE_END;
import static io.isthmus.sdk.testkit.Contoso.CURRENT;
import static io.isthmus.sdk.testkit.Contoso.NEXT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.isthmus.engine.watch.ToldDrift;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AppId;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

/** Certificates that come to their end, by the program’s own rules. */
class CertificateEndDriftTest {

    private static final Duration STEP = Duration.ofDays(10);
    private static final Instant IN_TIME = CERTIFICATE_END.minus(Duration.ofDays(3));
    private static final Instant LATER = CERTIFICATE_END.plus(Duration.ofDays(1800));

    @TempDir
    Path folder;

    /** What a rule tells, looking every ten days until after the end of the current auth certificate. */
    private List<ToldDrift> told(String rule, Contoso contoso) throws Exception {
        WatchedContoso watched = new WatchedContoso(Files.createTempDirectory(folder, "watched"));
        List<ToldDrift> told = new ArrayList<>();
        Instant last = CERTIFICATE_END.plus(STEP);
        for (Instant time = Contoso.NOW; time.isBefore(last); time = time.plus(STEP)) {
            watched.look(contoso).drifts().stream()
                    .filter(one -> one.rule().equals(Optional.of("io.isthmus.drift." + rule))).forEach(told::add);
            watched.later(STEP);
        }
        return told;
    }

    private static List<Severity> severities(List<ToldDrift> told) {
        return told.stream().map(drift -> drift.drift().severity()).toList();
    }

    /** What is told ten days before the end of the current auth certificate. */
    private String shortlyBefore(Contoso contoso) throws Exception {
        WatchedContoso watched = new WatchedContoso(Files.createTempDirectory(folder, "watched"));
        watched.later(Duration.between(Contoso.NOW, CERTIFICATE_END.minus(STEP)));
        return String.join("\n", watched.look(contoso).drifts().stream().map(one -> one.drift().message()).toList());
    }

    private static Contoso staged(Optional<Instant> effective, Instant end, String... servers) {
        return Contoso.setUp().with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.of(CURRENT),
                Optional.empty(), Optional.of(NEXT), effective, AppId.EXCHANGE_ONLINE.text(), ""))
                .with(Parts.CERTIFICATES, Stream.of("EX01", "EX02", "EX03").map(server ->
                        new ServerCertificates(server, Reading.read(held(server, end, Set.of(servers)), Contoso.NOW,
                                "Get-ExchangeCertificate"))).toList())
                .with(Parts.APPLICATIONS, List.of(Records.application(
                        List.of(Records.key(CURRENT), Records.key(NEXT, end)))));
    }

    private static List<Certificate> held(String server, Instant end, Set<String> servers) {
        Certificate current = Records.certificate(CURRENT, CERTIFICATE_END);
        return servers.contains(server) ? List.of(current, Records.certificate(NEXT, end)) : List.of(current);
    }

    @Test
    void theEndOfTheAuthCertificateIsToldOnceAtEachLimit() throws Exception {
        List<ToldDrift> told = told("authCertificateEnd", Contoso.setUp());
        assertEquals(List.of(WARNING, ERROR, CRITICAL), severities(told));
        told.forEach(one -> assertEquals("certificate.rotate", one.drift().remediation().orElseThrow().plan()));
    }

    @Test
    void aNextOneThatTakesOverInTimeOnEveryServerIsEnough() throws Exception {
        assertEquals("", shortlyBefore(staged(Optional.of(IN_TIME), LATER, "EX01", "EX02", "EX03")));
    }

    @Test
    void aNextOneThatAServerLacksTakesOverNothing() throws Exception {
        String told = shortlyBefore(staged(Optional.of(IN_TIME), LATER, "EX01", "EX03"));
        assertTrue(told.endsWith("66199963… becomes current then, and these servers lack it: EX02."), told);
    }

    @Test
    void aNextOneThatHasEndedTakesOverNothing() throws Exception {
        String told = shortlyBefore(staged(Optional.of(IN_TIME), IN_TIME.minus(Duration.ofDays(1)), "EX01", "EX02",
                "EX03"));
        assertTrue(told.contains("does not count on that day"), told);
    }

    @Test
    void aNextOneAfterTheEndOrWithoutADayTakesOverNothing() throws Exception {
        assertTrue(shortlyBefore(staged(Optional.of(CERTIFICATE_END.plus(STEP)), LATER, "EX01", "EX02", "EX03"))
                .endsWith("follows too late."));
        assertTrue(shortlyBefore(staged(Optional.empty(), LATER, "EX01", "EX02", "EX03"))
                .contains("no day is set"));
    }

    @Test
    void aServerThatCouldNotBeReadLacksNothing() throws Exception {
        Contoso contoso = staged(Optional.of(IN_TIME), LATER, "EX01", "EX03").change(Parts.CERTIFICATES, list ->
                List.of(list.get(0), new ServerCertificates("EX02", Reading.failed(Records.failure(
                        Failure.Kind.DENIED, Parts.CERTIFICATES), Contoso.NOW, "EX02")), list.get(2)));
        assertEquals("", shortlyBefore(contoso));
    }

    @Test
    void anEntryOfTheApplicationThatEndsBeforeItsCertificateIsToldOnceAtEachLimit() throws Exception {
        Instant end = Contoso.NOW.plus(Duration.ofDays(75));
        List<ToldDrift> told = told("applicationKeyEnd", staged(Optional.of(IN_TIME), LATER, "EX01", "EX02", "EX03")
                .with(Parts.APPLICATIONS, List.of(Records.application(
                        List.of(Records.key(CURRENT, end), Records.key(NEXT, LATER))))));
        assertEquals(List.of(WARNING, ERROR, CRITICAL), severities(told));
        told.forEach(one -> assertEquals("app.certificates", one.drift().remediation().orElseThrow().plan()));
        assertTrue(told.get(0).drift().message().startsWith("The application " + Contoso.APP_NAME
                + " no longer takes the certificate D194FA82…"), told::toString);
    }

    @Test
    void theLastEntryOfTheApplicationToEndIsToldWhereTheOrganizationWasNotRead() throws Exception {
        Instant end = Contoso.NOW.plus(Duration.ofDays(75));
        List<ToldDrift> told = told("applicationKeyEnd", Contoso.setUp()
                .without(Parts.AUTH_CONFIGURATION).with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(CURRENT, end), Records.key(NEXT, LATER))))));
        assertEquals(List.of(), told);
        assertEquals(List.of(WARNING, ERROR, CRITICAL), severities(told("applicationKeyEnd", Contoso.setUp()
                .without(Parts.AUTH_CONFIGURATION).with(Parts.APPLICATIONS,
                        List.of(Records.application(List.of(Records.key(CURRENT, end))))))));
    }

    @Test
    void practice15TheEndOfTheMailCertificateIsToldByAShareOfItsLifetime() throws Exception {
        Certificate mail = new Certificate(NEXT, "CN=mail", "CN=CA", Optional.empty(),
                Contoso.NOW.minus(Duration.ofDays(100)), Contoso.NOW.plus(Duration.ofDays(100)), List.of(), Set.of(),
                Optional.empty(), false, Optional.empty());
        List<ToldDrift> told = told("mailCertificateEnd", staged(Optional.of(IN_TIME), LATER, "EX01", "EX02", "EX03")
                .change(Parts.CERTIFICATES, list -> list.stream().map(one -> new ServerCertificates(one.server(),
                        Reading.read(Stream.concat(one.certificates().value().orElseThrow().stream(),
                                Stream.of(mail)).toList(), Contoso.NOW, "x"))).toList()));
        assertEquals(List.of(WARNING, ERROR, CRITICAL), severities(told));
        assertTrue(told.get(0).drift().message().startsWith("The certificate 66199963… that mail goes by ends on"),
                told::toString);
        told.forEach(one -> assertEquals("tls.renew", one.drift().remediation().orElseThrow().plan()));
    }
}
