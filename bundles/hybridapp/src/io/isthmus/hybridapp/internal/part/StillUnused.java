package io.isthmus.hybridapp.internal.part;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import io.isthmus.hybridapp.internal.choice.ApplicationIds;
import io.isthmus.hybridapp.internal.step.ConfigureAuthServer;
import io.isthmus.hybridapp.internal.step.RefreshServer;
import io.isthmus.sdk.change.Expectation;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What must be true right before undoing takes away what servers may use by then: other plans may have pointed them at
 * the application since. Servers use it where an Auth Server names it and they accept the override; one question tells
 * of one of these alone, so that it is asked for the one that was not so when the plan was made, or that the plan itself
 * takes back before.
 */
final class StillUnused {

    private final Composition plan;
    private final ApplicationIds ids;

    private StillUnused(Composition plan, ApplicationIds ids) {
        this.plan = plan;
        this.ids = ids;
    }

    /** That no server uses the application. */
    static List<Expectation> application(Composition plan, ApplicationIds ids) throws PlanRefusedException {
        OverrideFact dedicated = plan.facts().override();
        return new StillUnused(plan, ids).by(server -> RefreshServer.notAccepted(dedicated, server));
    }

    /** That no server calls EWS as the application. */
    static List<Expectation> ews(Composition plan, ApplicationIds ids) throws PlanRefusedException {
        OverrideFact dedicated = plan.facts().override();
        OverrideFact graph = plan.facts().graphRouting();
        return new StillUnused(plan, ids).by(server -> RefreshServer.withoutEws(dedicated, graph, server));
    }

    /** That no server calls Microsoft Graph as the application. */
    static List<Expectation> graph(Composition plan, ApplicationIds ids) throws PlanRefusedException {
        OverrideFact graph = plan.facts().graphRouting();
        return new StillUnused(plan, ids).by(server -> RefreshServer.notAccepted(graph, server));
    }

    /** That no Auth Server names an application which the plan makes. */
    static List<Expectation> made(Composition plan, ApplicationIds ids) {
        return connected(plan) ? List.of(ConfigureAuthServer.noneNames(ids)) : List.of();
    }

    /**
     * That no server goes by what the Auth Server is told. Where servers accepted the override before the plan, that tells
     * nothing of this Auth Server as long as one names another application: this one, which they go by again, or another
     * tenant's. Where none did, they would go by nothing.
     */
    static List<Expectation> authServer(Composition plan, AuthServer before) throws PlanRefusedException {
        OverrideFact dedicated = plan.facts().override();
        boolean another = Stream.concat(Stream.of(before), plan.context().read(Parts.AUTH_SERVERS).value().stream()
                .flatMap(List::stream).filter(server -> server.enabled() && !server.identity().equals(before.identity())))
                .anyMatch(server -> server.applicationIdentifier().filter(text -> !text.isBlank()).isPresent());
        return another && overrideOn(plan) ? List.of()
                : each(plan, server -> RefreshServer.notAccepted(dedicated, server));
    }

    /** That no server calls Microsoft Graph where the Auth Server says. */
    static List<Expectation> graphAddress(Composition plan) throws PlanRefusedException {
        OverrideFact graph = plan.facts().graphRouting();
        return each(plan, server -> RefreshServer.notAccepted(graph, server));
    }

    /** Whether servers may use whatever application an Auth Server names, so that it is named last and forgotten first. */
    static boolean overrideOn(Composition plan) throws PlanRefusedException {
        OverrideFact feature = plan.facts().override();
        boolean set = plan.context().read(Parts.SETTING_OVERRIDES).value().filter(overrides -> overrides.stream()
                .noneMatch(one -> OverrideRules.concerns(one, feature) && OverrideRules.on(one.parameters(), feature)))
                .isEmpty();
        return set || !OverridePart.accepting(plan.context(), servers(plan), feature).isEmpty();
    }

    private List<Expectation> by(Function<ExchangeServer, Expectation> notUsing) throws PlanRefusedException {
        if (!connected(plan)) {
            return List.of();
        }
        boolean byServer = plan.pointsServers() ? !overrideOn(plan) : named();
        List<Expectation> each = byServer ? each(plan, notUsing) : List.of();
        return each.isEmpty() ? List.of(ConfigureAuthServer.noneNames(ids)) : each;
    }

    private boolean named() {
        Optional<List<AuthServer>> read = plan.context().read(Parts.AUTH_SERVERS).value();
        return read.orElse(List.of()).stream().filter(AuthServer::enabled).anyMatch(
                server -> server.applicationIdentifier().filter(ids.appId()::equalsIgnoreCase).isPresent());
    }

    private static List<Expectation> each(Composition plan, Function<ExchangeServer, Expectation> expectation) {
        return servers(plan).stream().map(expectation).toList();
    }

    private static List<ExchangeServer> servers(Composition plan) {
        return ServerRules.signing(plan.context().read(Parts.SERVERS).value().orElse(List.of()));
    }

    private static boolean connected(Composition plan) {
        return plan.context().pair().organization().isPresent();
    }
}
