package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.Side;
import io.isthmus.sdk.change.Change;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanMaker;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

/** Undoing takes nothing away that servers came to use since the plan was made. */
class UndoInUseTest {

    private static final String NAMES = "Get-AuthServer";
    private static final String ACCEPTS = "Get-ExchangeDiagnosticInfo";

    private static Change inverse(PlanDraft draft, String step) {
        return Plans.step(draft, step).inverse().orElseThrow();
    }

    private static Value authServer(String application, boolean enabled) {
        return Value.members().with("ApplicationIdentifier", Value.of(application)).with("Enabled", Value.of(enabled));
    }

    private static Value accepted(String section) {
        return Value.list(Value.members().with("Overrides", Value.list(Value.members()
                .with("ComponentName", Value.of(section.equals("RouteThroughMSGraph") ? "SettingOverride" : "Global"))
                .with("SectionName", Value.of(section)).with("Status", Value.of("Accepted"))
                .with("Parameters", Value.texts(List.of("Enabled=true"))))));
    }

    /** An application that no Auth Server names yet. */
    private static Contoso unnamed() {
        return TakingAwayPlansTest.unused();
    }

    private static void assertHeldByTheAuthServers(Change inverse, String application) {
        assertFalse(Plans.allowed(inverse, NAMES, Value.list(authServer("another", true),
                authServer(application, true))));
        assertTrue(Plans.allowed(inverse, NAMES, Value.list(authServer("another", true),
                authServer(application, false))));
        assertFalse(Plans.allowed(inverse, NAMES, Value.none()), "what was not seen may be in use");
    }

    @Test
    void whatThePlanMadeStaysWhileAnAuthServerNamesIt() throws PlanRefusedException {
        PlanDraft create = Plans.of(new ApplicationCreate(), Contoso.freshHybrid());
        for (String step : List.of("application", "servicePrincipal", "consent")) {
            assertHeldByTheAuthServers(inverse(create, step), "${application.appId}");
        }
        assertHeldByTheAuthServers(inverse(Plans.of(new ApplicationCertificates(), unnamed()), "certificates"),
                Contoso.APP.text());
        assertHeldByTheAuthServers(inverse(Plans.of(new EwsGateOpen(), unnamed()), "ewsGate"), Contoso.APP.text());
        PlanDraft restored = Plans.of(new ApplicationRestore(), TakingAwayPlansTest.deleted());
        for (String step : List.of("restore", "restoreServicePrincipal", "consent")) {
            assertHeldByTheAuthServers(inverse(restored, step), Contoso.APP.text());
        }
    }

    private static void assertHeldByTheServers(PlanMaker maker, Contoso contoso, String step, String section)
            throws PlanRefusedException {
        Change inverse = inverse(Plans.of(maker, contoso), step);
        assertEquals(ServerRules.signing(new ScriptedPlanContext(contoso).require(Parts.SERVERS)).size(),
                inverse.preconditions().stream().map(Expectation::request)
                        .filter(request -> request.describe().contains(ACCEPTS)).count());
        assertFalse(Plans.allowed(inverse, ACCEPTS, accepted(section)));
        assertTrue(Plans.allowed(inverse, ACCEPTS, Value.list(Value.members().with("Overrides", Value.list()))));
        assertFalse(Plans.allowed(inverse, ACCEPTS, Value.none()), "it did not answer");
    }

    @Test
    void whatIsNamedAlreadyStaysWhileAServerAcceptsTheOverride() throws PlanRefusedException {
        String dedicated = "ExchangeOnpremAsThirdPartyAppId";
        assertHeldByTheServers(new ApplicationCertificates(), Contoso.setUp(), "certificates", dedicated);
        assertHeldByTheServers(new ApplicationComplete(), Contoso.setUp(), "consent", dedicated);
        assertHeldByTheServers(new EwsGateOpen(), Contoso.setUp(), "ewsGate", dedicated);
        assertHeldByTheServers(new AuthServerConfigure(), Contoso.freshHybrid().withApplication(), "authServer",
                dedicated);
    }

    @Test
    void consentToGraphStaysWhileAServerCallsGraph() throws PlanRefusedException {
        for (String step : List.of("consent.Calendars.Read", "graphBaseUrl")) {
            assertHeldByTheServers(new GraphStage(), GraphStageTest.mixed(), step, "RouteThroughMSGraph");
        }
    }

    /** Nothing of it is in use before the override, which goes first. */
    @Test
    void theWholePlanTakesTheOverrideBackFirst() throws PlanRefusedException {
        for (String step : List.of("servicePrincipal", "consent", "certificates", "ewsGate", "authServer")) {
            assertHeldByTheServers(new HybridSetup(), Contoso.freshHybrid(), step, "ExchangeOnpremAsThirdPartyAppId");
        }
    }

    /** Another tenant's servers go by it: as soon as the Auth Server names the application, it is used. */
    @Test
    void whereTheOverrideIsOnTheAuthServerIsPointedLastAndTakenBackFirst() throws PlanRefusedException {
        Contoso on = Contoso.freshHybrid().with(Parts.SETTING_OVERRIDES, List.of(Records.configured("true")));
        PlanDraft draft = Plans.of(new HybridSetup(), on);
        assertEquals(Set.of("application", "servicePrincipal", "consent", "certificates", "ewsGate"),
                Plans.step(draft, "authServer").after());
        for (String step : List.of("servicePrincipal", "consent", "certificates", "ewsGate")) {
            assertHeldByTheAuthServers(inverse(draft, step), "${application.appId}");
        }
        assertHeldByTheServers(new HybridSetup(), on, "authServer", "ExchangeOnpremAsThirdPartyAppId");
    }

    /** Servers went by another application before, and go by that one again. */
    @Test
    void whatServersWentByBeforeIsGivenBack() throws PlanRefusedException {
        Contoso another = Contoso.setUp().with(Parts.AUTH_SERVERS, List.of(Records.accessControl(), Records.evoSts(
                Optional.of("11111111-0000-4000-8000-00000000000f"), List.of("contoso.mail.onmicrosoft.com"))));
        assertEquals(1, inverse(Plans.of(new AuthServerConfigure(), another), "authServer").preconditions().size());
    }

    @Test
    void theTenantsSideAloneAsksNothingOfServers() throws PlanRefusedException {
        PlanDraft draft = new EwsGateOpen().make(new ScriptedPlanContext(Contoso.setUp()).ofTenant()
                .parameter("application", Value.of(Contoso.APP.text())));
        assertTrue(inverse(draft, "ewsGate").preconditions().stream()
                .allMatch(one -> one.request().side() == Side.EXCHANGE_ONLINE), draft::toString);
    }

    @Test
    void anApplicationWithoutConsentsKeepsItsPrincipalWhileItIsUsed() throws PlanRefusedException {
        PlanDraft draft = Plans.of(new ApplicationDelete(), unnamed().with(Parts.APP_ROLE_ASSIGNMENTS, List.of()));
        Change deletion = Plans.step(draft, "servicePrincipal").change();
        assertHeldByTheAuthServers(deletion, Contoso.APP.text());
        assertFalse(Plans.allowed(deletion, ACCEPTS, accepted("ExchangeOnpremAsThirdPartyAppId")));
        assertEquals(Optional.empty(), draft.steps().stream().filter(step -> step.id().equals("consent")).findFirst());
    }
}
