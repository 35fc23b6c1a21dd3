package io.isthmus.hybridapp.internal.choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.eclipse.osgi.util.NLS;

import io.isthmus.sdk.change.PlanContext;
import io.isthmus.sdk.change.PlanRefusedException;
import io.isthmus.sdk.model.Cloud;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.text.Moments;

/**
 * The servers that can call Microsoft Graph, and the lowest build that can.
 *
 * @param able  at least one
 * @param first servers of older builds stay with EWS
 */
public record GraphServers(List<ExchangeServer> able, ExchangeBuild first) {

    /** Copies the list. */
    public GraphServers {
        able = List.copyOf(able);
    }

    /**
     * @param warnings is told which servers stay with EWS and until when that lasts, and which the shell must be connected
     *                 to
     * @throws PlanRefusedException where the cloud does not let servers call Graph, or none of them can
     */
    public static GraphServers of(PlanContext context, PackFacts facts, List<String> warnings)
            throws PlanRefusedException {
        Cloud cloud = facts.cloud(context.require(Parts.TENANT).cloud());
        if (!cloud.graphRouting()) {
            throw new PlanRefusedException(NLS.bind(Messages.GraphServers_NotInCloud, cloud.title()),
                    Messages.GraphServers_NotInCloudAdvice);
        }
        List<ExchangeServer> able = new ArrayList<>();
        List<String> staying = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (ExchangeServer server : ServerRules.signing(context.require(Parts.SERVERS))) {
            Optional<ExchangeBuild> read = server.installedBuild().value();
            String title = read.map(build -> server.name() + " (" + build + ")")
                    .orElse(NLS.bind(Messages.GraphServers_NotRead, server.name()));
            switch (read.map(build -> BuildRules.graphRouting(build, context.facts())).orElse(Ability.NOT_KNOWN)) {
                case ABLE -> able.add(server);
                case NEEDS_UPDATE, NEEDS_OTHER_PRODUCT -> staying.add(title);
                case NOT_KNOWN -> unknown.add(title);
            }
        }
        if (able.isEmpty()) {
            throw new PlanRefusedException(NLS.bind(unknown.isEmpty() ? Messages.GraphServers_None
                    : Messages.GraphServers_NoneSeen, String.join(", ",
                            Stream.concat(staying.stream(), unknown.stream()).toList())),
                    NLS.bind(Messages.GraphServers_NoneAdvice, facts.graphBuild()));
        }
        if (!unknown.isEmpty()) {
            warnings.add(NLS.bind(Messages.GraphServers_Unknown, String.join(", ", unknown), facts.graphBuild()));
        }
        if (!staying.isEmpty()) {
            warnings.add(NLS.bind(Messages.GraphServers_Staying, String.join(", ", staying),
                    Moments.day(facts.ewsRetirement())));
        }
        warnings.add(NLS.bind(Messages.GraphServers_Shell,
                String.join(", ", able.stream().map(ExchangeServer::name).toList())));
        return new GraphServers(able, facts.graphBuild());
    }
}
