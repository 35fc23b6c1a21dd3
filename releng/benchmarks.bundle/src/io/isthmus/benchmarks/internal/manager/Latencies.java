package io.isthmus.benchmarks.internal.manager;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * How long each of many servers takes until it answers what it is asked by name: most stand beside the console, some in
 * other sites, and one behind a slow line. The cmdlets call the server itself, many times for each answer, so that the
 * way there counts several times. The numbers are drawn once and are the same in every run.
 * <p>
 * Twelve seconds are what published tools were seen to take for a single server; a server that is only as slow as others
 * would make this a measure of how many shells there are. One shell asks one server at a time, and a snapshot asks each
 * server three things: its certificates, its build, and what it made of overrides. Sixteen shells cannot be through before
 * all of that together, divided by sixteen, so that where this is more than one and a half of the slowest answer no order
 * of asking helps.
 */
final class Latencies {

    /** For whoever reads the figures. */
    static final String DESCRIPTION = "185 servers answer within 100 to 300 ms, 14 of other sites within 600 to 1500 ms, one after 12 s"; //$NON-NLS-1$

    private static final int SEED = 200;
    private static final int OTHER_SITES = 14;
    private static final Duration SLOWEST = Duration.ofSeconds(12);

    private Latencies() {
    }

    /**
     * Draws them.
     *
     * @param servers their DNS names, in the order in which the organization lists them
     * @param slowest which of them is the slow one, from 0
     */
    static Map<String, Duration> of(List<String> servers, int slowest) {
        Random random = new Random(SEED);
        Map<String, Duration> latencies = new LinkedHashMap<>();
        int apart = servers.size() / OTHER_SITES;
        for (int i = 0; i < servers.size(); i++) {
            boolean elsewhere = i % apart == apart / 2 && i / apart < OTHER_SITES;
            Duration drawn = elsewhere ? between(random, 600, 1500) : between(random, 100, 300);
            latencies.put(servers.get(i), i == slowest ? SLOWEST : drawn);
        }
        return latencies;
    }

    private static Duration between(Random random, int shortest, int longest) {
        return Duration.ofMillis(random.nextInt(shortest, longest + 1));
    }
}
