package io.isthmus.hybridapp.map;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Leads lines around boxes. Between two columns there is no box: lines bend there as they like. Through a column they go
 * straight, each in a lane of its own. The same map has the same routes each time, whatever the states of its lines.
 */
final class MapRoutes {

    private final Map<String, MapBox> boxes;
    private final List<Route> routes;

    /** A line on its way to the right. */
    private static final class Route {
        private final MapLine line;
        private final MapBox from;
        private final MapBox to;
        private final List<MapPoint> points = new ArrayList<>();

        Route(MapLine line, MapBox from, MapBox to) {
            this.line = line;
            this.from = from;
            this.to = to;
            points.add(new MapPoint(from.x() + from.width(), from.middle()));
        }

        private boolean passes(MapColumn column) {
            return from.node().column().compareTo(column) < 0 && column.compareTo(to.node().column()) < 0;
        }

        /** Where it would pass a column if no box were in its way: on the straight line to its end. */
        private double wanted(MapColumn column) {
            MapPoint here = points.get(points.size() - 1);
            double middle = MapGeometry.columnX(column) + MapGeometry.BOX_WIDTH / 2;
            return here.y() + (to.middle() - here.y()) * (middle - here.x()) / (to.x() - here.x());
        }

        private void pass(MapColumn column, double lane) {
            points.add(new MapPoint(MapGeometry.columnX(column), lane));
            points.add(new MapPoint(MapGeometry.columnX(column) + MapGeometry.BOX_WIDTH, lane));
        }

        private MapCurve curve() {
            points.add(new MapPoint(to.x(), to.middle()));
            return new MapCurve(line, points);
        }
    }

    private MapRoutes(List<MapLine> lines, Map<String, MapBox> boxes) {
        this.boxes = boxes;
        routes = lines.stream().map(line -> new Route(line, boxes.get(line.from()), boxes.get(line.to()))).toList();
    }

    /**
     * The routes of lines, in their order.
     *
     * @param boxes all boxes by the ids of their nodes
     */
    static List<MapCurve> of(List<MapLine> lines, Map<String, MapBox> boxes) {
        MapRoutes made = new MapRoutes(lines, boxes);
        for (MapColumn column : MapColumn.values()) {
            made.pass(column);
        }
        return made.routes.stream().map(Route::curve).toList();
    }

    private void pass(MapColumn column) {
        List<Route> passing = routes.stream().filter(route -> route.passes(column)).toList();
        List<MapBox> standing = boxes.values().stream().filter(box -> box.node().column() == column)
                .sorted((one, other) -> Double.compare(one.y(), other.y())).toList();
        List<Double> lanes = new MapLanes(standing, MapGeometry.MARGIN + MapGeometry.HEAD, passing.size())
                .nearest(passing.stream().map(route -> route.wanted(column)).toList());
        for (int index = 0; index < passing.size(); index++) {
            passing.get(index).pass(column, lanes.get(index));
        }
    }
}
