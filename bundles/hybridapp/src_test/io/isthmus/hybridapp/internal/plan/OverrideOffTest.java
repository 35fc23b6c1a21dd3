package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Condition;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Settling;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class OverrideOffTest {

    private static final String NAME = "EnableExchangeHybrid3PAppFeature";
    private static final String SECTION = "ExchangeOnpremAsThirdPartyAppId";

    /** The step that made the override, in an organization that had none. */
    static Step switchingOn() throws PlanRefusedException {
        return Plans.step(Plans.of(new HybridSetup(), Contoso.freshHybrid()), "override");
    }

    /** The override as that step makes it. */
    static SettingOverride made() throws PlanRefusedException {
        String reason = PlanWalk.sent(switchingOn()).getFirst().replaceFirst(".*Reason=(.*)]$", "$1");
        return new SettingOverride(NAME, NAME, "Global", SECTION, Map.of("Enabled", "true"), List.of(),
                Optional.empty(), Optional.empty(), reason, Optional.empty(), Optional.empty());
    }

    private static ScriptedPlanContext ours(Contoso contoso) throws PlanRefusedException {
        return new ScriptedPlanContext(contoso).done("hybrid.setup", switchingOn());
    }

    private static Contoso on(SettingOverride... overrides) {
        return Contoso.setUp().with(Parts.SETTING_OVERRIDES, List.of(overrides));
    }

    private static Value shown(String... parameters) {
        return Value.list(Value.members().with("Name", Value.of(NAME)).with("Identity", Value.of(NAME))
                .with("ComponentName", Value.of("Global")).with("SectionName", Value.of(SECTION))
                .with("Parameters", Value.texts(List.of(parameters))));
    }

    private static boolean seen(Change change, Value answer) {
        return change.verification().expectations().getFirst().condition().holds(answer);
    }

    @Test
    void whatThisConsoleMadeIsRemovedAndEachServerRefreshed() throws PlanRefusedException {
        PlanDraft draft = new OverrideOff().make(ours(on(made())));
        assertEquals(List.of("overrideOff.1", "refresh.EX01", "refresh.EX02", "refresh.EX03"), Plans.ids(draft));
        Step off = Plans.step(draft, "overrideOff.1");
        assertEquals(List.of("Remove-SettingOverride[Identity=" + NAME + ", Confirm=false]"), PlanWalk.sent(off));
        assertTrue(seen(off.change(), Value.list()));
        assertFalse(seen(off.change(), shown("Enabled=true")));
        assertEquals(Set.of("overrideOff.1"), Plans.step(draft, "refresh.EX02").after());
        assertTrue(PlanWalk.sent(Plans.step(draft, "refresh.EX02")).getFirst().contains("Server=EX02"));
    }

    @Test
    void whatSomebodyElseMadeIsSetOffAndStays() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new OverrideOff(), on(Records.configured("true")));
        Step off = Plans.step(draft, "overrideOff.1");
        assertEquals(List.of("Set-SettingOverride[Identity=" + NAME + ", Parameters=[Enabled=false], "
                + "Reason=a reason]"), PlanWalk.sent(off));
        assertTrue(seen(off.change(), shown("Enabled=false")));
        assertFalse(seen(off.change(), Value.list()), "it was to stay");
        assertTrue(Plans.warns(draft, "was not made by this console"), draft::toString);
    }

    @Test
    void whatThisConsoleMadeAndSomebodyChangedSinceIsNoLongerOurs() throws PlanRefusedException {
        PlanDraft draft = new OverrideOff().make(ours(on(Records.configured("true"))));
        assertTrue(PlanWalk.sent(Plans.step(draft, "overrideOff.1")).getFirst().startsWith("Set-SettingOverride"));
    }

    @Test
    void aLedgerThatCannotBeReadMakesNothingOurs() throws PlanRefusedException {
        Failure failure = Failure.of(Failure.Kind.BAD_INPUT, Side.WORKSTATION, "read", "line 3 was changed", "verify");
        PlanDraft draft = new OverrideOff().make(new ScriptedPlanContext(on(made()))
                .done(Reading.failed(failure, Contoso.NOW, "ledger")));
        assertTrue(PlanWalk.sent(Plans.step(draft, "overrideOff.1")).getFirst().startsWith("Set-SettingOverride"));
        assertTrue(Plans.warns(draft, "line 3 was changed"), draft::toString);
    }

    @Test
    void foreignAndFlightingOverridesAndTheirServersAreLeftAlone() throws PlanRefusedException {
        String flighting = "FlightingServiceOverride_EX02_1";
        Contoso contoso = on(Records.configured("true"), Records.configured(flighting, "true"),
                Records.override("AMSI", "Cafe", "HttpRequestFiltering", "true"))
                .with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01", told(NAME)),
                        Records.overrides("EX02", told(NAME), told(flighting)),
                        Records.overrides("EX03", Records.told("ServerMismatch", "true"))));
        PlanDraft draft = Plans.of(new OverrideOff(), contoso);
        assertEquals(List.of("overrideOff.1", "refresh.EX01"), Plans.ids(draft));
        assertTrue(Plans.warns(draft, flighting) && Plans.warns(draft, "EX02 goes by another override"), draft::toString);
        assertFalse(draft.steps().toString().contains("AMSI"));
    }

    @Test
    void oneOfSomebodyElsesNameIsLeftAloneWithTheServersThatGoByIt() throws PlanRefusedException {
        Contoso contoso = on(Records.configured("true"), Records.configured("Ines tries", "true"))
                .with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01", told(NAME)),
                        Records.overrides("EX02", told(NAME), told("Ines tries")), Records.overrides("EX03")));
        PlanDraft draft = Plans.of(new OverrideOff(), contoso);
        assertEquals(List.of("overrideOff.1", "refresh.EX01"), Plans.ids(draft));
        assertFalse(draft.steps().toString().contains("Ines tries"), draft::toString);
        assertTrue(Plans.warns(draft, "Ines tries") && Plans.warns(draft, "EX02 goes by another override"),
                draft::toString);
        PlanRefusedException refused = Plans.refused(new OverrideOff(), on(Records.configured("Ines tries", "true"))
                .with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01", told("Ines tries")))), "is not on");
        assertTrue(refused.advice().contains("by hand"), refused.advice());
    }

    /** EX01 was told the contrary beside it before, and is told both again: more than that never comes back. */
    @Test
    void undoingWaitsForNoMoreOfAServerThanItShowedBefore() throws PlanRefusedException {
        Contoso contoso = on(Records.configured("true")).with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01",
                told(NAME), Records.told("Accepted", "false")), Records.overrides("EX02"), Records.overrides("EX03")));
        Change back = Plans.step(Plans.of(new OverrideOff(), contoso), "overrideOff.1").inverse().orElseThrow();
        Condition again = back.verification().expectations().getLast().condition();
        assertTrue(again.holds(accepted("Enabled=false", "Enabled=true")));
        assertFalse(again.holds(accepted("Enabled=false")));
    }

    private static Value accepted(String... parameters) {
        return Value.list(Value.members().with("Overrides", new Value.Array(Stream.of(parameters)
                .<Value>map(parameter -> Value.members().with("ComponentName", Value.of("Global"))
                        .with("SectionName", Value.of(SECTION)).with("Status", Value.of("Accepted"))
                        .with("Parameters", Value.texts(List.of(parameter)))).toList())));
    }

    private static OverrideStatus told(String name) {
        return new OverrideStatus(name, "Global", SECTION, Map.of("Enabled", "true"), "Accepted", Optional.empty());
    }

    @Test
    void aServerThatCouldNotBeAskedIsNamedAndNotCountedAsOff() throws PlanRefusedException {
        Failure failure = Failure.of(Failure.Kind.UNREACHABLE, Side.ON_PREMISES, "ask", "timed out", "later");
        PlanDraft draft = Plans.of(new OverrideOff(), Contoso.setUp().with(Parts.SERVER_OVERRIDES, List.of(
                new ServerOverrides("EX01", Reading.failed(failure, Contoso.NOW, "x")),
                Records.overrides("EX02", told(NAME)))));
        assertEquals(List.of("overrideOff.1", "refresh.EX02"), Plans.ids(draft));
        assertTrue(Plans.warns(draft, "EX01") && Plans.warns(draft, "EX03"), draft::toString);
    }

    @Test
    void undoingMakesItAgainAndLooksAtEachServer() throws PlanRefusedException {
        Step off = Plans.step(new OverrideOff().make(ours(on(made()))), "overrideOff.1");
        List<String> undone = PlanWalk.undone(off);
        assertTrue(undone.getFirst().startsWith("New-SettingOverride[Name=" + NAME), undone::toString);
        assertEquals(4, undone.size());
        assertEquals(4, off.inverse().orElseThrow().verification().expectations().size());
        assertTrue(Plans.allowed(off.inverse().orElseThrow(), "Get-SettingOverride", Value.list()));
        assertFalse(Plans.allowed(off.inverse().orElseThrow(), "Get-SettingOverride", shown("Enabled=false")),
                "somebody made another one since");
    }

    @Test
    void whatSomebodyChangedSinceThePlanIsNotTouched() throws PlanRefusedException {
        Step off = Plans.step(Plans.of(new OverrideOff(), on(Records.configured("true"))), "overrideOff.1");
        assertTrue(Plans.allowed(off.change(), "Get-SettingOverride", shown("Enabled=true")));
        assertFalse(Plans.allowed(off.change(), "Get-SettingOverride", shown("Enabled=true", "Beta=true")));
        assertFalse(Plans.allowed(off.change(), "Get-SettingOverride", Value.list()));
    }

    @Test
    void thatItTakesItsTimeIsNotTakenForWaitingUntilItIsOn() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new OverrideOff(), Contoso.setUp());
        assertEquals(Optional.of(SettlingKeys.OVERRIDE_OFF),
                Plans.step(draft, "refresh.EX01").settling().map(Settling::key));
    }

    @Test
    void whatStopsIsSaidBefore() throws PlanRefusedException {
        assertTrue(Plans.warns(Plans.of(new OverrideOff(), Contoso.setUp()), "2025-10-31"));
    }

    @Test
    void whereItIsOffAlreadyThereIsNothingToDo() {
        Plans.refused(new OverrideOff(), Contoso.freshHybrid(), "is not on");
    }

    /** An override knows no tenant: whoever switches it off for one does so for all. */
    @Test
    void theOtherTenantsOfTheOrganizationAreNamed() throws PlanRefusedException {
        String other = "1d2c3b4a-5e6f-4071-8293-a4b5c6d7e8f9";
        Contoso shared = on(made());
        assertFalse(Plans.warns(new OverrideOff().make(ours(shared)), "whole organization"));
        shared.change(Parts.AUTH_SERVERS, servers -> Stream.concat(servers.stream(), Stream.of(Records.evoSts("EvoSts 2",
                other, Optional.of(other), List.of("fabrikam.com")))).toList());
        assertTrue(Plans.warns(new OverrideOff().make(ours(shared)), other));
    }
}
