package io.isthmus.hybridapp.internal.plan;

import static io.isthmus.hybridapp.internal.plan.Rotations.SERVERS;
import static io.isthmus.hybridapp.internal.plan.Rotations.ending;
import static io.isthmus.hybridapp.internal.plan.Rotations.holding;
import static io.isthmus.hybridapp.internal.plan.Rotations.in;
import static io.isthmus.hybridapp.internal.plan.Rotations.knowingNext;
import static io.isthmus.hybridapp.internal.plan.Rotations.next;
import static io.isthmus.hybridapp.internal.plan.Rotations.staged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.Reversibility;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AppManagementPolicy;
import io.isthmus.sdk.model.AuthConfiguration;
import io.isthmus.sdk.model.Certificate;
import io.isthmus.sdk.model.PartnerApplication;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.Thumbprint;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The rotation of the auth certificate: field practice 13, 14 and 16, and the rules of MonitorExchangeAuthCertificate. */
class CertificateRotateTest {

    private static final Instant LATE = Contoso.NOW.plus(Duration.ofDays(1500));

    private static PlanDraft made(Contoso contoso, String... parameters) throws PlanRefusedException {
        return new CertificateRotate().make(context(contoso, parameters));
    }

    private static ScriptedPlanContext context(Contoso contoso, String... parameters) {
        ScriptedPlanContext context = new ScriptedPlanContext(contoso);
        for (int index = 0; index < parameters.length; index += 2) {
            context.parameter(parameters[index], Value.of(parameters[index + 1]));
        }
        return context;
    }

    private static PlanRefusedException refused(Contoso contoso, String because, String... parameters) {
        return Plans.refused(new CertificateRotate(), context(contoso, parameters), because);
    }

    private static Instant effective(PlanDraft draft) {
        return Instant.parse(Plans.step(draft, "nextCertificate").change().actions().getFirst().request()
                instanceof CmdletRequest cmdlet
                ? cmdlet.parameters().get("NewCertificateEffectiveDate").text().orElseThrow() : "");
    }

    @Test
    void practice13MadeOnEveryServerKnownToEntraThenStaged() throws PlanRefusedException {
        PlanDraft draft = made(ending(50));
        assertEquals(List.of("authCertificate", "everyServer", "certificates", "nextCertificate"), Plans.ids(draft));
        assertEquals(Set.of("authCertificate"), Plans.step(draft, "everyServer").after());
        assertEquals(Set.of("authCertificate", "everyServer"), Plans.step(draft, "certificates").after());
        assertEquals(Set.of("authCertificate", "certificates"), Plans.step(draft, "nextCertificate").after());
        assertEquals(Set.of(), PlanWalk.unbound(draft.steps()));
        String uploaded = PlanWalk.added(Plans.step(draft, "certificates")).getFirst().at("/key").text().orElseThrow();
        assertEquals("${authCertificate.encoded}", uploaded);
        assertTrue(PlanWalk.sent(Plans.step(draft, "nextCertificate")).getFirst()
                .contains("NewCertificateThumbprint=${authCertificate.thumbprint}"));
    }

    @Test
    void practice16TheServerMakesTheKeyAndNoServiceUsesTheCertificate() throws PlanRefusedException {
        Step step = Plans.step(made(ending(50)), "authCertificate");
        String sent = PlanWalk.sent(step).getFirst();
        assertTrue(sent.startsWith("New-ExchangeCertificate[Server=EX01.ad.contoso.com"), sent);
        assertTrue(sent.contains("Services=None") && sent.contains("PrivateKeyExportable=true"), sent);
        assertFalse(step.change().actions().getFirst().repeatable(), "sent twice it makes two");
        assertEquals(List.of("/Thumbprint", "/RawData"), step.outputs().stream().map(output -> output.pointer()).toList());
        assertTrue(made(ending(50)).steps().stream().flatMap(one -> PlanWalk.sent(one).stream())
                .noneMatch(line -> line.contains("Export-") || line.contains("Import-") || line.contains("Pfx")));
    }

