package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

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
                if (OtherOrganizations.names(server, application)) {
                    use.reasons.add(NLS.bind(Messages.ServerUse_Named, server.name()));
                }
            }
            use.eachServer(context, (server, told) -> OverrideRules.accepted(told, dedicated)
                    ? Optional.of(NLS.bind(Messages.ServerUse_Accepts, server.name(), dedicated.section()))
                    : Optional.empty());
        }
        use.otherOrganizations((other, there) -> {
            for (AuthServer server : other.read(Parts.AUTH_SERVERS).value().orElse(List.of())) {
                if (OtherOrganizations.names(server, application)) {
                    use.reasons.add(NLS.bind(Messages.ServerUse_NamedThere, server.name(), there));
                }
            }
        });
        return use.reasons;
    }

    /** What cannot be looked at in an organization is a reason; the rest is looked at. */
    private void otherOrganizations(BiConsumer<Reads, String> look) {
        for (Reads other : OtherOrganizations.of(context)) {
            String there = OtherOrganizations.name(other);
            if (!other.read(Parts.AUTH_SERVERS).known()) {
                reasons.add(NLS.bind(Messages.ServerUse_ThereNotRead, there));
            }
            look.accept(other, there);
        }
    }

    /** Which servers call EWS: those that use the application and do not go through Graph; in every organization. */
    public static List<String> ofEws(PlanContext context, Application application, OverrideFact dedicated,
            OverrideFact graph) {
        return everywhere(context, application, (server, told) -> OverrideRules.accepted(told, dedicated)
                && !OverrideRules.accepted(told, graph)
                        ? Optional.of(NLS.bind(Messages.ServerUse_Ews, server.name())) : Optional.empty());
    }

    /** Which servers call Microsoft Graph; in every organization. */
    public static List<String> ofGraph(PlanContext context, Application application, OverrideFact graph) {
        return everywhere(context, application, (server, told) -> OverrideRules.accepted(told, graph)
                ? Optional.of(NLS.bind(Messages.ServerUse_Accepts, server.name(), graph.section()))
                : Optional.empty());
    }

    private static List<String> everywhere(PlanContext context, Application application, Judge judge) {
        ServerUse use = new ServerUse(context);
        if (use.connected()) {
            use.eachServer(context, judge);
        }
        List<Reads> naming = OtherOrganizations.naming(context, application);
        use.otherOrganizations((other, there) -> {
            if (naming.contains(other)) {
                ServerUse theirs = new ServerUse(context);
                theirs.eachServer(other, judge);
                theirs.reasons.forEach(reason -> use.reasons.add(NLS.bind(Messages.ServerUse_There, there, reason)));
            }
        });
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

    private void eachServer(Reads reads, Judge judge) {
        List<ServerOverrides> all = reads.read(Parts.SERVER_OVERRIDES).value().orElse(List.of());
        for (ExchangeServer server : ServerRules.signing(reads.require(Parts.SERVERS))) {
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
