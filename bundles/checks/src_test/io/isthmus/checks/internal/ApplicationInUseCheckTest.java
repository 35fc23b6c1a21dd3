package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Severity;
import io.isthmus.sdk.model.ServicePrincipalSignIn;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;

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
}
