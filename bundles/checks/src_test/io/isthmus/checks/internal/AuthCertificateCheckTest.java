package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class AuthCertificateCheckTest {

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new AuthCertificateCheck(), contoso);
    }

    private static Contoso ending(Duration fromNow) {
        Instant end = Contoso.NOW.plus(fromNow);
        return Contoso.setUp().with(Parts.CERTIFICATES, List.of(Records.holding("EX01", end, Contoso.CURRENT),
                Records.holding("EX02", end, Contoso.CURRENT), Records.holding("EX03", end, Contoso.CURRENT)));
    }

    private static Contoso next(Optional<Instant> effective, Instant nextEnd, String... holders) {
        List<ServerCertificates> held = List.of("EX01", "EX02", "EX03").stream().map(server ->
                List.of(holders).contains(server)
                        ? merged(Records.holding(server, Contoso.CURRENT),
                                Records.holding(server, nextEnd, Contoso.NEXT))
                        : Records.holding(server, Contoso.CURRENT)).toList();
        return Contoso.setUp().with(Parts.CERTIFICATES, held).with(Parts.AUTH_CONFIGURATION,
                new AuthConfiguration(Optional.of(Contoso.CURRENT), Optional.empty(), Optional.of(Contoso.NEXT),
                        effective, "", ""));
    }

    private static ServerCertificates merged(ServerCertificates one, ServerCertificates other) {
        return new ServerCertificates(one.server(), Reading.read(List.of(
                one.certificates().value().orElseThrow().get(0), other.certificates().value().orElseThrow().get(0)),
                Contoso.NOW, "Get-ExchangeCertificate"));
    }

    @Test
    void aCertificateThatCountsAndIsOnEveryServerPasses() {
        CheckRun run = run(Contoso.setUp());
        assertEquals(Outcome.PASS, run.outcome());
        assertEquals(4, run.findings().size(), "its end, and each of the three Mailbox servers; not the Edge server");
    }

    @Test
    void anEndThatComesNearIsAWarningThenAnError() {
        assertEquals(Outcome.PASS, run(ending(Duration.ofDays(61))).outcome());
        assertEquals(Severity.WARNING, run(ending(Duration.ofDays(59))).only(Outcome.FAIL).severity());
        assertEquals(Severity.ERROR, run(ending(Duration.ofDays(29))).only(Outcome.FAIL).severity());
        Finding expired = run(ending(Duration.ofDays(-1))).only(Outcome.FAIL);
        assertTrue(expired.message().contains("expired"));
        for (Duration left : List.of(Duration.ofDays(-1), Duration.ofDays(29), Duration.ofDays(59))) {
            assertEquals("certificate.rotate", run(ending(left)).only(Outcome.FAIL).remediation().orElseThrow().plan());
        }
        assertEquals(Severity.ERROR, expired.severity());
    }

    @Test
    void aServerThatLacksItIsNamedAndOneThatDidNotAnswerIsNot() {
        Contoso contoso = Contoso.setUp().with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT),
                Records.holding("EX02"), new ServerCertificates("EX03", Reading.failed(
                        Records.failure(Failure.Kind.UNREACHABLE, Parts.CERTIFICATES), Contoso.NOW, "cmdlet"))));
        CheckRun run = run(contoso);
        assertEquals("EX02", run.only(Outcome.FAIL).resource().name());
        assertEquals("EX03", run.only(Outcome.ERROR).resource().name());
    }

    @Test
    void aServerThatWasNotAskedIsSkipped() {
        Contoso contoso = Contoso.setUp().with(Parts.CERTIFICATES, List.of(Records.holding("EX01", Contoso.CURRENT)));
        assertEquals(2, run(contoso).findings(Outcome.SKIPPED).count());
    }

    @Test
    void aCertificateThatNoServerHasIsMissingOnlyWhereAllWereRead() {
        assertEquals(4, run(Contoso.setUp().with(Parts.CERTIFICATES, List.of(Records.holding("EX01"),
                Records.holding("EX02"), Records.holding("EX03")))).findings(Outcome.FAIL).count());
        CheckRun partly = run(Contoso.setUp().with(Parts.CERTIFICATES, List.of()));
        assertEquals(Outcome.SKIPPED, partly.outcome());
        CheckRun oneAsked = run(Contoso.setUp().with(Parts.CERTIFICATES, List.of(Records.holding("EX01"))));
        assertEquals("EX01", oneAsked.only(Outcome.FAIL).resource().name());
    }

    @Test
    void aStagedCertificateWaitsUntilItIsActive() {
        Instant effective = Contoso.NOW.plus(Duration.ofDays(10));
        Instant end = Contoso.NOW.plus(Duration.ofDays(1800));
        assertEquals(effective.plus(Duration.ofHours(12)),
                run(next(Optional.of(effective), end, "EX01", "EX02", "EX03")).only(Outcome.WAITING).until().orElseThrow());
        Instant past = Contoso.NOW.minus(Duration.ofHours(13));
        assertTrue(run(next(Optional.of(past), end, "EX01", "EX02", "EX03")).only(Outcome.FAIL).message()
                .contains("has not"));
    }

    @Test
    void aStagedCertificateThatIsWrongIsToldWhy() {
        Instant end = Contoso.NOW.plus(Duration.ofDays(1800));
        assertTrue(run(next(Optional.empty(), end, "EX01", "EX02", "EX03")).only(Outcome.FAIL).message()
                .contains("no date"));
        assertTrue(run(next(Optional.of(Contoso.CERTIFICATE_END.plusSeconds(1)), end, "EX01", "EX02", "EX03"))
                .only(Outcome.FAIL).message().contains("after the current one ends"));
        Instant soon = Contoso.NOW.plus(Duration.ofDays(5));
        assertTrue(run(next(Optional.of(soon), Contoso.NOW.plus(Duration.ofDays(100)), "EX01", "EX02", "EX03"))
                .only(Outcome.FAIL).message().contains("already"));
        assertEquals(Severity.WARNING, run(next(Optional.of(soon), end, "EX01", "EX02")).only(Outcome.FAIL).severity());
    }

    @Test
    void noCurrentCertificateIsBroken() {
        assertEquals(Outcome.FAIL, run(Contoso.setUp().with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), "", ""))).outcome());
    }

    @Test
    void oneThatAPlanMadeCurrentWaitsUntilEveryServerSignsWithIt() {
        Contoso contoso = Contoso.setUp().pending(SettlingKeys.AUTH_CERTIFICATE, "AuthConfig", Duration.ofHours(1));
        assertEquals(1, run(contoso).findings(Outcome.WAITING).count());
        assertEquals(Outcome.PASS, run(contoso.at(Contoso.NOW.plus(Duration.ofHours(2)))).outcome());
    }

    @Test
    void oneThatDidNotBecomeCurrentInItsTimeIsBroken() {
        Instant effective = Contoso.NOW.minus(Duration.ofDays(2));
        Contoso contoso = next(Optional.of(effective), Contoso.NOW.plus(Duration.ofDays(900)), "EX01", "EX02", "EX03")
                .pending(SettlingKeys.AUTH_CERTIFICATE, "AuthConfig", Duration.ofHours(1));
        assertEquals(1, run(contoso).findings(Outcome.WAITING).count());
        assertEquals(1, run(contoso.at(Contoso.NOW.plus(Duration.ofHours(2)))).findings(Outcome.FAIL).count());
    }
}
