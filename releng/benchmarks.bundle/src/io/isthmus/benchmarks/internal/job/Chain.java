package io.isthmus.benchmarks.internal.job;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Requests of which each needs what came before it, and which together take the longest of all such.
 *
 * @param links from the first to the last
 */
record Chain(List<Link> links) {

    /**
     * One request.
     *
     * @param name  method and address, or cmdlet
     * @param began when it arrived
     * @param took  how long the organization took for it
     * @param after what it needs to have been answered
     */
    record Link(String name, Instant began, Duration took, List<Link> after) {
    }

    private static final Chain NONE = new Chain(List.of());

    /** How long its requests took; nothing between them is counted. */
    Duration length() {
        return links.stream().map(Link::took).reduce(Duration.ZERO, Duration::plus);
    }

    /**
     * The longest chain.
     *
     * @param links each after all that it needs
     */
    static Chain longest(List<Link> links) {
        Map<Link, Duration> lengths = new IdentityHashMap<>();
        Map<Link, Optional<Link>> before = new IdentityHashMap<>();
        for (Link link : links) {
            Optional<Link> latest = link.after().stream().max(Comparator.comparing(lengths::get));
            before.put(link, latest);
            lengths.put(link, link.took().plus(latest.map(lengths::get).orElse(Duration.ZERO)));
        }
        return links.stream().max(Comparator.comparing(lengths::get)).map(last -> endingWith(last, before)).orElse(NONE);
    }

    private static Chain endingWith(Link last, Map<Link, Optional<Link>> before) {
        List<Link> links = new ArrayList<>();
        for (Optional<Link> link = Optional.of(last); link.isPresent(); link = before.get(link.get())) {
            links.addFirst(link.get());
        }
        return new Chain(links);
    }
}
