package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.ReadState;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.port.Reads;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * What the servers still use of what is to be taken away, a sentence for each reason. What could not be looked at may be
 * in use.
 */
public final class ServerUse {

    private final PlanContext context;
    private final List<String> reasons = new ArrayList<>();

    private ServerUse(PlanContext context) {
        this.context = context;
    }

    /**
     * Who uses the application: Auth Servers that name it, and servers that accept the override; of other organizations
     * with the same tenant, the Auth Servers.
     */
    public static List<String> ofApplication(PlanContext context, Application application, OverrideFact dedicated) {
        ServerUse use = new ServerUse(context);
        if (use.connected()) {
            for (AuthServer server : context.require(Parts.AUTH_SERVERS)) {
                if (names(server, application)) {
                    use.reasons.add(NLS.bind(Messages.ServerUse_Named, server.name()));
                }
            }
            use.eachServer((server, told) -> OverrideRules.accepted(told, dedicated)
                    ? Optional.of(NLS.bind(Messages.ServerUse_Accepts, server.name(), dedicated.section()))
                    : Optional.empty());
        }
        context.otherPairs().stream().filter(other -> other.pair().tenant().equals(context.pair().tenant()))
                .forEach(other -> use.otherOrganization(other, application));
        return use.reasons;
    }

    /** An application is the tenant's: whichever organization's Auth Server names it, its servers sign in as it. */
    private void otherOrganization(Reads other, Application application) {
        other.pair().organization().filter(there -> !context.pair().organization().equals(Optional.of(there)))
                .ifPresent(there -> {
                    Reading<List<AuthServer>> servers = other.read(Parts.AUTH_SERVERS);
                    if (!servers.known()) {
                        reasons.add(NLS.bind(Messages.ServerUse_ThereNotRead, there));
                    }
                    servers.value().stream().flatMap(List::stream).filter(server -> names(server, application))
                            .forEach(server -> reasons.add(
                                    NLS.bind(Messages.ServerUse_NamedThere, server.name(), there)));
                });
    }

    private static boolean names(AuthServer server, Application application) {
        return server.enabled() && server.applicationIdentifier()
                .filter(application.appId().text()::equalsIgnoreCase).isPresent();
    }

    /** Which servers call EWS: those that use the application and do not go through Graph. */
    public static List<String> ofEws(PlanContext context, OverrideFact dedicated, OverrideFact graph) {
        ServerUse use = new ServerUse(context);
        if (use.connected()) {
            use.eachServer((server, told) -> OverrideRules.accepted(told, dedicated)
                    && !OverrideRules.accepted(told, graph)
                            ? Optional.of(NLS.bind(Messages.ServerUse_Ews, server.name())) : Optional.empty());
        }
        return use.reasons;
    }

    /** Which servers call Microsoft Graph. */
    public static List<String> ofGraph(PlanContext context, OverrideFact graph) {
        ServerUse use = new ServerUse(context);
        if (use.connected()) {
            use.eachServer((server, told) -> OverrideRules.accepted(told, graph)
                    ? Optional.of(NLS.bind(Messages.ServerUse_Accepts, server.name(), graph.section()))
                    : Optional.empty());
        }
        return use.reasons;
    }

    /**
     * Refuses what is in use.
     *
     * @param advice   what ends the use
     * @param forced   whether a person wants it all the same
     * @param warnings is told then
     */
    public static void judge(List<String> reasons, String advice, boolean forced, List<String> warnings)
            throws PlanRefusedException {
        if (reasons.isEmpty()) {
            return;
        }
        if (!forced) {
            throw new PlanRefusedException(NLS.bind(Messages.ServerUse_InUse, String.join(" ", reasons)),
                    NLS.bind(Messages.ServerUse_InUseAdvice, advice));
        }
        warnings.add(NLS.bind(Messages.ServerUse_Forced, String.join(" ", reasons)));
    }

    private boolean connected() {
        boolean connected = context.pair().organization().isPresent();
        if (!connected) {
            reasons.add(Messages.ServerUse_NoOrganization);
        }
        return connected;
    }

    /** Tells of a server by the overrides that it was read to have. */
    @FunctionalInterface
    private interface Judge {
        Optional<String> use(ExchangeServer server, List<OverrideStatus> told);
    }

    private void eachServer(Judge judge) {
        List<ServerOverrides> all = context.read(Parts.SERVER_OVERRIDES).value().orElse(List.of());
        for (ExchangeServer server : ServerRules.signing(context.require(Parts.SERVERS))) {
            Reading<List<OverrideStatus>> told = all.stream()
                    .filter(one -> one.server().equalsIgnoreCase(server.name())).map(ServerOverrides::overrides)
                    .findFirst().orElseGet(() -> Reading.notAsked(Messages.MovedServers_NotAsked));
            if (told.state() == ReadState.READ) {
                judge.use(server, told.value().orElseThrow()).ifPresent(reasons::add);
            } else {
                reasons.add(NLS.bind(Messages.MovedServers_OverridesNotRead, server.name(), told.failure()
                        .map(failure -> failure.message()).orElse(told.origin())));
            }
        }
    }
}
