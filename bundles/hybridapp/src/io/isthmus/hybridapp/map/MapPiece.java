package io.isthmus.hybridapp.map;

/**
 * A piece of a drawn line: a cubic Bézier curve that leaves and arrives horizontally; straight where both ends are on one
 * height.
 *
 * @param start where it begins
 * @param end   where it ends, to the right of it
 * @since 1.0
 */
public record MapPiece(MapPoint start, MapPoint end) {

    private static final int PARTS = 24;

    /** The horizontal place of both control points; each is at the height of its end. */
    public double controlX() {
        return (start.x() + end.x()) / 2;
    }

    /** The place at a part of it, from 0 to 1; it goes to the right all the way. */
    MapPoint at(double part) {
        double rest = 1 - part;
        double x = rest * rest * rest * start.x() + 3 * rest * part * controlX() + part * part * part * end.x();
        double y = (rest * rest * rest + 3 * rest * rest * part) * start.y()
                + (3 * rest * part * part + part * part * part) * end.y();
        return new MapPoint(x, y);
    }

    /** The place where it is halfway from left to right. */
    MapPoint middle() {
        return at(0.5);
    }

    /** How far a point is from it. */
    double distance(double x, double y) {
        double nearest = Double.MAX_VALUE;
        MapPoint before = start;
        for (int part = 1; part <= PARTS; part++) {
            MapPoint after = at((double) part / PARTS);
            nearest = Math.min(nearest, distance(x, y, before, after));
            before = after;
        }
        return nearest;
    }

    private static double distance(double x, double y, MapPoint from, MapPoint to) {
        double width = to.x() - from.x();
        double height = to.y() - from.y();
        double length = width * width + height * height;
        double part = length == 0 ? 0
                : Math.clamp(((x - from.x()) * width + (y - from.y()) * height) / length, 0, 1);
        return Math.hypot(x - from.x() - part * width, y - from.y() - part * height);
    }
}
