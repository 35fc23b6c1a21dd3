package io.isthmus.hybridapp.internal.map;

import java.util.List;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.rule.BuildRules;
import io.isthmus.sdk.rule.BuildRules.Ability;
import io.isthmus.sdk.rule.ServerRules;
import io.isthmus.sdk.snapshot.Parts;

/** The servers that sign calls to the cloud, each with its build and what that can do. */
final class ServerNodes {

    private ServerNodes() {
    }

    static void add(MapMaker map) {
        List<ExchangeServer> servers = map.read(Parts.SERVERS).value().map(ServerRules::signing).orElse(List.of());
        if (servers.isEmpty()) {
            boolean known = map.read(Parts.SERVERS).known();
            map.node(MapColumn.SERVERS, "server", Messages.ServerNodes_None,
                    known ? Messages.ServerNodes_NoneDetail : Messages.NotRead,
                    known ? Agreement.DISAGREE : Agreement.NOT_READ, Parts.SERVERS, "");
        }
        servers.forEach(server -> map.node(MapColumn.SERVERS, id(server.name()), server.name(), stage(map, server),
                MapMaker.judge(server.installedBuild(), build ->
                        BuildRules.dedicatedApplication(build, map.facts()) == Ability.ABLE),
                Parts.SERVERS, server.name()));
    }

    static String id(String server) {
        return "server." + MapMaker.key(server);
    }

    private static String stage(MapMaker map, ExchangeServer server) {
        if (server.installedBuild().value().isEmpty()) {
            return Messages.ServerNodes_BuildNotRead;
        }
        ExchangeBuild build = server.installedBuild().value().get();
        if (BuildRules.graphRouting(build, map.facts()) == Ability.ABLE) {
            return NLS.bind(Messages.ServerNodes_Graph, build);
        }
        return NLS.bind(BuildRules.dedicatedApplication(build, map.facts()) == Ability.ABLE
                ? Messages.ServerNodes_Dedicated : Messages.ServerNodes_TooOld, build);
    }
}
