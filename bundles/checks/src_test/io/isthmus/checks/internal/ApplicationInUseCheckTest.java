package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.facts.FactKeys;
import io.isthmus.sdk.model.KeyUse;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.SignInHistory;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.TestFacts;

class ApplicationInUseCheckTest {

    private static final String USUAL = "203.0.113.25";

    private static CheckRun run(List<ServicePrincipalSignIn> signIns) {
        return CheckRun.of(new ApplicationInUseCheck(), Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, signIns));
    }

    private static ServicePrincipalSignIn signIn(Duration ago, int code, Thumbprint used, String address) {
        return new ServicePrincipalSignIn(ago.toString(), Contoso.NOW.minus(ago), Contoso.APP, "Exchange Online", address,
                Optional.of(code), Optional.of(code == 0 ? "" : "It failed."), Optional.empty(), Optional.of(used));
    }

    private static ServicePrincipalSignIn fine(Duration ago) {
        return signIn(ago, 0, Contoso.CURRENT, USUAL);
    }

    @Test
    void aSignInOfTheLastHoursWithTheCurrentCertificateProvesIt() {
        CheckRun run = run(List.of(fine(Duration.ofHours(1)), fine(Duration.ofDays(9))));
        assertEquals(Outcome.PASS, run.outcome());
        assertTrue(run.proven());
    }

    @Test
    void withoutTheLogNothingIsSaid() {
        assertEquals(Outcome.NOT_APPLICABLE,
                CheckRun.of(new ApplicationInUseCheck(), Contoso.setUp()).outcome());
    }

    @Test
    void whatWasNeverUsedWaitsAsLongAsChangesTakeAndIsAWarningThen() {
        Finding never = run(List.of()).only(Outcome.FAIL);
        assertEquals(Severity.WARNING, never.severity());
        Contoso changed = Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, List.<ServicePrincipalSignIn>of())
                .pending(SettlingKeys.OVERRIDE, "EX01", Duration.ofMinutes(20));
        assertEquals(Outcome.WAITING, CheckRun.of(new ApplicationInUseCheck(), changed).outcome());
    }

    @Test
    void aDayOfSilenceIsAWarning() {
        assertEquals(Severity.WARNING, run(List.of(fine(Duration.ofHours(30)))).only(Outcome.FAIL).severity());
    }

    @Test
    void anotherCertificateThanTheCurrentOneIsNamedAndNoServer() {
        String message = run(List.of(signIn(Duration.ofHours(1), 0, Contoso.FOREIGN, USUAL))).only(Outcome.FAIL).message();
        assertTrue(message.contains("do not distinguish"), message);
    }

    @Test
    void oneServerThatHasNotMovedOnIsFoundWhoeverSignedInLast() {
        assertTrue(run(List.of(fine(Duration.ofMinutes(5)), signIn(Duration.ofMinutes(9), 0, Contoso.FOREIGN, USUAL),
                fine(Duration.ofDays(1)))).only(Outcome.FAIL).message().contains("do not distinguish"));
        assertEquals(Outcome.PASS, run(List.of(fine(Duration.ofMinutes(5)), fine(Duration.ofDays(1)),
                signIn(Duration.ofDays(2), 0, Contoso.FOREIGN, USUAL))).outcome());
    }

    @Test
    void anAddressThatWasNotSeenBeforeIsTold() {
        String message = run(List.of(signIn(Duration.ofHours(1), 0, Contoso.CURRENT, "198.51.100.7"),
                fine(Duration.ofHours(2)), fine(Duration.ofDays(9)))).only(Outcome.FAIL).message();
        assertTrue(message.contains("198.51.100.7"), message);
    }

    @Test
    void withoutAnEarlierAddressNoneIsNew() {
        assertEquals(Outcome.PASS, run(List.of(fine(Duration.ofHours(1)),
                signIn(Duration.ofHours(2), 0, Contoso.CURRENT, "198.51.100.7"))).outcome());
    }

    @Test
    void refusedSignInsAreAnErrorWithTheServicesCode() {
        Finding refused = run(List.of(signIn(Duration.ofHours(1), 700027, Contoso.CURRENT, USUAL))).only(Outcome.FAIL);
        assertEquals(Severity.ERROR, refused.severity());
        assertTrue(refused.message().contains("AADSTS700027"), refused.message());
    }

    @Test
    void failuresThatBecomeMoreAreAWarning() {
        List<ServicePrincipalSignIn> signIns = new ArrayList<>();
        IntStream.range(0, 40).forEach(index -> signIns.add(signIn(Duration.ofMinutes(10 + index),
                index < 20 && index % 2 == 1 ? 53003 : 0, Contoso.CURRENT, USUAL)));
        assertTrue(run(signIns).only(Outcome.FAIL).message().startsWith("10 of the last 20"));
    }

    private static SignInHistory.Hour hour(int hoursAgo, long signIns, long failed) {
        return new SignInHistory.Hour(Contoso.NOW.minus(Duration.ofHours(hoursAgo)), signIns, failed);
    }

    /** So many weeks are kept as a whole; the application was used from the usual address from their beginning on. */
    private static CheckRun runWith(int weeks, List<SignInHistory.Hour> hours, List<ServicePrincipalSignIn> signIns) {
        Instant begin = Contoso.NOW.minus(Duration.ofDays(7L * weeks + 5));
        KeyUse use = new KeyUse(Contoso.APP, Optional.empty(), Optional.of(Contoso.CURRENT), Optional.empty(),
                Optional.of(USUAL), 9, 9, 0, begin, Contoso.NOW.minus(Duration.ofHours(40)), Optional.of(begin),
                Optional.of(Contoso.NOW.minus(Duration.ofHours(40))));
        return CheckRun.of(new ApplicationInUseCheck(), Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, signIns)
                .with(Parts.SIGN_IN_HISTORY, List.of(new SignInHistory(Contoso.APP,
                        List.of(new SignInHistory.Stretch(begin, Contoso.NOW)), List.of(use), hours))));
    }

    @Test
    void aSilenceThatIsUsualAtThisTimeOfTheWeekIsNoWarning() {
        List<ServicePrincipalSignIn> friday = List.of(fine(Duration.ofHours(40)));
        CheckRun usual = runWith(4, List.of(hour(7 * 24 + 50, 9, 0), hour(14 * 24 + 50, 9, 0)), friday);
        assertEquals(Outcome.PASS, usual.outcome());
        assertTrue(usual.only(Outcome.PASS).message().contains("4 of 4"), () -> usual.findings().toString());

        String busy = runWith(4, List.of(hour(7 * 24 + 20, 9, 0), hour(14 * 24 + 20, 9, 0), hour(21 * 24 + 20, 3, 3)),
                friday).only(Outcome.FAIL).message();
        assertTrue(busy.contains("in 2 of 4 earlier weeks"), busy);

        String young = runWith(1, List.of(), friday).only(Outcome.FAIL).message();
        assertTrue(young.contains("do not cover two earlier weeks"), young);
    }

    @Test
    void whatCouldNotBeLookedAtExcusesNothing() {
        CheckRun held = CheckRun.of(new ApplicationInUseCheck(), Contoso.setUp()
                .with(Parts.APPLICATION_SIGN_INS, List.of(fine(Duration.ofHours(40)))).broken(Parts.SIGN_IN_HISTORY));
        assertTrue(held.only(Outcome.FAIL).message().contains("could not be looked at"), held.findings()::toString);
        assertTrue(run(List.of(fine(Duration.ofHours(40)))).only(Outcome.FAIL).message().contains("no sign-ins are kept"));
    }

    @Test
    void theHoursOfSilenceCanBeChosen() {
        Contoso silent = Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, List.of(fine(Duration.ofHours(30))));
        assertEquals(Outcome.PASS, CheckRun.of(new ApplicationInUseCheck(), silent,
                new TestFacts().choosing(Map.of(FactKeys.SILENCE_WARNING_HOURS, "48"))).outcome());
    }

    @Test
    void whatTheLogHasForgottenIsRememberedHere() {
        CheckRun forgotten = runWith(4, List.of(hour(7 * 24 + 20, 9, 0), hour(14 * 24 + 20, 9, 0)), List.of());
        assertTrue(forgotten.only(Outcome.FAIL).message().contains("since"), forgotten.findings()::toString);

        assertEquals(Outcome.PASS, runWith(4, List.of(), List.of(fine(Duration.ofHours(1)))).outcome());
        String address = runWith(4, List.of(), List.of(signIn(Duration.ofHours(1), 0, Contoso.CURRENT, "198.51.100.7")))
                .only(Outcome.FAIL).message();
        assertTrue(address.contains("198.51.100.7"), "an address that was not kept before: " + address);
    }

    @Test
    void whatWasUsedOnceAndIsSwitchedOffIsNotMissed() {
        KeyUse use = new KeyUse(Contoso.APP, Optional.empty(), Optional.of(Contoso.CURRENT), Optional.empty(),
                Optional.of(USUAL), 9, 9, 0, Instant.EPOCH, Instant.EPOCH, Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH));
        Contoso off = Contoso.setUp().with(Parts.APPLICATION_SIGN_INS, List.of()).with(Parts.SETTING_OVERRIDES, List.of())
                .with(Parts.SIGN_IN_HISTORY, List.of(new SignInHistory(Contoso.APP, List.of(), List.of(use), List.of())));
        assertEquals(Outcome.NOT_APPLICABLE, CheckRun.of(new ApplicationInUseCheck(), off).outcome());
    }

    @Test
    void failuresAreComparedWithTheWeeksBefore() {
        List<ServicePrincipalSignIn> latest = IntStream.range(0, 20).mapToObj(index -> signIn(Duration.ofMinutes(index + 1),
                index % 4 == 1 ? 700027 : 0, Contoso.CURRENT, USUAL)).toList();
        String rising = runWith(4, List.of(hour(90, 1000, 50)), latest).only(Outcome.FAIL).message();
        assertTrue(rising.contains("50 of 1"), rising);
        assertEquals(Outcome.PASS, runWith(4, List.of(hour(90, 1000, 240)), latest).outcome(), "it always did");
    }
}
