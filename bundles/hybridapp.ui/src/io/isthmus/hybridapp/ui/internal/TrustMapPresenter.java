package io.isthmus.hybridapp.ui.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.eclipse.osgi.util.NLS;

import io.isthmus.hybridapp.map.Agreement;
import io.isthmus.hybridapp.map.MapBox;
import io.isthmus.hybridapp.map.MapGeometry;
import io.isthmus.hybridapp.map.MapLine;
import io.isthmus.hybridapp.map.MapNode;
import io.isthmus.hybridapp.map.TrustMap;
import io.isthmus.sdk.check.Finding;
import io.isthmus.sdk.check.Outcome;
import io.isthmus.sdk.check.Resource;
import io.isthmus.ui.Presenter;
import io.isthmus.ui.model.ConsoleModel;
import io.isthmus.ui.model.Selected;
import io.isthmus.ui.model.Topic;

/** The state of the Trust Map: its geometry, its zoom, and the node that the keyboard stands on. */
final class TrustMapPresenter extends Presenter {

    private static final double SMALLEST = 0.4;
    private static final double LARGEST = 3.0;
    private static final double STEP = 1.25;

    private final ConsoleModel model;
    private volatile Optional<MapGeometry> geometry = Optional.empty();
    private Optional<String> focused = Optional.empty();
    private double zoom = 1.0;
    private boolean chosen;

    TrustMapPresenter(ConsoleModel model) {
        this.model = model;
        track(model.onChange(Topic.SNAPSHOT, this::changed));
        track(model.onChange(Topic.CHECKS, this::changed));
    }

    /** Makes the map of what was read, once it was read; in any thread. */
    Optional<MapGeometry> look() {
        return model.reading() ? geometry : model.snapshot().flatMap(snapshot -> model.pair()
                .map(pair -> MapGeometry.of(TrustMap.of(snapshot, pair, model.console().facts()))));
    }

    /** Takes over a map; in the thread of the widgets. */
    void show(Optional<MapGeometry> map) {
        geometry = map;
    }

    Optional<MapGeometry> geometry() {
        return geometry;
    }

    double zoom() {
        return zoom;
    }

    void zoomIn() {
        choose(zoom * STEP);
    }

    void zoomOut() {
        choose(zoom / STEP);
    }

    /** Makes the whole map fit. */
    void zoomToFit(int width, int height) {
        geometry.ifPresent(map -> choose(Math.min(width / map.width(), height / map.height())));
    }

    /** Makes all columns fit, as long as nobody has chosen a zoom; no map is larger by that than it was drawn. */
    void zoomToWidth(int width) {
        if (!chosen && width > 0) {
            geometry.ifPresent(map -> zoomTo(Math.min(1, width / map.width())));
        }
    }

    private void choose(double wanted) {
        chosen = true;
        zoomTo(wanted);
    }

    private void zoomTo(double wanted) {
        double allowed = Math.clamp(wanted, SMALLEST, LARGEST);
        if (allowed != zoom) {
            zoom = allowed;
            changed();
        }
    }

    /** The box that the keyboard stands on. */
    Optional<MapBox> focused() {
        return geometry.flatMap(map -> map.boxes().stream()
                .filter(box -> focused.equals(Optional.of(box.node().id()))).findFirst());
    }

    /** Stands on a box, and selects what it shows. */
    void focus(MapBox box) {
        focused = Optional.of(box.node().id());
        box.node().resource().ifPresent(resource -> model.select(new Selected.ResourceSelected(resource,
                model.pair().flatMap(pair -> pair.key(resource.side())))));
        changed();
    }

    /** Goes to the next box by the keyboard: in the order of the boxes, or to the nearest one of another column. */
    void move(int down, int right) {
        List<MapBox> boxes = geometry.map(MapGeometry::boxes).orElse(List.of());
        if (boxes.isEmpty()) {
            return;
        }
        MapBox from = focused().orElse(null);
        focus(from == null ? boxes.get(0) : next(boxes, from, down, right));
    }

