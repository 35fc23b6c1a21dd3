package io.isthmus.hybridapp.internal.map;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapColumn;
import io.isthmus.hybridapp.map.MapLine;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.hybridapp.map.TrustMap;
import io.isthmus.sdk.Reading;
import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.check.Resource;
import io.isthmus.sdk.facts.Facts;
import io.isthmus.sdk.model.Application;
import io.isthmus.sdk.model.AuthServer;
import io.isthmus.sdk.rule.ApplicationMatch;
import io.isthmus.sdk.rule.ApplicationRules;
import io.isthmus.sdk.rule.AuthServerRules;
import io.isthmus.sdk.snapshot.HybridPair;
import io.isthmus.sdk.snapshot.Part;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.PendingEffect;
import io.isthmus.sdk.snapshot.Snapshot;

/** Collects nodes and lines of one map and answers what several of their sorts ask. */
public final class MapMaker {

    private final Snapshot snapshot;
    private final HybridPair pair;
    private final Facts facts;
    private final List<MapNode> nodes = new ArrayList<>();
    private final List<MapLine> lines = new ArrayList<>();

    /**
     * @param snapshot what both sides looked like
     * @param pair     which organization with which tenant
     * @param facts    tells what a build can do
     */
    public MapMaker(Snapshot snapshot, HybridPair pair, Facts facts) {
        this.snapshot = snapshot;
        this.pair = pair;
        this.facts = facts;
    }

    /** Makes the map. */
    public TrustMap make() {
        ServerNodes.add(this);
        CertificateNodes.add(this);
        CloudKeyNodes.add(this);
        TrustNodes.add(this);
        DependentNodes.add(this);
        return new TrustMap(pair.title(), snapshot.taken(), nodes, lines);
    }

    <T> Reading<T> read(Part<T> part) {
        return snapshot.read(part, pair);
    }

    Facts facts() {
        return facts;
    }

    /** When the snapshot was taken. */
    Instant taken() {
        return snapshot.taken();
    }

    /** How all of some nodes stand, and the lines between them; nodes that the map does not have stand for nothing. */
    Standing together(Set<String> ids) {
        Stream<Standing> own = nodes.stream().filter(node -> ids.contains(node.id()))
                .map(node -> new Standing(node.state(), node.until()));
        Stream<Standing> between = lines.stream()
                .filter(line -> ids.contains(line.from()) && ids.contains(line.to()))
                .map(line -> new Standing(line.state(), line.until()));
        return Stream.concat(own, between).reduce(Standing.of(Agreement.AGREE), Standing::and);
    }

    List<MapNode> column(MapColumn column) {
        return nodes.stream().filter(node -> node.column() == column).toList();
    }

    void node(MapColumn column, String id, String title, String detail, Agreement state, Part<?> part,
            String resource) {
        node(column, id, title, detail, Standing.of(state), part, resource);
    }

    void node(MapColumn column, String id, String title, String detail, Standing standing, Part<?> part,
            String resource) {
        nodes.add(new MapNode(id, column, title, detail, standing.state(), standing.until(),
                Optional.of(new Resource(part.side(), part.id(), resource, title))));
    }

    void line(String from, String to, Direction direction, Agreement state, String sentence) {
        line(from, to, direction, Standing.of(state), sentence);
    }

    void line(String from, String to, Direction direction, Standing standing, String sentence) {
        lines.add(new MapLine(from, to, direction, standing.state(), standing.until(), sentence));
    }

    /** The changes of a kind that still take their time. */
    Stream<PendingEffect> pending(String key) {
        return snapshot.pending(pair).stream().filter(effect -> effect.key().equals(key)
                && effect.until().isAfter(taken()));
    }

    /** The same of one thing alone. */
    Stream<PendingEffect> pending(String key, String resource) {
        return pending(key).filter(effect -> effect.resource().equalsIgnoreCase(resource));
    }

    /** The same of the dedicated application alone. */
    Stream<PendingEffect> pendingOfApplication(String key) {
        return application().stream().flatMap(one -> pending(key, one.displayName()));
    }

    /** The organization's Auth Server for the tenant, as far as it was read. */
    Optional<AuthServer> authServer() {
        return AuthServerRules.of(snapshot, pair);
    }

    /**
     * Whether the dedicated application is there. Who it is, organization and Auth Server tell; where they were not read,
     * none that was found is not none that is there.
     */
    Agreement applicationThere() {
        if (application().isPresent()) {
            return Agreement.AGREE;
        }
        boolean known = read(Parts.APPLICATIONS).known() && read(Parts.AUTH_SERVERS).known()
                && read(Parts.ORGANIZATION).known();
        return known ? Agreement.DISAGREE : Agreement.NOT_READ;
    }

    /** The dedicated application, where there is exactly one. */
    Optional<Application> application() {
        return ApplicationRules.find(snapshot, pair) instanceof ApplicationMatch.Found found
                ? Optional.of(found.application()) : Optional.empty();
    }

    /**
     * What a reading says about a question, where it says something. What is missing in a part of it may be in the rest
     * that was not read.
     */
    static <T> Agreement judge(Reading<T> reading, Function<T, Boolean> question) {
        return reading.value().filter(question::apply).isPresent() ? Agreement.AGREE
                : reading.known() ? Agreement.DISAGREE : Agreement.NOT_READ;
    }

    static Agreement agreement(boolean agrees) {
        return agrees ? Agreement.AGREE : Agreement.DISAGREE;
    }

    /** Of two things that must both be so. */
    static Agreement both(Agreement one, Agreement other) {
        if (one == Agreement.DISAGREE || other == Agreement.DISAGREE) {
            return Agreement.DISAGREE;
        }
        return one == Agreement.NOT_READ ? one : other;
    }

    /** One of three sentences, by the state. */
    static String sentence(Agreement state, String agree, String disagree, String notRead) {
        return switch (state) {
            case AGREE, WAITING -> agree;
            case DISAGREE -> disagree;
            case NOT_READ -> notRead;
        };
    }

    /** A name as part of an id. */
    static String key(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_");
    }
}
