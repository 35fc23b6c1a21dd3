package io.isthmus.hybridapp.internal.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.isthmus.sdk.change.Difference;
import io.isthmus.sdk.change.PlanDraft;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.change.Step;
import io.isthmus.sdk.data.Value;
import io.isthmus.sdk.model.AcceptedDomain;
import io.isthmus.sdk.model.Domain;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.ScriptedPlanContext;

class AuthServerConfigureTest {

    private static Contoso withApplication() {
        return Contoso.freshHybrid().withApplication();
    }

    private static ScriptedPlanContext graph(Contoso contoso) {
        return new ScriptedPlanContext(contoso).parameter("graph", Value.of(true));
    }

    @Test
    void bothPropertiesAreShownBeforeAndAfter() throws PlanRefusedException {
        Step step = Plans.step(Plans.of(new AuthServerConfigure(), withApplication()), "authServer");
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, ApplicationIdentifier=" + Contoso.APP
                + ", DomainName=[contoso.mail.onmicrosoft.com]]"), PlanWalk.sent(step));
        assertEquals(List.of("ApplicationIdentifier", "DomainName"),
                step.differences().stream().map(one -> one.property()).toList());
        assertEquals(Set.of(), step.after());
    }

    @Test
    void anApplicationThatWasDeletedSinceIsNotNamed() throws PlanRefusedException {
        Step step = Plans.step(Plans.of(new AuthServerConfigure(), withApplication()), "authServer");
        assertFalse(Plans.allowed(step.change(), "/applications/", Value.none()));
        assertTrue(Plans.allowed(step.change(), "/applications/",
                Value.members().with("appId", Value.of(Contoso.APP.text()))));
    }

    @Test
    void theRealmIsComparedWithTheTenantEvenWhereThereIsOneServerAlone() throws PlanRefusedException {
        Plans.refused(new AuthServerConfigure(), withApplication().with(Parts.AUTH_SERVERS, List.of(Records.evoSts(
                "EvoSts - x", "11111111-2222-4333-8444-555555555555", Optional.empty(), List.of()))), "other tenants");
        Step step = Plans.step(Plans.of(new AuthServerConfigure(), withApplication()), "authServer");
        assertFalse(Plans.allowed(step.change(), "Get-AuthServer", Value.list(Value.members()
                .with("Realm", Value.of("another")).with("Enabled", Value.of(true)))));
    }

    @Test
    void serversThatWouldUseItAtOnceGetNoApplicationThatCannotBeUsed() throws PlanRefusedException {
        Contoso on = Contoso.setUp().with(Parts.APP_ROLE_ASSIGNMENTS, List.of());
        Plans.refused(new AuthServerConfigure(), on, "app.complete");
        Plans.of(new AuthServerConfigure(), on.with(Parts.SETTING_OVERRIDES, List.of(Records.configured("false"))));
    }

    @Test
    void graphIsToldInACallOfItsOwnBehindTheOther() throws PlanRefusedException {
        PlanDraft draft = new AuthServerConfigure().make(graph(withApplication()));
        Step step = Plans.step(draft, "graphBaseUrl");
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, GraphBaseUrl=https://graph.microsoft.com]"),
                PlanWalk.sent(step));
        assertEquals(List.of("Set-AuthServer[Identity=EvoSts, GraphBaseUrl=null]"), PlanWalk.undone(step));
        assertEquals(Set.of("authServer"), step.after());
        assertTrue(Plans.warns(draft, "EX01, EX02."), draft::toString);
    }

    @Test
    void graphIsNotToldUnlessItIsAskedFor() throws PlanRefusedException {
        assertEquals(List.of("authServer"), Plans.ids(Plans.of(new AuthServerConfigure(), withApplication())));
    }

    @Test
    void graphNeedsAServerThatCanCallIt() {
        Plans.refused(new AuthServerConfigure(),
                graph(withApplication().with(Parts.SERVERS, List.of(Records.server("EX03", "15.2.1748.53")))),
                "No server");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ChinaCloud", "DelosCloud"})
    void graphIsNotToldWhereTheTenantsCloudDoesNotLetServersCallIt(String cloud) {
        Plans.refused(new AuthServerConfigure(), graph(withApplication().change(Parts.TENANT, tenant ->
                new Tenant(tenant.id(), tenant.displayName(), cloud, tenant.initialDomain()))),
                "cannot call Microsoft Graph in the cloud");
    }

    @Test
    void itServesTheDomainsThatBothSidesHaveAndNotTheInitialOne() throws PlanRefusedException {
        Contoso contoso = withApplication()
                .with(Parts.AUTH_SERVERS, List.of(Records.evoSts(Optional.empty(), List.of())))
                .with(Parts.ACCEPTED_DOMAINS, Stream.of("Contoso.com", "contoso.onmicrosoft.com",
                        "contoso.mail.onmicrosoft.com", "unverified.example", "corp.example")
                        .map(name -> new AcceptedDomain(name, name, "Authoritative", false)).toList())
                .change(Parts.DOMAINS, domains -> Stream.concat(domains.stream(), Stream.of(new Domain(
                        "unverified.example", false, false, false, true, true, List.of()))).toList());
        assertTrue(PlanWalk.sent(Plans.step(Plans.of(new AuthServerConfigure(), contoso), "authServer")).getFirst()
                .contains("DomainName=[Contoso.com, contoso.mail.onmicrosoft.com]"));
        Plans.refused(new AuthServerConfigure(), contoso.with(Parts.ACCEPTED_DOMAINS, List.of(new AcceptedDomain(
                "initial", "contoso.onmicrosoft.com", "Authoritative", true))), "domain");
    }

    @Test
    void domainsThatItServedBeforeAreShownAndComeBack() throws PlanRefusedException {
        Step step = Plans.step(Plans.of(new AuthServerConfigure(), withApplication().with(Parts.AUTH_SERVERS, List.of(
                Records.accessControl(), Records.evoSts(Optional.empty(), List.of("fabrikam.com"))))), "authServer");
        Difference domains = step.differences().getLast();
        assertEquals(Value.texts(List.of("fabrikam.com")), domains.before());
        assertEquals(Value.texts(List.of("contoso.mail.onmicrosoft.com")), domains.after());
        assertTrue(PlanWalk.undone(step).getFirst().contains("DomainName=[fabrikam.com]"));
    }

    @Test
    void withoutAnApplicationThereIsNothingToPointAt() {
        Plans.refused(new AuthServerConfigure(), Contoso.freshHybrid(), "no dedicated application");
    }
}
