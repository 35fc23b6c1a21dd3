package io.isthmus.hybridapp.map;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How a line is drawn: from the right edge of one box to the left edge of another, straight through the columns between
 * them where these have no box.
 *
 * @param line   what is drawn
 * @param points where it begins, where it enters and leaves each column between, and where it ends
 * @since 1.0
 */
public record MapCurve(MapLine line, List<MapPoint> points) {

    /** Copies the list; refuses one without both ends. */
    public MapCurve {
        points = List.copyOf(points);
        if (points.size() < 2) {
            throw new IllegalArgumentException("a line without an end: " + line.id());
        }
    }

    /** Where it begins. */
    public MapPoint start() {
        return points.get(0);
    }

    /** Where it ends. */
    public MapPoint end() {
        return points.get(points.size() - 1);
    }

    /** What it is made of, from left to right. */
    public List<MapPiece> pieces() {
        return IntStream.range(1, points.size()).mapToObj(end -> new MapPiece(points.get(end - 1), points.get(end)))
                .toList();
    }

    /** Where the mark stands: in the last column between, where each line has a lane of its own, else in the middle. */
    public MapPoint mark() {
        List<MapPiece> pieces = pieces();
        return pieces.get(Math.max(0, pieces.size() - 2)).middle();
    }

    /** How far a point is from the curve. */
    public double distance(double x, double y) {
        return pieces().stream().mapToDouble(piece -> piece.distance(x, y)).min().orElseThrow();
    }
}
