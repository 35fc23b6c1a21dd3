package io.isthmus.emulator.internal.effects;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

import io.isthmus.emulator.internal.state.Collection;
import io.isthmus.emulator.internal.state.Transaction;
import io.isthmus.emulator.internal.state.View;
import io.isthmus.sdk.data.Value;

/**
 * What each server made of the organization's setting overrides: a server sees them as they were when it last read them,
 * which it does a while after something was written, and a few seconds after it is told to; it judges each by server,
 * version and what its build knows.
 */
public final class OverridesOnServer {

    static final Collection OVERRIDES = Collection.onPremises("SettingOverride");
    static final Collection SERVERS = Collection.onPremises("ExchangeServer");
    private static final Collection REFRESHES = Collection.onPremises("_refreshes");
    private static final int REFRESHES_KEPT = 20;
    private static final int SHORTEST_DELAY_SECONDS = 4;
    private static final int DELAY_SPREAD_SECONDS = 14;
    /** Together with what the processes need then within the 60 minutes that are documented. */
    private static final Duration LONGEST_ALONE = Duration.ofMinutes(60).minus(FreeBusy.ON_SERVERS);
    private static final int ALONE_SPREAD_MINUTES = 15;

    /**
     * An override as a server sees it.
     *
     * @param override its document
     * @param status   "Accepted" where the server acts by it
     */
    public record Seen(Value.Members override, String status) {
    }

    private final Timeline timeline;
    private final Supplier<Value> settings;

    /**
     * @param timeline the state at any time
     * @param settings the scenario's settings: which section needs which build
     */
    public OverridesOnServer(Timeline timeline, Supplier<Value> settings) {
        this.timeline = timeline;
        this.settings = settings;
    }

    /** Tells a server to read the overrides again. */
    public static void refresh(Transaction state, String server, Instant now) {
        List<Value> times = new ArrayList<>(state.find(REFRESHES, server).stream()
                .flatMap(refreshes -> refreshes.at("/times").entries()).toList());
        times.add(Value.of(now.toString()));
        int from = Math.max(0, times.size() - REFRESHES_KEPT);
        state.put(REFRESHES, server,
                Value.members().with("times", new Value.Array(times.subList(from, times.size()))));
    }

    /** When a server read the overrides that it acts by at a time; at the beginning it has read them all. */
    public Instant readAt(String server, Instant time) {
        Instant alone = Optional.ofNullable(timeline.writeTimes().floor(time.minus(alone(server))))
                .map(write -> write.plus(alone(server))).orElse(Instant.EPOCH);
        return told(server, time).filter(read -> !read.isAfter(time)).reduce(alone,
                (one, other) -> one.isAfter(other) ? one : other);
    }

    /** The times at which a server reads the overrides, as known at a time; some are after it. */
    Stream<Instant> reads(String server, Instant time) {
        return Stream.concat(told(server, time),
                timeline.writeTimes().stream().map(write -> write.plus(alone(server))));
    }

    private Stream<Instant> told(String server, Instant time) {
        return timeline.asOf(time).find(REFRESHES, server).stream()
                .flatMap(refreshes -> refreshes.at("/times").entries())
                .map(entry -> Instant.parse(entry.text().orElseThrow()).plus(delay(server)));
    }

    private static Duration alone(String server) {
        return LONGEST_ALONE.minusMinutes(Math.floorMod(server.hashCode(), ALONE_SPREAD_MINUTES));
    }

    /** What a server makes of the overrides at a time. */
    public List<Seen> seenBy(String server, Instant time) {
        View view = timeline.asOf(readAt(server, time));
        String build = view.find(SERVERS, server).flatMap(it -> it.at("/_exSetup").text()).orElse("0.0.0.0");
        return view.list(OVERRIDES).stream().map(override -> new Seen(override, status(override, server, build)))
                .toList();
    }

    private String status(Value override, String server, String build) {
        Value servers = override.at("/Server");
        if (!servers.isNull() && servers.entries().noneMatch(
                each -> each.text().map(OverridesOnServer::shortName).filter(server::equalsIgnoreCase).isPresent())) {
            return "ServerMismatch";
        }
        boolean tooOld = override.at("/MinVersion").text().filter(least -> compare(build, least) < 0).isPresent();
        boolean tooNew = override.at("/MaxVersion").text().filter(most -> compare(build, most) > 0).isPresent();
        if (tooOld || tooNew) {
            return "VersionMismatch";
        }
        Value needed = settings.get().at("/sectionBuilds/" + override.at("/SectionName").text().orElse(""));
        boolean known = needed.isNull() || needed.entries()
                .anyMatch(least -> sameUpdateLine(build, least.text().orElseThrow())
                        && compare(build, least.text().orElseThrow()) >= 0);
        return known ? "Accepted" : "SectionNotFound";
    }

    private static Duration delay(String server) {
        return Duration.ofSeconds(SHORTEST_DELAY_SECONDS + Math.floorMod(server.hashCode(), DELAY_SPREAD_SECONDS));
    }

    private static boolean sameUpdateLine(String build, String other) {
        int[] first = parts(build);
        int[] second = parts(other);
        return first[0] == second[0] && first[1] == second[1] && first[2] == second[2];
    }

    private static int compare(String first, String second) {
        return Arrays.compare(parts(first), parts(second));
    }

    private static int[] parts(String build) {
        return Stream.of(build.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }

    private static String shortName(String server) {
        return Optional.of(server.indexOf('.')).filter(dot -> dot > 0).map(dot -> server.substring(0, dot))
                .orElse(server);
    }
}