    private static MapBox next(List<MapBox> boxes, MapBox from, int down, int right) {
        if (right == 0) {
            return boxes.get(Math.clamp((long) boxes.indexOf(from) + down, 0, boxes.size() - 1));
        }
        return boxes.stream().filter(box -> Math.signum(box.x() - from.x()) == right)
                .min(Comparator.comparingDouble((MapBox box) -> Math.abs(box.x() - from.x()))
                        .thenComparingDouble(box -> Math.abs(box.middle() - from.middle()))).orElse(from);
    }

    /** What is told of a place: of the box there, else of the line. */
    String sentence(double x, double y) {
        return geometry.flatMap(map -> map.boxAt(x, y).map(box -> name(box.node()))
                .or(() -> map.curveAt(x, y).map(curve -> curve.line().sentence()))).orElse(""); //$NON-NLS-1$
    }

    /** What a screen reader says of a node: its name, what is to know, how it stands, and its lines. */
    String name(MapNode node) {
        List<String> words = new ArrayList<>(List.of(node.title(), node.detail(), state(node.state())));
        lines(node).forEach(line -> words.add(line.sentence()));
        words.removeIf(String::isEmpty);
        return String.join(". ", words); //$NON-NLS-1$
    }

    private List<MapLine> lines(MapNode node) {
        return geometry.map(map -> map.map().lines().stream()
                .filter(line -> line.from().equals(node.id()) || line.to().equals(node.id())).toList())
                .orElse(List.of());
    }

    private static String state(Agreement state) {
        return switch (state) {
            case AGREE -> Messages.TrustMapPresenter_agrees;
            case WAITING -> Messages.TrustMapPresenter_waits;
            case DISAGREE -> Messages.TrustMapPresenter_disagrees;
            case NOT_READ -> Messages.TrustMapPresenter_notRead;
        };
    }

    /** Opens the finding about a place: about the box there, else about an end of the line. */
    boolean open(double x, double y) {
        return geometry.flatMap(map -> map.boxAt(x, y).flatMap(box -> finding(box.node()))
                .or(() -> map.curveAt(x, y).flatMap(curve -> map.map().node(curve.line().to()).flatMap(this::finding)
                        .or(() -> map.map().node(curve.line().from()).flatMap(this::finding)))))
                .map(this::open).orElse(false);
    }

    /** Opens the finding about the box that the keyboard stands on. */
    boolean openFocused() {
        return focused().flatMap(box -> finding(box.node())).map(this::open).orElse(false);
    }

    private boolean open(Finding finding) {
        model.select(new Selected.FindingSelected(finding, model.pair()));
        return true;
    }

    private Optional<Finding> finding(MapNode node) {
        List<Finding> known = model.pair().map(model.checks()::knownFindings).orElse(List.of());
        return node.resource().flatMap(resource -> known.stream()
                .filter(finding -> about(finding.resource(), resource))
                .max(Comparator.comparing((Finding finding) -> finding.outcome() == Outcome.FAIL)
                        .thenComparing(Finding::severity)));
    }

    private static boolean about(Resource one, Resource other) {
        return one.part().equals(other.part()) && (one.id().equalsIgnoreCase(other.id()) || one.id().isEmpty()
                || other.id().isEmpty());
    }

    private static long lines(MapGeometry map, Agreement state) {
        return map.map().lines().stream().filter(line -> line.state() == state).count();
    }

    /** The map in one sentence, for a screen reader. */
    String summary() {
        return geometry.map(map -> NLS.bind(Messages.TrustMapPresenter_summary, new Object[] { map.map().title(),
                map.map().nodes().size(), lines(map, Agreement.DISAGREE), lines(map, Agreement.WAITING) }))
                .orElse(Messages.TrustMapPresenter_empty);
    }
}
