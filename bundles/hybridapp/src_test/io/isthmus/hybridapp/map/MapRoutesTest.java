package io.isthmus.hybridapp.map;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import io.isthmus.sdk.check.Direction;
import io.isthmus.sdk.model.ExchangeServer;
import io.isthmus.sdk.model.ServerCertificates;
import io.isthmus.sdk.model.ServerOverrides;
import io.isthmus.sdk.snapshot.Parts;
import io.isthmus.sdk.snapshot.Snapshot;
import io.isthmus.sdk.testkit.Contoso;
import io.isthmus.sdk.testkit.Records;
import io.isthmus.sdk.testkit.TestFacts;

class MapRoutesTest {

    private static final int SAMPLES = 200;
    /** How large the mark on a line is. */
    private static final double MARK = 8;

    /** Maps of which the tests are: of organizations, and some that no organization has. */
    static Stream<TrustMap> maps() {
        List<Supplier<Contoso>> organizations = List.of(Contoso::freshHybrid, Contoso::setUp,
                () -> withServers(1), () -> withServers(8), () -> withServers(40));
        return Stream.concat(organizations.stream().map(one -> map(one.get())),
                IntStream.range(1, 40).mapToObj(MapRoutesTest::generated));
    }

    private static TrustMap map(Contoso contoso) {
        Snapshot snapshot = contoso.snapshot();
        return TrustMap.of(snapshot, snapshot.pairs().get(0), new TestFacts());
    }

    private static Contoso withServers(int count) {
        List<ExchangeServer> servers = new ArrayList<>();
        List<ServerCertificates> held = new ArrayList<>();
        List<ServerOverrides> overrides = new ArrayList<>();
        for (int number = 1; number <= count; number++) {
            String name = "EX%02d".formatted(number);
            servers.add(Records.server(name, "15.2.2562.53"));
            held.add(number % 3 == 0 ? Records.holding(name) : Records.holding(name, Contoso.CURRENT));
            overrides.add(Records.overrides(name, Records.told("Accepted", String.valueOf(number % 2 == 0))));
        }
        return Contoso.setUp().with(Parts.SERVERS, servers).with(Parts.CERTIFICATES, held)
                .with(Parts.SERVER_OVERRIDES, overrides);
    }

    /** Any number of nodes in each column, and lines from each column to any one on its right. */
    private static TrustMap generated(int seed) {
        Random random = new Random(seed);
        List<MapNode> nodes = new ArrayList<>();
        for (MapColumn column : MapColumn.values()) {
            for (int number = random.nextInt(12); number >= 0; number--) {
                nodes.add(new MapNode(column + "." + number, column, "n", "d", Agreement.AGREE, Optional.empty(),
                        Optional.empty()));
            }
        }
        List<MapLine> lines = new ArrayList<>();
        for (int number = random.nextInt(60); number >= 0; number--) {
            MapNode one = nodes.get(random.nextInt(nodes.size()));
            MapNode other = nodes.get(random.nextInt(nodes.size()));
            if (one.column().compareTo(other.column()) < 0) {
                lines.add(new MapLine(one.id(), other.id(), Direction.BOTH,
                        Agreement.values()[random.nextInt(Agreement.values().length)], Optional.empty(), "s"));
            }
        }
        return new TrustMap("seed " + seed, Contoso.NOW, nodes, lines);
    }

    @ParameterizedTest
    @MethodSource("maps")
    void noLineCrossesABoxThatItDoesNotEndAt(TrustMap map) {
        MapGeometry geometry = MapGeometry.of(map);
        for (MapCurve curve : geometry.curves()) {
            Set<String> ends = Set.of(curve.line().from(), curve.line().to());
            for (MapPiece piece : curve.pieces()) {
                for (int sample = 0; sample <= SAMPLES; sample++) {
                    MapPoint point = piece.at((double) sample / SAMPLES);
                    Optional<MapBox> crossed = geometry.boxAt(point.x(), point.y())
                            .filter(box -> !ends.contains(box.node().id()));
                    assertEquals(Optional.empty(), crossed, () -> map.title() + " " + curve.line().id());
                    assertTrue(point.y() < geometry.height() && point.y() >= MapGeometry.MARGIN + MapGeometry.HEAD,
                            () -> curve.line().id() + " leaves the map");
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("maps")
    void noBoxCoversAMarkThatStandsInAColumn(TrustMap map) {
        MapGeometry geometry = MapGeometry.of(map);
        for (MapCurve curve : geometry.curves()) {
            MapPoint mark = curve.mark();
            for (double[] edge : new double[][] {{0, -MARK}, {0, MARK}, {-MARK, 0}, {MARK, 0}}) {
                assertEquals(Optional.empty(), geometry.boxAt(mark.x() + edge[0], mark.y() + edge[1]),
                        curve.line().id());
            }
        }
    }

    @Test
    void eachLineThroughAColumnHasALaneOfItsOwn() {
        MapGeometry geometry = MapGeometry.of(map(withServers(40)));
        List<MapCurve> passing = geometry.curves().stream().filter(curve -> curve.points().size() > 2).toList();
        assertEquals(40, passing.size());
        Set<MapPoint> entries = new HashSet<>();
        passing.forEach(curve -> assertTrue(entries.add(curve.points().get(1)), curve.line().id()));
    }

    @Test
    void aMapIsDrawnTheSameEachTimeAndWhateverTheStatesOfItsLines() {
        TrustMap map = map(withServers(8));
        assertEquals(MapGeometry.of(map), MapGeometry.of(map));
        List<MapLine> agreeing = map.lines().stream().map(line -> new MapLine(line.from(), line.to(),
                line.direction(), Agreement.AGREE, Optional.empty(), line.sentence())).toList();
        assertEquals(drawn(map), drawn(new TrustMap(map.title(), map.taken(), map.nodes(), agreeing)));
    }

    private static Set<String> drawn(TrustMap map) {
        Set<String> drawn = new HashSet<>();
        MapGeometry.of(map).curves().forEach(curve -> drawn.add(curve.line().id() + curve.points()));
        return drawn;
    }
}