    /** Exchange copies what the auth configuration names, and that names the new one last. */
    @Test
    void practice16WhatBringsItToTheOtherServersIsShownAtOnceByTheNameOfWhatIsMade() throws PlanRefusedException {
        String effect = effect(made(ending(50)));
        assertTrue(effect.contains("has the certificate: EX02, EX03.") && effect.contains("copies only what the auth")
                && effect.contains("Shell at EX01")
                && effect.contains("Export-ExchangeCertificate -Thumbprint ${authCertificate.thumbprint}"), effect);
        String found = effect(made(holding(Contoso.setUp(), in(50), Optional.of(next(LATE)), List.of("EX02"))));
        assertTrue(found.contains("has the certificate: EX01, EX03.") && found.contains("Shell at EX02")
                && found.contains("-Thumbprint " + Contoso.NEXT.text()), found);
        String named = effect(made(staged(50, 121, List.of("EX01"))));
        assertTrue(named.contains("It is staged, and Exchange copies") && named.contains("Shell at EX01"), named);
        String everywhere = effect(made(staged(50, 121, SERVERS)));
        assertFalse(everywhere.contains("Export-"), everywhere);
    }

    private static String effect(PlanDraft draft) {
        return Plans.step(draft, "everyServer").change().effect();
    }

    @Test
    void theNewCertificateIsTheOneThatTheServerDidNotHave() throws PlanRefusedException {
        Step step = Plans.step(made(ending(50)), "authCertificate");
        var there = step.change().verification().expectations().getFirst().condition();
        Value.Members old = Value.members().with("Subject", Value.of("CN=Microsoft Exchange Server Auth Certificate"))
                .with("Thumbprint", Value.of(Contoso.CURRENT.text())).with("RawData", Value.of("MII"));
        assertFalse(there.holds(Value.list(old)));
        assertTrue(there.holds(Value.list(old, old.with("Thumbprint", Value.of(Contoso.FOREIGN.text())))));
        assertFalse(there.holds(Value.list(old, old.with("Thumbprint", Value.of(Contoso.FOREIGN.text()))
                .with("Subject", Value.of("CN=mail.contoso.com")))));
    }

    @Test
    void practice14EdgeAndToolsDoNotCountAndEveryOtherServerDoes() throws PlanRefusedException {
        List<String> looked = Plans.step(made(ending(50)), "everyServer").change().verification().expectations().stream()
                .map(one -> one.request().toString()).toList();
        assertEquals(3, looked.size(), looked::toString);
        assertTrue(looked.stream().noneMatch(one -> one.contains("EDGE01")), looked::toString);
    }

    @Test
    void practice14WhatElseUsesTheCertificateIsTold() throws PlanRefusedException {
        PlanDraft draft = made(ending(50).change(Parts.PARTNER_APPLICATIONS, partners -> {
            List<PartnerApplication> all = new ArrayList<>(partners);
            all.add(new PartnerApplication("Skype for Business", "00000004-0000-0ff1-ce00-000000000000", "", true,
                    Optional.empty(), true));
            return all;
        }));
        assertTrue(Plans.warns(draft, "Hybrid modern authentication"));
        assertTrue(Plans.warns(draft, "Skype for Business."), draft::toString);
        assertFalse(draft.warnings().stream().anyMatch(one -> one.contains("trust the certificate: Exchange Online")));
    }

    @Test
    void aServerThatWasNotReadStopsTheDecision() {
        Contoso unread = ending(50).change(Parts.CERTIFICATES, held -> {
            List<ServerCertificates> all = new ArrayList<>(held);
            all.set(1, new ServerCertificates("EX02", Reading.failed(Records.failure(Failure.Kind.UNREACHABLE,
                    Parts.CERTIFICATES), Contoso.NOW, "Get-ExchangeCertificate")));
            return all;
        });
        assertTrue(refused(unread, "EX02").advice().contains("exclude"));
        assertTrue(Plans.warns(assertMade(unread, "exclude", "EX02: decommissioned"), "decommissioned"));
        refused(ending(50).change(Parts.CERTIFICATES, held -> held.subList(0, 2)), "EX03");
        refused(ending(50).with(Parts.SERVERS, List.of(Records.edge())), "No server");
    }

    private static PlanDraft assertMade(Contoso contoso, String... parameters) {
        try {
            return made(contoso, parameters);
        } catch (PlanRefusedException refused) {
            throw new AssertionError(refused);
        }
    }

    @Test
    void sixtyDaysLeftIsTimeAndSixtyOneIsNot() throws PlanRefusedException {
        assertTrue(refused(ending(61), "counts for 61 days").advice().contains("enforce=true"));
        assertEquals(4, made(ending(60)).steps().size());
        assertEquals(4, made(ending(61), "enforce", "true").steps().size());
        assertEquals(4, made(ending(100), "renewBefore", "100").steps().size());
    }

