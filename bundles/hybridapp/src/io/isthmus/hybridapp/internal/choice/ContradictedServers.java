package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.facts.Facts.OverrideFact;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.OverrideStatus;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.model.SettingOverride;
import io.isthmus.sdk.rule.OverrideRules;
import io.isthmus.sdk.snapshot.Parts;

/**
 * Servers that go by an override of somebody else which says the contrary for them alone: beside it they would not go
 * by the one that switches a feature on, and it is nobody's here to change.
 */
public final class ContradictedServers {

    private ContradictedServers() {
    }

    /**
     * Those of some servers that nothing keeps from going by the override.
     *
     * @param set      the one that is set on, which may say the contrary yet; empty where it is still to be made
     * @param warnings is told which servers are left as they are, and by which override
     * @throws PlanRefusedException where no server is left
     */
    public static List<ExchangeServer> without(PlanContext context, List<ExchangeServer> servers, OverrideFact feature,
            Optional<SettingOverride> set, List<String> warnings) throws PlanRefusedException {
        List<ExchangeServer> free = new ArrayList<>();
        List<String> contradicted = new ArrayList<>();
        for (ExchangeServer server : servers) {
            String others = contrary(context, server, feature, set);
            if (others.isEmpty()) {
                free.add(server);
            } else {
                contradicted.add(NLS.bind(Messages.ContradictedServers_Left, new Object[] {server.name(), others,
                    feature.section()}));
            }
        }
        if (free.isEmpty() && !contradicted.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(Messages.ContradictedServers_None, String.join(" ", contradicted)),
                    Messages.ContradictedServers_Advice);
        }
        warnings.addAll(contradicted);
        return free;
    }

    private static String contrary(PlanContext context, ExchangeServer server, OverrideFact feature,
            Optional<SettingOverride> set) {
        List<ServerOverrides> told = context.read(Parts.SERVER_OVERRIDES).value().orElse(List.of());
        return told.stream().filter(one -> one.server().equalsIgnoreCase(server.name()))
                .flatMap(one -> one.overrides().value().stream()).flatMap(List::stream)
                .filter(status -> status.accepted() && OverrideRules.concerns(status, feature)
                        && !OverrideRules.on(status.parameters(), feature))
                .map(OverrideStatus::name)
                .filter(name -> set.filter(one -> one.name().equalsIgnoreCase(name)).isEmpty())
                .collect(Collectors.joining(", "));
    }
}
