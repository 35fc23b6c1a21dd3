package io.isthmus.hybridapp.map;

/**
 * Where a node is drawn. Lengths are in the drawing's own units; a screen scales them.
 *
 * @param node   what is drawn
 * @param x      left edge
 * @param y      upper edge
 * @param width  width
 * @param height height
 * @since 1.0
 */
public record MapBox(MapNode node, double x, double y, double width, double height) {

    /** Whether a point lies in it. */
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX <= x + width && pointY >= y && pointY <= y + height;
    }

    /** The height of its middle. */
    public double middle() {
        return y + height / 2;
    }
}