    @Test
    void aStagedCertificateWithMoreThanAHundredAndTwentyDaysIsGoneOnWith() throws PlanRefusedException {
        PlanDraft draft = made(staged(50, 121, List.of("EX01")));
        assertEquals(List.of("everyServer", "certificates"), Plans.ids(draft));
        assertEquals(4, made(staged(50, 120, SERVERS)).steps().size());
        assertTrue(Plans.warns(made(staged(50, 120, SERVERS)), "undoing stages it again"));
    }

    @Test
    void aNextCertificateThatLostItsPlaceIsStagedAgainWithItsDateWhenThatIsUndone() throws PlanRefusedException {
        Step step = Plans.step(made(staged(50, 120, List.of("EX02"))), "nextCertificate");
        assertEquals(List.of("Set-AuthConfig[NewCertificateThumbprint=" + Contoso.NEXT.text()
                + ", NewCertificateEffectiveDate=" + in(12) + ", Force=true]"), PlanWalk.undone(step));
        Change back = step.inverse().orElseThrow();
        assertEquals(Duration.between(Contoso.NOW, in(12)), assertInstanceOf(Reversibility.ReversibleFor.class,
                step.reversibility()).within(), "not past the date of the one that comes back");
        assertTrue(back.preconditions().stream().map(Expectation::request).anyMatch(request ->
                request instanceof CmdletRequest cmdlet && cmdlet.cmdlet().equals("Get-ExchangeCertificate")
                        && cmdlet.parameters().get("Server").text().orElse("").startsWith("EX02")),
                () -> back.preconditions().toString());
        assertFalse(back.verification().expectations().getFirst().condition().holds(Value.list(Value.members()
                .with("CurrentCertificateThumbprint", Value.of(Contoso.CURRENT.text())))), "nothing staged");
    }

