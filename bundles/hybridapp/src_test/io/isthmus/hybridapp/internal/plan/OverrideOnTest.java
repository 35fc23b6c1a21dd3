package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

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
        for (String server : List.of("EX01", "EX02", "EX03")) {
            String sent = PlanWalk.sent(Plans.step(draft, "refresh." + server)).getFirst();
            assertTrue(sent.contains("Argument=Refresh") && sent.contains("Server=" + server), sent);
        }
        assertEquals(List.of(), draft.warnings());
    }

    @Test
    void anApplicationThatIsNamedNeedsConsentLikeAnyOther() {
        PlanRefusedException refusal = Plans.refused(new OverrideOn(), new ScriptedPlanContext(ready()
                .with(Parts.APP_ROLE_ASSIGNMENTS, List.of())).parameter("application", Value.of(Contoso.APP.text())),
                "(plan app.complete)");
        assertTrue(refusal.getMessage().contains("full_access_as_app"), refusal.getMessage());
        assertInstanceOf(PlanParameterException.class, Plans.refused(new OverrideOn(), new ScriptedPlanContext(ready())
                .parameter("application", Value.of("99999999-2222-4333-8444-555555555555")), "99999999"));
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

    private static SettingOverride of(String name, Map<String, String> parameters) {
        return new SettingOverride(name, name, "Global", "ExchangeOnpremAsThirdPartyAppId", parameters, List.of(),
                Optional.empty(), Optional.empty(), "Tried and switched off again",
                Optional.of("contoso.com/Users/Ines Keller"), Optional.empty());
    }

    @Test
    void oneOfTheWellKnownNameThatIsOffIsSetAndWhatItSaysBesideStays() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new OverrideOn(), ready().with(Parts.SETTING_OVERRIDES, List.of(
                of("EnableExchangeHybrid3PAppFeature", Map.of("enabled", "false", "Beta", "7")))));
        Step step = Plans.step(draft, "override");
        assertEquals(List.of("Set-SettingOverride[Identity=EnableExchangeHybrid3PAppFeature, "
                + "Parameters=[Beta=7, enabled=true], Reason=Tried and switched off again]"), PlanWalk.sent(step));
        assertTrue(PlanWalk.undone(step).getFirst().contains("Parameters=[Beta=7, enabled=false], "
                + "Reason=Tried and switched off again"), () -> PlanWalk.undone(step).getFirst());
        assertTrue(Plans.warns(draft, "Ines Keller"), draft::toString);
        Value.Members left = Value.members().with("Name", Value.of("EnableExchangeHybrid3PAppFeature"))
                .with("ComponentName", Value.of("Global")).with("SectionName",
                        Value.of("ExchangeOnpremAsThirdPartyAppId"));
        Change undo = step.inverse().orElseThrow();
        assertTrue(Plans.allowed(undo, "Get-SettingOverride", Value.list(left.with("Parameters",
                Value.texts(List.of("enabled=true", "Beta=7"))))));
        assertFalse(Plans.allowed(undo, "Get-SettingOverride", Value.list(left.with("Parameters",
                Value.texts(List.of("enabled=true", "Beta=8"))))), "somebody changed it since");
    }

    @Test
    void oneOfSomebodyElsesNameThatSaysOtherwiseIsNotTakenForOurs() {
        PlanRefusedException refused = Plans.refused(new OverrideOn(), ready().with(Parts.SETTING_OVERRIDES, List.of(
                of("Ines tries", Map.of("Enabled", "false")))), "Ines tries");
        assertTrue(refused.getMessage().contains("Ines Keller"), refused.getMessage());
        assertTrue(refused.advice().contains("Remove-SettingOverride -Identity \"Ines tries\""), refused.advice());
        Plans.refused(new OverrideOn(), ready().with(Parts.SETTING_OVERRIDES, List.of(Records.configured("false"),
                of("Ines tries", Map.of("Enabled", "false")))), "Ines tries");
    }

    @Test
    void oneOfSomebodyElsesNameThatIsOnIsUsedAsItIs() throws PlanRefusedException {
        SettingOverride theirs = of("Ines tries", Map.of("Enabled", "true", "Beta", "7"));
        Step step = Plans.step(Plans.of(new OverrideOn(), ready().with(Parts.SETTING_OVERRIDES, List.of(theirs))),
                "override");
        assertEquals(step.differences().getFirst().before(), step.differences().getFirst().after());
        assertTrue(step.change().verification().expectations().getFirst().condition().holds(Value.list(
                Value.members().with("Name", Value.of("Ines tries")).with("ComponentName", Value.of("Global"))
                        .with("SectionName", Value.of("ExchangeOnpremAsThirdPartyAppId"))
                        .with("Parameters", Value.texts(List.of("Enabled=true", "Beta=7"))))),
                "done already, so that nothing is sent");
    }

    @Test
    void aFlightingOverrideIsNoneOfOurs() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new OverrideOn(), ready().with(Parts.SETTING_OVERRIDES,
                List.of(Records.configured("FlightingServiceOverride_EX01_1", "false"))));
        assertTrue(PlanWalk.sent(Plans.step(draft, "override")).getFirst().startsWith("New-SettingOverride"));
    }

    @Test
    void aServerThatGoesByTheContraryOfSomebodyElseIsLeftAlone() throws PlanRefusedException {
        Contoso contoso = ready().with(Parts.SETTING_OVERRIDES, List.of());
        PlanDraft draft = Plans.of(new OverrideOn(), contoso.with(Parts.SERVER_OVERRIDES, List.of(
                Records.overrides("EX01"), Records.overrides("EX02", Records.told("Accepted", "false")),
                Records.overrides("EX03", Records.told("ServerMismatch", "false")))));
        assertEquals(List.of("override", "refresh.EX01", "refresh.EX03"), Plans.ids(draft));
        assertTrue(Plans.warns(draft, "EX02 goes by any name"), draft::toString);
        Plans.refused(new OverrideOn(), contoso.with(Parts.SERVER_OVERRIDES, Stream.of("EX01", "EX02", "EX03")
                .map(server -> Records.overrides(server, Records.told("Accepted", "false"))).toList()),
                "No server would go by the override. EX01 goes by any name");
    }
}
