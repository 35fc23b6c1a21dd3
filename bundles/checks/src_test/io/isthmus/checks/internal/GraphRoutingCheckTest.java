package io.isthmus.checks.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;

import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.model.Tenant;
import io.isthmus.sdk.rule.SettlingKeys;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.testkit.CheckRun;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;

class GraphRoutingCheckTest {

    private static final String SECTION = "RouteThroughMSGraph";
    private static final String COMPONENT = "SettingOverride";

    private static CheckRun run(Contoso contoso) {
        return CheckRun.of(new GraphRoutingCheck(), contoso);
    }

    private static SettingOverride override(List<String> servers, Optional<ExchangeBuild> least) {
        return new SettingOverride("Graph", "Graph", COMPONENT, SECTION, Map.of("Enabled", "true"), servers, least,
                Optional.empty(), "", Optional.empty(), Optional.empty());
    }

    /** Graph is on for all that can, and these servers act by it. */
    private static Contoso graph(SettingOverride override, String... accepting) {
        return Contoso.setUp().with(Parts.SETTING_OVERRIDES, List.of(override)).with(Parts.SERVER_OVERRIDES,
                List.of("EX01", "EX02", "EX03").stream().map(server -> List.of(accepting).contains(server)
                        ? Records.overrides(server, new OverrideStatus("Graph", COMPONENT, SECTION,
                                Map.of("Enabled", "true"), "Accepted", Optional.empty()))
                        : Records.overrides(server)).toList());
    }

    @Test
    void withoutTheOverrideNothingIsJudged() {
        assertEquals(Outcome.NOT_APPLICABLE, run(Contoso.setUp()).outcome());
    }

    @Test
    void whereTheCloudDoesNotSupportItThatIsSaidAndAnOverrideIsAFault() {
        Tenant china = new Tenant(Contoso.TENANT, "Contoso", "ChinaCloud", Optional.empty());
        CheckRun off = run(Contoso.setUp().with(Parts.TENANT, china));
        assertEquals(Outcome.NOT_APPLICABLE, off.outcome());
        assertTrue(off.findings().getFirst().message().contains("cannot call Microsoft Graph"), off.findings()::toString);
        Finding on = run(graph(override(List.of(), Optional.empty()), "EX01").with(Parts.TENANT, china)).only(Outcome.FAIL);
        assertEquals("graph.off", on.remediation().orElseThrow().plan());
    }

    @Test
    void practice9AnOlderServerThatStaysWithEwsIsNoFault() {
        CheckRun run = run(graph(override(List.of(), Optional.of(ExchangeBuild.of("15.2.2562.41"))), "EX01", "EX02"));
        assertEquals(List.of("EX01", "EX02"),
                run.findings(Outcome.PASS).map(one -> one.resource().name()).toList());
        assertEquals(2, run.findings().size(), "EX03 is a 2019");
    }

    @Test
    void aServerThatDoesNotActByItIsNamed() {
        Finding broken = run(graph(override(List.of(), Optional.empty()), "EX01")).only(Outcome.FAIL);
        assertEquals("EX02", broken.resource().name());
    }

    @Test
    void aServerThatIsNotMeantIsNotJudged() {
        assertEquals(Outcome.PASS, run(graph(override(List.of("ex01"), Optional.empty()), "EX01")).outcome());
        assertEquals(Outcome.NOT_APPLICABLE, run(graph(override(List.of("EX03"), Optional.empty()))).outcome());
    }

    @Test
    void whileItsTimeIsNotOverItWaits() {
        Contoso contoso = graph(override(List.of("EX01"), Optional.empty()))
                .pending(SettlingKeys.GRAPH_ROUTING, "EX01", Duration.ofHours(1));
        assertEquals(Outcome.WAITING, run(contoso).outcome());
        assertEquals(Outcome.FAIL, run(contoso.at(Contoso.NOW.plus(Duration.ofHours(2)))).outcome());
    }
}
