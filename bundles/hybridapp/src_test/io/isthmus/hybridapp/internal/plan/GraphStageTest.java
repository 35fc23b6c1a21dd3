package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** From EWS to Graph: who is taken along, who stays, what is asked for, and when it is not done. */
class GraphStageTest {

    private static final Set<String> CONSENTS = Set.of("consent.Calendars.Read", "consent.MailboxSettings.Read",
            "consent.MailTips.ReadBasic.All", "consent.ProfilePhoto.Read.All");
    private static final String OTHER_TENANT = "99999999-2222-4333-8444-555555555555";

    private static Contoso servers(String... builds) {
        List<ExchangeServer> servers = new ArrayList<>();
        for (String build : builds) {
            servers.add(Records.server("EX0" + (servers.size() + 1), build));
        }
        return Contoso.setUp().with(Parts.SERVERS, servers);
    }

    static Contoso mixed() {
        return servers("15.2.2562.53", "15.2.1748.53");
    }

    private static PlanDraft made() throws PlanRefusedException {
        return Plans.of(new GraphStage(), mixed());
    }

    @Test
    void permissionsConsentAddressAndOverrideForTheServersThatCan() throws PlanRefusedException {
        PlanDraft draft = made();
        assertEquals(Set.of("application", "graphBaseUrl", "override", "refresh.graph.EX01"),
                Set.copyOf(Plans.ids(draft).stream().filter(id -> !CONSENTS.contains(id)).toList()));
        assertTrue(Plans.ids(draft).containsAll(CONSENTS));
        assertEquals(Set.of("application"), Plans.step(draft, "consent.Calendars.Read").after());
        Step override = Plans.step(draft, "override");
        assertTrue(override.after().containsAll(CONSENTS) && override.after().contains("graphBaseUrl"));
    }

    @Test
    void oneWriteAsksForAllPermissionsAndKeepsThoseForEws() throws PlanRefusedException {
        Step asking = Plans.step(made(), "application");
        assertEquals(1, PlanWalk.sent(asking).size());
        Value entry = PlanWalk.added(asking).getFirst();
        assertEquals("00000003-0000-0000-c000-000000000000", entry.at("/resourceAppId").text().orElseThrow());
        assertEquals(4, entry.at("/resourceAccess").entries().count());
    }

    @Test
    void theOverrideIsForBuildsThatCanAndOlderServersStayWithEws() throws PlanRefusedException {
        PlanDraft draft = made();
        String sent = PlanWalk.sent(Plans.step(draft, "override")).getFirst();
        assertTrue(sent.startsWith("New-SettingOverride") && sent.contains("MinVersion=15.2.2562."), sent);
        assertFalse(Plans.ids(draft).contains("refresh.graph.EX02"));
        assertTrue(Plans.warns(draft, "EX02 (15.2.1748.53)"), draft::toString);
        assertTrue(Plans.warns(draft, "2027"), draft::toString);
    }

    @Test
    void aServerOfWhichNobodyKnowsTheBuildIsNotSaidToStayWithEws() throws PlanRefusedException {
        ExchangeServer unread = Records.server("EX02", Reading.notAsked("off"), Set.of("Mailbox"));
        PlanDraft draft = Plans.of(new GraphStage(), servers("15.2.2562.53").change(Parts.SERVERS, servers ->
                List.of(servers.getFirst(), unread, Records.server("EX03", "15.9.1.1"))));
        assertTrue(Plans.warns(draft, "is not known: EX02 (build not read), EX03 (15.9.1.1)"), draft::toString);
        assertFalse(Plans.warns(draft, "stay with EWS"), draft::toString);
        Plans.refused(new GraphStage(), servers("15.2.1748.53").with(Parts.SERVERS, List.of(unread)),
                "No server was seen to have a build");
    }

    @Test
    void whatGraphDoesNotCoverIsSaidBefore() throws PlanRefusedException {
        PlanDraft draft = made();
        assertTrue(Plans.warns(draft, "archive"), draft::toString);
        assertTrue(Plans.warns(draft, "KB5127092"), draft::toString);
        assertTrue(Plans.warns(draft, "GraphBaseUrl"), draft::toString);
    }

    @Test
    void withoutAServerThatCanOrAFirstStageItIsRefused() {
        Plans.refused(new GraphStage(), servers("15.2.1748.53"), "No server has a build");
        Plans.refused(new GraphStage(), mixed().with(Parts.SETTING_OVERRIDES, List.of())
                .with(Parts.SERVER_OVERRIDES, List.of()), "EX01 does not act as the dedicated application");
        assertTrue(Plans.refused(new GraphStage(), Contoso.freshHybrid().with(Parts.SERVERS,
                List.of(Records.server("EX01", "15.2.2562.53"))), "no dedicated application").advice()
                .contains("app.create"));
    }

    @Test
    void anotherTenantMustBeVouchedFor() throws PlanRefusedException {
        Contoso shared = mixed();
        shared.change(Parts.AUTH_SERVERS, servers -> {
            List<AuthServer> all = new ArrayList<>(servers);
            all.add(Records.evoSts("EvoSts 2", OTHER_TENANT, Optional.of(OTHER_TENANT), List.of("fabrikam.com")));
            return all;
        });
        Plans.refused(new GraphStage(), shared, OTHER_TENANT);
        assertFalse(new GraphStage().make(new ScriptedPlanContext(shared).parameter("consentedTenants",
                Value.of(OTHER_TENANT))).steps().isEmpty());
    }

    @Test
    void aPermissionThatIsNotConsentedToKeepsTheOverrideOff() throws PlanRefusedException {
        Change override = Plans.step(made(), "override").change();
        assertFalse(Plans.allowed(override, "/appRoleAssignments", Value.members().with("value", Value.list())));
    }

    @Test
    void theWayOutOfEachServerThatCouldNotBeSeenIsSaidToBeNeeded() throws PlanRefusedException {
        assertTrue(Plans.warns(Plans.of(new GraphStage(), servers("15.2.2562.53", "15.2.1748.53", "15.2.2562.41")),
                "Whether each of EX01, EX03 gets through to graph.microsoft.com cannot be seen from here"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChinaCloud", "DelosCloud"})
    void inACloudThatDoesNotLetServersCallGraphItIsRefused(String cloud) {
        Plans.refused(new GraphStage(), mixed().change(Parts.TENANT, tenant ->
                new Tenant(tenant.id(), tenant.displayName(), cloud, tenant.initialDomain())), "in the cloud");
    }

    @Test
    void anOverrideThatIsThereForTheseBuildsIsUsed() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new GraphStage(), mixed().change(Parts.SETTING_OVERRIDES, overrides -> {
            List<SettingOverride> all = new ArrayList<>(overrides);
            all.add(Records.override("EnableRouteThroughMSGraphFeature", "SettingOverride", "RouteThroughMSGraph", "false"));
            return all;
        }));
        String sent = PlanWalk.sent(Plans.step(draft, "override")).getFirst();
        assertTrue(sent.startsWith("Set-SettingOverride") && sent.contains("Identity=EnableRoute"), sent);
    }
}
