package io.isthmus.hybridapp.map;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * The lanes through a column: heights at which a line can pass without touching a box, each for one line. They lie
 * between the boxes and above them, and below them as many as are needed.
 */
final class MapLanes {

    /** How far a lane is from a box, and half of how far from the next lane: a mark on it touches neither. */
    static final double CLEARANCE = 10;

    private static final double APART = 2 * CLEARANCE;

    private final List<Double> free = new ArrayList<>();

    /**
     * @param boxes of the column, from above
     * @param top   above this there is no lane
     * @param lines how many lines pass at the most
     */
    MapLanes(List<MapBox> boxes, double top, int lines) {
        double from = top;
        for (MapBox box : boxes) {
            between(from, box.y() - CLEARANCE);
            from = box.y() + box.height() + CLEARANCE;
        }
        for (int lane = 0; lane < lines; lane++) {
            free.add(from + lane * APART);
        }
    }

    /** As many lanes as there is room for, from below. */
    private void between(double from, double to) {
        for (double lane = to; lane >= from; lane -= APART) {
            free.add(lane);
        }
    }

    /**
     * Gives each line a lane near the height that it would like, in the order of these heights, so that lines cross no
     * more than they must.
     *
     * @param wanted the heights, of each line one
     * @return the lanes, in the same order
     */
    List<Double> nearest(List<Double> wanted) {
        TreeSet<Double> taken = new TreeSet<>();
        for (double height : wanted) {
            taken.add(free.stream().filter(lane -> !taken.contains(lane))
                    .min(Comparator.comparingDouble((Double lane) -> Math.abs(lane - height))
                            .thenComparing(Comparator.naturalOrder())).orElseThrow());
        }
        List<Double> lanes = new ArrayList<>(taken);
        List<Integer> order = new ArrayList<>();
        for (int line = 0; line < wanted.size(); line++) {
            order.add(line);
        }
        order.sort(Comparator.comparing(wanted::get));
        Double[] given = new Double[wanted.size()];
        for (int place = 0; place < order.size(); place++) {
            given[order.get(place)] = lanes.get(place);
        }
        return List.of(given);
    }
}
