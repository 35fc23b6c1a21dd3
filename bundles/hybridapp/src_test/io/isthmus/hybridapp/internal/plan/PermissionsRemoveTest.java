package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanParameterException;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.request.CmdletRequest;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** The plan that takes the permissions of EWS or of Microsoft Graph away. */
class PermissionsRemoveTest {

    private static OverrideStatus graph() {
        return new OverrideStatus("graph", "SettingOverride", "RouteThroughMSGraph",
                Map.of("Enabled", "true"), "Accepted", Optional.empty());
    }

    @Test
    void permissionsOfEwsGoOnceEveryServerCallsGraph() throws PlanRefusedException {
        ScriptedPlanContext context = new ScriptedPlanContext(Contoso.setUp().with(Parts.SERVER_OVERRIDES, List.of(
                Records.overrides("EX01", Records.told("Accepted", "true"), graph()),
                Records.overrides("EX02", Records.told("Accepted", "true"), graph()), Records.overrides("EX03"))))
                .parameter("api", Value.of("ews"));
        PlanDraft draft = new PermissionsRemove().make(context);
        assertEquals(List.of("consent", "requiredAccess"), Plans.ids(draft));
        assertEquals(List.of("DELETE /v1.0/servicePrincipals/" + Contoso.PRINCIPAL + "/appRoleAssignments/assignment"),
                PlanWalk.sent(Plans.step(draft, "consent")));
        assertTrue(draft.warnings().stream().anyMatch(warning -> warning.contains("archive")), draft::toString);
        Step asks = Plans.step(draft, "requiredAccess");
        Value nothing = Value.members().with("id", Value.of("x")).with("requiredResourceAccess", Value.list());
        assertTrue(asks.change().verification().expectations().getFirst().condition().holds(nothing));
        assertFalse(asks.change().verification().expectations().getFirst().condition().holds(Value.none()));
        assertFalse(asks.change().preconditions().getLast().condition().holds(nothing),
                "somebody else took it away meanwhile");
    }

    @Test
    void aServerThatCallsEwsAgainMeanwhileKeepsThePermission() throws PlanRefusedException {
        PlanDraft draft = new PermissionsRemove().make(new ScriptedPlanContext(Contoso.setUp()
                .with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01"), Records.overrides("EX02"),
                        Records.overrides("EX03")))).parameter("api", Value.of("EWS")));
        Change change = Plans.step(draft, "consent").change();
        Value.Members dedicated = Value.members().with("ComponentName", Value.of("Global"))
                .with("SectionName", Value.of("ExchangeOnpremAsThirdPartyAppId")).with("Status", Value.of("Accepted"))
                .with("Parameters", Value.texts(List.of("Enabled=true")));
        assertTrue(Plans.allowed(change, "Get-ExchangeDiagnosticInfo", overrides()));
        assertFalse(Plans.allowed(change, "Get-ExchangeDiagnosticInfo", overrides(dedicated)));
        assertTrue(Plans.allowed(change, "Get-ExchangeDiagnosticInfo", overrides(dedicated, dedicated
                .with("ComponentName", Value.of("SettingOverride"))
                .with("SectionName", Value.of("RouteThroughMSGraph")))));
        assertFalse(Plans.allowed(change, "Get-ExchangeDiagnosticInfo", Value.none()), "it did not answer");
        assertFalse(Plans.allowed(Plans.step(draft, "requiredAccess").change(), "Get-ExchangeDiagnosticInfo",
                overrides(dedicated)));
        assertEquals(Set.of("consent"), Plans.step(draft, "requiredAccess").after());
    }

    /** Every server calls Microsoft Graph, or nothing. */
    private static Contoso moved() {
        return Contoso.setUp().with(Parts.SERVER_OVERRIDES, List.of(Records.overrides("EX01", graph()),
                Records.overrides("EX02", graph()), Records.overrides("EX03")));
    }

    @Test
    void permissionsThatServersOfAnotherForestUseStay() throws PlanRefusedException {
        Function<Contoso, ScriptedPlanContext> beside = woodgrove -> new ScriptedPlanContext(moved())
                .parameter("api", Value.of("EWS")).beside(Plans.woodgrove(woodgrove));
        Plans.refused(new PermissionsRemove(), beside.apply(Contoso.setUp()), "In woodgrove.com: EX03 calls EWS");
        Plans.refused(new PermissionsRemove(), beside.apply(moved().denied(Parts.AUTH_SERVERS)),
                "woodgrove.com uses it could not be seen");
        PlanDraft draft = new PermissionsRemove().make(beside.apply(moved()));
        assertEquals(3, Plans.step(draft, "consent").change().preconditions().stream()
                .filter(one -> one.request() instanceof CmdletRequest cmdlet && cmdlet.organization().isPresent()
                        && one.sentence().contains("woodgrove.com")).count());
    }

    private static Value overrides(Value... told) {
        return Value.list(Value.members().with("Overrides", Value.list(told)));
    }

    @Test
    void permissionsThatServersUseStay() {
        Plans.refused(new PermissionsRemove(), new ScriptedPlanContext(Contoso.setUp()).parameter("api", Value.of("EWS")),
                "EX03 calls EWS");
        Plans.refused(new PermissionsRemove(), new ScriptedPlanContext(Contoso.setUp().with(Parts.SERVER_OVERRIDES, List.of(
                Records.overrides("EX01", graph()), Records.overrides("EX02"), Records.overrides("EX03"))))
                .parameter("api", Value.of("Graph")), "RouteThroughMSGraph");
        Plans.refused(new PermissionsRemove(), new ScriptedPlanContext(Contoso.setUp()).parameter("api", Value.of("Graph")),
                "neither has nor asks for Calendars.Read");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "IMAP"})
    void theApiMustBeSaid(String api) {
        assertInstanceOf(PlanParameterException.class, Plans.refused(new PermissionsRemove(),
                new ScriptedPlanContext(Contoso.setUp()).parameter("api", Value.of(api)), "api"));
    }
}
