package io.isthmus.exchange.internal.collected;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.eclipse.osgi.util.NLS;

import io.isthmus.exchange.internal.collected.KindObjects.Found;
import io.isthmus.sdk.Failure;
import io.isthmus.sdk.Failure.Kind;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.Side;
import io.isthmus.sdk.model.ExchangeBuild;
import io.isthmus.sdk.model.ExchangeServer;

/**
 * Gives builds of ExSetup.exe to servers. The file's version information names no server, so without a manifest a build
 * belongs to a server only where the whole collection has exactly one of each; anything else would be a guess.
 */
final class InstalledBuilds {

    private final List<Found<ExchangeBuild>> named = new ArrayList<>();
    private final List<Found<ExchangeBuild>> unnamed = new ArrayList<>();
    private final int servers;

    /**
     * @param builds  those that name a server of the forest, and all that name none
     * @param servers how many the collection has in all forests
     */
    InstalledBuilds(List<Found<ExchangeBuild>> builds, int servers) {
        builds.forEach(build -> (build.source().run().isPresent() ? named : unnamed).add(build));
        this.servers = servers;
    }

    /** The server with what is known of its build. */
    ExchangeServer assign(ExchangeServer server) {
        return new ExchangeServer(server.name(), server.fullyQualifiedName(), server.adminDisplayVersion(),
                buildOf(server), server.roles(), server.edition(), server.site(), server.distinguishedName());
    }

    /** What a person must know about builds that were taken for a server's without naming it. */
    Optional<String> note(ExchangeServer server) {
        return unnamed.isEmpty() || servers != 1 || distinct(unnamed) != 1 || !namedFor(server).isEmpty()
                ? Optional.empty() : Optional.of(NLS.bind(Messages.BuildOfWhom, files(), server.name()));
    }

    private Reading<ExchangeBuild> buildOf(ExchangeServer server) {
        List<Found<ExchangeBuild>> own = namedFor(server);
        if (!own.isEmpty()) {
            return distinct(own) == 1 ? read(own.getLast()) : contradiction(server, own);
        }
        if (unnamed.isEmpty()) {
            return Reading.notAsked(NLS.bind(Messages.NotCollected, "ExSetup.exe"));
        }
        if (distinct(unnamed) > 1) {
            return contradiction(server, unnamed);
        }
        return servers == 1 ? read(unnamed.getLast())
                : failed(server, NLS.bind(Messages.BuildSeveralServers, files(), servers), unnamed.getLast());
    }

    private List<Found<ExchangeBuild>> namedFor(ExchangeServer server) {
        return named.stream().filter(build -> ServerOf.shortName(build.source().run().orElseThrow().server())
                .equals(ServerOf.shortName(server.name()))).toList();
    }

    private static Reading<ExchangeBuild> read(Found<ExchangeBuild> build) {
        return Reading.read(build.value(), build.source().asked(), build.source().file());
    }

    private static Reading<ExchangeBuild> contradiction(ExchangeServer server, List<Found<ExchangeBuild>> builds) {
        String told = builds.stream().map(build -> build.source().file() + " " + build.value().text())
                .collect(Collectors.joining(", "));
        return failed(server, NLS.bind(Messages.BuildContradiction, told), builds.getLast());
    }

    private static Reading<ExchangeBuild> failed(ExchangeServer server, String message, Found<ExchangeBuild> last) {
        return Reading.failed(Failure.of(Kind.BAD_INPUT, Side.ON_PREMISES,
                NLS.bind(Messages.AttemptBuild, server.name()), message, Messages.AdviceBuild),
                last.source().asked(), last.source().file());
    }

    private static long distinct(List<Found<ExchangeBuild>> builds) {
        return builds.stream().map(Found::value).distinct().count();
    }

    private String files() {
        return unnamed.stream().map(build -> build.source().file()).distinct().collect(Collectors.joining(", "));
    }
}
