package io.isthmus.hybridapp.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where everything of a map stands. The same for a file and for a screen, so that both show the same picture.
 *
 * @param map    what is drawn
 * @param boxes  in the order in which the keyboard goes through them: column by column, from above
 * @param curves the lines; those that disagree last, so that nothing covers them
 * @param width  of the whole
 * @param height of the whole
 * @since 1.0
 */
public record MapGeometry(TrustMap map, List<MapBox> boxes, List<MapCurve> curves, double width, double height) {

    /** Distance from the edges. */
    public static final double MARGIN = 24;
    /** Height of the heads above the columns. */
    public static final double HEAD = 56;
    /** Width of a box. */
    public static final double BOX_WIDTH = 208;
    /** Height of a box. */
    public static final double BOX_HEIGHT = 48;
    /** Distance between two columns. */
    public static final double COLUMN_GAP = 104;

    private static final double ROW_GAP = 20;
    /** Space below for the legend. */
    private static final double LEGEND = 48;
    /** How near to a line counts as on it. */
    private static final double REACH = 5;

    /** Copies the lists. */
    public MapGeometry {
        boxes = List.copyOf(boxes);
        curves = List.copyOf(curves);
    }

    /** Lays a map out: each column is centred on the height of the tallest. */
    public static MapGeometry of(TrustMap map) {
        int rows = 1;
        for (MapColumn column : MapColumn.values()) {
            rows = Math.max(rows, map.column(column).size());
        }
        double body = rows * (BOX_HEIGHT + ROW_GAP) - ROW_GAP;
        List<MapBox> boxes = new ArrayList<>();
        Map<String, MapBox> byId = new HashMap<>();
        for (MapColumn column : MapColumn.values()) {
            List<MapNode> nodes = map.column(column);
            double own = nodes.size() * (BOX_HEIGHT + ROW_GAP) - ROW_GAP;
            double y = MARGIN + HEAD + (body - own) / 2;
            for (MapNode node : nodes) {
                MapBox box = new MapBox(node, columnX(column), y, BOX_WIDTH, BOX_HEIGHT);
                boxes.add(box);
                byId.put(node.id(), box);
                y += BOX_HEIGHT + ROW_GAP;
            }
        }
        double width = columnX(MapColumn.DEPENDENTS) + BOX_WIDTH + MARGIN;
        List<MapCurve> curves = MapRoutes.of(map.lines(), byId);
        double lowest = curves.stream().flatMap(curve -> curve.points().stream()).mapToDouble(MapPoint::y)
                .map(y -> y + MapLanes.CLEARANCE).reduce(MARGIN + HEAD + body, Math::max);
        return new MapGeometry(map, boxes, loudLast(curves), width, lowest + LEGEND + MARGIN);
    }

    /** The left edge of a column. */
    public static double columnX(MapColumn column) {
        return MARGIN + column.ordinal() * (BOX_WIDTH + COLUMN_GAP);
    }

    private static List<MapCurve> loudLast(List<MapCurve> curves) {
        return curves.stream().sorted(Comparator.comparing((MapCurve curve) ->
                curve.line().state() == Agreement.DISAGREE)).toList();
    }

    /** The box under a point. */
    public Optional<MapBox> boxAt(double x, double y) {
        return boxes.stream().filter(box -> box.contains(x, y)).findFirst();
    }

    /** The line under a point: the nearest of those that are near enough. */
    public Optional<MapCurve> curveAt(double x, double y) {
        return curves.stream().filter(curve -> curve.distance(x, y) <= REACH)
                .min((one, other) -> Double.compare(one.distance(x, y), other.distance(x, y)));
    }
}
