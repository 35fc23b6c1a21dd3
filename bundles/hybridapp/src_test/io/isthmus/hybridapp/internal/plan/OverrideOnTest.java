package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class OverrideOnTest {

    /** Everything is there but the override. */
    private static Contoso ready() {
        return Contoso.setUp().with(Parts.SETTING_OVERRIDES, List.of());
    }

    private static void refused(Contoso contoso, String plan) {
        String reason = Plans.refused(new OverrideOn(), contoso, plan).getMessage();
        assertEquals(1, reason.split("\\(plan ", -1).length - 1, reason);
    }

    @Test
    void theOverrideAndEachServerThatCanUseIt() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new OverrideOn(), ready());
        assertEquals(List.of("override", "refresh.EX01", "refresh.EX02", "refresh.EX03"), Plans.ids(draft));
        assertEquals(Set.of(), Plans.step(draft, "override").after());
        assertEquals(List.of(), draft.warnings());
    }

    @Test
    void whatIsMissingIsNamedWithThePlanThatGivesIt() {
        refused(ready().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()), "(plan app.complete)");
        refused(ready().with(Parts.SERVICE_PRINCIPALS, List.of(Records.principal(false))), "(plan app.complete)");
        refused(ready().with(Parts.SERVICE_PRINCIPALS, List.of()), "(plan app.complete)");
        refused(ready().with(Parts.APPLICATIONS, List.of(Records.application(List.of(Records.key(Contoso.FOREIGN))))),
                "(plan app.certificates)");
        refused(ready().with(Parts.APPLICATIONS, List.of(Records.application(List.of(
                Records.key(Contoso.CURRENT, Instant.parse("2026-01-01T00:00:00Z")))))), "(plan app.certificates)");
        refused(ready().with(Parts.AUTH_SERVERS, List.of(Records.evoSts(Optional.empty(), List.of()))),
                "(plan authserver.configure)");
        refused(ready().with(Parts.AUTH_SERVERS, List.of(Records.evoSts(
                Optional.of("99999999-2222-4333-8444-555555555555"), List.of()))), "(plan authserver.configure)");
    }

    @Test
    void everythingThatIsMissingIsNamedAtOnce() {
        String reason = Plans.refused(new OverrideOn(), Contoso.freshHybrid().with(Parts.APPLICATIONS,
                List.of(Records.application(false, List.of()))), "app.complete").getMessage();
        assertTrue(reason.contains("app.certificates") && reason.contains("authserver.configure"), reason);
    }

    @Test
    void withoutAnApplicationThePlanThatMakesOneIsNamed() {
        assertTrue(Plans.refused(new OverrideOn(), Contoso.freshHybrid(), "no dedicated application").advice()
                .contains("app.create"));
    }

    @Test
    void withoutOAuthItIsRefused() {
        Plans.refused(new OverrideOn(), ready().usingDAuth(), "does not use OAuth");
    }

    @Test
    void whatAnotherPlanGaveIsLookedAtRightBefore() throws PlanRefusedException {
        Change on = Plans.step(Plans.of(new OverrideOn(), ready()), "override").change();
        Value.Members nothing = Value.members();
        assertFalse(Plans.allowed(on, "/appRoleAssignments", nothing.with("value", Value.list())));
        assertFalse(Plans.allowed(on, "servicePrincipals(appId=", nothing.with("accountEnabled", Value.of(false))));
        assertTrue(Plans.allowed(on, "servicePrincipals(appId=", nothing.with("accountEnabled", Value.of(true))));
        assertFalse(Plans.allowed(on, "keyCredentials", nothing.with("keyCredentials", Value.list())));
        assertTrue(Plans.allowed(on, "keyCredentials", nothing.with("keyCredentials", Value.list(
                nothing.with("customKeyIdentifier", Value.of(Contoso.CURRENT.text()))))));
        assertFalse(Plans.allowed(on, "Get-AuthServer", Value.list(
                nothing.with("ApplicationIdentifier", Value.of("another")))));
        assertTrue(Plans.allowed(on, "Get-AuthServer", Value.list(
                nothing.with("ApplicationIdentifier", Value.of(Contoso.APP.text())))));
    }

    @Test
    void aGateThatDoesNotLetItInIsToldOf() throws PlanRefusedException {
        PlanDraft shut = Plans.of(new OverrideOn(),
                ready().with(Parts.ONLINE_ORGANIZATION, Records.online(Optional.of(true), "another")));
        assertTrue(Plans.warns(shut, "ews.gate"), shut::toString);
        PlanDraft unread = Plans.of(new OverrideOn(), ready().denied(Parts.ONLINE_ORGANIZATION));
        assertTrue(Plans.warns(unread, "could not be seen"), unread::toString);
    }

    @Test
    void aFlightingOverrideIsNoneOfOurs() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new OverrideOn(), ready().with(Parts.SETTING_OVERRIDES,
                List.of(Records.configured("FlightingServiceOverride_EX01_1", "false"))));
        assertTrue(PlanWalk.sent(Plans.step(draft, "override")).getFirst().startsWith("New-SettingOverride"));
    }
}
