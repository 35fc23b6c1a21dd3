package io.isthmus.engine.fake;

import java.util.ArrayList;
import java.util.List;

/** Counts the points at which a process can die and dies at one of them; from then on nothing gets through. */
public final class KillSwitch {

    private final int at;
    private final List<String> points = new ArrayList<>();
    private boolean dead;

    private KillSwitch(int at) {
        this.at = at;
    }

    /** Dies at the point with a number, from 1. */
    public static KillSwitch at(int point) {
        return new KillSwitch(point);
    }

    /** Never dies; counts. */
    public static KillSwitch never() {
        return new KillSwitch(0);
    }

    /** A point: passes it, or dies. */
    public synchronized void pass(String point) {
        if (dead) {
            throw new Killed("dead");
        }
        points.add(point);
        if (points.size() == at) {
            dead = true;
            throw new Killed(point);
        }
    }

    public synchronized boolean dead() {
        return dead;
    }

    public synchronized List<String> points() {
        return List.copyOf(points);
    }
}