    @Test
    void aNextCertificateThatNoServerHoldsOrWhoseDateHasComeCannotBeStagedAgain() throws PlanRefusedException {
        Step lost = Plans.step(made(staged(50, 120, List.of())), "nextCertificate");
        assertTrue(assertInstanceOf(Reversibility.Irreversible.class, lost.reversibility()).reason()
                .contains("no server holds"));
        Contoso past = staged(50, 120, SERVERS).with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.CURRENT), Optional.empty(), Optional.of(Contoso.NEXT), Optional.of(Contoso.NOW),
                "", ""));
        assertTrue(assertInstanceOf(Reversibility.Irreversible.class, Plans.step(made(past), "nextCertificate")
                .reversibility()).reason().contains("date has come"));
    }

    @Test
    void noNewCertificateEveryDayWhileCopiesTakeTheirTime() throws PlanRefusedException {
        Contoso waiting = holding(Contoso.setUp(), in(50), Optional.of(next(LATE)), List.of("EX01"));
        PlanDraft draft = made(waiting);
        assertEquals(List.of("everyServer", "certificates", "nextCertificate"), Plans.ids(draft));
        assertTrue(Plans.warns(draft, Contoso.NEXT.text()));
        assertTrue(PlanWalk.sent(Plans.step(draft, "nextCertificate")).getFirst().contains(Contoso.NEXT.text()));
    }

    @Test
    void anOlderCertificateThatLiesAroundIsNotRotatedTo() throws PlanRefusedException {
        Contoso old = holding(Contoso.setUp(), in(50), Optional.of(Records.certificate(Contoso.NEXT, LATE)), SERVERS);
        assertEquals("authCertificate", Plans.ids(made(old)).getFirst());
    }

    @Test
    void stagedOnEveryServerAndKnownThereIsNothingButToWait() throws PlanRefusedException {
        Contoso ready = knowingNext(staged(50, 1500, SERVERS));
        assertTrue(refused(ready, "becomes the current one at").advice().contains("publish=true"));
        assertEquals(List.of("everyServer", "certificates", "publish"), Plans.ids(made(ready, "publish", "true")));
    }

    @Test
    void anEndedCertificateIsReplacedAtOnce() throws PlanRefusedException {
        for (int left : List.of(-3, 0, 1, 2)) {
            assertTrue(Plans.ids(made(ending(left))).contains("publish"), () -> left + " days");
        }
        assertFalse(Plans.ids(made(ending(3))).contains("publish"));
        assertEquals(List.of("everyServer", "certificates", "publish"),
                Plans.ids(made(knowingNext(staged(-1, 1500, SERVERS)))));
    }

    @Test
    void aCurrentCertificateThatNoServerHoldsIsReplacedAtOnce() throws PlanRefusedException {
        Contoso lost = ending(50).with(Parts.CERTIFICATES, SERVERS.stream().map(Records::holding).toList());
        assertTrue(Plans.ids(made(lost)).contains("publish"));
    }

    @Test
    void theDateIsInThirtyDaysOrInFourOrInTwo() throws PlanRefusedException {
        assertEquals(Contoso.NOW.plus(Duration.ofDays(30)), effective(made(ending(32))));
        assertEquals(Contoso.NOW.plus(Duration.ofDays(4)), effective(made(ending(31))));
        assertEquals(Contoso.NOW.plus(Duration.ofDays(4)), effective(made(ending(5))));
        assertEquals(Contoso.NOW.plus(Duration.ofDays(2)), effective(made(ending(4))));
    }

    @Test
    void aDateIsAheadAndBeforeTheCurrentOneEnds() throws PlanRefusedException {
        assertEquals(Instant.parse("2026-11-20T00:00:00Z"), effective(made(ending(50), "effectiveDate", "2026-11-20")));
        assertTrue(Plans.warns(made(ending(50), "effectiveDate", "2026-10-21T12:00:00+02:00"), "48 hours"));
        for (String date : List.of("2026-10-19", "2027-01-20", "tomorrow")) {
            assertThrows(PlanParameterException.class, () -> made(ending(50), "effectiveDate", date), date);
        }
        assertThrows(PlanParameterException.class,
                () -> made(ending(50), "effectiveDate", "2026-11-20", "publish", "true"));
        assertThrows(PlanParameterException.class,
                () -> made(staged(50, 1500, List.of("EX01")), "effectiveDate", "2026-11-20"));
        assertThrows(PlanParameterException.class, () -> made(ending(50), "renewBefore", "soon"));
    }

    @Test
    void theTenantsPolicyOnLifetimeIsKept() throws PlanRefusedException {
        Contoso limited = ending(50).with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(true, Optional.of(Duration.ofDays(365)), Optional.empty(), false));
        assertTrue(refused(limited, "365 days").advice().contains("exempted=true"));
        assertEquals(4, made(limited, "exempted", "true").steps().size());
        assertEquals(4, made(ending(50).with(Parts.APP_MANAGEMENT_POLICY,
                new AppManagementPolicy(false, Optional.of(Duration.ofDays(365)), Optional.empty(), false))).steps().size());
        Contoso later = ending(50).with(Parts.APP_MANAGEMENT_POLICY, new AppManagementPolicy(true,
                Optional.of(Duration.ofDays(365)), Optional.of(Contoso.NOW.plusSeconds(1)), false));
        assertEquals(4, made(later).steps().size(), "the application was made before the limit came");
        assertTrue(Plans.warns(made(ending(50).denied(Parts.APP_MANAGEMENT_POLICY)), "could not be read"));
    }

    @Test
    void thePolicyThatIsAssignedToTheApplicationIsKeptAndNotTheTenants() throws PlanRefusedException {
        AppManagementPolicy.Assigned year = new AppManagementPolicy.Assigned("One year", true,
                Optional.of(Duration.ofDays(365)), Optional.empty(), List.of(Records.application().id()));
        refused(ending(50).with(Parts.APP_MANAGEMENT_POLICY, new AppManagementPolicy(false, Optional.empty(),
                Optional.empty(), false, Optional.of(List.of(year)))), "that is assigned to the application allows certificates of 365 days");
        AppManagementPolicy.Assigned none = new AppManagementPolicy.Assigned("Exempt", true, Optional.empty(),
                Optional.empty(), List.of(Records.application().id()));
        assertEquals(4, made(ending(50).with(Parts.APP_MANAGEMENT_POLICY, new AppManagementPolicy(true,
                Optional.of(Duration.ofDays(365)), Optional.empty(), false, Optional.of(List.of(none))))).steps().size());
    }

    @Test
    void whatServersSignWithIsNotTakenAwayAgain() throws PlanRefusedException {
        PlanDraft draft = made(ending(50));
        Value.Members signs = Value.members().with("CurrentCertificateThumbprint", Value.of("${authCertificate.thumbprint}"))
                .with("NextCertificateThumbprint", Value.of(""));
        Value.Members waits = Value.members().with("CurrentCertificateThumbprint", Value.of(Contoso.CURRENT.text()))
                .with("NextCertificateThumbprint", Value.of("${authCertificate.thumbprint}"));
        for (String step : List.of("certificates", "authCertificate")) {
            assertFalse(Plans.allowed(Plans.step(draft, step).inverse().orElseThrow(), "Get-AuthConfig", Value.list(signs)), step);
            assertFalse(Plans.allowed(Plans.step(draft, step).inverse().orElseThrow(), "Get-AuthConfig", Value.list(waits)), step);
        }
        assertFalse(Plans.allowed(Plans.step(draft, "nextCertificate").inverse().orElseThrow(), "Get-AuthConfig",
                Value.list(signs)));
        assertTrue(Plans.allowed(Plans.step(draft, "nextCertificate").inverse().orElseThrow(), "Get-AuthConfig",
                Value.list(waits)));
        Reversibility.ReversibleFor until = assertInstanceOf(Reversibility.ReversibleFor.class,
                Plans.step(draft, "nextCertificate").reversibility());
        assertEquals(Duration.ofDays(30), until.within());
        assertEquals(List.of("Set-AuthConfig[NewCertificateThumbprint=null, NewCertificateEffectiveDate=null, Force=true]"),
                PlanWalk.undone(Plans.step(draft, "nextCertificate")));
        assertTrue(Plans.step(draft, "nextCertificate").inverse().orElseThrow().effect().contains("No document"));
        assertEquals(3, PlanWalk.undone(Plans.step(draft, "authCertificate")).size());
    }

    @Test
    void publishingCannotBeUndoneAndSaysWhatMustBeRestarted() throws PlanRefusedException {
        PlanDraft draft = made(ending(50), "publish", "true");
        assertInstanceOf(Reversibility.Irreversible.class, Plans.step(draft, "publish").reversibility());
        assertTrue(Plans.warns(draft, "MSExchangeServiceHost") && Plans.warns(draft, "EX01, EX02, EX03"));
        assertFalse(Plans.warns(made(ending(50)), "MSExchangeServiceHost"));
    }

    @Test
    void whatSomebodyStagedMeanwhileStopsIt() throws PlanRefusedException {
        PlanDraft draft = made(ending(50));
        Value.Members now = Value.members().with("CurrentCertificateThumbprint", Value.of(Contoso.CURRENT.text()));
        for (String step : List.of("authCertificate", "nextCertificate")) {
            var change = Plans.step(draft, step).change();
            assertTrue(Plans.allowed(change, "Get-AuthConfig", Value.list(now)), step);
            assertFalse(Plans.allowed(change, "Get-AuthConfig", Value.list(
                    now.with("NextCertificateThumbprint", Value.of(Contoso.FOREIGN.text())))), step);
            assertFalse(Plans.allowed(change, "Get-AuthConfig", Value.list(
                    now.with("CurrentCertificateThumbprint", Value.of(Contoso.FOREIGN.text())))), step);
        }
    }

    @Test
    void withoutAnApplicationItIsRefused() {
        assertTrue(refused(holding(Contoso.freshHybrid(), in(50), Optional.empty(), SERVERS), "no dedicated application")
                .advice().contains("app.create"));
        Thumbprint none = Contoso.FOREIGN;
        refused(ending(50).with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(Optional.empty(), Optional.of(none),
                Optional.empty(), Optional.empty(), "", "")), "names no current certificate");
    }

    /** One that a server made and nothing names, valid from then on. */
    private static Contoso unnamed(int left, Instant from) {
        Certificate one = next(in(900));
        return holding(Contoso.setUp(), in(left), Optional.of(new Certificate(one.thumbprint(), one.subject(), one.issuer(),
                one.serialNumber(), from, one.notAfter(), one.domains(), one.services(), one.status(), true,
                one.encoded())), SERVERS);
    }

    @Test
    void aNewerCertificateCountsOnceItIsValid() throws PlanRefusedException {
        assertFalse(Plans.ids(made(unnamed(50, in(-1)))).contains("authCertificate"));
        PlanDraft tooLate = made(unnamed(50, in(10)));
        assertTrue(Plans.ids(tooLate).contains("authCertificate"), "Exchange stages none that is not valid yet");
        assertTrue(tooLate.warnings().stream().anyMatch(line -> line.contains(Contoso.NEXT.text())
                && line.contains("not valid before")), tooLate.warnings().toString());
    }

    @Test
    void aStagedCertificateThatIsNotValidByItsDateIsReplaced() throws PlanRefusedException {
        Contoso staged = unnamed(50, in(20)).with(Parts.AUTH_CONFIGURATION, new AuthConfiguration(
                Optional.of(Contoso.CURRENT), Optional.empty(), Optional.of(Contoso.NEXT), Optional.of(in(12)), "", ""));
        PlanDraft draft = made(staged);
        assertTrue(Plans.ids(draft).contains("authCertificate"));
        assertTrue(draft.warnings().stream().anyMatch(line -> line.contains("not valid yet when it becomes")),
                draft.warnings().toString());
    }
}
