package io.isthmus.hybridapp.map;

/**
 * A place on the map.
 *
 * @param x from the left
 * @param y from above
 * @since 1.0
 */
public record MapPoint(double x, double y) {
}
